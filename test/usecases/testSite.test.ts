/** A reserved test site never counts: with it and all its litres, everything is as without it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { listKitchens } from '../../src/usecases/listKitchens.ts';
import { readCompleteness } from '../../src/usecases/readCompleteness.ts';
import { readLinks } from '../../src/usecases/readLinks.ts';
import { readTerm } from '../../src/usecases/readTerm.ts';
import { readTerms } from '../../src/usecases/readTerms.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { refusal } from './refusals.ts';
import { actor, fillTerm, litres, operating, post, type SmallCity, siteA, smallCity } from './smallCity.ts';

let city: SmallCity;
const testSite = { ...siteA, id: 'smoke-test', name: 'Aaa', test: true } as const;
const save = (value: typeof siteA, ifMatch: string | null = null) =>
  saveRecord(city, {
    ...{ kind: 'site', id: value.id, value, reason: null, ifMatch },
    actor: actor('administrator', city),
  });

/** Everything that is summed, listed or claimed. */
async function seen(of: SmallCity) {
  const official = actor('official-1', of);
  const { snapshot } = await refreshClaim(of, { claimId: '2026-autumn.1', actor: official });
  const { missing: _, ...term } = await readTerm(of, { periodId: '2026-autumn' });
  return {
    snapshot,
    term,
    terms: await readTerms(of, { actor: official }),
    completeness: await readCompleteness(of, { periodId: '2026-autumn', limit: 100 }),
    kitchens: await listKitchens(of, { actor: official, search: '' }),
    links: await readLinks(of),
  };
}

beforeEach(async () => {
  city = await smallCity();
});

describe('a test site', () => {
  test('changes nothing that is summed, listed or claimed, and nobody prepared a claim by it', async () => {
    await fillTerm(city);
    const without = await seen(city);
    await save(testSite);
    for (const date of operating.slice(1)) {
      const sent = await post(city, 'smoke-test', date, litres(7000), actor('official-3', city));
      expect(sent.claim).toBeNull();
    }
    expect(await seen(city)).toEqual(without);
  });

  test('stays one for good, and no other site becomes one', async () => {
    await save(testSite);
    const { test: _, ...plain } = testSite;
    expect((await refusal(save(plain, '1'))).mistakes).toMatchObject([{ code: 'for-good' }]);
    expect((await refusal(save({ ...siteA, test: true }, '1'))).mistakes).toMatchObject([
      { pointer: '/body/value/test', code: 'for-good' },
    ]);
    await expect(save({ ...testSite, name: 'Another name' }, '1')).resolves.toMatchObject({ revision: 2 });
  });
});
