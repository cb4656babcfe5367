/**
 * Verifies an inspection folder offline: `node verify.mjs` in the unzipped folder, Node 18 or newer, nothing to install.
 * Written apart from the system that made the folder, so that the two can disagree. What it looks at:
 *   1. manifest.json is signed with public-key.pem; every file is there, unchanged, and no other
 *   2. a snapshot is its own SHA-256
 *   3. the links of every history: each names the one before and binds its own thing and content
 *   4. an approval record is signed, is the claim's own approval, binds the snapshot and the PDF shown, and the approver
 *      prepared nothing
 *   5. checkpoints: signed, each naming the one before, Merkle roots (RFC 9162), and every history's links in them
 *   6. the litres of every day and site of a claim, added up anew from the day lists
 * The key's fingerprint must be compared with one from elsewhere: `node verify.mjs --key <fingerprint>`.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Canonical JSON (RFC 8785 for whole numbers): keys sorted, no blanks. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(',')}}`;
}

/** RFC 9162, 2.1.1. */
export function merkleRoot(leaves) {
  const hash = (mark, ...parts) => {
    const sum = createHash('sha256').update(Uint8Array.of(mark));
    for (const part of parts) sum.update(part);
    return sum.digest();
  };
  if (leaves.length === 0) return sha256('');
  const hashes = leaves.map((leaf) => hash(0, leaf));
  const root = (from, to) => {
    if (to - from === 1) return hashes[from];
    let split = 1;
    while (split * 2 < to - from) split *= 2;
    return hash(1, root(from, from + split), root(from + split, to));
  };
  return root(0, hashes.length).toString('hex');
}

const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' });
/** The Helsinki day of an instant. */
const dayOf = (at) => days.format(new Date(at));

/**
 * Everything that is wrong with the folder: `{ file, code, words }` each; an empty list is a folder as it was made.
 * `names` are its files' paths with '/', `read` gives a file's bytes.
 */
export function verifyFolder(folder) {
  const { findings, isSigned, manifest } = verifyManifest(folder);
  if (manifest === undefined) return findings;
  const { names, read } = folder;
  return [...findings, ...verifyContents({ names, read, isSigned })];
}

/**
 * The manifest, its signature and every file's sum. `sum` gives a file's SHA-256 for who knows it already.
 */
export function verifyManifest({
  names,
  read,
  key: wanted = null,
  sum: sumOf = (name) => sha256(read(name)),
}) {
  const findings = [];
  const find = (file, code, words) => findings.push({ file, code, words });
  const present = new Set(names);
  const json = (file) => jsonOf(file, read, find);

  // 1. The manifest, its signature and every file.
  for (const file of ['manifest.json', 'manifest.signature.json', 'public-key.pem'])
    if (!present.has(file)) find(file, 'missing', 'is not there; without it nothing can be proved');
  if (findings.length > 0) return { findings };
  const pem = read('public-key.pem');
  let publicKey;
  try {
    publicKey = createPublicKey(pem);
  } catch {
    find('public-key.pem', 'changed', 'is not a public key');
  }
  const fingerprint = publicKey && sha256(publicKey.export({ type: 'spki', format: 'der' }));
  if (wanted && fingerprint && wanted.replace(/[\s:]/g, '').toLowerCase() !== fingerprint)
    find('public-key.pem', 'key', `is not the key that was asked for: its fingerprint is ${fingerprint}`);
  /** Whether the signature is one by the key over the text, in the only form it is ever written in. */
  const isSigned = (text, signature) => {
    if (!publicKey || !isObject(signature)) return false;
    const { algorithm, key, value } = signature;
    if (algorithm !== 'ECDSA-P256-SHA256' || key !== fingerprint || typeof value !== 'string') return false;
    const bytes = Buffer.from(value, 'base64');
    return bytes.toString('base64') === value && verify('sha256', Buffer.from(text), publicKey, bytes);
  };
  const manifestBytes = read('manifest.json');
  const signature = json('manifest.signature.json');
  if (signature && canonical(signature) !== read('manifest.signature.json').toString('utf8'))
    find('manifest.signature.json', 'changed', 'is not written as it was made');
  const signed = isSigned(manifestBytes, signature);
  const manifest = json('manifest.json');
  const files = isObject(manifest?.files) ? manifest.files : {};
  if (!signed) {
    // Which of the three was touched: the key tells by its own sum, the others together.
    const keyChanged = files['public-key.pem']?.sha256 !== sha256(pem);
    if (keyChanged) find('public-key.pem', 'changed', 'is not the key of this folder');
    find(
      'manifest.json',
      'signature',
      'is not what was signed, or manifest.signature.json is not its signature',
    );
    find('manifest.signature.json', 'signature', 'does not sign manifest.json with public-key.pem');
  }
  const unlisted = new Set(['manifest.json', 'manifest.signature.json']);
  for (const [file, listed] of Object.entries(files)) {
    const { sha256: sum, bytes: size } = listed ?? {};
    if (!present.has(file)) {
      find(file, 'missing', 'is listed and not there: it was removed or renamed');
      continue;
    }
    const found = sumOf(file);
    if (found !== sum || read(file).length !== size)
      find(file, 'changed', `was changed: its SHA-256 is ${found}, not ${sum}`);
  }
  for (const file of names)
    if (!unlisted.has(file) && !(file in files))
      find(file, 'unknown', 'is not listed: it was added or renamed');

  return { findings, isSigned, manifest: files };
}

