import type { Change } from '../../domain/changesSince.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

/** What others have done since somebody last looked. */
export const newsWords = {
  title: { sv: 'Sedan du såg senast', fi: 'Viime käyntisi jälkeen', en: 'Since you last looked' },
  since: {
    sv: 'Vad andra har gjort efter {time}.',
    fi: 'Mitä muut ovat tehneet {time} jälkeen.',
    en: 'What others have done after {time}.',
  },
  never: {
    sv: 'Du har inte sett på ansökan förut. Här är vad andra har gjort sedan den räknades.',
    fi: 'Et ole katsonut hakemusta aiemmin. Tässä on, mitä muut ovat tehneet laskennan jälkeen.',
    en: 'You have not looked at the application before. Here is what others have done since it was computed.',
  },
  nothing: {
    sv: 'Ingen annan har ändrat något.',
    fi: 'Kukaan muu ei ole muuttanut mitään.',
    en: 'Nobody else has changed anything.',
  },
  sum: {
    sv: 'Händelser: {count}. Tillsammans {litres} och ungefär {euros}, innan maximimängden har prövats.',
    fi: 'Tapahtumia: {count}. Yhteensä {litres} ja noin {euros} ennen enimmäismäärän tarkistusta.',
    en: 'Events: {count}. Together {litres} and about {euros}, before the maximum is tested.',
  },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  what: { sv: 'Vad', fi: 'Mikä', en: 'What' },
  who: { sv: 'Av vem', fi: 'Kenen toimesta', en: 'By whom' },
  before: { sv: 'Förut', fi: 'Ennen', en: 'Before' },
  after: { sv: 'Nu', fi: 'Nyt', en: 'After' },
  difference: { sv: 'Skillnad', fi: 'Ero', en: 'Difference' },
  euros: { sv: 'Ungefär, €', fi: 'Noin, €', en: 'About, €' },
  more: { sv: '… och {count} till', fi: '… ja {count} muuta', en: '… and {count} more' },
  seen: { sv: 'Jag har sett det här', fi: 'Olen nähnyt tämän', en: 'I have seen this' },
  all: { sv: 'Se alla ändringar', fi: 'Katso kaikki muutokset', en: 'See all changes' },
  transfer: {
    sv: 'Leverans mellan kök, {from} till {to}, {day}',
    fi: 'Keittiöiden välinen siirto, {from} – {to}, {day}',
    en: 'Transfer between kitchens, {from} to {to}, {day}',
  },
  frozen: {
    sv: 'Den frysta ansökan och uppgifterna nu',
    fi: 'Jäädytetty hakemus ja tiedot nyt',
    en: 'The frozen application and the data now',
  },
} as const satisfies Words;

export const changedRecordWords: Readonly<Record<Extract<Change, { what: 'record' }>['kind'], Texts>> = {
  site: { sv: 'Verksamhetsställe', fi: 'Toimipiste', en: 'Site' },
  composition: { sv: 'Sammansättning', fi: 'Kokonaisuus', en: 'Composition' },
  calendar: { sv: 'Kalender', fi: 'Kalenteri', en: 'Calendar' },
  product: { sv: 'Produkt', fi: 'Tuote', en: 'Product' },
  schoolYearData: { sv: 'Läsårsuppgifter', fi: 'Lukuvuositiedot', en: 'School-year data' },
  settings: { sv: 'Inställningar', fi: 'Asetukset', en: 'Settings' },
};
