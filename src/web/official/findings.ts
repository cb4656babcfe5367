import type { Finding, FindingCode } from '../../domain/checks.ts';
import { parseDay } from '../../domain/days.ts';
import { periodsOfSchoolYear } from '../../domain/periods.ts';
import { type ProductGroup, productGroups, unitOf } from '../../domain/products.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { Snapshot } from '../../domain/snapshots.ts';
import { dataPeriodOf } from '../../domain/takeSnapshot.ts';
import { fill, type Language } from '../../domain/texts.ts';
import { formats } from '../formats.ts';
import { checksTabWords, findingWords, leftOutWords } from '../words/officialCheckWords.ts';
import { dayPath } from './claimPieces.ts';

/** What a finding says, its figures written as the reader writes them. */
export function findingText(finding: Finding, snapshot: Snapshot, language: Language): string {
  const words = findingWords[finding.code as FindingCode];
  if (!words) return finding.code;
  const { figures } = finding;
  const group = productGroups.find((each) => each === figures.group);
  const written = Object.entries(figures).map(([key, value]) => [key, figure(key, value, group, language)]);
  return fill(words[language], { ...Object.fromEntries(written), what: what(finding, snapshot, language) });
}

function figure(
  key: string,
  value: number | string,
  group: ProductGroup | undefined,
  language: Language,
): string {
  const f = formats(language);
  if (key === 'group' && group) return groupWords[group][language];
  if (key === 'reason') return leftOutWords[value as keyof typeof leftOutWords]?.[language] ?? String(value);
  if (key === 'period') return f.period(String(value));
  if (typeof value === 'string')
    return parseDay(value) ? f.day(value as `${number}-${number}-${number}`) : value;
  if (key.endsWith('Cents')) return f.euros(value);
  if (amounts.includes(key)) return f.amount(value, unitOf(group ?? null));
  // `days` are litres where the days' sum is meant, and days elsewhere.
  if (group && (key === 'days' || key === 'lines')) return f.amount(value, unitOf(group));
  return f.number(value);
}

const amounts = [
  'amount',
  'low',
  'middle',
  'high',
  'netMl',
  'usedMl',
  'capMl',
  'cutMl',
  'highestMl',
  'sent',
  'received',
  'used',
  'delivered',
  'difference',
  'limit',
];

function what({ figures }: Finding, snapshot: Snapshot, language: Language): string {
  const product = snapshot.products.find((each) => each.id === figures.productId);
  const composition = snapshot.compositions.find((each) => each.id === figures.id);
  return product?.names[language] ?? composition?.name ?? String(figures.productId ?? figures.id ?? '');
}

type Link = { readonly href: string; readonly words: string };
type LinkWords = keyof typeof checksTabWords;

/**
 * The one place where a finding is mended or looked at; null for what only those who maintain the system can mend, and
 * for what passes by itself.
 */
export function findingLink(finding: Finding, snapshot: Snapshot, language: Language): Link | null {
  const to = (href: string, words: LinkWords): Link => ({ href, words: checksTabWords[words][language] });
  const { siteId, date, figures } = finding;
  const term = `/terms/${snapshot.period.id}`;
  const claim = `/claims/${snapshot.claimId}`;
  const site = siteId === null ? null : snapshot.sites.find((each) => each.id === siteId);
  const code = finding.code as FindingCode;
  switch (code) {
    case 'business-id-invalid':
    case 'undertaking-missing':
      return to('/settings#part-applicant', 'seeSettings');
    case 'not-aided-on-date':
      return to('/settings#decrees', 'seeSettings');
    case 'site-name-missing':
    case 'site-address-missing':
    case 'site-registration-missing':
      return to(`/register/site/${siteId}`, 'seeRegister');
    case 'product-left-out':
      return to(`/register/product/${figures.productId}`, 'seeRegister');
    case 'children-missing':
    case 'children-not-confirmed':
    case 'reference-date-outside':
    case 'no-children':
    case 'enrolment-jump':
      return to(`/sites/${siteId}/school-year/${childrenTerm(snapshot)}`, 'seeYear');
    case 'more-days-than-calendar':
      return to(`/sites/${siteId}/school-year/${dataPeriodOf(snapshot.period).id}`, 'seeYear');
    case 'day-missing':
      if (!site) return null;
      return to(`${term}?${new URLSearchParams({ show: 'missing', q: site.name })}#missing`, 'seeMissing');
    case 'transfer-differs':
      return to(`/kitchen/${figures.from}/transfers/${date}`, 'seeTransfers');
    case 'period-running':
      return to(term, 'seeTerm');
    case 'deadline-near':
    case 'late':
      return to(claim, 'seeClaim');
    case 'total-differs':
      return to(`${claim}?tab=sites`, 'seeSites');
    case 'cut-to-cap':
    case 'over-cap':
      return siteId ? to(`${claim}/sites/${siteId}`, 'seeSite') : to(`${claim}?tab=sites`, 'seeSites');
    case 'poster-missing':
    case 'poster-old':
      return to(`${term}/reconciliation#attach`, 'seeReconciliation');
    case 'difference-unexplained':
    case 'no-deliveries':
    case 'evidence-missing':
    case 'evidence-missing-largest': {
      const unit = figures.unitId ? `#unit-${figures.unitId}` : '';
      return to(`${term}/reconciliation${unit}`, 'seeReconciliation');
    }
    case 'procurement-missing':
    case 'price-not-shown':
      return to('/deliveries', 'seeDeliveries');
    case 'customer-unknown':
    case 'article-unknown':
    case 'line-not-readable':
    case 'credit-without-invoice':
    case 'maybe-twice':
      return to(`/deliveries/${figures.delivery}`, 'seeDelivery');
    case 'product-unknown':
    case 'odd-high':
    case 'odd-low':
    case 'milk-on-closed-day':
      return siteId && date ? to(dayPath(siteId, date), 'seeDay') : null;
    case 'more-than-received':
    case 'not-deducted-once':
    case 'gross-differs':
    case 'rate-differs':
    case 'working-differs':
    case 'over-cap-days':
    case 'peers-high':
    case 'peers-low':
      return siteId ? to(`${claim}/sites/${siteId}`, 'seeSite') : null;
    case 'period-unknown':
      return null;
    default:
      // What an older or newer release has found is told without a way.
      code satisfies never;
      return null;
  }
}

/** The term whose figures say how many children there are (rule `childrenReference`). */
function childrenTerm({ period, rules }: Snapshot): string {
  const own = dataPeriodOf(period);
  if (rules.childrenReference === 'term-start') return own.id;
  return periodsOfSchoolYear(period.schoolYear, 'term')[0]?.id ?? own.id;
}