/** The value of a JSON file; undefined, with a finding, when it is none. */
function jsonOf(file, read, find) {
  try {
    return JSON.parse(read(file).toString('utf8'));
  } catch {
    find(file, 'unreadable', 'is not JSON');
    return undefined;
  }
}

/** Whether the files agree with each other, whatever the manifest says of them. */
function verifyContents({ names, read, isSigned }) {
  const findings = [];
  const find = (file, code, words) => findings.push({ file, code, words });
  const present = new Set(names);
  const json = (file) => jsonOf(file, read, find);
  /** Looks at a file; what has another form than ever was written is a finding too, never the end of the program. */
  const look = (file, at) => {
    try {
      at();
    } catch {
      find(file, 'unreadable', 'does not have the form it was made in');
    }
  };

  // 2. Snapshots.
  const snapshots = new Map();
  for (const file of names) {
    const [, hash] = /^claims\/[^/]+\/snapshots\/([0-9a-f]{64})\.json$/.exec(file) ?? [];
    if (!hash) continue;
    if (sha256(read(file)) !== hash) find(file, 'snapshot', 'is not the snapshot that its name says');
    else snapshots.set(hash, file);
  }

  // 3. Histories.
  /** Every link by thing, number and hash, with its Helsinki day. */
  const links = new Map();
  const history = (file, thing, of, rows) => {
    let previous = null;
    for (const [index, row] of (Array.isArray(rows) ? rows : []).entries()) {
      const { hash, ...link } = row;
      const number = link.revision ?? link.number;
      if (number !== index + 1)
        find(file, 'chain', `${thing}: number ${number} stands in place ${index + 1}`);
      if (link.previous !== previous)
        find(file, 'chain', `${thing}, ${number}: does not name the one before`);
      if (sha256(canonical({ of, link })) !== hash)
        find(file, 'chain', `${thing}, ${number}: is not what its hash was made of`);
      links.set(`${thing} ${number} ${hash}`, { day: dayOf(link.at), file, thing, number });
      previous = hash;
    }
  };
  /** The revisions of days by their hash, with the site. */
  const revisions = new Map();
  const sites = new Set();
  const histories = (file) => {
    if (/^days\/[^/]+\.json$/.test(file)) {
      const counts = json(file) ?? [];
      for (const { siteId, date, revisions: rows } of counts) {
        sites.add(siteId);
        history(file, `days/${siteId}/${date}`, { siteId, date }, rows);
        for (const row of rows) revisions.set(row.hash, { siteId, date, report: row.report });
      }
      sites.add(file.slice('days/'.length, -'.json'.length));
    }
    if (file === 'deliveries/deliveries.json')
      for (const { id, revisions: rows } of json(file) ?? [])
        history(file, `delivery/${id}`, { delivery: id }, rows);
    if (/^attachments\/[^/]+\.json$/.test(file))
      for (const { id, events } of json(file) ?? [])
        history(file, `attachment/${id}`, { attachment: id }, events);
    if (/^register\/[^/]+\.json$/.test(file))
      for (const { kind, id, value, versions } of json(file) ?? []) {
        history(file, `${kind}/${id}`, { kind, id }, versions);
        if (canonical(value) !== canonical(versions.at(-1)?.value))
          find(file, 'chain', `${kind}/${id}: what stands is not the newest version`);
      }
  };
  for (const file of names) look(file, () => histories(file));

  // 4. Claims and approval records.
  const claims = [];
  const recordHashes = new Set();
  const records = [];
  const approvals = (file) => {
    const [, id] = /^claims\/([^/]+)\/claim\.json$/.exec(file) ?? [];
    if (!id) return;
    const claim = json(file);
    if (!claim) return;
    claims.push({ file, claim });
    history(file, `claim/${id}`, { claimId: id }, claim.events);
    for (const { snapshot } of claim.events)
      if (!snapshots.has(snapshot)) find(file, 'snapshot', `the snapshot ${snapshot} is not in the folder`);
    const approval = claim.events.filter(({ step }) => step === 'approve').at(-1);
    const recordFile = `claims/${id}/approval.json`;
    if (!approval) return;
    if (!present.has(recordFile)) {
      find(recordFile, 'missing', `${id} is approved, and its record is not there`);
      return;
    }
    const { content: record, signature: seal } = json(recordFile) ?? {};
    if (!record) return;
    recordHashes.add(sha256(canonical(record)));
    records.push({ file: recordFile, record });
    const say = (words) => find(recordFile, 'record', words);
    if (!isSigned(canonical(record), seal)) say('is not signed by the key of this folder');
    if (record.step?.hash !== approval.hash || record.snapshot !== approval.snapshot || record.claimId !== id)
      say("is not the claim's approval");
    const { by, approval: bound } = approval;
    const same = (one, other) => one?.issuer === other?.issuer && one?.subject === other?.subject;
    if (!same(record.approver, by) || record.approver?.role !== by.role)
      say('names another approver than the claim');
    if (claim.preparers.some((person) => same(person, by)))
      say('was given by somebody who had prepared the claim');
    for (const part of ['reference', 'aidCents', 'amounts', 'pdf'])
      if (canonical(record[part]) !== canonical(bound[part])) say(`its ${part} is not the claim's`);
    if (record.declaration?.text !== bound.declaration) say("its declaration is not the claim's");
    const shown = `claims/${id}/shown.pdf`;
    if (!present.has(shown) || sha256(read(shown)) !== record.pdf?.sha256)
      find(shown, 'record', 'is not the PDF that was shown to the approver');
    const snapshot = snapshots.has(record.snapshot) ? json(snapshots.get(record.snapshot)) : undefined;
    if (snapshot && snapshot.aidCents !== record.aidCents) say("its sum is not the snapshot's");
  };
  for (const file of names) look(file, () => approvals(file));
  // A record names the one before; of those in the folder at most the oldest may name one that is not in it.
  const away = records.filter(({ record }) => record.previous !== null && !recordHashes.has(record.previous));
  if (records.length > 1 && away.length > 1)
    for (const { file } of away.slice(1)) find(file, 'record', 'names a record before it that is not there');

  // 5. Checkpoints.
  const acts = new Set();
  let before = null;
  let covered = null;
  const checkpoint = (file) => {
    const { content, signature: seal } = json(file) ?? {};
    if (!content) return;
    const say = (words) => find(file, 'checkpoint', words);
    if (!isSigned(canonical(content), seal)) say('is not signed by the key of this folder');
    if (merkleRoot(content.acts.map(canonical)) !== content.root) say('its root is not that of its acts');
    if (`checkpoints/${content.day}.json` !== file) say('stands under the name of another day');
    if (before && content.previous?.hash !== before) say('does not name the checkpoint before it');
    before = sha256(canonical(content));
    covered = { from: covered ? covered.from : content.from, to: content.day };
    for (const { kind, thing, number, hash } of content.acts) {
      const link = `${thing} ${number} ${hash}`;
      acts.add(link);
      const [, siteId, date] = /^days\/([^/]+)\/(.+)$/.exec(thing) ?? [];
      const claimed = claims.some(({ claim }) => inPeriod(claim.periodId, date));
      if (kind === 'count' && sites.has(siteId) && claimed && !links.has(link))
        find(
          `days/${siteId}.json`,
          'checkpoint',
          `${thing}, ${number}: was sealed on ${content.day} and is gone`,
        );
    }
  };
  for (const file of names.filter((name) => /^checkpoints\/[^/]+\.json$/.test(name)).sort())
    look(file, () => checkpoint(file));
  if (covered)
    for (const [link, { day, file, thing, number }] of links)
      if ((covered.from === null || covered.from <= day) && day <= covered.to && !acts.has(link))
        find(file, 'checkpoint', `${thing}, ${number}: is in no checkpoint, though its day was sealed`);

  // 6. Litres.
  for (const { file, claim } of claims)
    look(file, () => {
      const snapshotFile = snapshots.get(claim.snapshot);
      const snapshot = snapshotFile && json(snapshotFile);
      if (snapshot) for (const words of wrongSums(snapshot, revisions)) find(file, 'sum', words);
    });
  return findings;
}

