import type { CalculationInput, SiteInput } from '../../src/domain/calculation.ts';
import type { ProductGroup } from '../../src/domain/products.ts';

// A second sum of the claim, written apart from the product and as plainly as can be: floating numbers that stay whole,
// objects, loops, a table of its own. It knows the school year 2018-2019 only, which has everything: two decrees, litres
// and kilograms. The two must agree to the millilitre and the cent.

const euros2018: Record<ProductGroup, [autumn: number, spring: number]> = {
  milk: [0.13, 0.15],
  'organic-milk': [0.31, 0.33],
  buttermilk: [0.13, 0.15],
  'organic-buttermilk': [0.31, 0.33],
  'other-sour-milk': [0.1, 0.1],
  cheese: [0.72, 0.72],
};
/** Litres of cap that a litre or kilogram takes, as a fraction. */
const capFraction = (group: ProductGroup): [number, number] =>
  group === 'cheese' ? [765, 100] : group === 'other-sour-milk' ? [100, 103] : [1, 1];

type Row = {
  site: SiteInput;
  group: ProductGroup;
  spring: boolean;
  net: number;
  gross: number;
  weight: number;
  given: number;
  eligible: number;
};

function round(over: number, under: number, how: string): number {
  const below = Math.floor(over / under);
  const twice = 2 * (over - below * under);
  if (how === 'down' || twice < under) return below;
  if (twice > under || how === 'half-up') return below + 1;
  return below % 2 === 0 ? below : below + 1;
}

/** Hands out whole parts: first the floors, then one each to whoever is furthest below his exact part. */
function handOut(total: number, rows: { weight: number; given: number }[]): void {
  const all = rows.reduce((sum, row) => sum + row.weight, 0);
  if (all === 0) return;
  for (const row of rows) row.given = Math.floor((total * row.weight) / all);
  const lack = new Map(rows.map((row) => [row, total * row.weight - row.given * all]));
  let left = total - rows.reduce((sum, row) => sum + row.given, 0);
  while (left > 0) {
    let most = rows[0]!;
    for (const row of rows) if (lack.get(row)! > lack.get(most)!) most = row;
    most.given += 1;
    lack.set(most, -1);
    left -= 1;
  }
}

function weigh(rows: Row[], what: 'net' | 'gross'): number {
  for (const row of rows) {
    const [over, under] = capFraction(row.group);
    row.weight = Math.ceil((row[what] * over) / under - 1e-9);
    row.given = row.weight;
  }
  return rows.reduce((sum, row) => sum + row.weight, 0);
}

/** By `site group decree`, the eligible amount (ml or g) and the aid in cents; and the sum of the aid. */
export function naiveSum({ sites, rules, compositions }: CalculationInput) {
  const units: Record<string, SiteInput[]> = {};
  for (const site of [...sites].sort((one, other) => (one.siteId < other.siteId ? -1 : 1))) {
    const key =
      rules.capLevel === 'composition' && site.compositionId ? `c ${site.compositionId}` : `s ${site.siteId}`;
    units[key] = [...(units[key] ?? []), site];
  }
  const result: Record<string, { eligible: number; aidCents: number }> = {};
  let aidCents = 0;
  for (const [key, members] of Object.entries(units)) {
    const kitchen = compositions.find((each) => key === `c ${each.id}`)?.kitchenSiteId;
    const rows: Row[] = [];
    for (const site of members) {
      for (const group of Object.keys(euros2018) as ProductGroup[]) {
        for (const spring of [false, true]) {
          let gross = 0;
          for (const each of site.amounts) {
            if (each.group === group && each.date >= '2019-01-01' === spring) gross += each.amount;
          }
          if (gross > 0) {
            rows.push({ site, group, spring, gross, net: gross, weight: 0, given: 0, eligible: 0 });
          }
        }
      }
    }
    const total = (value: (site: SiteInput) => number) => members.reduce((sum, site) => sum + value(site), 0);
    if (rules.deduction === 'proportional') {
      for (const row of rows) {
        let [children, others] = [row.site.children, row.site.nonEligible];
        if (children === 0 && row.site.siteId === kitchen) {
          children = total((site) => site.children);
          others = total((site) => site.nonEligible);
        }
        row.net = children === 0 ? 0 : round(row.gross * children, children + others, rules.amountRounding);
      }
    }
    if (rules.deduction === 'fixed-portion') {
      const portions = 250 * total((site) => site.nonEligible * site.operatingDays);
      const all = weigh(rows, 'gross');
      if (portions >= all) for (const row of rows) row.net = 0;
      else {
        handOut(portions, rows);
        for (const row of rows) {
          const [over, under] = capFraction(row.group);
          const off =
            row.given === row.weight ? row.gross : round(row.given * under, over, rules.amountRounding);
          row.net = Math.max(0, row.gross - off);
        }
      }
    }
    const cap = 250 * total((site) => site.children * site.operatingDays);
    const all = weigh(rows, 'net');
    if (all > cap && rules.capOrder === 'in-proportion') handOut(cap, rows);
    if (all > cap && rules.capOrder === 'cheaper-first') {
      const earns = (row: Row) => {
        const [over, under] = capFraction(row.group);
        return Math.round((euros2018[row.group][row.spring ? 1 : 0] * under * 1e9) / over);
      };
      let left = cap;
      for (const value of [...new Set(rows.map(earns))].sort((one, other) => other - one)) {
        const same = rows.filter((row) => earns(row) === value);
        const wanted = same.reduce((sum, row) => sum + row.weight, 0);
        if (wanted > left) handOut(left, same);
        left = Math.max(0, left - wanted);
      }
    }
    for (const row of rows) {
      const [over, under] = capFraction(row.group);
      row.eligible =
        row.given === row.weight ? row.net : Math.min(row.net, Math.floor((row.given * under) / over));
      const cents = Math.round(euros2018[row.group][row.spring ? 1 : 0] * 100);
      const aid = round(row.eligible * cents, 1000, rules.aidRounding);
      const decree = row.spring ? '1101/2018' : '457/2018';
      result[`${row.site.siteId} ${row.group} ${decree}`] = { eligible: row.eligible, aidCents: aid };
      aidCents += aid;
    }
  }
  return { lines: result, aidCents };
}
