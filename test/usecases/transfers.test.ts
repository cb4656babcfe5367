import { beforeEach, describe, expect, test } from 'vitest';
import { standingTransfer } from '../../src/domain/transfers.ts';
import { explainTransfer } from '../../src/usecases/explainTransfer.ts';
import { gatherClaim } from '../../src/usecases/gatherClaim.ts';
import { listTransfers } from '../../src/usecases/listTransfers.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { recordTransfer } from '../../src/usecases/recordTransfer.ts';
import { refusal } from './refusals.ts';
import { actor, entryId, operating, type SmallCity, siteB, smallCity } from './smallCity.ts';

const date = operating[0]!;
let city: SmallCity;

beforeEach(async () => {
  city = await smallCity();
  const save = { reason: null, actor: actor('official-1', city) };
  const composition = { id: 'central', name: 'Centralköket', kitchenSiteId: 'school-a' };
  await saveRecord(city, {
    ...{ kind: 'composition', id: 'central', value: composition, ifMatch: null, ...save },
  });
  await saveRecord(city, {
    ...{ kind: 'site', id: siteB.id, value: { ...siteB, compositionId: 'central' }, ifMatch: '1', ...save },
  });
});

function post(end: 'sent' | 'received', litres: number, ifMatch: string | null = null) {
  const [siteId, otherId] = end === 'sent' ? ['school-a', 'school-b'] : ['school-b', 'school-a'];
  return recordTransfer(city, {
    ...{ siteId, otherId, date, ifMatch, entryId: entryId(), reason: null },
    lines: [{ productId: 'milk', given: { unit: 'litres', value: String(litres) } }],
    actor: actor(end === 'sent' ? 'kitchen-a' : 'kitchen-b', city),
  });
}
const explain = (ifMatch: string | null) =>
  explainTransfer(city, {
    ...{ siteId: 'school-b', otherId: 'school-a', date, ifMatch, entryId: entryId() },
    ...{ reason: 'spilled', words: null, actor: actor('official-2', city) },
  });
const claim = () => gatherClaim(city, { id: '2026-autumn.1', periodId: '2026-autumn', amends: null });
const b10 = async () => (await claim()).checks.find(({ id }) => id === 'B10')?.verdict;

describe('a transfer', () => {
  test('stands on both records, whichever end posted it, and in the claim', async () => {
    const sent = await post('sent', 40);
    for (const siteId of ['school-a', 'school-b'])
      expect(await listTransfers(city, { siteId, month: date.slice(0, 7) })).toEqual([sent]);
    const { transfers, preparers, products } = await claim();
    expect(transfers).toMatchObject([
      { from: 'school-a', to: 'school-b', sent: { milk: 40_000 }, received: null },
    ]);
    expect(preparers.map(({ subject }) => subject)).toContain('kitchen-a');
    expect(products.map(({ id }) => id)).toEqual(['milk']);
  });

  test('of which the ends differ stops the claim until it is explained', async () => {
    await post('sent', 40);
    const both = await post('received', 38);
    expect(await b10()).toBe('block');
    await explain(both.revisions.at(-1)!.hash);
    expect(await b10()).toBe('fine');
    expect((await claim()).preparers.map(({ subject }) => subject)).toContain('official-2');
  });

  test('posted by both ends at one moment keeps what both say', async () => {
    await Promise.all([post('sent', 40), post('received', 39)]);
    const [transfer] = await listTransfers(city, { siteId: 'school-b', month: date.slice(0, 7) });
    expect(standingTransfer(transfer!).differences).toMatchObject([{ sent: 40_000, received: 39_000 }]);
  });

  test('is between a kitchen and a site of its composition, of a day that has come', async () => {
    await saveRecord(city, {
      ...{ kind: 'site', id: siteB.id, value: siteB, reason: null, ifMatch: '2' },
      actor: actor('official-1', city),
    });
    expect((await refusal(post('sent', 40))).code).toBe('not-found');
    city.setNow('2026-08-01T09:00:00.000Z');
    expect((await refusal(post('sent', 40))).code).toBe('future-day');
  });
});
