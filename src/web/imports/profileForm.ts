import {
  dateFormats,
  type ImportArticle,
  type ImportColumn,
  type ImportProfile,
  importColumns,
  neededColumns,
  separators,
  tellings,
} from '../../domain/importProfiles.ts';
import { type Language, languages } from '../../domain/texts.ts';
import { importProfile, slug } from '../../shapes/values.ts';
import type { OpenedProfile } from '../../usecases/openImportProfile.ts';
import type { FieldMistake } from '../forms.ts';
import { importProfileWords, profileFieldWords } from '../words/importProfileWords.ts';
import { columnWords } from '../words/importWords.ts';
import { speak } from '../words/speak.ts';

type Typed = Readonly<Record<string, string | undefined>>;

/** Names and ids of the form's fields. */
export const profileFields = {
  name: (language: Language) => `name-${language}`,
  about: (language: Language) => `about-${language}`,
  column: (column: ImportColumn) => `column-${column}`,
  /** A number of the tried file that leads nowhere, and what is said of it. */
  settled: (kind: 'customer' | 'article', index: number) => `${kind}-${index}`,
} as const;

/** The fields that are chosen from a list, with what can be chosen. */
export const profileChoices = {
  tells: tellings,
  seen: ['yes', 'no'],
  separator: separators,
  dates: dateFormats,
  siteBy: ['site', 'customer'],
  productBy: ['product', 'article'],
  repeats: ['refuse', 'add'],
  zeros: ['refuse', 'zero'],
} as const;

const articleUnits = ['litres', 'kilograms', 'packages'] as const;
const articleUses = ['served', 'cooking'] as const;
/** What stands for a site or a product that is none of the city's. */
const noneOfOurs = '-';

/** The form's fields as the profile fills them. */
export function typedProfile(profile: ImportProfile): Readonly<Record<string, string>> {
  const typed: Record<string, string> = {
    id: profile.id,
    tells: profile.tells,
    seen: profile.seen ? 'yes' : 'no',
    separator: profile.separator,
    dates: profile.dates,
    siteBy: profile.siteBy,
    productBy: profile.productBy,
    repeats: profile.repeats,
    zeros: profile.zeros,
    customers: profile.customers
      .map(({ number, siteId }) => `${number} | ${siteId ?? noneOfOurs}`)
      .join('\n'),
    articles: profile.articles.map(articleText).join('\n'),
  };
  for (const language of languages) {
    typed[profileFields.name(language)] = profile.names[language];
    typed[profileFields.about(language)] = profile.about[language];
  }
  for (const column of importColumns)
    typed[profileFields.column(column)] = (profile.columns[column] ?? []).join(', ');
  return typed;
}

function articleText({ number, productId, unit, size, use }: ImportArticle): string {
  const parts = [number, productId ?? noneOfOurs, unit, size === null ? '' : String(size), use];
  return productId === null ? parts.slice(0, 2).join(' | ') : parts.join(' | ');
}

