import { sampleCity as city } from '../../../samples/city.ts';
import { sampleCounts } from '../../../samples/counts.ts';
import type { Instant, LocalDate } from '../../../src/domain/days.ts';
import type { Actor, Role } from '../../../src/domain/people.ts';
import type { Kind, Kinds } from '../../../src/domain/records.ts';
import { sealed } from '../../../src/domain/revisions.ts';
import type { Language } from '../../../src/domain/texts.ts';
import { attachFile } from '../../../src/usecases/attachFile.ts';
import { claimActs } from '../../../src/usecases/claimActs.ts';
import { noteLook } from '../../../src/usecases/noteLook.ts';
import { readClaimOverview } from '../../../src/usecases/readClaimOverview.ts';
import { recordDay } from '../../../src/usecases/recordDay.ts';
import type { Frame } from '../../../src/web/layout.ts';
import { memoryIssuerUrl, memoryPorts } from '../../ports/memory.ts';

export type SamplePorts = ReturnType<typeof memoryPorts>;

/** Somebody of the sample city, logged in at that instant. */
export function actorOf(
  subject: string,
  role: Role,
  loginAt: Instant | null = null,
  language: Language = 'sv',
): Actor {
  const label = city.users(memoryIssuerUrl).find((user) => user.subject === subject)?.label ?? subject;
  const sites = role === 'kitchen' ? [] : ('all' as const);
  return { issuer: memoryIssuerUrl, subject, roles: [role], sites, via: 'login', loginAt, language, label };
}

export const preparer = actorOf('milk-official', 'official');
export const approver = actorOf('head-of-catering', 'official');
export const auditor = actorOf('auditor', 'auditor');

export function frameFor(language: Language, actor: Actor = preparer, here = '/terms'): Frame {
  return { language, actor, csrf: 'token', here, city: 'Borgå – Porvoo' };
}

/** The sample city in memory, with the counts of so many of its sites from the first day through `to`. */
export async function sampleTerm(options: {
  readonly to: LocalDate;
  readonly from?: LocalDate;
  readonly now: Instant;
  readonly siteIds?: readonly string[];
}): Promise<SamplePorts> {
  const ports = memoryPorts();
  const keep = options.siteIds ? new Set(options.siteIds) : null;
  const by = {
    issuer: memoryIssuerUrl,
    subject: 'administrator',
    role: 'administrator',
    via: 'login',
  } as const;
  const put = async <K extends Kind>(kind: K, value: Kinds[K]) => {
    const plain = { revision: 1, at: '2026-08-01T06:00:00.000Z', by, reason: null, value, previous: null };
    const version = sealed(ports.digest, { kind, id: value.id }, plain);
    await ports.register.put({ kind, id: value.id, revision: 1, value, versions: [version] });
  };
  for (const each of city.calendars) await put('calendar', each);
  for (const each of city.compositions) await put('composition', each);
  for (const each of city.products) await put('product', each);
  for (const each of city.users(memoryIssuerUrl)) await put('user', each);
  await put('settings', city.settings);
  for (const each of city.sites) if (!keep || keep.has(each.id)) await put('site', each);
  for (const each of city.schoolYearData)
    if (!keep || keep.has(each.siteId)) await put('schoolYearData', each);
  const { from = '2026-08-01', to } = options;
  let entry = 0;
  for (const count of sampleCounts({ city, from, to, seed: 1 })) {
    if (keep && !keep.has(count.siteId)) continue;
    ports.setNow(count.at);
    entry += 1;
    const stands = await ports.counts.get(count.siteId, count.date);
    await recordDay(ports, {
      siteId: count.siteId,
      date: count.date,
      entryId: `10000000-0000-4000-8000-${entry.toString(16).padStart(12, '0')}`,
      report: count.report,
      reason: count.reason ?? null,
      words: count.words ?? null,
      ifMatch: stands?.revisions.at(-1)?.hash ?? null,
      actor: { ...actorOf(count.by.subject, count.by.role), sites: 'all', via: count.by.via },
    });
  }
  // The evidence that every application needs.
  const [siteId = ''] = options.siteIds ?? [city.sites[0]?.id ?? ''];
  ports.setNow('2027-01-02T08:00:00.000Z');
  await attachFile(ports, {
    to: { kind: 'claim', id: '2026-autumn', siteId },
    ...{ file: Buffer.from('%PDF-1.7'), name: 'faktura.pdf', words: null, actor: preparer },
  });
  ports.setNow(options.now);
  return ports;
}

/** The official gives one reason for every warning that still waits for one. */
export async function answerAll(ports: SamplePorts, claimId: string): Promise<void> {
  const read = await readClaimOverview(ports, { claimId, actor: preparer });
  const findings = read.warnings.filter((each) => each.answer === null).map((each) => each.key);
  const { snapshot } = read.claim;
  const said = { reason: 'checked-with-site', words: 'Köken har bekräftat siffrorna.' } as const;
  if (findings.length > 0) await actsOf(ports, claimId, preparer).explain({ snapshot, findings, ...said });
}

/** The official explains every day that is still missing. */
export async function explainAll(
  ports: SamplePorts,
  missing: readonly { readonly siteId: string; readonly date: LocalDate; readonly entryId: string }[],
): Promise<void> {
  for (const { siteId, date, entryId } of missing) {
    const report = {
      kind: 'explained',
      reason: 'not-recorded',
      note: 'Köket hade ingen anteckning.',
    } as const;
    const plain = { siteId, date, entryId, report, reason: null, words: null, ifMatch: null };
    await recordDay(ports, { ...plain, actor: preparer });
  }
}

/** What the claim's page can do, as its function puts it together. */
export function actsOf(ports: SamplePorts, claimId: string, actor: Actor) {
  const seen = (shown: Instant) => noteLook(ports, { claimId, shown, actor });
  return { ...claimActs(ports, claimId, actor), seen };
}
