import type { Language } from '../../domain/texts.ts';
import type { CsvWriter } from '../../usecases/ports.ts';
import type { Term } from '../../usecases/readTerm.ts';
import { outlookWords } from '../words/officialOutlookWords.ts';
import { termWords } from '../words/officialTermWords.ts';
import { officialWords, siteKindWords, termDayWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';
import { money } from './claimPieces.ts';
import { dayText } from './heatMap.ts';
import { chosenSites, type TermQuery } from './termQuery.ts';

/** The tables of a term's page that can be had as CSV. */
export const termTables = ['sites', 'days', 'weeks'] as const;
export type TermTable = (typeof termTables)[number];

/** A table of the page, of the sites that were asked for, as CSV: numbers with a decimal comma, days as YYYY-MM-DD. */
export function termCsv(
  term: Term,
  table: TermTable,
  {
    query,
    language,
    writeCsv,
  }: { readonly query: TermQuery; readonly language: Language; readonly writeCsv: CsvWriter },
): string {
  const [say, shared, own] = [
    speak(termWords, language),
    speak(officialWords, language),
    speak(outlookWords, language),
  ];
  const litres = (ml: number) => (ml / 1000).toFixed(3).replace('.', ',');
  const euros = (cents: number | null) =>
    cents === null ? '' : money(cents, language).replace(/[\s\u00a0\u202f]/g, '');
  if (table === 'weeks')
    return writeCsv([
      [own('week'), own('served'), own('cap')],
      ...term.weeks.map((week) => [week.from, litres(week.amountMl), litres(week.capMl)]),
    ]);
  const sites = chosenSites(term, query);
  if (table === 'days')
    return writeCsv([
      ['id', shared('site'), shared('date'), shared('state'), shared('litres'), say('odd')],
      ...sites.flatMap(({ site, days }) =>
        days.map((day) => [
          ...[site.id, site.name, day.date, termDayWords[day.state][language]],
          ...[litres(day.amount), day.odd === null ? '' : dayText(day, language)],
        ]),
      ),
    ]);
  const kitchens = new Map(term.kitchens.map((kitchen) => [kitchen.id, kitchen.name]));
  return writeCsv([
    [
      ...['id', shared('site'), own('kind'), own('kitchen'), own('language'), say('days'), say('missing')],
      ...[say('odd'), shared('litres'), say('aid'), say('risk')],
    ],
    ...sites.map((row) => [
      ...[row.site.id, row.site.name, siteKindWords[row.site.kind][language]],
      ...[kitchens.get(row.site.compositionId ?? '') ?? '', row.site.language],
      ...[row.completeness.expected, row.completeness.missing, row.odd].map(String),
      ...[litres(row.amount), euros(row.aidCents), euros(row.atRiskCents)],
    ]),
  ]);
}