/** The profile that the form says, or every mistake in it; numbers that were settled beside a tried file included. */
export function readProfile(
  given: Typed,
  { sites, products, fresh, taken, profile: before }: OpenedProfile,
  language: Language,
): {
  readonly typed: Typed;
  readonly profile: ImportProfile | null;
  readonly mistakes: readonly FieldMistake[];
} {
  const say = speak(importProfileWords, language);
  const mistakes: FieldMistake[] = [];
  const wrong = (field: string, words: string) => void mistakes.push({ field, words });
  const typed = withSettled(given);
  const text = (name: string) => (typed[name] ?? '').replace(/\s+/gu, ' ').trim();
  const id = fresh ? text('id') : before.id;
  if (!slug.safeParse(id).success || id === 'new') wrong('id', say('mistakeId'));
  else if (fresh && taken.includes(id)) wrong('id', say('mistakeTaken', { id }));

  const inThree = (field: (language: Language) => string, words: string) => {
    const first = languages.map((each) => text(field(each))).find(Boolean) ?? '';
    if (first === '') wrong(field(language), words);
    const all = languages.map((each) => [each, text(field(each)) || first] as const);
    for (const [each, said] of all)
      if (said.length > 200) wrong(field(each), say('mistakeLong', { most: '200' }));
    return Object.fromEntries(all) as Record<Language, string>;
  };
  const names = inThree(profileFields.name, say('mistakeName'));
  const about = inThree(profileFields.about, say('mistakeAbout'));

  const columns = Object.fromEntries(
    importColumns.map((column) => [
      column,
      text(profileFields.column(column))
        .split(/\s*[,;]\s*/)
        .filter(Boolean),
    ]),
  ) as Record<ImportColumn, string[]>;
  for (const column of neededColumns)
    if (columns[column].length === 0)
      wrong(profileFields.column(column), say('mistakeColumn', { column: columnWords[column][language] }));

  const chosen = <K extends keyof typeof profileChoices>(name: K) => {
    const options: readonly string[] = profileChoices[name];
    const value = options.find((each) => each === typed[name]);
    if (value === undefined) wrong(name, say('mistakeChoice', { field: profileFieldWords[name][language] }));
    return value ?? options[0];
  };
  const siteOf = named(sites.map((site) => ({ id: site.id, names: [site.name] })));
  const productOf = named(
    products.map((product) => ({ id: product.id, names: Object.values(product.names) })),
  );
  const numbersIn = (field: 'customers' | 'articles') => {
    const seen = new Map<string, number>();
    return rowsOf(typed[field]).flatMap(({ line, cells }) => {
      const [number = ''] = cells;
      const at = { line: String(line) };
      const key = number.toLocaleLowerCase('sv');
      const first = seen.get(key);
      if (number === '' || cells.length < 2) wrong(field, say('mistakeLine', at));
      else if (number.length > 60) wrong(field, say('mistakeNumberLong', at));
      else if (first !== undefined)
        wrong(field, say('mistakeTwice', { ...at, number, first: String(first) }));
      else {
        seen.set(key, line);
        return [{ number, cells, at }];
      }
      return [];
    });
  };
  const customers = numbersIn('customers').map(({ number, cells: [, site = ''], at }) => {
    const siteId = site === noneOfOurs ? null : siteOf(site);
    if (siteId === undefined) wrong('customers', say('mistakeSite', { ...at, site }));
    return { number, siteId: siteId ?? null };
  });
  const articles = numbersIn('articles').map(({ number, cells, at }): ImportArticle => {
    const [, product = '', unitText = '', sizeText = '', useText = ''] = cells;
    const productId = product === noneOfOurs ? null : productOf(product);
    if (productId === undefined) wrong('articles', say('mistakeProduct', { ...at, product }));
    const size = sizeText === '' ? null : Number(sizeText.replace(/\s/g, ''));
    if (size !== null && !(Number.isInteger(size) && size >= 1 && size <= 1_000_000))
      wrong('articles', say('mistakeSize', at));
    const unit = articleUnits.find((each) => each === (unitText || (size === null ? 'litres' : 'packages')));
    if (!unit) wrong('articles', say('mistakeUnit', { ...at, unit: unitText }));
    const use = articleUses.find((each) => each === (useText || 'served'));
    if (!use) wrong('articles', say('mistakeUse', { ...at, use: useText }));
    return { number, productId: productId ?? null, unit: unit ?? 'litres', size, use: use ?? 'served' };
  });
  const value = {
    ...{ id, names, about, columns, customers, articles },
    seen: chosen('seen') === 'yes',
    ...{ tells: chosen('tells'), separator: chosen('separator'), dates: chosen('dates') },
    ...{ siteBy: chosen('siteBy'), productBy: chosen('productBy') },
    ...{ repeats: chosen('repeats'), zeros: chosen('zeros') },
  };
  if (mistakes.length > 0) return { typed, profile: null, mistakes };
  const read = importProfile.safeParse(value);
  if (read.success) return { typed, profile: read.data, mistakes };
  return { typed, profile: null, mistakes: read.error.issues.map((issue) => left(issue, language)) };
}

/** What only the shape knows to be wrong: bounds that nobody reaches by hand. */
function left(
  { path, message }: { readonly path: readonly PropertyKey[]; readonly message: string },
  language: Language,
): FieldMistake {
  const [head, next] = path.map(String);
  const field =
    head === 'columns' && next
      ? `column-${next}`
      : head === 'names' || head === 'about'
        ? `${head === 'names' ? 'name' : 'about'}-${next}`
        : (head ?? 'id');
  return {
    field,
    words: speak(importProfileWords, language)('mistakeOther', { what: message.slice(0, 200) }),
  };
}

/** One thing a line, its parts parted by |. */
function rowsOf(text = ''): { readonly line: number; readonly cells: readonly string[] }[] {
  return text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: index + 1, cells: line.split('|').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
}

/** The id of what is written by its id or its name; undefined for what nobody has, or two have. */
function named(things: readonly { readonly id: string; readonly names: readonly string[] }[]) {
  const plain = (text: string) => text.toLocaleLowerCase('sv');
  return (text: string): string | undefined => {
    if (things.some(({ id }) => id === text)) return text;
    const having = things.filter(({ names }) => names.some((name) => plain(name) === plain(text)));
    return having.length === 1 ? having[0]?.id : undefined;
  };
}

/** The texts with what was said of unknown numbers as lines of their own; each replaces what was said before. */
function withSettled(given: Typed): Typed {
  const lines = { customer: rowLines(given.customers), article: rowLines(given.articles) };
  for (const [name, number] of Object.entries(given)) {
    const [, kind, index] = /^(customer|article)-(\d{1,3})-number$/.exec(name) ?? [];
    const is = given[`${kind}-${index}-is`];
    if ((kind !== 'customer' && kind !== 'article') || !number || !is) continue;
    const field = `${kind}-${index}`;
    const line =
      kind === 'customer' || is === noneOfOurs ? `${number} | ${is}` : articleLine(number, is, given, field);
    lines[kind] = [...lines[kind].filter((each) => numberOf(each) !== number.toLocaleLowerCase('sv')), line];
  }
  return { ...given, customers: lines.customer.join('\n'), articles: lines.article.join('\n') };
}

/** A size means packages, whatever was left standing in the list beside it. */
function articleLine(number: string, productId: string, given: Typed, field: string): string {
  const size = given[`${field}-size`]?.trim() ?? '';
  const unit = size === '' ? given[`${field}-unit`] : 'packages';
  return [number, productId, unit ?? '', size, given[`${field}-use`] ?? ''].join(' | ');
}

const rowLines = (text = ''): string[] => text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
const numberOf = (line: string): string => (line.split('|')[0] ?? '').trim().toLocaleLowerCase('sv');
