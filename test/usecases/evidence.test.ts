/** The seal of an approval, the trail, the checkpoints, and the inspection folder with its verifier. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/adapters/csv/writeCsv.ts';
import { verifier } from '../../src/adapters/folder/verifier.ts';
import {
  canonical as otherCanonical,
  merkleRoot as otherRoot,
  verifyFolder,
  verifyManifest,
} from '../../src/adapters/folder/verify.mjs';
import { approvalRecordOf } from '../../src/domain/approvalRecords.ts';
import { canonical } from '../../src/domain/canonical.ts';
import { merkleRoot } from '../../src/domain/merkle.ts';
import { concerns } from '../../src/domain/trail.ts';
import { keepApprovalRecord, readApprovalRecord } from '../../src/usecases/approvalRecords.ts';
import { approveClaim } from '../../src/usecases/approveClaim.ts';
import { folderFiles, folderScope } from '../../src/usecases/inspectionFolder.ts';
import { checkpointName, makeCheckpoint, readCheckpoint } from '../../src/usecases/makeCheckpoint.ts';
import { makeFolder } from '../../src/usecases/makeFolder.ts';
import { readTrail } from '../../src/usecases/readTrail.ts';
import { recordAuthority } from '../../src/usecases/recordAuthority.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { folderLink, readFolder, startFolder } from '../../src/usecases/startFolder.ts';
import { submitClaim } from '../../src/usecases/submitClaim.ts';
import { folderIndex } from '../../src/web/evidence/folderIndex.ts';
import { aTransfer } from '../ports/fixtures.ts';
import { type memoryFolders, memorySeals, type memoryWorker } from '../ports/memory.ts';
import { refusal } from './refusals.ts';
import { actor, correct, litres, operating, post, type SmallCity, smallCity } from './smallCity.ts';

const claimId = '2026-autumn.1';
const texts = { folderTexts: { index: folderIndex, verifier }, writeCsv };

/** A city with one school's few days, approved by a second person. */
async function approved(city: SmallCity): Promise<void> {
  for (const siteId of ['school-a', 'school-b'])
    for (const date of operating) await post(city, siteId, date, litres(40));
  await correct(city, 'school-a', operating[0]!, litres(41), actor('kitchen-a', city));
  const { claim } = await refreshClaim(city, { claimId, actor: actor('official-1', city) });
  const { snapshot } = claim;
  await submitClaim(city, { claimId, snapshot, words: null, actor: actor('official-1', city) });
  await approveClaim(city, { claimId, snapshot, language: 'sv', actor: actor('official-3', city) });
}

async function filesOf(city: SmallCity): Promise<Map<string, Buffer>> {
  const ports = { ...city, ...texts };
  const files = new Map<string, Buffer>();
  for await (const { path, bytes } of folderFiles(ports, await folderScope(ports, { claimId })))
    files.set(path, Buffer.from(bytes));
  return files;
}

const verdict = (files: ReadonlyMap<string, Buffer>) =>
  verifyFolder({ names: [...files.keys()], read: (name) => files.get(name) ?? Buffer.alloc(0) });

