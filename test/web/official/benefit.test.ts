/** The page that says whether the robot is worth it: plots with their figures beside them, and what running it costs. */
import { expect, test } from 'vitest';
import { languages } from '../../../src/domain/texts.ts';
import { readBenefit } from '../../../src/usecases/readBenefit.ts';
import { refreshClaim } from '../../../src/usecases/refreshClaim.ts';
import { saveSettings } from '../../../src/usecases/saveSettings.ts';
import { benefitCsv, benefitPage } from '../../../src/web/official/benefitPage.ts';
import { actor, fillTerm, smallCity } from '../../usecases/smallCity.ts';
import { frameFor } from './sampleClaims.ts';

const writeCsv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(';')).join('\n');

test('stands term beside term, with the aid lost, and the running cost once it is stated', async () => {
  const city = await smallCity();
  const empty = await readBenefit(city, { periodId: '2026-autumn' });
  expect(empty).toMatchObject({ terms: [], runningCostCents: null });
  for (const language of languages)
    expect(benefitPage(frameFor(language), empty)).not.toMatch(/\{[a-zA-Z]+\}|undefined|NaN/);

  await fillTerm(city);
  const { claim } = await refreshClaim(city, { claimId: '2026-autumn.1', actor: actor('official-1', city) });
  const record = await city.register.get('settings', 'city');
  const { draft: _, ...value } = record!.value;
  const stated = {
    value: { ...value, runningCostCents: 12_345 },
    reason: null,
    ifMatch: String(record?.revision),
  };
  // It moves no money of the claim: it holds at once.
  const saved = await saveSettings(city, { ...stated, actor: actor('official-1', city) });
  expect(saved.value).toMatchObject({ draft: null, runningCostCents: 12_345 });
  const read = await readBenefit(city, { periodId: '2026-autumn' });
  expect(read.terms).toMatchObject([
    { periodId: '2026-autumn', aid: { claimedCents: claim.aidCents }, daysBeforeDeadline: null },
  ]);
  for (const language of languages) {
    const page = benefitPage(frameFor(language), read);
    expect(page).not.toMatch(/\{[a-zA-Z]+\}|undefined|NaN/);
    expect(page.match(/<svg role="img" aria-label="[^"]+"/g)).toHaveLength(3);
    expect(page).toMatch(/123[,.]45/);
  }
  expect(benefitCsv(read, { language: 'en', writeCsv })).toContain('Running, per term, EUR;123.45');
  // The spring looks back on the autumn.
  const spring = { ...city, clock: { now: () => '2027-01-11T10:00:00.000Z' } };
  const later = await readBenefit(spring, { periodId: '2027-spring' });
  expect(later.terms.map(({ periodId }) => periodId)).toEqual(['2026-autumn']);
});
