import type { RegisterKind } from '../../domain/registerFields.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { Texts } from '../../domain/texts.ts';
import { languageNames, roleWords } from './layoutWords.ts';
import { siteKindWords } from './officialWords.ts';
import type { Words } from './speak.ts';

const three = <const S extends string, const F extends string, const E extends string>(
  sv: S,
  fi: F,
  en: E,
) => ({ sv, fi, en });

export const registerKindWords: Readonly<Record<RegisterKind, Texts>> = {
  site: three('Verksamhetsställen', 'Toimipisteet', 'Sites'),
  composition: three('Sammansättningar', 'Kokonaisuudet', 'Compositions'),
  product: three('Produkter', 'Tuotteet', 'Products'),
  calendar: three('Kalendrar', 'Kalenterit', 'Calendars'),
  schoolYearData: three('Läsårsuppgifter', 'Lukuvuositiedot', 'School-year data'),
  supplier: three('Leverantörer', 'Toimittajat', 'Suppliers'),
  user: three('Användare', 'Käyttäjät', 'Users'),
};

export const registerWords = {
  title: three('Register', 'Rekisteri', 'Register'),
  kinds: three('Register', 'Rekisterit', 'Registers'),
  search: three('Sök', 'Hae', 'Search'),
  searchButton: three('Sök', 'Hae', 'Search'),
  none: three(
    'Här finns inget än. Skriv in det första, eller läs in en CSV-fil.',
    'Täällä ei ole vielä mitään. Kirjaa ensimmäinen tai tuo CSV-tiedosto.',
    'There is nothing here yet. Enter the first one, or take in a CSV file.',
  ),
  noneFound: three('Inget passar sökningen.', 'Mikään ei vastaa hakua.', 'Nothing fits the search.'),
  count: three('{count} stycken', '{count} kpl', '{count} in all'),
  more: three(
    'De {count} första visas; sök för att hitta de andra.',
    '{count} ensimmäistä näytetään; muut löytyvät haulla.',
    'The first {count} are shown; search for the others.',
  ),
  new: three('Skriv in en ny', 'Kirjaa uusi', 'Enter a new one'),
  export: three('Hämta som CSV', 'Lataa CSV-tiedostona', 'Get as CSV'),
  import: three('Läs in en CSV-fil', 'Tuo CSV-tiedosto', 'Take in a CSV file'),
  importHint: three(
    'Första raden namnger fälten, som i den hämtade filen. Du ser vad som händer med varje rad innan något sparas.',
    'Ensimmäinen rivi nimeää kentät, kuten ladatussa tiedostossa. Näet jokaisen rivin kohtalon ennen kuin mitään tallennetaan.',
    'The first line names the fields, as in the file you can get here. You see what becomes of each line before anything is saved.',
  ),
  file: three('CSV-fil', 'CSV-tiedosto', 'CSV file'),
  preview: three('Granska', 'Esikatsele', 'Look first'),
  commit: three('Spara de rader som går', 'Tallenna kelpaavat rivit', 'Save the lines that can be'),
  previewTitle: three('Så skulle det bli', 'Näin kävisi', 'What would become of it'),
  doneTitle: three('Inläst', 'Tuotu', 'Taken in'),
  fates: three(
    'Nya {created}, ändrade {updated}, oförändrade {unchanged}, avvisade {rejected}.',
    'Uusia {created}, muutettuja {updated}, ennallaan {unchanged}, hylättyjä {rejected}.',
    'New {created}, changed {updated}, unchanged {unchanged}, rejected {rejected}.',
  ),
  line: three('Rad', 'Rivi', 'Line'),
  id: three('Kortnamn', 'Tunnus', 'Id'),
  fate: three('Blir', 'Tulos', 'Becomes'),
  why: three('Skäl', 'Syy', 'Why'),
  reason: three('Skäl till ändringen', 'Muutoksen perustelu', 'Reason for the change'),
  save: three('Spara', 'Tallenna', 'Save'),
  saved: three('Sparat.', 'Tallennettu.', 'Saved.'),
  history: three('Versioner', 'Versiot', 'Versions'),
  version: three(
    'Version {revision}, {time}, {who}',
    'Versio {revision}, {time}, {who}',
    'Version {revision}, {time}, {who}',
  ),
  restore: three(
    'Ta tillbaka version {revision}',
    'Palauta versio {revision}',
    'Bring back version {revision}',
  ),
  first: three('Den första versionen', 'Ensimmäinen versio', 'The first version'),
  rowsHint: three('En per rad: {parts}', 'Yksi riviä kohti: {parts}', 'One a line: {parts}'),
  rowsDays: three(', dagar som 2026-10-12', ', päivät muodossa 2026-10-12', ', days as 2026-10-12'),
  idsHint: three('Åtskilda med komma', 'Pilkuilla erotettuina', 'Parted by commas'),
  yes: three('ja', 'kyllä', 'yes'),
  no: three('nej', 'ei', 'no'),
  mistake: three('{field}: {what}', '{field}: {what}', '{field}: {what}'),
  mistakeFile: three('Välj en fil', 'Valitse tiedosto', 'Choose a file'),
  nothing: three('Inget är ändrat', 'Mitään ei ole muutettu', 'Nothing is changed'),
  copyTitle: three('Öppna en ny termin', 'Avaa uusi lukukausi', 'Open a new term'),
  copyFrom: three('Kopiera från', 'Kopioi kaudelta', 'Copy from'),
  copyTo: three('till', 'kaudelle', 'to'),
  copyHint: three(
    'Ställen som redan har egna uppgifter lämnas som de är. De kopierade är inte bekräftade.',
    'Toimipisteet, joilla jo on omat tiedot, jäävät ennalleen. Kopioituja ei ole vahvistettu.',
    'Sites that have their own figures already are left alone. What is copied is confirmed by nobody yet.',
  ),
  copy: three('Kopiera', 'Kopioi', 'Copy'),
  mistakePeriod: three(
    'Skriv terminen som 2027-spring eller 2027-autumn',
    'Kirjoita lukukausi muodossa 2027-spring tai 2027-autumn',
    'Write the term as 2027-spring or 2027-autumn',
  ),
  yearTitle: three('Läsårsuppgifter', 'Lukuvuositiedot', 'School-year data'),
  yearLead: three(
    'Stämmer uppgifterna för {site}, {term}? De ligger till grund för stödansökan.',
    'Pitävätkö toimipisteen {site} tiedot paikkansa, {term}? Tukihakemus perustuu niihin.',
    'Are the figures of {site} right, {term}? The aid application rests on them.',
  ),
  yearNone: three(
    'Uppgifterna är inte inskrivna än.',
    'Tietoja ei ole vielä kirjattu.',
    'The figures have not been entered yet.',
  ),
  yearConfirm: three('Uppgifterna stämmer', 'Tiedot pitävät paikkansa', 'The figures are right'),
  yearWrong: three(
    'Om något är fel: säg till handläggaren, bekräfta inte.',
    'Jos jokin on väärin, kerro käsittelijälle, älä vahvista.',
    'If something is wrong, tell the official and do not confirm.',
  ),
  yearConfirmed: three('Bekräftat {time} av {who}', 'Vahvistettu {time}, {who}', 'Confirmed {time} by {who}'),
} as const satisfies Words;

