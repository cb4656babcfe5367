import type { Texts } from './texts.ts';

/**
 * What the approver declares, in his language; the text itself is kept with the approval.
 * After R40 Art. 6 (written undertaking, register of quantities) and Act 999/2012 s. 67 (records).
 */
export const declaration: Texts = {
  sv: 'Jag har kontrollerat ansökan. Uppgifterna är riktiga enligt stadens register, mjölk som har använts i matlagning ingår inte, och underlaget förvaras och visas upp för kontroll. Jag har inte själv berett någon uppgift i ansökan.',
  fi: 'Olen tarkastanut hakemuksen. Tiedot ovat kaupungin rekisterin mukaan oikeat, ruoanvalmistukseen käytetty maito ei sisälly niihin, ja aineisto säilytetään ja esitetään tarkastusta varten. En ole itse valmistellut mitään hakemuksen tietoa.',
  en: 'I have checked the application. Its figures are right according to the records of the city, milk used in cooking is not part of it, and the evidence is kept and shown on inspection. I have prepared none of the figures myself.',
};
