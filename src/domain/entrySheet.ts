import { type ProductGroup, productGroups, unitOf } from './products.ts';
import type { Snapshot } from './snapshots.ts';

/** What the authority's form asks for, by level and in its order (application, school-year data, quantities). */
export const sheetFieldNames = [
  'applicant',
  'businessId',
  'period',
  'aidType',
  'children',
  'nonEligible',
  'operatingDays',
  'quantity',
] as const;
export type SheetFieldName = (typeof sheetFieldNames)[number];

/** One field of the form, as it is to be keyed. */
export type SheetField = {
  /** Stable within the claim, e.g. 'site.arla.children' or 'quantity.arla.milk'. */
  readonly id: string;
  readonly level: 'application' | 'site' | 'quantity';
  readonly name: SheetFieldName;
  /** The site or composition that the field belongs to. */
  readonly place: { readonly id: string; readonly name: string; readonly registration: string | null } | null;
  readonly group: ProductGroup | null;
  /** What is keyed: whole numbers as digits, litres and kilograms with two decimals and a comma. */
  readonly value: string;
  readonly unit: 'text' | 'persons' | 'days' | 'litres' | 'kilograms';
};

/** Whole thousandths as '1234,57': two decimals, half up, as the form's litres have them. */
export function hundredths(thousandths: number): string {
  const whole = Math.floor((thousandths + 5) / 10);
  return `${Math.floor(whole / 100)},${String(whole % 100).padStart(2, '0')}`;
}

/**
 * The claim in the order of the authority's form: the application, then the school-year data of each site, then the
 * eligible quantities per site, or per composition where the cap is tested there. Sites and compositions by name.
 */
export function entrySheet(snapshot: Snapshot): SheetField[] {
  const { applicant, period, compositions, rules } = snapshot;
  const head = (name: SheetFieldName, value: string): SheetField => ({
    ...{ id: name, level: 'application', name, place: null, group: null, value, unit: 'text' },
  });
  const sites = snapshot.sites.toSorted(byName);
  const data = sites.flatMap((site): SheetField[] => {
    const place = { id: site.id, name: site.name, registration: site.registration };
    const field = (name: SheetFieldName, value: number, unit: SheetField['unit']): SheetField => ({
      ...{
        id: `site.${site.id}.${name}`,
        level: 'site',
        name,
        place,
        group: null,
        value: String(value),
        unit,
      },
    });
    return [
      field('children', site.children, 'persons'),
      field('nonEligible', site.nonEligible, 'persons'),
      field('operatingDays', site.operatingDays, 'days'),
    ];
  });
  const places = new Map<string, { place: NonNullable<SheetField['place']>; siteIds: Set<string> }>();
  for (const site of sites) {
    const composition = compositions.find((each) => each.id === site.compositionId);
    const together = rules.capLevel === 'composition' && composition !== undefined;
    const place = together
      ? { id: composition.id, name: composition.name, registration: null }
      : { id: site.id, name: site.name, registration: site.registration };
    const key = `${together ? 'composition' : 'site'} ${place.id}`;
    const known = places.get(key) ?? { place, siteIds: new Set() };
    known.siteIds.add(site.id);
    places.set(key, known);
  }
  const quantities = [...places.values()]
    .toSorted((one, other) => byName(one.place, other.place))
    .flatMap(({ place, siteIds }) =>
      productGroups.flatMap((group): SheetField[] => {
        const lines = snapshot.lines.filter((line) => line.group === group && siteIds.has(line.siteId));
        if (lines.length === 0) return [];
        const amount = lines.reduce((sum, line) => sum + line.eligible, 0);
        const unit = unitOf(group) === 'g' ? 'kilograms' : 'litres';
        const value = hundredths(amount);
        const id = `quantity.${place.id}.${group}`;
        return [{ id, level: 'quantity', name: 'quantity', place, group, value, unit }];
      }),
    );
  return [
    head('applicant', applicant.name),
    head('businessId', applicant.businessId),
    head('period', period.id),
    head('aidType', 'school-milk'),
    ...data,
    ...quantities,
  ];
}

function byName(one: { readonly name: string; readonly id: string }, other: typeof one): number {
  return one.name.localeCompare(other.name, 'sv') || (one.id < other.id ? -1 : 1);
}
