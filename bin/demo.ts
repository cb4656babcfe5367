/**
 * A term end to end over HTTP, without a browser: kitchens post their counts, the official mends what is odd and
 * missing, refreshes and submits the claim, another person approves it. Leaves the documents in out/demo.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Client, logIn } from '../local/client.ts';
import { startSystem } from '../local/system.ts';
import { sampleCity, sampleNotice } from '../samples/city.ts';
import { type SampleCount, sampleCounts, sampleStories } from '../samples/counts.ts';
import { progressBar } from './progressBar.ts';

const claimPath = '/api/v1/claims/2026-autumn.1';
type Claim = {
  state: string;
  snapshot: string;
  aidCents: number;
  totals: { group: string; unit: string; eligible: number; aidCents: number }[];
  checks: { id: string; verdict: string; findings: { code: string; siteId: string; date: string }[] }[];
  events: { step: string; approval: { reference: string } | null }[];
  warnings: { key: string; answer: object | null }[];
  documents: { name: string; href: string }[];
};

const folder = path.join(import.meta.dirname, '../out/demo');
const data = mkdtempSync(path.join(tmpdir(), 'skolmjolk-demo-'));
const system = await startSystem({ dir: data, port: 0, sample: 'register' });
try {
  console.log(`${sampleNotice.en}\n`);
  const entries = sampleCounts({ city: sampleCity, from: '2026-08-01', to: '2027-01-10', seed: 2026 }).filter(
    (entry) => entry.date <= '2026-12-31',
  );
  await postCounts(entries);

  const official = await logIn({ url: system.url, subject: 'milk-official' });
  await mendTenfold(official);
  let claim = await official.json<Claim>('POST', `${claimPath}/refresh`);
  const missing = claim.checks.find((check) => check.id === 'B15')?.findings ?? [];
  for (const { siteId, date } of missing) {
    const report = {
      kind: 'explained',
      reason: 'not-recorded',
      note: 'Asked the kitchen: nobody noted the milk.',
    };
    await official.json('PUT', dayPath(siteId, date), { entryId: randomUUID(), report });
  }
  await attachEvidence(official, claim);
  claim = await official.json<Claim>('POST', `${claimPath}/refresh`);
  const open = claim.warnings.filter((warning) => warning.answer === null);
  if (open.length > 0)
    claim = await official.json<Claim>('POST', `${claimPath}/warnings`, {
      snapshot: claim.snapshot,
      findings: open.map((warning) => warning.key),
      reason: 'checked-with-site',
      words: 'Asked the kitchens: the figures are right.',
    });
  console.log(`Gave ${open.length} warnings their reason.`);
  claim = await official.json<Claim>('POST', `${claimPath}/submit`, { snapshot: claim.snapshot });
  console.log(`Explained ${missing.length} missing days; the claim is ${claim.state}.`);

  const refused = await official.send('POST', `${claimPath}/approve`, approvalOf(claim));
  console.log(
    `Approving what one prepared is refused: ${refused.status} ${((await refused.json()) as { code: string }).code}.`,
  );

  const approver = await logIn({ url: system.url, subject: 'head-of-catering' });
  claim = await approver.json<Claim>('POST', `${claimPath}/approve`, approvalOf(claim));
  const reference = claim.events.at(-1)?.approval?.reference;
  console.log(`Approved by another person: reference ${reference}, snapshot ${claim.snapshot}.\n`);

  await mkdir(folder, { recursive: true });
  for (const { name, href } of claim.documents) {
    const response = await approver.send('GET', href);
    if (!response.ok) throw new Error(`${href}: ${response.status} ${await response.text()}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    console.log(
      `${path.relative(process.cwd(), file).padEnd(34)} ${String(bytes.length).padStart(8)} bytes  ${hash}`,
    );
  }
  console.log('');
  for (const { group, unit, eligible, aidCents } of claim.totals)
    console.log(
      `${group.padEnd(20)} ${thousandths(eligible)} ${unit === 'ml' ? 'l ' : 'kg'} ${euros(aidCents)}`,
    );
  console.log(`${'estimated aid'.padEnd(20)} ${' '.repeat(16)} ${euros(claim.aidCents)}`);
} finally {
  await system.close();
  rmSync(data, { recursive: true, force: true });
}

/** Each kitchen of the cast posts its own sites' counts; the official enters what other kitchens sent on paper. */
async function postCounts(entries: readonly SampleCount[]): Promise<void> {
  const users = sampleCity.users(system.issuer);
  const own = sampleCity.cast.filter(({ subject }) =>
    users.some((user) => user.subject === subject && user.roles.length === 1 && user.roles[0] === 'kitchen'),
  );
  const people = ['milk-official', ...own.map((each) => each.subject)].filter(
    (each) => each !== 'kitchen-system',
  );
  const clients = new Map<string, Client>();
  for (const subject of people) clients.set(subject, await logIn({ url: system.url, subject }));
  const senderOf = (siteId: string): Client => {
    const mine = users.find((user) => user.siteIds.includes(siteId) && clients.has(user.subject));
    const client = clients.get(mine?.subject ?? 'milk-official');
    if (!client) throw new Error(`nobody sends for ${siteId}`);
    return client;
  };
  const progress = progressBar('Posting the counts');
  const waiting = [...Map.groupBy(entries, (entry) => entry.siteId).values()];
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let site = waiting.shift(); site; site = waiting.shift()) {
      const etags = new Map<string, string>();
      for (const { siteId, date, report, reason, words } of site) {
        const before = etags.get(date);
        const body = { entryId: randomUUID(), report, reason: reason ?? null, words: words ?? null };
        const headers: Record<string, string> = before ? { 'if-match': before } : {};
        const response = await senderOf(siteId).send('PUT', dayPath(siteId, date), body, headers);
        if (!response.ok) throw new Error(`${siteId} ${date}: ${response.status} ${await response.text()}`);
        await response.body?.cancel();
        etags.set(date, response.headers.get('etag') ?? '');
        done += 1;
        if (done % 50 === 0 || done === entries.length) progress(done, entries.length);
      }
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** One kitchen keyed ten times too much and never noticed; the official asks and corrects it. */
async function mendTenfold(official: Client): Promise<void> {
  const { siteId, date } = sampleStories.tenfoldLeft;
  const response = await official.send('GET', dayPath(siteId, date ?? ''));
  const day = (await response.json()) as {
    report: {
      lines: { productId: string; use: string; given: unknown; amount: number }[];
      otherDiners: number | null;
    };
  };
  const lines = day.report.lines.map(({ productId, use, amount }) => ({
    productId,
    use,
    given: { unit: 'litres', value: String(amount >= 300_000 ? amount / 10_000 : amount / 1000) },
  }));
  const body = {
    entryId: randomUUID(),
    report: { kind: 'served', lines, otherDiners: day.report.otherDiners, note: null },
    reason: 'typing-error',
    words: 'Ten times too much: the kitchen says 40 litres.',
  };
  await official.json('PUT', dayPath(siteId, date ?? ''), body, {
    'if-match': response.headers.get('etag') ?? '',
  });
  console.log(`Corrected ${siteId} on ${date}.`);
}

/** Every application comes with an invoice or freight note; the check proposes of which site. */
async function attachEvidence(official: Client, claim: Claim): Promise<void> {
  const siteId = claim.checks.find((check) => check.id === 'B12')?.findings[0]?.siteId;
  const body = {
    to: { kind: 'claim', id: '2026-autumn', siteId },
    file: Buffer.from('%PDF-1.7\n% An invoice would stand here.\n').toString('base64'),
    name: 'invoice.pdf',
  };
  await official.json('POST', '/api/v1/attachments', body);
  console.log(`Attached an invoice as evidence for ${siteId}.`);
}

function dayPath(siteId: string, date: string): string {
  return `/api/v1/sites/${siteId}/days/${date}`;
}

function approvalOf(claim: Claim) {
  return { snapshot: claim.snapshot, declared: true, language: 'en' };
}

function thousandths(amount: number): string {
  return (amount / 1000).toFixed(3).padStart(13);
}

function euros(cents: number): string {
  return `${(cents / 100).toFixed(2).padStart(10)} EUR`;
}
