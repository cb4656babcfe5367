import type { Finding, FindingCode } from '../../domain/checks.ts';
import { parseDay } from '../../domain/days.ts';
import { type ProductGroup, productGroups, unitOf } from '../../domain/products.ts';
import type { Snapshot } from '../../domain/snapshots.ts';
import type { Language } from '../../domain/texts.ts';
import { formats } from '../formats.ts';
import { checksTabWords, findingWords, leftOutWords } from '../words/officialCheckWords.ts';
import { groupWords } from '../words/officialWords.ts';
import { fill, speak } from '../words/speak.ts';
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

/** The one place where a finding is mended or looked at; null where no page of ours is that place. */
export function findingLink(
  finding: Finding,
  snapshot: Snapshot,
  language: Language,
): { readonly href: string; readonly words: string } | null {
  const say = speak(checksTabWords, language);
  const { siteId, date } = finding;
  const term = `/terms/${snapshot.period.id}`;
  const site = snapshot.sites.find((each) => each.id === siteId);
  if (finding.code === 'day-missing' && site)
    return {
      href: `${term}?${new URLSearchParams({ show: 'missing', q: site.name })}#missing`,
      words: say('seeMissing'),
    };
  if (finding.code === 'poster-missing' || finding.code === 'poster-old')
    return { href: `${term}/reconciliation#attach`, words: say('seeReconciliation') };
  if (typeof finding.figures.delivery === 'string')
    return { href: `/deliveries/${finding.figures.delivery}`, words: say('seeDelivery') };
  if (
    ['difference-unexplained', 'no-deliveries'].includes(finding.code) ||
    finding.code.startsWith('evidence')
  )
    return {
      href: `${term}/reconciliation${finding.figures.unitId ? `#unit-${finding.figures.unitId}` : ''}`,
      words: say('seeReconciliation'),
    };
  if (finding.code === 'procurement-missing') return { href: '/deliveries', words: say('seeDeliveries') };
  if (siteId && date) return { href: dayPath(siteId, date), words: say('seeDay') };
  if (siteId) return { href: `/claims/${snapshot.claimId}/sites/${siteId}`, words: say('seeSite') };
  if (finding.code === 'period-running') return { href: term, words: say('seeTerm') };
  return null;
}
