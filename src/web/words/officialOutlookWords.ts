import type { Words } from './speak.ts';

/** Euros earned, at risk and lost, what lateness costs, and litres over time. */
export const outlookWords = {
  sums: {
    sv: 'Intjänat {earned}, på spel {risk}, gått förlorat {lost}. Uppskattningar.',
    fi: 'Kertynyt {earned}, vaarassa {risk}, menetetty {lost}. Arvioita.',
    en: 'Earned {earned}, at risk {risk}, lost {lost}. Estimates.',
  },
  lostFigure: { sv: 'gått förlorat: {euros}', fi: 'menetetty: {euros}', en: 'lost: {euros}' },
  working: { sv: 'Så har eurona räknats', fi: 'Näin eurot on laskettu', en: 'How the euros were reckoned' },
  workingLead: {
    sv: 'Intjänat är stödet i ansökan som den senast räknades. En dag är värd ställets stöd delat med dess serverade dagar. Dagar som saknas står på spel; förklarade dagar och det som maximimängden tar är förlorade.',
    fi: 'Kertynyt on hakemuksen tuki viimeisimmän laskennan mukaan. Päivän arvo on toimipisteen tuki jaettuna sen tarjoilupäivillä. Puuttuvat päivät ovat vaarassa; selitetyt päivät ja enimmäismäärän leikkaama osuus on menetetty.',
    en: 'Earned is the aid of the application as last computed. A day is worth the site’s aid over its days served. Missing days are at risk; explained days and what the maximum takes are lost.',
  },
  nothing: {
    sv: 'Inget står på spel och inget har gått förlorat.',
    fi: 'Mikään ei ole vaarassa eikä mitään ole menetetty.',
    en: 'Nothing is at risk and nothing is lost.',
  },
  how: { sv: 'Uträkning', fi: 'Laskelma', en: 'Working' },
  missing: {
    sv: 'på spel: {days} dagar som saknas × {aid} / {served} serverade dagar',
    fi: 'vaarassa: {days} puuttuvaa päivää × {aid} / {served} tarjoilupäivää',
    en: 'at risk: {days} missing days × {aid} / {served} days served',
  },
  explained: {
    sv: 'förlorat: {days} förklarade dagar × {aid} / {served} serverade dagar',
    fi: 'menetetty: {days} selitettyä päivää × {aid} / {served} tarjoilupäivää',
    en: 'lost: {days} explained days × {aid} / {served} days served',
  },
  cut: {
    sv: 'förlorat: {net} serverat åt barnen, {used} ryms i maximimängden',
    fi: 'menetetty: lapsille tarjottu {net}, enimmäismäärään mahtuu {used}',
    en: 'lost: {net} served to the children, {used} fit the maximum',
  },
  late: {
    sv: 'Vad en försening skulle kosta',
    fi: 'Mitä myöhästyminen maksaisi',
    en: 'What lateness would cost',
  },
  lateLead: {
    sv: 'Avdraget är 5 % från första dagen, 10 % från dag 31 och sedan 1 % till för varje dag (R39 art. 4.5).',
    fi: 'Vähennys on 5 % ensimmäisestä päivästä, 10 % päivästä 31 ja sen jälkeen 1 % lisää päivässä (R39 4 artiklan 5 kohta).',
    en: 'The reduction is 5 % from the first day, 10 % from day 31, and then 1 % more for each day (R39 Art. 4(5)).',
  },
  lodgedFrom: { sv: 'Inlämnad', fi: 'Jätetty', en: 'Lodged on' },
  inTime: { sv: 'senast {day}', fi: 'viimeistään {day}', en: 'by {day}' },
  lateDays: { sv: 'Dagar för sent', fi: 'Päiviä myöhässä', en: 'Days late' },
  payable: { sv: 'Betalas, €', fi: 'Maksetaan, €', en: 'Paid, €' },
  costs: { sv: 'Kostar, €', fi: 'Maksaa, €', en: 'Costs, €' },
  weeks: { sv: 'Liter mot maximimängden', fi: 'Litrat ja enimmäismäärä', en: 'Litres against the maximum' },
  weeksText: {
    sv: 'Sammanlagda liter vecka för vecka: {amount} serverade, maximimängden har vuxit till {cap}. Samma uppgifter finns i tabellen.',
    fi: 'Litrat kertyneinä viikoittain: tarjottu {amount}, enimmäismäärä on kasvanut määrään {cap}. Samat tiedot ovat taulukossa.',
    en: 'Litres added up week by week: {amount} served, the maximum has grown to {cap}. The same stands in the table.',
  },
  weeksTable: { sv: 'Veckorna som tabell', fi: 'Viikot taulukkona', en: 'The weeks as a table' },
  noCap: {
    sv: 'Maximimängden visas när ansökan har räknats.',
    fi: 'Enimmäismäärä näkyy, kun hakemus on laskettu.',
    en: 'The maximum is shown when the application has been computed.',
  },
  week: { sv: 'Vecka från', fi: 'Viikko alkaen', en: 'Week from' },
  served: { sv: 'Serverat hittills, l', fi: 'Tarjottu tähän mennessä, l', en: 'Served so far, l' },
  cap: { sv: 'Maximimängd hittills, l', fi: 'Enimmäismäärä tähän mennessä, l', en: 'Maximum so far, l' },
  share: { sv: 'Andel', fi: 'Osuus', en: 'Share' },
  capLine: {
    sv: 'maximimängd {litres} l',
    fi: 'enimmäismäärä {litres} l',
    en: 'maximum {litres} l',
  },
  servedLine: { sv: 'serverat {litres} l', fi: 'tarjottu {litres} l', en: 'served {litres} l' },
  oddDays: { sv: 'Avvikande dagar', fi: 'Poikkeavat päivät', en: 'Odd days' },
  noOdd: { sv: 'Inga dagar avviker.', fi: 'Poikkeavia päiviä ei ole.', en: 'No day is odd.' },
  kitchen: { sv: 'Kök', fi: 'Keittiö', en: 'Kitchen' },
  language: { sv: 'Ställets språk', fi: 'Toimipisteen kieli', en: 'The site’s language' },
  kind: { sv: 'Slag', fi: 'Laji', en: 'Kind' },
  any: { sv: 'alla', fi: 'kaikki', en: 'all' },
  swedish: { sv: 'svenska', fi: 'ruotsi', en: 'Swedish' },
  finnish: { sv: 'finska', fi: 'suomi', en: 'Finnish' },
  csv: { sv: 'Tabellen som CSV', fi: 'Taulukko CSV-tiedostona', en: 'The table as CSV' },
} as const satisfies Words;
