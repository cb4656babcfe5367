/**
 * A school year of a city, day by day, in which everything goes wrong now and then: stores fail before and after the
 * commit, calls are throttled and come twice, runs stop in the middle, the clock is moved, the machine stands in another
 * zone. After each day the invariants of docs/trust.md are looked at, and in the end it is seen that each kind of fault
 * came. `SEED=7 SITES=45` for another year; the seed is printed.
 */
import { expect, test } from 'vitest';
import { writeCsv } from '../../src/adapters/csv/writeCsv.ts';
import { verifier } from '../../src/adapters/folder/verifier.ts';
import { verifyFolder } from '../../src/adapters/folder/verify.mjs';
import { operatingDays } from '../../src/domain/calendars.ts';
import { canonical } from '../../src/domain/canonical.ts';
import { type Claim, isApproved } from '../../src/domain/claims.ts';
import { completenessOf } from '../../src/domain/completeness.ts';
import type { ReportKind } from '../../src/domain/counts.ts';
import { addDays, eachDay, type LocalDate, localDay } from '../../src/domain/days.ts';
import { failedCalls, type ScheduledCall } from '../../src/domain/failedCalls.ts';
import type { Kind, Kinds } from '../../src/domain/records.ts';
import { Refused } from '../../src/domain/refusals.ts';
import { isIntact, standingDay } from '../../src/domain/revisions.ts';
import { robot, robotIssuer, usualRobot } from '../../src/domain/robot.ts';
import type { Calendar, Site } from '../../src/domain/sites.ts';
import type { Snapshot } from '../../src/domain/snapshots.ts';
import { approveClaim } from '../../src/usecases/approveClaim.ts';
import { attachFile } from '../../src/usecases/attachFile.ts';
import { checkInvariants } from '../../src/usecases/checkInvariants.ts';
import { loadClaim, warningsIn } from '../../src/usecases/claimSteps.ts';
import { explainWarnings } from '../../src/usecases/explainWarnings.ts';
import { gatherClaim } from '../../src/usecases/gatherClaim.ts';
import { folderFiles, folderScope } from '../../src/usecases/inspectionFolder.ts';
import { periodOfClaim } from '../../src/usecases/listClaims.ts';
import { makeCheckpoint } from '../../src/usecases/makeCheckpoint.ts';
import type { Letter } from '../../src/usecases/ports.ts';
import { recordDay } from '../../src/usecases/recordDay.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { retryCalls } from '../../src/usecases/retryCalls.ts';
import { runRobot } from '../../src/usecases/runRobot.ts';
import { submitClaim } from '../../src/usecases/submitClaim.ts';
import { folderIndex } from '../../src/web/evidence/folderIndex.ts';
import { memoryDeadLetters } from '../ports/memory.ts';
import {
  actor,
  calendar,
  entryId,
  litres,
  schoolYear,
  settings,
  siteA,
  smallCity,
} from '../usecases/smallCity.ts';
import { wrapped } from '../usecases/yielding.ts';

const seed = Number(process.env.SEED ?? 638);
const sites = Number(process.env.SITES ?? 3);

/** mulberry32: the same seed, the same year. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const year: Calendar = {
  ...calendar,
  open: [
    { from: '2026-08-12', to: '2026-12-19' },
    { from: '2027-01-08', to: '2027-06-05' },
  ],
  holidays: [{ from: '2026-10-15', to: '2026-10-18', names: calendar.names }],
};
const siteOf = (index: number): Site => ({
  ...siteA,
  id: `site-${String(index).padStart(2, '0')}`,
  name: `Skola ${index}`,
  reportingEmail: `site-${index}@kitchens.example`,
});
const all = { from: '2000-01-01', to: '2199-12-31' } as const;
const readings = { folderTexts: { index: folderIndex, verifier }, writeCsv };

/** Where the machine stands, by the seed: no figure may know. Minutes that its January lies behind UTC. */
const zones = [
  ['Pacific/Kiritimati', -840],
  ['America/Los_Angeles', 480],
  ['Asia/Kolkata', -330],
  ['UTC', 0],
] as const;

