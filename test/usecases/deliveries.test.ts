/** Deliveries, counts and stock in any order, against a model of a few lines: no litre is lost or counted twice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DeliveryContent, type DeliveryKind, standingDelivery } from '../../src/domain/deliveries.ts';
import { correctDelivery } from '../../src/usecases/correctDelivery.ts';
import { enterDelivery } from '../../src/usecases/enterDelivery.ts';
import { openDeliveries } from '../../src/usecases/openDeliveries.ts';
import { readReconciliation } from '../../src/usecases/readReconciliation.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { saveStockData } from '../../src/usecases/saveStockData.ts';
import { newSupplier, settleNumbers } from '../../src/usecases/settleNumbers.ts';
import { refusal } from './refusals.ts';
import { actor, litres, operating, post, type SmallCity, smallCity, supplier } from './smallCity.ts';

const sites = ['school-a', 'school-b'] as const;
const packageMl = 10_000;

/** What the model knows of a document: where it went, whole packages (negative for what went back). */
type Known = {
  readonly kind: DeliveryKind;
  readonly number: string;
  readonly site: number;
  readonly packages: number;
  readonly article: string;
  readonly bills: string | null;
  readonly id: string;
  withdrawn: boolean;
};
type Act =
  | {
      readonly act: 'enter';
      readonly kind: DeliveryKind;
      readonly number: string;
      readonly site: number;
      readonly packages: number;
      readonly article: string;
      readonly bills: string | null;
    }
  | { readonly act: 'turn'; readonly at: number }
  | { readonly act: 'count'; readonly site: number; readonly day: number; readonly litres: number }
  | { readonly act: 'stock'; readonly site: number; readonly opening: number; readonly closing: number }
  | { readonly act: 'settle' };

const number = fc.constantFrom('1', '2', '3', '4');
const acts = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('enter' as const),
      kind: fc.constantFrom<DeliveryKind>('invoice', 'credit-note', 'delivery-note'),
      ...{ number, site: fc.nat(1), packages: fc.integer({ min: 1, max: 30 }) },
      // Milk, what is no milk, and one that nobody knows until it is settled.
      article: fc.constantFrom('6', '7', '8'),
      bills: fc.option(number),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('turn' as const), at: fc.nat(7) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('count' as const),
      ...{ site: fc.nat(1), day: fc.nat(operating.length - 1), litres: fc.integer({ min: 1, max: 60 }) },
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('stock' as const),
      site: fc.nat(1),
      opening: fc.nat(50),
      closing: fc.nat(50),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('settle' as const) }) },
);

const contentOf = ({
  kind,
  number,
  site,
  packages,
  article,
  bills,
}: Extract<Act, { act: 'enter' }>): DeliveryContent => ({
  ...{ kind, number, supplierId: 'arla', date: '2026-08-14', customer: String(site + 1), original: null },
  invoice: null,
  deliveryNotes: kind === 'invoice' && bills !== null ? [bills] : [],
  lines: [
    {
      ...{ line: 1, article, text: 'x', unit: 'box', customer: null, date: null, cents: null },
      quantity: String(kind === 'credit-note' ? -packages : packages),
    },
  ],
  withdrawn: false,
});

/** A city whose rules compare deliveries with counts. */
async function reconciling(): Promise<SmallCity> {
  const city = await smallCity();
  const record = await city.register.get('settings', 'city');
  if (!record) throw new Error('a city without settings');
  await saveRecord(city, {
    ...{ kind: 'settings', id: 'city', reason: null, ifMatch: String(record.revision) },
    value: { ...record.value, rules: { ...record.value.rules, deliveries: 'where-given' } },
    actor: actor('administrator', city),
  });
  return city;
}

