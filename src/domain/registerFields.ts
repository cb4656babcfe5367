/**
 * The register's records as fields with texts: one description for each kind, from which its list, its form and its
 * CSV file follow. A field's text is what a person keys in and what stands in a cell.
 */
import { roles } from './people.ts';
import { productGroups } from './products.ts';
import type { Kinds } from './records.ts';
import { siteKinds } from './sites.ts';

export const registerKinds = [
  'site',
  'composition',
  'product',
  'calendar',
  'schoolYearData',
  'supplier',
  'user',
] as const;
export type RegisterKind = (typeof registerKinds)[number];

export type RegisterField = {
  /** The place in the value; a dot leads inwards. */
  readonly name: string;
  /** `ids` and `numbers` are lists parted by commas; `rows` one thing a line, its parts parted by |. */
  readonly form: 'text' | 'whole' | 'day' | 'yes-no' | 'choice' | 'ids' | 'numbers' | 'rows';
  readonly options?: readonly string[];
  /** What an empty text means: null, instead of an empty text. */
  readonly nullable?: true;
  /** The parts of a row, each a place in it; whole numbers end in #, what may be empty (and is null then) in ?. */
  readonly parts?: readonly string[];
  /** What it names by id: a form offers those that there are, by name. */
  readonly of?: RegisterKind;
  /** Shown in the list. */
  readonly listed?: true;
};

const names = (['sv', 'fi', 'en'] as const).map(
  (language): RegisterField => ({
    name: `names.${language}`,
    form: 'text',
    ...(language === 'sv' ? { listed: true as const } : {}),
  }),
);
const nullable = true;
const listed = true;
const inThree = ['names.sv', 'names.fi', 'names.en'];

export const registerFields: { readonly [K in RegisterKind]: readonly RegisterField[] } = {
  site: [
    { name: 'name', form: 'text', listed },
    { name: 'kind', form: 'choice', options: siteKinds, listed },
    { name: 'language', form: 'choice', options: ['sv', 'fi'], listed },
    { name: 'address', form: 'text', listed },
    { name: 'registration', form: 'text', nullable, listed },
    { name: 'calendarId', form: 'text', of: 'calendar' },
    { name: 'compositionId', form: 'text', of: 'composition', nullable, listed },
    { name: 'productIds', form: 'ids', of: 'product' },
    { name: 'reportingEmail', form: 'text', nullable },
    { name: 'opensOn', form: 'day' },
    { name: 'closesOn', form: 'day', nullable },
    { name: 'closures', form: 'rows', parts: ['from', 'to', 'reason'] },
  ],
  composition: [
    { name: 'name', form: 'text', listed },
    { name: 'kitchenSiteId', form: 'text', of: 'site', listed },
  ],
  product: [
    ...names,
    { name: 'group', form: 'choice', options: productGroups, nullable, listed },
    { name: 'contents.fatPermille', form: 'whole', nullable, listed },
    { name: 'contents.sugarPermille', form: 'whole', nullable },
    { name: 'contents.saltPermille', form: 'whole', nullable },
    { name: 'contents.milkPermille', form: 'whole', nullable },
    { name: 'contents.otherIngredientsPermille', form: 'whole', nullable },
    { name: 'contents.vitaminD', form: 'yes-no' },
    { name: 'contents.freshOrProcessedCheese', form: 'yes-no' },
    { name: 'packages', form: 'rows', parts: ['id', 'size#', ...inThree] },
    { name: 'portion', form: 'whole', nullable },
    { name: 'from', form: 'day', listed },
    { name: 'to', form: 'day', nullable, listed },
  ],
  calendar: [
    ...names,
    { name: 'weekdays', form: 'numbers', listed },
    { name: 'open', form: 'rows', parts: ['from', 'to'], listed },
    { name: 'holidays', form: 'rows', parts: ['from', 'to', ...inThree] },
  ],
  schoolYearData: [
    { name: 'siteId', form: 'text', of: 'site', listed },
    { name: 'periodId', form: 'text', listed },
    { name: 'children', form: 'whole', listed },
    { name: 'referenceDate', form: 'day', listed },
    { name: 'nonEligible', form: 'whole', listed },
    { name: 'operatingDays', form: 'whole', nullable },
    { name: 'evidence', form: 'text', nullable },
    { name: 'confirmed', form: 'yes-no', listed },
  ],
  supplier: [
    { name: 'name', form: 'text', listed },
    { name: 'businessId', form: 'text', nullable, listed },
    { name: 'procurement', form: 'text', nullable, listed },
    { name: 'customers', form: 'rows', parts: ['number', 'siteId'] },
    { name: 'articles', form: 'rows', parts: ['number', 'productId?', 'unit', 'size#?'] },
  ],
  user: [
    { name: 'label', form: 'text', listed },
    { name: 'issuer', form: 'text' },
    { name: 'subject', form: 'text', listed },
    { name: 'roles', form: 'ids', options: roles, listed },
    { name: 'siteIds', form: 'ids' },
    { name: 'language', form: 'choice', options: ['sv', 'fi', 'en'] },
    { name: 'email', form: 'text', nullable },
    { name: 'from', form: 'day', listed },
    { name: 'to', form: 'day', nullable, listed },
  ],
};