test(`a school year of ${sites} sites with every fault switched on (SEED=${seed})`, {
  timeout: sites > 5 ? 7_200_000 : 600_000,
}, async ({ onTestFinished }) => {
  const [zone, offset] = zones[seed % zones.length] ?? zones[0];
  const before = process.env.TZ;
  process.env.TZ = zone;
  onTestFinished(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
  expect(new Date(2027, 0, 1).getTimezoneOffset(), 'the zone of the machine was moved').toBe(offset);
  console.log(`school year: SEED=${seed} SITES=${sites} TZ=${zone}`);
  const random = randomFrom(seed);
  /** How often each kind of fault came. */
  const faults = {
    ...{ throttled: 0, lost: 0, cut: 0, outage: 0, twiceRun: 0, twicePosted: 0, replayed: 0 },
    ...{ mailAway: 0, mailLost: 0, setBack: 0, deadLetters: 0, wrongApprovals: 0 },
  };
  const letters: Letter[] = [];
  let now = Date.parse('2026-07-31T09:00:00.000Z');
  const clock = { now: () => new Date(now).toISOString() };
  const deadLetters = memoryDeadLetters();
  const started: ScheduledCall[] = [];
  const city = await smallCity({
    clock,
    deadLetters,
    calls: { start: async (call) => void started.push(call) },
    mail: {
      send: async (letter) => {
        // Now and then the server is away, and now and then it takes the letter and its answer is lost.
        const luck = random();
        if (luck < 0.1) faults.mailAway += 1;
        if (luck < 0.1) throw new Error('421 try later');
        letters.push(letter);
        if (luck < 0.15) faults.mailLost += 1;
        if (luck < 0.15) throw new Error('the answer was lost');
        return `250 ${letters.length}`;
      },
    },
  });
  const founder = { ...robot, roles: ['administrator' as const], issuer: 'urn:skolmjolk:founder' };
  const official = () => actor('official-1', city);
  const save = async <K extends Kind>(kind: K, value: Kinds[K]) => {
    const current = await city.register.get(kind, value.id);
    const ifMatch = current ? String(current.revision) : null;
    await saveRecord(city, { kind, id: value.id, value, reason: null, ifMatch, actor: founder });
  };
  await save('calendar', year);
  await save('settings', { ...settings, authorityEmail: 'registry@authority.example' });
  await save('robot', { ...usualRobot, channel: 'email' });
  const schools = Array.from({ length: sites }, (_, index) => siteOf(index + 1));
  for (const id of ['school-a', 'school-b']) {
    const old = await city.register.get('site', id);
    if (old) await save('site', { ...old.value, closesOn: '2026-07-31' });
  }
  for (const site of schools) {
    await save('site', site);
    for (const period of ['2026-autumn', '2027-spring'])
      await save('schoolYearData', {
        ...schoolYear(site.id, period),
        referenceDate: period === '2026-autumn' ? '2026-08-12' : '2027-01-08',
      });
  }
  // Evidence of one site is what an application cannot do without; without a poster's picture it asks for a reason.
  now = Date.parse('2026-08-03T09:00:00.000Z');
  for (const to of [
    ...['2026-autumn', '2027-spring'].map((id) => ({ kind: 'claim' as const, id, siteId: 'site-01' })),
    ...schools.map(({ id }) => ({ kind: 'poster' as const, id, siteId: null })),
  ])
    await attachFile(city, {
      ...{ to, file: Buffer.from('%PDF-1.7'), name: 'a.pdf', words: null },
      actor: official(),
    });

  /** The stores as they are on a bad day; `cut` is the call at which it ends for good. */
  const badDay = (cut = random() < 0.1 ? 1 + Math.floor(random() * 40) : Number.POSITIVE_INFINITY) => {
    let calls = 0;
    return wrapped(
      city,
      async (label, call) => {
        calls += 1;
        if (calls === cut) faults.cut += 1;
        if (calls >= cut) throw new Error(`cut off at ${label}`);
        const luck = random();
        if (luck < 0.002) {
          faults.throttled += 1;
          throw new Error(`throttled at ${label}`);
        }
        const answer = await call();
        if (luck > 0.998) {
          faults.lost += 1;
          throw new Error(`the answer of ${label} was lost`);
        }
        return answer;
      },
      ['seals', 'deliveries', 'attachments', 'trail'],
    );
  };

  const found: object[] = [];
  const functions: Partial<Record<ScheduledCall, (ports: typeof city) => Promise<unknown>>> = {
    runRobot: (ports) => runRobot(ports),
    makeCheckpoint: (ports) => makeCheckpoint(ports),
    // What it finds is looked at where a failure is not tried again.
    checkInvariants: async (ports) => void found.push(...(await checkInvariants(ports)).faults),
  };
  /** A call as Lambda makes it: tried three times with pauses, then a dead letter. */
  const call = async (name: ScheduledCall): Promise<void> => {
    const plannedFor = clock.now();
    const outage = random() < 0.004;
    if (outage) faults.outage += 1;
    for (const pause of [60_000, 120_000, 0])
      try {
        await functions[name]?.(outage ? badDay(1) : badDay());
        return;
      } catch (error) {
        now += pause;
        if (pause > 0) continue;
        faults.deadLetters += 1;
        const why = String(error);
        deadLetters.leave({
          id: `letter-${faults.deadLetters}`,
          call: name,
          plannedFor,
          failedAt: clock.now(),
          why,
        });
      }
  };
  const run = async (): Promise<void> => {
    const twice = random() < 0.1;
    if (twice) faults.twiceRun += 1;
    await Promise.all([call('runRobot'), ...(twice ? [call('runRobot')] : [])]);
  };

  const kitchen = (site: Site) => ({
    ...actor('kitchen-a', city, { sites: [site.id] }),
    subject: `kitchen-${site.id}`,
  });
  /** What was acknowledged: by site and day the entries, in order, and the kind that was said last. */
  const acknowledged = new Map<string, { readonly ids: string[]; kind: ReportKind }>();
  const acknowledge = (site: Site, date: LocalDate, id: string, kind: ReportKind): void => {
    const known = acknowledged.get(`${site.id} ${date}`);
    acknowledged.set(`${site.id} ${date}`, { ids: [...(known?.ids ?? []), id], kind });
  };
  const someLitres = () => litres((38 + random() * 4).toFixed(1));
  const someReport = (): ReturnType<typeof litres> => {
    const luck = random();
    if (luck < 0.01) return { kind: 'zero', note: null };
    return luck < 0.02 ? { kind: 'closed', reason: 'excursion', note: null } : someLitres();
  };
  type Posted = Omit<Parameters<typeof recordDay>[1], 'actor'>;
  const posts: { readonly site: Site; readonly input: Posted }[] = [];
  const effectsOf = async ({ siteId, date, entryId: id }: Posted): Promise<number> =>
    (await city.counts.get(siteId, date))?.revisions.filter((each) => each.entryId === id).length ?? 0;
  /** Sends under one entry id until it is answered, as a device does. */
  const post = async (site: Site, date: LocalDate): Promise<void> => {
    const id = entryId();
    const report = someReport();
    const input = { siteId: site.id, date, entryId: id, report, reason: null, words: null, ifMatch: null };
    const times = random() < 0.05 ? 2 : 1;
    if (times > 1) faults.twicePosted += 1;
    const send = async (): Promise<boolean> => {
      for (let attempt = 0; attempt < 20; attempt += 1)
        if (
          await recordDay(badDay(), { ...input, actor: kitchen(site) }).then(
            () => true,
            () => false,
          )
        )
          return true;
      return false;
    };
    // Two at once, in whatever order they get through.
    const answers = await Promise.all(Array.from({ length: times }, send));
    if (answers.some(Boolean)) acknowledge(site, date, id, report.kind);
    posts.push({ site, input });
    expect(await effectsOf(input), `${site.id} ${date}: one effect per entry id`).toBe(1);
  };
  /** An entry of some time ago comes once more, out of a device that was switched off. */
  const replay = async (): Promise<void> => {
    const old = posts[Math.floor(random() * posts.length)];
    if (!old) return;
    faults.replayed += 1;
    const stood = await city.counts.get(old.input.siteId, old.input.date);
    await recordDay(badDay(), { ...old.input, actor: kitchen(old.site) }).catch(() => {});
    expect(await city.counts.get(old.input.siteId, old.input.date), 'a replay changes nothing').toEqual(
      stood,
    );
  };
  const correct = async (site: Site, date: LocalDate): Promise<void> => {
    const current = await city.counts.get(site.id, date);
    if (!current) return;
    const [id, report] = [entryId(), someLitres()];
    await recordDay(city, {
      ...{ siteId: site.id, date, entryId: id, report, reason: 'counted-again', words: null },
      ifMatch: current.revisions.at(-1)?.hash ?? null,
      actor: kitchen(site),
    }).then(
      () => acknowledge(site, date, id, report.kind),
      () => {},
    );
  };
  const at = (day: LocalDate, time: string): void => {
    // Helsinki is two hours ahead of UTC in winter and three in summer; the year turns it on both DST nights.
    const summer = day < '2026-10-25' || day >= '2027-03-28';
    now = Date.parse(`${day}T${time}:00.000${summer ? '+03:00' : '+02:00'}`);
    expect(localDay(clock.now()), 'a day is a calendar day of Helsinki').toBe(day);
  };

  /** What was looked at and cannot change any more: the ports in memory give frozen values. */
  const looked = new WeakSet<object>();
  const once = (thing: object): boolean => !looked.has(thing) && looked.add(thing) !== undefined;
  const approvedHashes = new Map<string, string>();
  const shown = new Map<string, string>();
  const check = async (day: LocalDate): Promise<void> => {
    const claims = await city.claims.list();
    for (const claim of claims) await checkClaim(claim, day);
    const ids = letters.filter(({ message }) => message.about === 'application').map(({ id }) => id);
    const versions = claims.filter(({ state }) => isApproved(state)).length;
    expect(new Set(ids).size, `${day}: one message for each approved version`).toBeLessThanOrEqual(versions);
    for (const site of schools)
      for (const count of await city.counts.ofSite(site.id, all)) {
        if (!once(count)) continue;
        const numbers = count.revisions.map(({ revision }) => revision);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        expect(isIntact(count.revisions, city.digest, { siteId: site.id, date: count.date })).toBe(true);
        const known = acknowledged.get(`${site.id} ${count.date}`);
        expect(count.revisions.map((each) => each.entryId)).toEqual(known?.ids);
        expect(count.revisions.at(-1)?.report.kind, 'zero, closed and served are three things').toBe(
          known?.kind,
        );
      }
    for (const message of await city.outbox.list(all))
      if (once(message))
        expect(isIntact(message.events, city.digest, { outbox: message.id }), message.id).toBe(true);
    for (const sheet of await city.robotDays.list(all))
      if (once(sheet))
        expect(isIntact(sheet.looks, city.digest, { robotDay: sheet.date }), sheet.date).toBe(true);
    expect(found, `${day}: what the reconciler finds`).toEqual([]);
  };
  const checkClaim = async (claim: Claim, day: LocalDate): Promise<void> => {
    const where = `${day} ${claim.id}`;
    const snapshot = await city.snapshots.get(claim.snapshot);
    if (once(snapshot)) {
      expect(city.digest(canonical(snapshot)), where).toBe(claim.snapshot);
      await checkFigures(snapshot, where);
    }
    if (once(claim)) {
      expect(isIntact(claim.events, city.digest, { claimId: claim.id }), where).toBe(true);
      expect(
        claim.preparers.some(({ issuer }) => issuer === robotIssuer),
        where,
      ).toBe(false);
    }
    const approval = claim.events.find((each) => each.step === 'approve');
    if (!approval) return;
    expect(approval.by.via, where).toBe('login');
    expect(
      claim.preparers.some(({ subject }) => subject === approval.by.subject),
      where,
    ).toBe(false);
    expect(claim.snapshot, `${where}: what was shown is what was approved`).toBe(shown.get(claim.id));
    const known = approvedHashes.get(claim.id) ?? claim.snapshot;
    approvedHashes.set(claim.id, known);
    expect(claim.snapshot, `${where}: an approved claim never changes`).toBe(known);
    for (const { message, files } of letters)
      if (message.about === 'application' && message.claimId === claim.id) {
        const kept = await city.documents.get(claim.snapshot, `${claim.id}/approved/application-sv.pdf`);
        expect(files[0]?.bytes, `${where}: the sent bytes are the approved bytes`).toEqual(kept?.bytes);
      }
  };
  /** A second, plain sum of the revisions that the snapshot names: to the millilitre and the cent. */
  const checkFigures = async (snapshot: Snapshot, where: string): Promise<void> => {
    for (const site of snapshot.sites) {
      const counts = new Map((await city.counts.ofSite(site.id, all)).map((count) => [count.date, count]));
      let served = 0;
      for (const { date, hash } of site.days) {
        const report = counts.get(date)?.revisions.find((each) => each.hash === hash)?.report;
        expect(report, `${where} ${site.id} ${date}`).toBeDefined();
        if (report?.kind === 'served')
          for (const line of report.lines) if (line.use === 'served') served += line.amount;
      }
      const gross = snapshot.lines.filter(({ siteId }) => siteId === site.id).map((line) => line.gross);
      expect(
        gross.reduce((sum, each) => sum + each, 0),
        `${where} ${site.id}`,
      ).toBe(served);
    }
    const aid = snapshot.lines.reduce((sum, line) => sum + line.aidCents, 0);
    expect(snapshot.aidCents, where).toBe(aid);
  };
  /** Where nothing was reported since it was frozen, computing it afresh gives the same lines. */
  const recompute = async (): Promise<void> => {
    for (const claim of await city.claims.list()) {
      // A correction that came after it was frozen is not in it; without one, the figures are those of the counts.
      const fresh = await gatherClaim(city, { id: claim.id, periodId: claim.periodId, amends: null });
      const stored = await city.snapshots.get(claim.snapshot);
      const hashes = ({ sites: some }: typeof fresh) => some.map(({ days }) => days.map(({ hash }) => hash));
      if (canonical(hashes(fresh)) === canonical(hashes(stored)))
        expect(canonical(fresh.lines), claim.id).toBe(canonical(stored.lines));
    }
  };
  const refused = async (why: string, what: string, act: Promise<unknown>): Promise<void> => {
    const code = await act.then(
      () => 'it was done',
      (error: unknown) => (error instanceof Refused ? error.code : String(error)),
    );
    expect(code, what).toBe(why);
  };
  /** Whoever may not approve tries to, and an approved claim is computed anew: neither does anything. */
  const tryForbidden = async (claim: Claim): Promise<void> => {
    const { id: claimId, snapshot, state } = claim;
    if (state === 'awaiting') {
      faults.wrongApprovals += 1;
      const approve = (by: typeof robot, hash = snapshot) =>
        approveClaim(city, { claimId, snapshot: hash, language: 'sv', actor: by });
      await refused('prepared-by-you', 'who prepared it approves', approve(official()));
      await refused('login-too-old', 'the robot approves', approve(robot));
      const other = approve(actor('official-2', city), '0'.repeat(64));
      await refused('claim-changed', 'something else than was shown', other);
    }
    if (isApproved(state))
      await refused('claim-state', 'computed anew', refreshClaim(city, { claimId, actor: official() }));
    expect(await city.claims.get(claimId)).toEqual(claim);
  };
  /** The afternoon of the two officials. */
  const officials = async (): Promise<void> => {
    for (const claim of await city.claims.list()) {
      const { id: claimId, snapshot } = claim;
      if (claim.state === 'awaiting' || random() < 0.2) await tryForbidden(claim);
      if (claim.state === 'draft' && claim.periodId !== '2027-autumn') {
        // A closed day or milk that was not served is odd: somebody asks the kitchen, once the term is over.
        const read = await loadClaim(city, claimId);
        const findings = warningsIn(city, read).flatMap(({ key, answer }) => (answer ? [] : [key]));
        if (localDay(clock.now()) > periodOfClaim(claim).to && findings.length > 0)
          await explainWarnings(city, {
            ...{ claimId, snapshot, findings, reason: 'checked-with-site', words: 'Asked the kitchen.' },
            actor: official(),
          }).catch(() => {});
        await submitClaim(city, { claimId, snapshot, words: null, actor: official() }).catch(() => {});
      } else if (claim.state === 'awaiting')
        await approveClaim(city, {
          claimId,
          snapshot,
          language: 'sv',
          actor: actor('official-2', city),
        }).then(
          () => shown.set(claimId, snapshot),
          () => {},
        );
    }
    for (const failed of failedCalls(await deadLetters.list()))
      await retryCalls(city, { call: failed.call, actor: official() });
    for (const name of started.splice(0)) await call(name);
  };

  const forgotten: { site: Site; date: LocalDate }[] = [];
  for (const day of eachDay({ from: '2026-08-01', to: '2027-07-31' })) {
    at(day, '02:10');
    await call('makeCheckpoint');
    at(day, '02:30');
    await run();
    at(day, '08:00');
    await run();
    at(day, '13:00');
    for (const site of schools) {
      if (!operatingDays(site, year, { from: day, to: day }).length) continue;
      if (random() < 0.03) forgotten.push({ site, date: day });
      else await post(site, day);
      if (random() < 0.02) await correct(site, addDays(day, -Math.ceil(random() * 10)));
    }
    if (random() < 0.3) await replay();
    at(day, '15:00');
    await run();
    // Whoever was reminded mends it some days later.
    for (const miss of forgotten.splice(0, forgotten.length)) {
      const told = letters.some(
        ({ id }) => id.endsWith(`remind.${miss.site.id}`) && id.slice(0, 10) >= miss.date,
      );
      if (told && random() < 0.5) await post(miss.site, miss.date);
      else forgotten.push(miss);
    }
    at(day, '16:00');
    await officials();
    // The clock of a machine is set back, and on again.
    if (random() < 0.02) {
      faults.setBack += 1;
      now -= 3_600_000;
      await run();
      now += 3_600_000;
    }
    at(day, '17:00');
    await run();
    if (random() < 1 / 7) {
      await call('checkInvariants');
      await recompute();
    }
    await check(day);
  }
  // Whatever still hangs has some quiet days.
  for (const day of eachDay({ from: '2027-08-01', to: '2027-08-20' })) {
    for (const miss of forgotten.splice(0)) await post(miss.site, miss.date);
    at(day, '09:00');
    await runRobot(city);
    await officials();
    at(day, '18:00');
    await runRobot(city);
    await check(day);
  }
  const claims = await city.claims.list();
  const states = claims.map(({ id, state }) => `${id} ${state}`);
  expect(states).toEqual(expect.arrayContaining(['2026-autumn.1 sent', '2027-spring.1 sent']));
  await recompute();
  expect((await checkInvariants(city)).faults).toEqual([]);
  // Completeness is computed from what was acknowledged: a day is reported as one kind, or it is missing.
  for (const site of schools) {
    const range = { from: '2026-08-01', to: '2027-07-31' } as const;
    const reports = [...acknowledged].map(([key, { kind }]) => {
      const [siteId = '', date = ''] = key.split(' ');
      return { siteId, date: date as LocalDate, kind };
    });
    const stored = (await city.counts.ofSite(site.id, range)).map(standingDay);
    expect(completenessOf(site, year, range, stored)).toEqual(completenessOf(site, year, range, reports));
    expect(stored.length).toBe(reports.filter(({ siteId }) => siteId === site.id).length);
  }
  expect((await city.robotDays.newest())?.open).toEqual([]);
  expect(await deadLetters.list(), 'nothing lies there that nobody tried again').toEqual([]);
  // The evidence verifies with the public key alone, and any one changed byte is named.
  const files = new Map<string, Buffer>();
  const ports = { ...city, ...readings };
  for await (const { path, bytes } of folderFiles(
    ports,
    await folderScope(ports, { claimId: '2026-autumn.1' }),
  ))
    files.set(path, Buffer.from(bytes));
  const verdict = () =>
    verifyFolder({ names: [...files.keys()], read: (name) => files.get(name) ?? Buffer.alloc(0) });
  expect(verdict()).toEqual([]);
  for (let time = 0; time < 5; time += 1) {
    const [name = '', original = Buffer.alloc(0)] = [...files][Math.floor(random() * files.size)] ?? [];
    const changed = Buffer.from(original);
    const byte = Math.floor(random() * changed.length);
    changed[byte] = (changed[byte] ?? 0) ^ 1;
    files.set(name, changed);
    expect(
      verdict().map(({ file }) => file),
      `byte ${byte} of ${name}`,
    ).toContain(name);
    files.set(name, original);
  }
  const missed = Object.entries(faults).filter(([, times]) => times === 0);
  expect(missed, 'every kind of fault came').toEqual([]);
  console.log(`${JSON.stringify(faults)}, ${letters.length} letters, ${states.join(', ')}`);
});
