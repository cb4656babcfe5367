// Worked by hand from the law, not official examples: they test the arithmetic, not the policy. Decrees are those in
// src/domain/rates.ts; R39 and R40 are the Regulations (EU) 2017/39 and 2017/40. Litres, kilograms and euros are
// decimal text here, so that a slip in the product's own parsing shows.

/** 0.25 l × children × operating days (the yearly decrees, s. 8 in the newer ones). */
export const caps = [
  { id: 'cap-1', sites: [{ children: 200, days: 90 }], capLitres: '4500' },
  // The British paying agency's published example under the same EU rule.
  { id: 'cap-2', sites: [{ children: 763, days: 29 }], capLitres: '5531.75' },
  {
    id: 'cap-composition',
    sites: [
      { children: 200, days: 90 },
      { children: 35, days: 88 },
      { children: 60, days: 101 },
    ],
    capLitres: '6785',
  },
] as const;

/** What kilograms weigh against the cap, 2018-08-01 to 2023-07-31: 100 kg of cheese = 765 l, else 1.03 kg = 1 l. */
export const againstCap = [
  { id: 'cap-cheese', group: 'cheese', kg: '10', litresAgainstCap: '76.5' },
  { id: 'cap-kg', group: 'other-sour-milk', kg: '103', litresAgainstCap: '100' },
] as const;

/** Non-eligible diners; how they are deducted is open in public text. */
export const deductions = {
  given: { grossLitres: '4200', children: 200, nonEligible: 20, days: 90 },
  netMl: {
    // 4200 × 200 ÷ 220 = 3818.1818..., half up to a millilitre
    proportional: 3_818_182,
    // 4200 − 0.25 × 20 × 90
    'fixed-portion': 3_750_000,
    measured: 4_200_000,
    none: 4_200_000,
  },
} as const;

/** Quantity × the rate of the delivery date (Act 999/2012 s. 33 b). */
export const aids = [
  { id: 'aid-2026-milk', deliveredOn: '2026-09-15', group: 'milk', amount: '3818', aidEur: '610.88' },
  {
    id: 'aid-2026-organic',
    deliveredOn: '2026-09-15',
    group: 'organic-milk',
    amount: '3818',
    aidEur: '1221.76',
  },
  { id: 'aid-2018-autumn', deliveredOn: '2018-12-31', group: 'milk', amount: '1000', aidEur: '130.00' },
  { id: 'aid-2019-spring', deliveredOn: '2019-01-01', group: 'milk', amount: '1000', aidEur: '150.00' },
  {
    id: 'aid-2019-yoghurt',
    deliveredOn: '2019-10-01',
    group: 'other-sour-milk',
    amount: '100',
    milkPermille: 920,
    aidEur: '9.20',
  },
  { id: 'aid-2022-cheese', deliveredOn: '2022-10-01', group: 'cheese', amount: '50', aidEur: '36.00' },
  // Not eligible since 2023-08-01: refused with a reason, never paid as 0.
  {
    id: 'aid-2023-yoghurt',
    deliveredOn: '2023-10-01',
    group: 'other-sour-milk',
    amount: '100',
    aidEur: null,
  },
] as const;

/** Three months after the period's end (R39 Art. 4(3)), not moved to a working day. */
export const deadlines = [
  // Published by the authority; a Saturday.
  { periodEnd: '2018-06-01', lastDay: '2018-09-01' },
  { periodEnd: '2026-12-31', lastDay: '2027-03-31' },
  // A Sunday.
  { periodEnd: '2027-07-31', lastDay: '2027-10-31' },
  // A supplier's month; February has no 30th.
  { periodEnd: '2026-11-30', lastDay: '2027-02-28' },
] as const;

/** R39 Art. 4(5); beyond day 60 both readings. */
export const lates = [
  { aid: '1000.00', daysLate: 0, linear: '1000.00', compound: '1000.00' },
  { aid: '1000.00', daysLate: 1, linear: '950.00', compound: '950.00' },
  { aid: '1000.00', daysLate: 30, linear: '950.00', compound: '950.00' },
  { aid: '1000.00', daysLate: 31, linear: '900.00', compound: '900.00' },
  { aid: '1000.00', daysLate: 60, linear: '900.00', compound: '900.00' },
  { aid: '1000.00', daysLate: 61, linear: '891.00', compound: '891.00' },
  { aid: '1000.00', daysLate: 160, linear: '0.00' },
  { aid: '100000.00', daysLate: 70, linear: '81000.00', compound: '81394.39' },
] as const;

/** R40 Art. 8: 100 are not due, and a penalty equal to the difference. */
export const penalties = [{ claimed: '1000.00', entitled: '900.00', payableAtWorst: '800.00' }] as const;

/** Act 999/2012 s. 68: four years; Accounting Act 1336/1997 2:10: six years. */
export const retentions = [{ completed: 2027, documents: '2031-12-31', vouchers: '2033-12-31' }] as const;

/** The day in Europe/Helsinki. */
export const localDays = [
  // A new school year.
  { instant: '2026-07-31T21:30:00Z', day: '2026-08-01' },
  // The spring term.
  { instant: '2026-12-31T22:30:00Z', day: '2027-01-01' },
  { instant: '2027-03-28T00:59:59Z', day: '2027-03-28' },
  // Clocks go back in this hour.
  { instant: '2027-10-31T01:00:00Z', day: '2027-10-31' },
] as const;
