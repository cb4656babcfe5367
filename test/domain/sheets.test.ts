import { describe, expect, it } from 'vitest';
import { materialOf } from '../../bench/material.ts';
import { entrySheet, hundredths } from '../../src/domain/entrySheet.ts';
import { monitoringOf } from '../../src/domain/monitoring.ts';
import { takeSnapshot } from '../../src/domain/takeSnapshot.ts';

const snapshot = takeSnapshot(materialOf(3));

describe('the entry sheet', () => {
  const sheet = entrySheet(snapshot);

  it("stands in the order of the authority's form", () => {
    expect(sheet.slice(0, 4).map(({ name }) => name)).toEqual([
      'applicant',
      'businessId',
      'period',
      'aidType',
    ]);
    const levels = sheet.map(({ level }) => ['application', 'site', 'quantity'].indexOf(level));
    expect(levels).toEqual(levels.toSorted());
    expect(
      sheet
        .filter(({ level }) => level === 'site')
        .slice(0, 3)
        .map(({ name }) => name),
    ).toEqual([...['children', 'nonEligible', 'operatingDays']]);
  });

  it('has each field once', () => {
    const ids = sheet.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has quantities whose sum is the claim's, to the hundredth a field", () => {
    const keyed = sheet.filter(({ level }) => level === 'quantity');
    const sum = keyed.reduce((all, { value }) => all + Number(value.replace(',', '.')), 0);
    const claimed = snapshot.totals.reduce((all, total) => all + total.eligible, 0) / 1000;
    expect(Math.abs(sum - claimed)).toBeLessThanOrEqual(keyed.length * 0.005);
  });

  it('gathers the sites of a composition where the cap is tested there', () => {
    const together = entrySheet({
      ...snapshot,
      rules: { ...snapshot.rules, capLevel: 'composition' },
      compositions: [{ id: 'kitchen', name: 'Köket', kitchenSiteId: 'k' }],
      sites: snapshot.sites.map((site) => ({ ...site, compositionId: 'kitchen' })),
    }).filter(({ level }) => level === 'quantity');
    expect(new Set(together.map(({ place }) => place?.id))).toEqual(new Set(['kitchen']));
  });

  it.each([
    [0, '0,00'],
    [5, '0,01'],
    [4, '0,00'],
    [1_234_565, '1234,57'],
    [999_995, '1000,00'],
  ])('writes %i ml as %s', (ml, text) => expect(hundredths(ml)).toBe(text));
});

describe('the monitoring figures', () => {
  const monitoring = monitoringOf(snapshot);

  it('add up to the claim', () => {
    expect(monitoring.groups.reduce((sum, { fundsCents }) => sum + fundsCents, 0)).toBe(snapshot.aidCents);
    expect(monitoring).toMatchObject({ establishments: 3, children: 540 });
  });

  it('give a portion within the cap and at most seven days a week', () => {
    for (const { averagePortion, perWeek } of monitoring.groups) {
      expect(averagePortion).toBeGreaterThan(0);
      expect(averagePortion).toBeLessThanOrEqual(250);
      expect(perWeek).toBeLessThanOrEqual(700);
    }
  });

  it('are empty without lines', () => {
    expect(monitoringOf({ ...snapshot, lines: [], aidCents: 0 })).toMatchObject({ groups: [], children: 0 });
  });
});
