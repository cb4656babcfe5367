import type { Report, ReportLine } from '../../domain/counts.ts';
import type { Author } from '../../domain/people.ts';
import { type Product, unitOf } from '../../domain/products.ts';
import { closedReasonWords, gapReasonWords } from '../../domain/schemeTexts.ts';
import type { Language } from '../../domain/texts.ts';
import { formats } from '../formats.ts';
import { dayStateWords, viaWords } from '../words/kitchenWords.ts';
import { roleWords } from '../words/layoutWords.ts';

/** Who did it, as the trail knows: the role, never a name. */
export function authorWords(by: Author, language: Language): string {
  const role = roleWords[by.role][language];
  return by.via === 'login' ? role : `${role} (${viaWords[by.via][language]})`;
}

/** A report in a few words: '45,0 l', 'stängt: sjukdom', 'ingen mjölk serverad'. */
export function reportWords(report: Report, catalogue: readonly Product[], language: Language): string {
  if (report.kind === 'zero') return dayStateWords.zero[language];
  if (report.kind === 'closed')
    return `${dayStateWords.closed[language]}: ${lower(closedReasonWords[report.reason][language])}`;
  if (report.kind === 'explained')
    return `${dayStateWords.explained[language]}: ${lower(gapReasonWords[report.reason][language])}`;
  return amounts(
    report.lines.filter((line) => line.use === 'served'),
    catalogue,
    language,
  );
}

/** The sums of lines: litres and kilograms apart. */
export function amounts(
  lines: readonly ReportLine[],
  catalogue: readonly Product[],
  language: Language,
): string {
  const say = formats(language);
  const sums = { ml: 0, g: 0 };
  for (const line of lines) {
    const product = catalogue.find((each) => each.id === line.productId);
    sums[unitOf(product?.group ?? null)] += line.amount;
  }
  if (sums.g === 0) return say.amount(sums.ml);
  return sums.ml === 0 ? say.amount(sums.g, 'g') : `${say.amount(sums.ml)} + ${say.amount(sums.g, 'g')}`;
}

/** What was given for a product: '4 × låda 10 l + 5 l'; nothing where that is the amount itself. */
export function givenWords(
  lines: readonly ReportLine[],
  product: Product | undefined,
  language: Language,
): string {
  const say = formats(language);
  const unit = unitOf(product?.group ?? null);
  if (lines.every(({ given }) => !('count' in given))) return '';
  return lines
    .map(({ given, amount }) => {
      if (!('count' in given)) return say.amount(amount, unit);
      const name = product?.packages.find((each) => each.size === given.size)?.names[language];
      return `${say.number(given.count)} × ${name ?? say.amount(given.size, unit, 0)}`;
    })
    .join(' + ');
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