export const fateWords: Readonly<Record<'created' | 'updated' | 'unchanged' | 'rejected', Texts>> = {
  created: three('ny', 'uusi', 'new'),
  updated: three('ändras', 'muuttuu', 'changed'),
  unchanged: three('oförändrad', 'ennallaan', 'unchanged'),
  rejected: three('avvisas', 'hylätään', 'rejected'),
};

/** The fields' names; the ids stay those of the CSV file. */
export const registerFieldWords: Readonly<Record<string, Texts>> = {
  name: three('Namn', 'Nimi', 'Name'),
  kind: three('Slag', 'Laji', 'Kind'),
  language: three('Språk', 'Kieli', 'Language'),
  address: three('Adress', 'Osoite', 'Address'),
  registration: three('Registreringsnummer', 'Rekisteröintinumero', 'Registration number'),
  calendarId: three('Kalender', 'Kalenteri', 'Calendar'),
  compositionId: three('Sammansättning', 'Kokonaisuus', 'Composition'),
  productIds: three('Produkter', 'Tuotteet', 'Products'),
  reportingEmail: three('E-post för påminnelser', 'Muistutusten sähköposti', 'E-mail for reminders'),
  opensOn: three('Öppnar', 'Avautuu', 'Opens'),
  closesOn: three('Stänger', 'Sulkeutuu', 'Closes'),
  closures: three('Stängt', 'Suljettu', 'Closed'),
  kitchenSiteId: three('Kök', 'Keittiö', 'Kitchen'),
  'names.sv': three('Namn, svenska', 'Nimi, ruotsi', 'Name, Swedish'),
  'names.fi': three('Namn, finska', 'Nimi, suomi', 'Name, Finnish'),
  'names.en': three('Namn, engelska', 'Nimi, englanti', 'Name, English'),
  group: three('Produktgrupp', 'Tuoteryhmä', 'Product group'),
  'contents.fatPermille': three('Fett, promille', 'Rasvaa, promillea', 'Fat, permille'),
  'contents.sugarPermille': three('Socker, promille', 'Sokeria, promillea', 'Sugar, permille'),
  'contents.saltPermille': three('Salt, promille', 'Suolaa, promillea', 'Salt, permille'),
  'contents.milkPermille': three('Mjölk, promille', 'Maitoa, promillea', 'Milk, permille'),
  'contents.otherIngredientsPermille': three('Annat, promille', 'Muuta, promillea', 'Other, permille'),
  'contents.vitaminD': three('Vitamin D', 'D-vitamiini', 'Vitamin D'),
  'contents.freshOrProcessedCheese': three(
    'Färsk- eller smältost',
    'Tuore- tai sulatejuusto',
    'Fresh or processed cheese',
  ),
  packages: three('Förpackningar', 'Pakkaukset', 'Packages'),
  portion: three('Portion, ml', 'Annos, ml', 'Portion, ml'),
  from: three('Från', 'Alkaen', 'From'),
  to: three('Till', 'Päättyen', 'Until'),
  weekdays: three('Veckodagar, 1 = måndag', 'Viikonpäivät, 1 = maanantai', 'Weekdays, 1 = Monday'),
  open: three('Terminer', 'Lukukaudet', 'Terms'),
  holidays: three('Lov och helgdagar', 'Lomat ja pyhät', 'Holidays'),
  siteId: three('Verksamhetsställe', 'Toimipiste', 'Site'),
  periodId: three('Termin', 'Lukukausi', 'Term'),
  children: three('Inskrivna barn', 'Kirjoilla olevat lapset', 'Enrolled children'),
  referenceDate: three('Räknedag', 'Laskentapäivä', 'Reference date'),
  nonEligible: three(
    'Icke stödberättigande matgäster',
    'Tukeen oikeuttamattomat ruokailijat',
    'Non-eligible diners',
  ),
  operatingDays: three('Verksamhetsdagar', 'Toimintapäivät', 'Operating days'),
  evidence: three('Underlag', 'Todiste', 'Evidence'),
  confirmed: three('Bekräftat', 'Vahvistettu', 'Confirmed'),
  businessId: three('FO-nummer', 'Y-tunnus', 'Business ID'),
  procurement: three('Upphandling eller avtal', 'Hankinta tai sopimus', 'Procurement or contract'),
  customers: three('Kundnummer och ställe', 'Asiakasnumero ja toimipiste', 'Customer number and site'),
  articles: three(
    'Artiklar: produkten tom för det som inte är mjölk; litres, kilograms eller packages; storlek i ml',
    'Tuotteet: tuotekohta tyhjä, kun kyse ei ole maidosta; litres, kilograms tai packages; koko millilitroina',
    'Articles: no product for what is not milk; litres, kilograms or packages; size in ml',
  ),
  label: three('Namn som visas', 'Näytettävä nimi', 'Name shown'),
  issuer: three('Inloggningens utgivare', 'Kirjautumisen myöntäjä', 'Issuer of the login'),
  subject: three('Kännetecken hos utgivaren', 'Tunniste myöntäjällä', 'Subject there'),
  roles: three('Roller', 'Roolit', 'Roles'),
  siteIds: three('Egna verksamhetsställen', 'Omat toimipisteet', 'Own sites'),
  email: three('E-post', 'Sähköposti', 'E-mail'),
};

const own = (name: string): Texts => three(name, name, name);

/** The parts of a row, where they are no fields of their own. */
export const registerPartWords: Readonly<Record<string, Texts>> = {
  id: three('kortnamn', 'tunnus', 'id'),
  reason: three('orsak', 'syy', 'reason'),
  size: three('storlek i ml', 'koko millilitroina', 'size in ml'),
  number: three('nummer', 'numero', 'number'),
  unit: three('enhet', 'yksikkö', 'unit'),
  productId: three('produkt', 'tuote', 'product'),
};

/** What the options of a field are called; the codes stay those of the CSV file. */
export const registerOptionWords: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  kind: siteKindWords,
  group: groupWords,
  language: { sv: own(languageNames.sv), fi: own(languageNames.fi), en: own(languageNames.en) },
  roles: roleWords,
};