/** Whether the day lies in the term or month of the period's id. */
function inPeriod(periodId, date) {
  if (!date) return false;
  const [year, part] = periodId.split('-');
  const month = date.slice(5, 7);
  if (date.slice(0, 4) !== year) return false;
  return part === 'autumn' ? month >= '08' : part === 'spring' ? month < '08' : month === part;
}

/** Where the snapshot's amounts are not those of the day lists, or its sums not those of its own lines. */
function wrongSums(snapshot, revisions) {
  const wrong = [];
  const byWeight = new Set(['other-sour-milk', 'cheese']);
  const groupOf = new Map(snapshot.products.map(({ id, group }) => [id, group]));
  for (const site of snapshot.sites) {
    const gross = {};
    for (const day of site.days) {
      const found = revisions.get(day.hash);
      if (!found || found.siteId !== site.id || found.date !== day.date) {
        wrong.push(`${site.id} ${day.date}: the revision that the snapshot counted is not in the day list`);
        continue;
      }
      const lines = (found.report.lines ?? []).filter(
        ({ use, productId }) => use === 'served' && !byWeight.has(groupOf.get(productId)),
      );
      const counted = lines.reduce((sum, { amount }) => sum + amount, 0);
      let claimed = day.notClaimable;
      for (const [group, amount] of Object.entries(day.served)) {
        gross[group] = (gross[group] ?? 0) + amount;
        if (!byWeight.has(group)) claimed += amount;
      }
      if (counted !== claimed)
        wrong.push(`${site.id} ${day.date}: ${counted} ml counted, ${claimed} ml in the snapshot`);
    }
    const lines = snapshot.lines.filter(({ siteId }) => siteId === site.id);
    for (const group of new Set(lines.map((line) => line.group))) {
      const sum = lines.filter((line) => line.group === group).reduce((all, line) => all + line.gross, 0);
      if (sum !== (gross[group] ?? 0))
        wrong.push(`${site.id}: the days of ${group} give ${gross[group] ?? 0}, not ${sum}`);
    }
  }
  for (const { group, eligible } of snapshot.totals) {
    const sum = snapshot.lines
      .filter((line) => line.group === group)
      .reduce((all, line) => all + line.eligible, 0);
    if (sum !== eligible) wrong.push(`${group}: the lines give ${sum}, not ${eligible}`);
  }
  const aid = snapshot.lines.reduce((all, line) => all + line.aidCents, 0);
  if (aid !== snapshot.aidCents) wrong.push(`the lines give ${aid} cents, not ${snapshot.aidCents}`);
  return wrong;
}

