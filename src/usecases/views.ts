/** What the API shows of a day and of a claim (src/api/answers.ts has the shapes). */
import type { Kind, Recorded } from '../domain/records.ts';
import { standing } from '../domain/revisions.ts';
import { type ReadClaim, warningsIn } from './claimSteps.ts';
import { summaryOf } from './listClaims.ts';
import type { Digest } from './ports.ts';
import { addCompleteness } from './readCompleteness.ts';
import type { readDay } from './readDay.ts';
import { documentNames } from './readDocument.ts';
import type { RecordedDay } from './recordDay.ts';

/** A record as it stands. */
export function recordView<K extends Kind>({ id, revision, value }: Recorded<K>) {
  return { id, revision, value };
}

/** A record with every version. */
export function historyView<K extends Kind>({ id, revision, value, versions }: Recorded<K>) {
  return { id, revision, value, versions };
}

export function dayView({ count, claim }: Awaited<ReturnType<typeof readDay>>) {
  const { hash, report } = standing(count);
  return { ...count, hash, report, claim };
}

export function recordedView({ count, made, repeated, claim }: RecordedDay) {
  const { siteId, date, revision } = count;
  const { hash, report } = standing(count);
  return { siteId, date, revision, hash, report, entryRevision: made.revision, repeated, at: made.at, claim };
}

export function claimView(read: ReadClaim, ports: { readonly digest: Digest }) {
  const { claim, snapshot, checks } = read;
  return {
    ...summaryOf(claim),
    period: snapshot.period,
    through: snapshot.through,
    completeness: addCompleteness(snapshot.sites.map((site) => site.completeness)),
    totals: snapshot.totals,
    checks,
    warnings: warningsIn(ports, read),
    events: claim.events,
    preparers: claim.preparers,
    documents: documentNames.map((name) => ({ name, href: `/api/v1/claims/${claim.id}/documents/${name}` })),
  };
}
