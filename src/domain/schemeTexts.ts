import type { ClosedReason, GapReason } from './counts.ts';
import type { ProductGroup } from './products.ts';
import type { Texts } from './texts.ts';

// The scheme's own words, for the pages and the documents alike. The records are total over the domain's types.

export const groupWords: Readonly<Record<ProductGroup, Texts>> = {
  milk: { sv: 'Mjölk', fi: 'Maito', en: 'Milk' },
  'organic-milk': { sv: 'Ekologisk mjölk', fi: 'Luomumaito', en: 'Organic milk' },
  buttermilk: { sv: 'Surmjölk', fi: 'Piimä', en: 'Buttermilk' },
  'organic-buttermilk': { sv: 'Ekologisk surmjölk', fi: 'Luomupiimä', en: 'Organic buttermilk' },
  'other-sour-milk': {
    sv: 'Andra syrade mjölkprodukter',
    fi: 'Muut hapanmaitotuotteet',
    en: 'Other sour milk products',
  },
  cheese: { sv: 'Ost', fi: 'Juusto', en: 'Cheese' },
};

export const closedReasonWords: Readonly<Record<ClosedReason, Texts>> = {
  holiday: { sv: 'Lov eller helgdag', fi: 'Loma tai pyhäpäivä', en: 'Holiday' },
  excursion: { sv: 'Utfärd', fi: 'Retki', en: 'Excursion' },
  'no-delivery': { sv: 'Leveransen uteblev', fi: 'Toimitus jäi tulematta', en: 'No delivery came' },
  illness: { sv: 'Sjukdom', fi: 'Sairaus', en: 'Illness' },
  building: { sv: 'Lokalerna ur bruk', fi: 'Tilat poissa käytöstä', en: 'Building out of use' },
  strike: { sv: 'Strejk', fi: 'Lakko', en: 'Strike' },
  other: { sv: 'Annan orsak', fi: 'Muu syy', en: 'Other reason' },
};

export const gapReasonWords: Readonly<Record<GapReason, Texts>> = {
  'not-recorded': { sv: 'Uppgiften antecknades aldrig', fi: 'Tietoa ei kirjattu', en: 'Never recorded' },
  'kitchen-change': { sv: 'Köket byttes', fi: 'Keittiö vaihtui', en: 'The kitchen changed' },
  'system-outage': { sv: 'Avbrott i systemet', fi: 'Järjestelmäkatko', en: 'System outage' },
  'record-lost': { sv: 'Anteckningen har försvunnit', fi: 'Merkintä on kadonnut', en: 'The record was lost' },
  other: { sv: 'Annan orsak', fi: 'Muu syy', en: 'Other reason' },
};