/** Every file under the folder, with '/' whatever the machine. */
function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(full).map((name) => `${entry.name}/${name}`);
    return [entry.name];
  });
}

function main(argv) {
  const folder = path.dirname(fileURLToPath(import.meta.url));
  const key = argv.includes('--key') ? argv[argv.indexOf('--key') + 1] : null;
  const names = filesOf(folder);
  const findings = verifyFolder({ names, read: (name) => readFileSync(path.join(folder, name)), key });
  const say = (text) => process.stdout.write(`${text}\n`);
  for (const { file, words } of findings.slice(0, 200)) say(`${file}: ${words}`);
  if (findings.length > 200) say(`and ${findings.length - 200} more`);
  if (findings.length > 0) {
    const files = new Set(findings.map(({ file }) => file)).size;
    say(`\nNOT AS IT WAS MADE: ${findings.length} findings in ${files} of ${names.length} files.`);
    say('Mappen har ändrats. Kansiota on muutettu.');
    return 1;
  }
  const pem = createPublicKey(readFileSync(path.join(folder, 'public-key.pem')));
  say(`OK: ${names.length} files are as they were made. Inget har ändrats. Mitään ei ole muutettu.`);
  say(`Key: ${sha256(pem.export({ type: 'spki', format: 'der' }))}`);
  if (!key)
    say('Compare this fingerprint with the one the city gave you by another way: --key <fingerprint>');
  return 0;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2));