const at = (value: unknown, place: string): unknown =>
  place.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], value);

function put(value: Record<string, unknown>, place: string, piece: unknown): void {
  const [head = '', ...rest] = place.split('.');
  if (rest.length === 0) value[head] = piece;
  else {
    const inner = { ...(value[head] as Record<string, unknown> | undefined) };
    put(inner, rest.join('.'), piece);
    value[head] = inner;
  }
}

/** The field of the value as text; empty for what is not there. */
export function fieldText(value: unknown, field: RegisterField): string {
  const piece = at(value, field.name);
  if (piece === null || piece === undefined) return '';
  if (field.form === 'yes-no') return piece ? 'yes' : 'no';
  if (field.form === 'ids' || field.form === 'numbers') return (piece as readonly unknown[]).join(', ');
  if (field.form === 'rows')
    return (piece as readonly unknown[])
      .map((row) => field.parts!.map((part) => String(at(row, placeOf(part)) ?? '')).join(' | '))
      .join('\n');
  return String(piece);
}

/** The place that a row's part leads to, without its marks. */
const placeOf = (part: string): string => part.replace(/[#?]/g, '');
const wholeOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

/** What the text says; what cannot be read comes back as something that the value's shape refuses. */
function pieceOf(text: string, field: RegisterField): unknown {
  const given = text.trim();
  if (field.form === 'yes-no') return /^(yes|no)$/.test(given) ? given === 'yes' : given;
  const list = () => given.split(/[\s,;]+/).filter(Boolean);
  if (field.form === 'ids') return list();
  if (field.form === 'numbers') return list().map(wholeOf);
  if (field.form === 'rows')
    return given
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => {
        const row: Record<string, unknown> = {};
        const cells = line.split('|').map((cell) => cell.trim());
        for (const [index, part] of field.parts!.entries()) {
          const cell = cells[index] ?? '';
          const empty = part.endsWith('?') && cell === '';
          put(row, placeOf(part), empty ? null : part.includes('#') ? wholeOf(cell) : cell);
        }
        return cells.length > field.parts!.length ? { ...row, more: cells.length } : row;
      });
  if (given === '' && field.nullable) return null;
  return field.form === 'whole' ? wholeOf(given) : given;
}

/**
 * The texts of a form in which a list was ticked: what of the list before is still ticked, in its order, and then what
 * is new. `<field>-ticked` says that the list was shown, `<field>-<id>` that one of it is ticked.
 */
export function withTicked(
  kind: RegisterKind,
  current: unknown,
  texts: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const lists = registerFields[kind].filter(({ name }) => texts[`${name}-ticked`] !== undefined);
  const found = lists.map((field) => {
    const start = `${field.name}-`;
    const ticked = Object.keys(texts).flatMap((key) =>
      key.startsWith(start) && key !== `${start}ticked` ? [key.slice(start.length)] : [],
    );
    const before = current === null ? [] : fieldText(current, field).split(', ');
    const kept = before.filter((id) => ticked.includes(id));
    return [field.name, [...kept, ...ticked.filter((id) => !kept.includes(id))].join(', ')] as const;
  });
  return { ...texts, ...Object.fromEntries(found) };
}

/** A record of which nothing is known yet but its id. */
const blanks: { readonly [K in RegisterKind]: Partial<Kinds[K]> } = {
  site: {
    registration: null,
    compositionId: null,
    productIds: [],
    reportingEmail: null,
    closesOn: null,
    closures: [],
    address: '',
  },
  composition: {},
  product: { group: null, packages: [], portion: null, to: null },
  calendar: { open: [], holidays: [] },
  schoolYearData: { nonEligible: 0, operatingDays: null, evidence: null, confirmed: false },
  supplier: { businessId: null, procurement: null, customers: [], articles: [] },
  user: { siteIds: [], email: null, to: null },
};

/** The value with these texts in place; what they do not name stays as it is, or as a new record has it. */
export function withFields<K extends RegisterKind>(
  kind: K,
  id: string,
  current: Kinds[K] | null,
  texts: Readonly<Record<string, string | undefined>>,
): unknown {
  const value: Record<string, unknown> = { ...(current ?? blanks[kind]), id };
  if (kind === 'product' && !current)
    value.contents = {
      ...{ fatPermille: null, sugarPermille: null, saltPermille: null, milkPermille: null },
      ...{ otherIngredientsPermille: null, vitaminD: false, freshOrProcessedCheese: false },
    };
  for (const field of registerFields[kind]) {
    const text = texts[field.name];
    if (text !== undefined) put(value, field.name, pieceOf(text, field));
  }
  return value;
}

/** All records of a kind as a table, its first row the fields' names: what comes out can go in again. */
export function registerTable(
  kind: RegisterKind,
  records: readonly { readonly id: string; readonly value: unknown }[],
): readonly (readonly string[])[] {
  const fields = registerFields[kind];
  return [
    ['id', ...fields.map((field) => field.name)],
    ...records.map(({ id, value }) => [id, ...fields.map((field) => fieldText(value, field))]),
  ];
}