describe('hashing', () => {
  test('the root is that of RFC 9162, reckoned by two programs', () => {
    const digest = (bytes: string | Uint8Array) => city.digest(bytes);
    // The empty tree and the single leaf as the RFC says; the rest by comparison.
    expect(merkleRoot([], digest)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(merkleRoot([''], digest)).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    for (let size = 0; size < 70; size += 1) {
      const leaves = Array.from({ length: size }, (_, index) => `leaf ${index}`);
      expect(merkleRoot(leaves, digest)).toBe(otherRoot(leaves));
    }
  });

  test('one changed, added, removed or moved leaf gives another root', () => {
    const roots = [
      ['a', 'b', 'c'],
      ['a', 'b', 'd'],
      ['a', 'b'],
      ['a', 'b', 'c', 'c'],
      ['b', 'a', 'c'],
    ].map((leaves) => merkleRoot(leaves, city.digest));
    expect(new Set(roots).size).toBe(roots.length);
  });
});

let city: SmallCity;
let files: Map<string, Buffer>;
beforeAll(async () => {
  city = await smallCity();
  await approved(city);
  city.advance(26 * 3_600_000);
  files = await filesOf(city);
});

describe('the record of an approval', () => {
  test('binds the snapshot, the PDF that was shown, the declaration and the person', async () => {
    const claim = (await city.claims.get(claimId))!;
    const { record, hash, seal } = await readApprovalRecord(city, { claimId });
    expect(record).toEqual(approvalRecordOf(claim));
    expect(record).toMatchObject({
      ...{ kind: 'electronically approved and sealed', claimId, snapshot: claim.snapshot, previous: null },
      approver: { subject: 'official-3', role: 'official' },
      aidCents: claim.aidCents,
    });
    const shown = await city.documents.get(claim.snapshot, `${claimId}/awaiting/application-sv.pdf`);
    expect(record.pdf.sha256).toBe(city.digest(shown!.bytes));
    expect(hash).toBe(city.digest(seal.text));
  });

  test('is completed when it was cut off, with the same content', async () => {
    const claim = (await city.claims.get(claimId))!;
    const before = await keepApprovalRecord(city, claim);
    const cut = { ...city, seals: memorySeals() };
    expect((await keepApprovalRecord(cut, claim)).hash).toBe(before.hash);
  });

  test('stands once the claim is committed, whatever becomes of the seal', async () => {
    const other = await smallCity();
    const broken = { ...memorySeals(), put: () => Promise.reject(new Error('gone')) };
    await approved({ ...other, seals: broken });
    expect((await other.claims.get(claimId))?.state).toBe('approved');
    await expect(readApprovalRecord({ ...other, seals: broken }, { claimId })).rejects.toThrow('gone');
    expect((await readApprovalRecord(other, { claimId })).record.claimId).toBe(claimId);
  });

  test('is refused when what is kept is not what follows from the claim', async () => {
    const claim = (await city.claims.get(claimId))!;
    const seals = memorySeals();
    await seals.put(`approvals/${claimId}`, { text: '{}', signature: await city.signer.sign('{}') });
    await expect(keepApprovalRecord({ ...city, seals }, claim)).rejects.toThrow('not its approval');
  });

  test('is refused for another PDF than the one that was shown', async () => {
    const other = await smallCity();
    for (const siteId of ['school-a', 'school-b'])
      for (const date of operating) await post(other, siteId, date, litres(40));
    const { claim } = await refreshClaim(other, { claimId, actor: actor('official-1', other) });
    await submitClaim(other, {
      claimId,
      snapshot: claim.snapshot,
      words: null,
      actor: actor('official-1', other),
    });
    const given = {
      claimId,
      snapshot: claim.snapshot,
      language: 'sv',
      actor: actor('official-3', other),
    } as const;
    const refused = await refusal(approveClaim(other, { ...given, pdf: city.digest('another') }));
    expect(refused.code).toBe('claim-changed');
  });
});

describe('the checkpoint', () => {
  test('covers everything once, and made again it changes nothing', async () => {
    const first = await readCheckpoint(city, (await city.seals.names('checkpoints/'))[0]!);
    expect(first).toMatchObject({ from: null, previous: null });
    const again = await makeCheckpoint(city);
    expect(again).toEqual(first);
    const things = first.acts.map(({ thing }) => thing);
    for (const thing of [
      `claim/${claimId}`,
      `days/school-a/${operating[0]}`,
      'site/school-a',
      'user/kitchen-a',
    ])
      expect(things).toContain(thing);
    expect(things.filter((thing) => thing === `days/school-a/${operating[0]}`)).toHaveLength(2);
    expect(first.root).toBe(otherRoot(first.acts.map(otherCanonical)));
  });

  test('names the one before and covers the days in between', async () => {
    const later = await smallCity();
    const one = await makeCheckpoint(later);
    later.advance(5 * 24 * 3_600_000);
    const two = await makeCheckpoint(later);
    expect(two.previous).toEqual({ day: one.day, hash: later.digest(canonical(one)) });
    expect(two.from! > one.day).toBe(true);
    expect(two.acts).toEqual([]);
  });

  test('waits until the day has ended', async () => {
    await expect(makeCheckpoint(city, '2030-01-01')).rejects.toThrow('not ended');
  });
});

describe('the trail', () => {
  const range = async () => {
    const [name = ''] = await city.seals.names('checkpoints/');
    const { day } = await readCheckpoint(city, name);
    return { from: day, to: day };
  };

  test('shows everything to the auditor, and to others what they did themselves', async () => {
    const all = await readTrail(city, { ...(await range()), actor: actor('auditor', city) });
    expect(new Set(all.acts.map(({ by }) => by.subject)).size).toBeGreaterThan(3);
    expect(all.acts.every(({ sealed }) => sealed)).toBe(true);
    const own = await readTrail(city, { ...(await range()), actor: actor('kitchen-a', city) });
    expect(own.acts.length).toBeGreaterThan(operating.length - 1);
    expect(new Set(own.acts.map(({ by }) => by.subject))).toEqual(new Set(['kitchen-a']));
  });

  test('is filtered by kind and searched', async () => {
    const who = actor('auditor', city);
    const claims = await readTrail(city, { ...(await range()), kind: 'claim', actor: who });
    expect(claims.acts.map(({ what }) => what)).toEqual(['approve', 'submit', 'refresh']);
    const found = await readTrail(city, { ...(await range()), q: 'SCHOOL-A', kind: 'count', actor: who });
    expect(found.acts).toHaveLength(operating.length + 1);
  });

  test('has what passed between kitchens', async () => {
    const small = await smallCity();
    const value = { id: 'kitchen', name: 'Köket', kitchenSiteId: 'school-b' };
    const founder = actor('administrator', small);
    await saveRecord(small, {
      kind: 'composition',
      id: 'kitchen',
      value,
      reason: null,
      ifMatch: null,
      actor: founder,
    });
    const transfer = aTransfer({ from: 'school-b', date: '2027-01-07', to: 'school-a' });
    const revisions = transfer.revisions.map((each) => ({ ...each, at: '2027-01-07T11:00:00.000Z' }));
    await small.transfers.put({ ...transfer, revisions });
    const { acts } = await readTrail(small, { actor: actor('auditor', small) });
    const found = acts.map(({ thing, what }) => `${thing} ${what}`);
    expect(found).toContain('transfer/school-b/2027-01-07/school-a explained');
  });

  test('takes 31 days at most', async () => {
    const asked = readTrail(city, { from: '2026-01-01', to: '2026-02-01', actor: actor('auditor', city) });
    expect((await refusal(asked)).code).toBe('bad-request');
  });

  test('knows whom an act concerns', () => {
    const act = { by: { issuer: 'a', subject: 'b' } } as Parameters<typeof concerns>[0];
    expect(concerns(act, { issuer: 'a', subject: 'b', roles: ['official'] })).toBe(true);
    expect(concerns(act, { issuer: 'a', subject: 'c', roles: ['official'] })).toBe(false);
    expect(concerns(act, { issuer: 'x', subject: 'b', roles: ['kitchen'] })).toBe(false);
    expect(concerns(act, { issuer: 'x', subject: 'y', roles: ['administrator'] })).toBe(true);
  });
});

describe('the inspection folder', () => {
  test('is found as it was made', () => expect(verdict(files)).toEqual([]));

  test('has what an inspector asks for', () => {
    const names = [...files.keys()];
    for (const name of [
      ...['index.html', 'verify.mjs', 'public-key.pem', 'manifest.json', 'manifest.signature.json'],
      ...['days/school-a.json', 'days/school-a.csv', 'register/site.json', 'register/sites.csv'],
      ...['register/schoolYearData.json', `claims/${claimId}/claim.json`, `claims/${claimId}/approval.json`],
      ...[`claims/${claimId}/shown.pdf`, `claims/${claimId}/documents/application-fi.pdf`],
      ...[`claims/${claimId}/working.csv`, `claims/${claimId}/entry-sheet.csv`],
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => name.startsWith('checkpoints/'))).toHaveLength(1);
    const index = files.get('index.html')!.toString();
    for (const words of ['Kontrollmapp', 'Tarkastuskansio', 'Inspection folder', 'days/school-a.json'])
      expect(index).toContain(words);
    expect(index).not.toMatch(/https?:\/\/|<script|undefined/);
    // The register of users has names; they stay in the city.
    expect(names.join()).not.toContain('user');
  });

  test('one changed byte anywhere is named: every byte of every file', { timeout: 900_000 }, () => {
    const names = [...files.keys()];
    const sums = new Map([...files].map(([name, bytes]) => [name, city.digest(bytes)]));
    let bytes = 0;
    for (const [name, original] of files) {
      const changed = Buffer.from(original);
      const read = (each: string) => (each === name ? changed : files.get(each)!);
      const sum = (each: string) => (each === name ? city.digest(changed) : sums.get(each)!);
      for (let at = 0; at < original.length; at += 1) {
        const was = changed[at]!;
        changed[at] = was ^ (1 << (at % 8));
        const found = verifyManifest({ names, read, sum }).findings.map(({ file }) => file);
        // A file that the proof hangs on takes others with it; of all others exactly the changed one is named.
        const exact = /^manifest|^public-key/.test(name) || found.join() === name;
        if (!found.includes(name) || !exact)
          expect.fail(`byte ${at} of ${name}: ${found.join() || 'nothing'}`);
        changed[at] = was;
        bytes += 1;
      }
    }
    expect(bytes).toBe([...files.values()].reduce((all, file) => all + file.length, 0));
  });

  test('whatever was changed, the whole program says so and does not fall over', () => {
    for (const [name, original] of files)
      for (let at = 0; at < original.length; at += Math.ceil(original.length / 12)) {
        const changed = Buffer.from(original);
        changed[at] = changed[at]! ^ 1;
        expect(verdict(new Map(files).set(name, changed)).map(({ file }) => file)).toContain(name);
      }
  });

  test('a file that was removed, added or renamed is named', () => {
    for (const name of files.keys()) {
      const removed = new Map(files);
      removed.delete(name);
      expect(verdict(removed).map(({ file }) => file)).toContain(name);
      const renamed = new Map(removed).set(`${name}.bak`, files.get(name)!);
      expect(verdict(renamed).map(({ file }) => file)).toEqual(expect.arrayContaining([name]));
    }
    expect(verdict(new Map(files).set('notes.txt', Buffer.from('x')))).toEqual([
      { file: 'notes.txt', code: 'unknown', words: expect.any(String) },
    ]);
  });

  describe('made anew by somebody with a key of his own', () => {
    /** Changes files and signs all of it again, as one who has the key could: what is left is what things say. */
    const forged = async (change: (text: string) => string, name: string): Promise<Map<string, Buffer>> => {
      const copy = new Map(files);
      const text = files.get(name)!.toString();
      const after = change(text);
      expect(after).not.toBe(text);
      copy.set(name, Buffer.from(after));
      const manifest = JSON.parse(files.get('manifest.json')!.toString());
      for (const [path, bytes] of copy)
        if (path in manifest.files)
          manifest.files[path] = { bytes: bytes.length, sha256: city.digest(bytes) };
      const signed = canonical(manifest);
      copy.set('manifest.json', Buffer.from(signed));
      copy.set('manifest.signature.json', Buffer.from(canonical(await city.signer.sign(signed))));
      return copy;
    };

    test.each([
      ['a count', 'days/school-a.json', /"amount":40000/, '"amount":50000', 'chain'],
      ['an author', 'days/school-b.json', /kitchen-b/, 'kitchen-x', 'chain'],
      ['a site', 'register/site.json', /"name":"/, '"name":"X', 'chain'],
      ["a claim's step", `claims/${claimId}/claim.json`, /"step":"submit"/, '"step":"return"', 'chain'],
      ['the approval', `claims/${claimId}/approval.json`, /"aidCents":\d/, '"aidCents":1', 'record'],
      ['a PDF', `claims/${claimId}/shown.pdf`, /%PDF/, '%PDX', 'record'],
    ])('%s is still named', async (_, name, what, by, code) => {
      const found = verdict(await forged((text) => text.replace(what, by), name));
      expect(found.map((each) => [each.file, each.code])).toContainEqual([name, code]);
    });

    test('a revision that was dropped, and one that was added with the right hashes, are named by the checkpoint', async () => {
      const shorter = await forged((text) => {
        const counts = JSON.parse(text) as { revision: number; revisions: unknown[] }[];
        const [first] = counts;
        first!.revisions.pop();
        return canonical(counts);
      }, 'days/school-a.json');
      expect(verdict(shorter).map(({ code }) => code)).toContain('checkpoint');
    });

    test('the sums are reckoned anew', async () => {
      const name = [...files.keys()].find((path) => path.includes('/snapshots/'))!;
      const found = verdict(await forged((text) => text.replace(/"eligible":\d/, '"eligible":9'), name));
      expect(found.map(({ code }) => code)).toContain('snapshot');
    });

    test('another key is told by its fingerprint', async () => {
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
      const key = city.digest(publicKey.export({ type: 'spki', format: 'der' }));
      const manifest = JSON.parse(files.get('manifest.json')!.toString());
      manifest.files['public-key.pem'] = { bytes: pem.length, sha256: city.digest(pem) };
      const text = canonical(manifest);
      const value = sign('sha256', Buffer.from(text), privateKey).toString('base64');
      const copy = new Map(files)
        .set('public-key.pem', Buffer.from(pem))
        .set('manifest.json', Buffer.from(text))
        .set(
          'manifest.signature.json',
          Buffer.from(canonical({ algorithm: 'ECDSA-P256-SHA256', key, value })),
        );
      const own = (await city.signer.sign('')).key;
      const found = verifyFolder({ names: [...copy.keys()], read: (name) => copy.get(name)!, key: own });
      expect(found.map(({ file }) => file)).toContain('public-key.pem');
      // Nor did that key seal the approval.
      expect(found.map(({ code }) => code)).toContain('record');
    });
  });

  test('has the reconciliation of each claim, as it was frozen with it', () => {
    const folder = `reconciliation/${claimId}`;
    for (const name of ['reconciliation.csv', 'deliveries.csv', 'stock.csv'])
      expect([...files.keys()]).toContain(`${folder}/${name}`);
    const rows = files.get(`${folder}/reconciliation.csv`)!.toString();
    expect(rows).toContain(
      'delivered;credited;children;otherDiners;cooking;waste;opening;closing;used;difference',
    );
  });
});

describe('the making of a folder, apart from the request', () => {
  const year = { schoolYear: '2026-2027' };
  const world = async () => {
    const small = await smallCity();
    await approved(small);
    const ports = { ...small, ...texts };
    const asked = () => (ports.worker as ReturnType<typeof memoryWorker>).asked;
    return { ports, asked, hours: (count: number) => small.advance(count * 3_600_000) };
  };

  test('answers at once that it is being made, and is there when it is asked for again', async () => {
    const { ports, asked } = await world();
    const refused = await refusal(folderLink(ports, year));
    expect([refused.code, asked()]).toEqual(['folder-not-ready', ['2026-2027']]);
    expect((await readFolder(ports, '2026-2027')).work?.state).toBe('making');
    // Asked for again meanwhile, nothing is begun twice.
    expect((await refusal(folderLink(ports, year))).code).toBe('folder-not-ready');
    expect(asked()).toHaveLength(1);
    const work = await makeFolder(ports, '2026-2027');
    const url = await folderLink(ports, year);
    expect(url).toBe(`https://records.example/${work.name}.zip`);
    const kept = (ports.folders as ReturnType<typeof memoryFolders>).kept.get(work.name)!;
    expect([work.state, work.done, work.total]).toEqual(['ready', kept.size, kept.size]);
    expect(verdict(new Map([...kept].map(([name, bytes]) => [name, Buffer.from(bytes)])))).toEqual([]);
    // The event may come twice.
    expect(await makeFolder(ports, '2026-2027')).toEqual(work);
    expect(asked()).toHaveLength(1);
  });

  test('is made anew for claims that have gone on, the next day, and when somebody wants it', async () => {
    const { ports, asked, hours } = await world();
    const make = async () => {
      await refusal(folderLink(ports, year));
      return (await makeFolder(ports, '2026-2027')).name;
    };
    const names = [await make()];
    hours(23);
    await folderLink(ports, year);
    hours(2);
    expect((await readFolder(ports, '2026-2027')).old).toBe(true);
    names.push(await make());
    const { version } = (await ports.claims.get(claimId))!;
    await recordAuthority(ports, {
      ...{ claimId, version, act: { kind: 'lodged', on: '2027-01-08', reference: null } },
      actor: actor('official-1', ports),
    });
    expect((await readFolder(ports, '2026-2027')).old).toBe(true);
    names.push(await make());
    ports.advance(1000);
    await startFolder(ports, year, { anew: true });
    names.push((await makeFolder(ports, '2026-2027')).name);
    expect(new Set(names).size).toBe(4);
    expect(asked()).toHaveLength(4);
  });

  test('says how far it has come, and that it failed; and can be tried again', async () => {
    const { ports } = await world();
    await startFolder(ports, year, { anew: false });
    const heard: number[] = [];
    let files = 0;
    const slow = {
      ...ports,
      folders: {
        ...ports.folders,
        put: async (_: string, all: AsyncIterable<unknown>) => {
          for await (const _ of all) {
            ports.advance(1_000);
            files += 1;
            if (files === 12) throw new Error('the disk is full');
            heard.push((await readFolder(ports, '2026-2027')).work?.done ?? -1);
          }
        },
      },
    };
    await expect(makeFolder(slow, '2026-2027')).rejects.toThrow('the disk is full');
    expect(new Set(heard).size).toBeGreaterThan(3);
    expect(heard).toEqual(heard.toSorted((one, other) => one - other));
    const { work } = await readFolder(ports, '2026-2027');
    expect([work?.state, (work?.total ?? 0) > 20]).toEqual(['failed', true]);
    // The event is delivered once more, or somebody presses again.
    expect((await makeFolder(ports, '2026-2027')).state).toBe('ready');
  });

  test('that died with its machine is given up after a while and begun anew', async () => {
    const { ports, asked, hours } = await world();
    await startFolder(ports, year, { anew: false });
    expect((await readFolder(ports, '2026-2027')).stalled).toBe(false);
    hours(1);
    expect((await readFolder(ports, '2026-2027')).stalled).toBe(true);
    await startFolder(ports, year, { anew: false });
    expect(asked()).toHaveLength(2);
  });

  test('of two that make it at once the one who was overtaken gives up', async () => {
    const { ports, hours } = await world();
    await startFolder(ports, year, { anew: false });
    const overtaken = {
      ...ports,
      folders: {
        ...ports.folders,
        put: async (_: string, all: AsyncIterable<unknown>) => {
          for await (const _ of all) {
            hours(1);
            await startFolder(ports, year, { anew: true });
          }
        },
      },
    };
    await expect(makeFolder(overtaken, '2026-2027')).rejects.toThrow('made by another');
    expect((await readFolder(ports, '2026-2027')).work?.state).toBe('making');
  });

  test('is refused for what there is not', async () => {
    const { ports } = await world();
    expect((await refusal(folderLink(ports, { schoolYear: '2019-2020' }))).code).toBe('not-found');
    expect((await refusal(readFolder(ports, '2026-autumn.7'))).code).toBe('not-found');
    expect(checkpointName('2027-01-01')).toBe('checkpoints/2027-01-01');
  });
});
