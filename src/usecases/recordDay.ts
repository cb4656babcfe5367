import { amountOf } from '../domain/amounts.ts';
import type { ClaimState } from '../domain/claims.ts';
import type { CorrectionReason, DayCount, Report, ReportLine, Revision } from '../domain/counts.ts';
import { type LocalDate, localDay } from '../domain/days.ts';
import { postedWithLink } from '../domain/links.ts';
import { type Actor, authorOf } from '../domain/people.ts';
import type { Product } from '../domain/products.ts';
import { type Mistake, Refused } from '../domain/refusals.ts';
import { recorded } from '../domain/revisions.ts';
import type { Site } from '../domain/sites.ts';
import type { GivenReport } from '../shapes/values.ts';
import { changeLink } from './changeLink.ts';
import { claimOfDay } from './claimOfDay.ts';
import type { Claims, Clock, Counts, Digest, Links, Register } from './ports.ts';

export type RecordDayPorts = {
  readonly counts: Pick<Counts, 'get' | 'put'>;
  readonly register: Register;
  readonly claims: Claims;
  readonly links: Links;
  readonly clock: Clock;
  readonly digest: Digest;
};

export type RecordDayInput = {
  readonly siteId: string;
  readonly date: LocalDate;
  readonly entryId: string;
  readonly report: GivenReport;
  readonly reason: CorrectionReason | null;
  readonly words: string | null;
  /** Hash of the revision the sender saw; null when he saw none. */
  readonly ifMatch: string | null;
  readonly actor: Actor;
};

export type RecordedDay = {
  readonly count: DayCount;
  readonly made: Revision;
  readonly repeated: boolean;
  readonly claim: { readonly id: string; readonly state: ClaimState } | null;
};

/**
 * Records a day's count, or corrects it. State and trail are one conditional write; the same entry id again answers
 * what it made the first time. Says which claim holds the day, so that a late correction is never silent.
 * @throws Refused not-found, not-allowed, future-day, outside-opening, bad-request with every mistake, those of
 *   {@link recorded} and, for who comes by a link, of {@link postedWithLink}
 */
export async function recordDay(ports: RecordDayPorts, input: RecordDayInput): Promise<RecordedDay> {
  const { siteId, date, actor } = input;
  const now = ports.clock.now();
  if (input.report.kind === 'explained' && !actor.roles.includes('official'))
    throw new Refused('not-allowed');
  if (date > localDay(now)) throw new Refused('future-day', { today: localDay(now) });
  const [site, products, current] = await Promise.all([
    ports.register.get('site', siteId),
    input.report.kind === 'served' ? ports.register.list('product') : [],
    ports.counts.get(siteId, date),
  ]);
  if (!site) throw new Refused('not-found');
  checkOpening(site.value, date);
  const report = withAmounts(
    input.report,
    site.value,
    products.map((each) => each.value),
    date,
  );
  const outcome = recorded(
    current,
    { siteId, date },
    {
      entryId: input.entryId,
      at: now,
      by: authorOf(actor, ['kitchen', 'official']),
      report,
      reason: input.reason,
      words: trimmed(input.words),
      ifMatch: input.ifMatch,
    },
    ports.digest,
  );
  // No claim ever holds a day of a test site.
  const claim = async () => (site.value.test ? null : claimOfDay(ports, date));
  // The link takes note first, on how it stands at this instant: of two days sent with a one-time link one goes on, and
  // what is revoked sends nothing. When the count then is not taken, the link still serves that day.
  if (!outcome.repeated && actor.via === 'link')
    await changeLink(ports.links, actor.subject, (link) => postedWithLink(link, date, now));
  if (!outcome.repeated && (await ports.counts.put(outcome.count)) === 'stale') {
    // Somebody was first. If it was this very entry on another way, that is the answer; else the sender must look.
    const other = await ports.counts.get(siteId, date);
    const mine = other?.revisions.find((each) => each.entryId === input.entryId);
    if (!other || !mine) throw new Refused('stale', { current: other?.revisions.at(-1)?.hash ?? null });
    return { count: other, made: mine, repeated: true, claim: await claim() };
  }
  return { ...outcome, claim: await claim() };
}

function checkOpening(site: Site, date: LocalDate): void {
  if (date < site.opensOn || (site.closesOn !== null && date > site.closesOn))
    throw new Refused('outside-opening', { opensOn: site.opensOn, closesOn: site.closesOn });
}

/** The report with whole amounts, or a refusal that names every line that is wrong. */
function withAmounts(given: GivenReport, site: Site, products: readonly Product[], date: LocalDate): Report {
  const note = trimmed(given.note);
  if (given.kind !== 'served') return { ...given, note };
  const mistakes: Mistake[] = [];
  const lines = given.lines.flatMap((line, index): ReportLine[] => {
    const wrong = (code: string, detail: string): ReportLine[] => {
      mistakes.push({ pointer: `/body/report/lines/${index}`, code, detail });
      return [];
    };
    const product = products.find((each) => each.id === line.productId);
    const offered = product && site.productIds.includes(product.id) && inForce(product, date);
    if (!offered)
      return wrong('product-not-offered', `${line.productId} is not offered at ${site.id} on ${date}`);
    const { given: quantity } = line;
    if (quantity.unit === 'packages' && !product.packages.some((each) => each.size === quantity.size))
      return wrong('no-such-package', `${product.id} has no package of ${quantity.size}`);
    const amount = amountOf(quantity, product);
    if (typeof amount !== 'number') return wrong(amount.problem, `the quantity of ${product.id}`);
    return [{ ...line, amount }];
  });
  if (mistakes.length === 0 && lines.every((line) => line.amount === 0))
    mistakes.push({
      pointer: '/body/report/lines',
      code: 'nothing-served',
      detail: 'for an open day without milk send kind zero',
    });
  if (mistakes.length > 0) {
    const code = mistakes.every((each) => each.code === 'product-not-offered')
      ? 'product-not-offered'
      : 'bad-request';
    throw new Refused(code, {}, mistakes);
  }
  return { ...given, lines, note };
}

/** Words as the stored shape keeps them, without blanks around: what is hashed must be what is read again. */
function trimmed(words: string | null): string | null {
  return words?.trim() || null;
}

/** Whether the product is in the catalogue on the day. */
export function inForce(product: Product, date: LocalDate): boolean {
  return product.from <= date && (product.to === null || date <= product.to);
}