/** A city and its model, driven by the same acts. */
async function driven(city: SmallCity, steps: readonly Act[]) {
  const official = actor('official-1', city);
  const documents: Known[] = [];
  const served = [0, 0];
  const stock = [
    { opening: 0, closing: 0 },
    { opening: 0, closing: 0 },
  ];
  const counted = new Set<string>();
  let settled = false;
  const family = (kind: DeliveryKind) => (kind === 'delivery-note' ? 'note' : 'bill');
  for (const step of steps) {
    if (step.act === 'enter') {
      const taken = documents.some(
        (each) => family(each.kind) === family(step.kind) && each.number === step.number,
      );
      const entering = enterDelivery(city, { content: contentOf(step), actor: official });
      if (taken) expect((await refusal(entering)).code).toBe('duplicate-delivery');
      else {
        const packages = step.kind === 'credit-note' ? -step.packages : step.packages;
        documents.push({ ...step, packages, id: (await entering).id, withdrawn: false });
      }
    } else if (step.act === 'turn') {
      const document = documents[step.at];
      if (!document) continue;
      const delivery = await city.deliveries.get(document.id);
      if (!delivery) throw new Error('it was entered');
      const { content, hash } = standingDelivery(delivery);
      document.withdrawn = !document.withdrawn;
      await correctDelivery(city, {
        ...{ id: document.id, reason: 'turned', ifMatch: hash, actor: official },
        content: { ...content, withdrawn: document.withdrawn },
      });
    } else if (step.act === 'count') {
      const [site, day] = [sites[step.site], operating[step.day]];
      if (!site || !day || counted.has(`${site} ${day}`)) continue;
      counted.add(`${site} ${day}`);
      await post(city, site, day, litres(step.litres));
      served[step.site] = (served[step.site] ?? 0) + step.litres * 1000;
    } else if (step.act === 'stock') {
      const unitId = sites[step.site] ?? '';
      const current = await city.register.get('stockData', `2026-autumn.${unitId}`);
      const amounts = { opening: step.opening * 1000, closing: step.closing * 1000 };
      stock[step.site] = amounts;
      await saveStockData(city, {
        ...{ periodId: '2026-autumn', unitId, reason: null, actor: official },
        lines: [{ group: 'milk', ...amounts, waste: 0, explanation: null }],
        ifMatch: current ? String(current.revision) : null,
      }).catch((error: { code?: string }) => expect(error.code).toBe('nothing-changed'));
    } else if (!settled) {
      settled = true;
      await settleNumbers(city, {
        ...{ supplierId: 'arla', customers: [], actor: official },
        articles: [{ number: '8', productId: 'milk', unit: 'packages', size: packageMl }],
      });
    }
  }
  const live = documents.filter(({ withdrawn }) => !withdrawn);
  const billed = new Set(live.flatMap(({ kind, bills }) => (kind === 'invoice' && bills ? [bills] : [])));
  const counts = live.filter(
    ({ kind, number, article }) =>
      !(kind === 'delivery-note' && billed.has(number)) && (article === '6' || (article === '8' && settled)),
  );
  const delivered = sites.map((_, site) =>
    counts.filter((each) => each.site === site).reduce((sum, { packages }) => sum + packages * packageMl, 0),
  );
  return { documents, delivered, served, stock, settled };
}

test('what was delivered, served and is in stock adds up, whatever was entered in which order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { maxLength: 14 }), async (steps) => {
      const city = await reconciling();
      const { documents, delivered, served, stock, settled } = await driven(city, steps);
      const { snapshot } = await readReconciliation(city, '2026-autumn');
      for (const [at, unitId] of sites.entries()) {
        const row = snapshot.reconciliation.find((each) => each.unitId === unitId && each.group === 'milk');
        const { delivered: found = 0, children = 0, otherDiners = 0, cooking = 0 } = row ?? {};
        const { opening = 0, closing = 0, difference = 0 } = row ?? {};
        expect([unitId, found, children + otherDiners]).toEqual([unitId, delivered[at], served[at]]);
        expect({ opening, closing }).toEqual(stock[at]);
        expect(found).toBe(children + otherDiners + cooking + closing - opening + difference);
      }
      const hand = await openDeliveries(city, { periodId: '2026-autumn' });
      expect(hand.deliveries.map(({ id }) => id).sort()).toEqual(documents.map(({ id }) => id).sort());
      // Every line is there, counted or not, and an unknown number is asked for once.
      expect(hand.deliveries.flatMap(({ lines }) => lines)).toHaveLength(documents.length);
      const unknown = documents.filter(({ article, withdrawn }) => article === '8' && !withdrawn && !settled);
      expect(hand.unknown.map((each) => [each.number, each.lines])).toEqual(
        unknown.length > 0 ? [['8', unknown.length]] : [],
      );
    }),
    { numRuns: 40, seed: 638 },
  );
}, 60_000);

test('a new supplier settles its numbers, and another city’s numbers stay its own', async () => {
  const city = await smallCity();
  const official = actor('official-1', city);
  await newSupplier(city, {
    value: { ...supplier, id: 'valio', businessId: null, customers: [], articles: [] },
    actor: official,
  });
  const first = { number: 'A 1', productId: 'milk', unit: 'litres', size: null } as const;
  await settleNumbers(city, {
    ...{ supplierId: 'valio', actor: official, articles: [first] },
    customers: [{ number: '1', siteId: 'school-b' }],
  });
  // Written in another way it is the same number, and what is said last holds.
  const saved = await settleNumbers(city, {
    ...{ supplierId: 'valio', actor: official, customers: [] },
    articles: [{ ...first, number: 'a1', unit: 'packages', size: 1000 }],
  });
  expect(saved.value.articles).toEqual([{ number: 'a1', productId: 'milk', unit: 'packages', size: 1000 }]);
  expect(saved.value.customers).toEqual([{ number: '1', siteId: 'school-b' }]);
  expect((await city.register.get('supplier', 'arla'))?.revision).toBe(1);
  const nobody = settleNumbers(city, { supplierId: 'none', articles: [], customers: [], actor: official });
  expect((await refusal(nobody)).code).toBe('not-found');
});
