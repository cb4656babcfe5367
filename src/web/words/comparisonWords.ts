import type { ComparedFigure, DifferenceReason, SiteStanding } from '../../domain/comparisons.ts';
import type { HandMadeReason } from '../../domain/handMadeTable.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { Texts } from '../../domain/texts.ts';
import type { HandMadeFate } from '../../usecases/changeHandMade.ts';
import type { Words } from './speak.ts';

export const figureWords: Readonly<Record<ComparedFigure, Texts>> = {
  children: { sv: 'Barn', fi: 'Lapset', en: 'Children' },
  nonEligible: { sv: 'Andra ätande', fi: 'Muut ruokailijat', en: 'Other diners' },
  operatingDays: { sv: 'Verksamhetsdagar', fi: 'Toimintapäivät', en: 'Operating days' },
  ...groupWords,
};

export const standingWords: Readonly<Record<SiteStanding, Texts>> = {
  'no-figures': { sv: 'Inga egna siffror', fi: 'Ei omia lukuja', en: 'Nothing made by hand' },
  differs: { sv: 'Skiljer sig', fi: 'Eroaa', en: 'Differs' },
  'robot-wrong': { sv: 'Roboten räknade fel', fi: 'Robotti laski väärin', en: 'The robot was wrong' },
  ready: { sv: 'Kan kvitteras', fi: 'Kuitattavissa', en: 'Can be signed off' },
  'signed-off': { sv: 'Kvitterad', fi: 'Kuitattu', en: 'Signed off' },
  'changed-since': {
    sv: 'Ändrad efter kvitteringen',
    fi: 'Muuttunut kuittauksen jälkeen',
    en: 'Changed since',
  },
};

export const differenceReasonWords: Readonly<Record<DifferenceReason, Texts>> = {
  'typing-error': {
    sv: 'Fel i de egna siffrorna',
    fi: 'Virhe omissa luvuissa',
    en: 'Slip in the figures made by hand',
  },
  'late-information': {
    sv: 'Uppgiften kom senare',
    fi: 'Tieto tuli myöhemmin',
    en: 'Information came later',
  },
  'other-rule': { sv: 'Annan räkneregel', fi: 'Eri laskentasääntö', en: 'Another rule of arithmetic' },
  'other-grouping': { sv: 'Annan produktgrupp', fi: 'Eri tuoteryhmä', en: 'Another product group' },
  'robot-wrong': { sv: 'Roboten räknade fel', fi: 'Robotti laski väärin', en: 'The robot was wrong' },
  other: { sv: 'Annat', fi: 'Muu syy', en: 'Other' },
};

export const handMadeFateWords: Readonly<Record<HandMadeFate, Texts>> = {
  created: { sv: 'Nya', fi: 'Uusia', en: 'New' },
  updated: { sv: 'Ändrade', fi: 'Muuttuneita', en: 'Changed' },
  unchanged: { sv: 'Oförändrade', fi: 'Ennallaan', en: 'Unchanged' },
  rejected: { sv: 'Avvisade', fi: 'Hylättyjä', en: 'Rejected' },
};

export const handMadeReasonWords: Readonly<Record<HandMadeReason['code'], Texts>> = {
  'unknown-site': {
    sv: 'Verksamhetsstället ”{detail}” finns inte i registret',
    fi: 'Toimipistettä ”{detail}” ei ole rekisterissä',
    en: 'The site “{detail}” is not in the register',
  },
  'site-twice': {
    sv: '”{detail}” finns redan på en rad ovanför',
    fi: '”{detail}” on jo ylempänä',
    en: '“{detail}” already has a line above',
  },
  'not-a-number': {
    sv: '{column}: ”{detail}” är inget tal som kan läsas',
    fi: '{column}: ”{detail}” ei ole luettavissa oleva luku',
    en: '{column}: “{detail}” is no number that can be read',
  },
  'nothing-in-it': {
    sv: 'Raden har inga siffror',
    fi: 'Rivillä ei ole lukuja',
    en: 'The line has no figures',
  },
};

/** The page where the old way and the robot stand side by side. */
export const comparisonWords = {
  title: { sv: 'Båda sätten samtidigt', fi: 'Molemmat tavat rinnakkain', en: 'Both ways at once' },
  titleWrong: { sv: 'Fel: {title}', fi: 'Virhe: {title}', en: 'Mistake: {title}' },
  lead: {
    sv: 'Så länge det gamla sättet fortfarande används: ta in siffrorna som staden har gjort för hand, jämför ställe för ställe, förklara varje skillnad och kvittera ett ställe när robotens siffror är rätt.',
    fi: 'Niin kauan kuin vanha tapa on vielä käytössä: tuo kaupungin käsin tekemät luvut, vertaa toimipiste kerrallaan, selitä jokainen ero ja kuittaa toimipiste, kun robotin luvut ovat oikein.',
    en: 'For as long as the old way still runs: take in the figures that the city made by hand, compare site by site, explain every difference, and sign a site off when the robot’s figures are right.',
  },
  noClaim: {
    sv: 'Perioden har ingen ansökan ännu, så det finns inget att jämföra med. Uppdatera ansökan först.',
    fi: 'Jaksolla ei ole vielä hakemusta, joten vertailtavaa ei ole. Päivitä hakemus ensin.',
    en: 'The period has no claim yet, so there is nothing to compare with. Refresh the claim first.',
  },
  toTerm: { sv: 'Till terminen', fi: 'Lukukauteen', en: 'To the term' },
  compared: { sv: 'Jämförda ställen', fi: 'Verratut toimipisteet', en: 'Sites compared' },
  differing: { sv: 'Med öppna skillnader', fi: 'Avoimia eroja', en: 'With open differences' },
  signedOff: { sv: 'Kvitterade', fi: 'Kuitatut', en: 'Signed off' },
  couldStop: {
    sv: 'Det gamla sättet kunde upphöra',
    fi: 'Vanha tapa voitiin lopettaa',
    en: 'The old way could stop',
  },
  notYet: { sv: 'inte ännu', fi: 'ei vielä', en: 'not yet' },
  ofAll: { sv: '{part} av {whole}', fi: '{part} / {whole}', en: '{part} of {whole}' },
  takeIn: { sv: 'Ta in egna siffror', fi: 'Tuo omat luvut', en: 'Take in figures made by hand' },
  file: { sv: 'CSV- eller XLSX-fil', fi: 'CSV- tai XLSX-tiedosto', en: 'CSV or XLSX file' },
  fileHint: {
    sv: 'En rad för varje ställe. Kolumnen ”Verksamhetsställe” och minst en siffra; mängderna är de stödberättigade, i liter eller kilogram.',
    fi: 'Yksi rivi toimipistettä kohti. Sarake ”Toimipiste” ja vähintään yksi luku; määrät ovat tukikelpoiset litrat tai kilogrammat.',
    en: 'One line for each site. The column “Site” and at least one figure; the amounts are the eligible ones, in litres or kilograms.',
  },
  template: {
    sv: 'Tom tabell att fylla i',
    fi: 'Tyhjä taulukko täytettäväksi',
    en: 'An empty table to fill in',
  },
  csv: { sv: 'Jämförelsen som CSV', fi: 'Vertailu CSV-tiedostona', en: 'The comparison as CSV' },
  preview: { sv: 'Titta på filen', fi: 'Tarkista tiedosto', en: 'Look at the file' },
  previewTitle: { sv: 'Så här läses filen', fi: 'Näin tiedosto luetaan', en: 'How the file is read' },
  resultTitle: { sv: 'Siffrorna är intagna', fi: 'Luvut on tuotu', en: 'The figures are in' },
  line: { sv: 'Rad', fi: 'Rivi', en: 'Line' },
  outcome: { sv: 'Vad det blir', fi: 'Tulos', en: 'What becomes of it' },
  commit: { sv: 'Ta in {count} rader', fi: 'Tuo {count} riviä', en: 'Take in {count} lines' },
  nothingToTake: {
    sv: 'Ingen rad ändrar något.',
    fi: 'Mikään rivi ei muuta mitään.',
    en: 'No line changes anything.',
  },
  back: { sv: 'Till jämförelsen', fi: 'Vertailuun', en: 'To the comparison' },
  mistakeFile: { sv: 'Välj en fil', fi: 'Valitse tiedosto', en: 'Choose a file' },
  mistakeRead: {
    sv: 'Filen kan inte läsas som CSV eller XLSX, eller är för stor',
    fi: 'Tiedostoa ei voi lukea CSV- tai XLSX-tiedostona, tai se on liian suuri',
    en: 'The file cannot be read as CSV or XLSX, or is too large',
  },
  mistakeColumn: {
    sv: 'Ingen rad i filen har rubrikerna: verksamhetsställe och minst en siffra',
    fi: 'Tiedostossa ei ole otsikkoriviä: toimipiste ja vähintään yksi luku',
    en: 'No line of the file has the headers: site, and at least one figure',
  },
  sites: { sv: 'Ställe för ställe', fi: 'Toimipisteittäin', en: 'Site by site' },
  show: { sv: 'Visa', fi: 'Näytä', en: 'Show' },
  all: { sv: 'alla', fi: 'kaikki', en: 'all' },
  open: { sv: 'det som väntar på någon', fi: 'odottavat', en: 'what waits for somebody' },
  done: { sv: 'kvitterade', fi: 'kuitatut', en: 'signed off' },
  figure: { sv: 'Siffra', fi: 'Luku', en: 'Figure' },
  byHand: { sv: 'För hand', fi: 'Käsin', en: 'By hand' },
  byRobot: { sv: 'Roboten', fi: 'Robotti', en: 'Robot' },
  difference: { sv: 'Skillnad', fi: 'Ero', en: 'Difference' },
  explanation: { sv: 'Förklaring', fi: 'Selitys', en: 'Explanation' },
  alike: { sv: 'lika', fi: 'sama', en: 'alike' },
  chooseReason: { sv: 'Välj orsak', fi: 'Valitse syy', en: 'Choose a reason' },
  reasonFor: { sv: 'Orsak: {figure}', fi: 'Syy: {figure}', en: 'Reason: {figure}' },
  wordsFor: { sv: 'Med egna ord: {figure}', fi: 'Omin sanoin: {figure}', en: 'In words: {figure}' },
  explain: { sv: 'Spara förklaringarna', fi: 'Tallenna selitykset', en: 'Save the explanations' },
  mistakeExplain: {
    sv: 'Välj en orsak för minst en skillnad',
    fi: 'Valitse syy ainakin yhdelle erolle',
    en: 'Choose a reason for at least one difference',
  },
  mistakeWords: {
    sv: 'Skriv med egna ord vad ”{reason}” betyder här (högst 500 tecken)',
    fi: 'Kerro omin sanoin, mitä ”{reason}” tässä tarkoittaa (enintään 500 merkkiä)',
    en: 'Say in words what “{reason}” means here (at most 500 characters)',
  },
  signOff: { sv: 'Kvittera {site}', fi: 'Kuittaa {site}', en: 'Sign off {site}' },
  withdraw: { sv: 'Ta tillbaka kvitteringen', fi: 'Peru kuittaus', en: 'Take the sign-off back' },
  signedOffAt: { sv: 'Kvitterad {time}', fi: 'Kuitattu {time}', en: 'Signed off {time}' },
  from: { sv: 'Från filen {source}', fi: 'Tiedostosta {source}', en: 'From the file {source}' },
  notInClaim: {
    sv: 'Stället finns inte i robotens ansökan.',
    fi: 'Toimipiste puuttuu robotin hakemuksesta.',
    en: 'The site is not in the robot’s claim.',
  },
  none: {
    sv: 'Inga ställen här. Ta först in siffrorna som gjorts för hand.',
    fi: 'Täällä ei ole toimipisteitä. Tuo ensin käsin tehdyt luvut.',
    en: 'No sites here. First take in the figures made by hand.',
  },
} as const satisfies Words;
