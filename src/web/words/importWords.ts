import type { ImportColumn, Telling } from '../../domain/importProfiles.ts';
import type { Fate, ImportReason } from '../../domain/imports.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

/** Sending many days as a file. */
export const importWords = {
  title: { sv: 'Läs in en fil', fi: 'Tuo tiedosto', en: 'Import a file' },
  lead: {
    sv: 'Välj en CSV-fil ur kökssystemet, partihandelns lista eller ett kalkylblad. Du ser vad varje rad blir innan något sparas.',
    fi: 'Valitse CSV-tiedosto keittiöjärjestelmästä, tukun luettelosta tai taulukosta. Näet, mitä kustakin rivistä tulee, ennen kuin mitään tallennetaan.',
    en: 'Choose a CSV file from the kitchen system, the wholesaler’s list or a spreadsheet. You see what becomes of each row before anything is saved.',
  },
  profile: { sv: 'Vad för en fil är det?', fi: 'Mikä tiedosto se on?', en: 'What kind of file is it?' },
  profiles: {
    sv: 'Vad filerna ska innehålla',
    fi: 'Mitä tiedostoissa pitää olla',
    en: 'What the files must hold',
  },
  change: { sv: 'Ändra och pröva', fi: 'Muuta ja kokeile', en: 'Change and try' },
  newProfile: {
    sv: 'Beskriv en ny typ av fil',
    fi: 'Kuvaa uusi tiedostotyyppi',
    en: 'Describe a new kind of file',
  },
  settleThere: {
    sv: 'Säg vad de betyder på profilens sida',
    fi: 'Kerro profiilin sivulla, mitä ne tarkoittavat',
    en: 'Say what they mean on the page of the profile',
  },
  assumed: {
    sv: 'Antagande: ingen verklig fil har setts än.',
    fi: 'Oletus: oikeaa tiedostoa ei ole vielä nähty.',
    en: 'An assumption: no real file has been seen yet.',
  },
  file: { sv: 'CSV-fil', fi: 'CSV-tiedosto', en: 'CSV file' },
  fileHint: {
    sv: 'Högst 3 MB och 10 000 rader. Spara kalkylblad som CSV.',
    fi: 'Enintään 3 Mt ja 10 000 riviä. Tallenna taulukko CSV-muodossa.',
    en: 'At most 3 MB and 10,000 rows. Save a spreadsheet as CSV.',
  },
  policy: {
    sv: 'Om någon rad är fel',
    fi: 'Jos jokin rivi on väärin',
    en: 'If a row is wrong',
  },
  allOrNothing: {
    sv: 'läs in ingenting förrän alla rader är rätt',
    fi: 'älä tuo mitään ennen kuin kaikki rivit ovat oikein',
    en: 'import nothing until every row is right',
  },
  goodRows: {
    sv: 'läs in de dagar som är rätt och lämna resten',
    fi: 'tuo oikein olevat päivät ja jätä muut',
    en: 'import the days that are right and leave the rest',
  },
  preview: {
    sv: 'Granska innan något sparas',
    fi: 'Tarkista ennen tallentamista',
    en: 'Look before anything is saved',
  },
  previewTitle: {
    sv: 'Så här blir det. Inget är sparat än.',
    fi: 'Näin käy. Mitään ei ole vielä tallennettu.',
    en: 'This is what will happen. Nothing is saved yet.',
  },
  resultTitle: { sv: 'Så här blev det', fi: 'Näin kävi', en: 'This is what happened' },
  fileRead: {
    sv: '{file}: {profile}. Läst som {encoding}, {separator}.',
    fi: '{file}: {profile}. Luettu muodossa {encoding}, {separator}.',
    en: '{file}: {profile}. Read as {encoding}, {separator}.',
  },
  semicolon: {
    sv: 'semikolon mellan cellerna',
    fi: 'solujen välissä puolipiste',
    en: 'semicolons between the cells',
  },
  comma: { sv: 'komma mellan cellerna', fi: 'solujen välissä pilkku', en: 'commas between the cells' },
  tab: { sv: 'tabb mellan cellerna', fi: 'solujen välissä sarkain', en: 'tabs between the cells' },
  sent: { sv: 'rader i filen', fi: 'riviä tiedostossa', en: 'rows in the file' },
  commit: { sv: 'Läs in {rows} rader', fi: 'Tuo {rows} riviä', en: 'Import {rows} rows' },
  again: { sv: 'Fortsätt med resten', fi: 'Jatka lopuilla', en: 'Carry on with the rest' },
  notAll: {
    sv: 'Tiden räckte inte till {rows} rader. Det som är inläst är sparat; fortsätt, så tas bara resten.',
    fi: 'Aika ei riittänyt {rows} riviin. Tuodut on tallennettu; jatka, niin vain loput otetaan.',
    en: 'There was no time for {rows} rows. What was imported is saved; carry on and only the rest is taken.',
  },
  sendingTitle: { sv: 'Filen läses in', fi: 'Tiedostoa tuodaan', en: 'The file is being imported' },
  sending: {
    sv: '{done} av {total} rader är sparade.',
    fi: '{done}/{total} riviä on tallennettu.',
    en: '{done} of {total} rows are saved.',
  },
  sendingStopped: {
    sv: 'Stannat. {done} av {total} rader är sparade.',
    fi: 'Pysäytetty. {done}/{total} riviä on tallennettu.',
    en: 'Stopped. {done} of {total} rows are saved.',
  },
  sendingFailed: {
    sv: 'Inget svar från servern. {done} av {total} rader är sparade; fortsätt när nätet är tillbaka.',
    fi: 'Palvelin ei vastaa. {done}/{total} riviä on tallennettu; jatka, kun verkko toimii taas.',
    en: 'No answer from the server. {done} of {total} rows are saved; carry on when the network is back.',
  },
  sendingMore: {
    sv: 'Det som är sparat står kvar om sidan stängs. Läs då in samma fil igen, så tas bara resten.',
    fi: 'Tallennettu säilyy, vaikka sivu suljetaan. Tuo silloin sama tiedosto uudelleen, niin vain loput otetaan.',
    en: 'What is saved stays if the page is closed. Import the same file again then, and only the rest is taken.',
  },
  sendingStop: { sv: 'Stanna', fi: 'Pysäytä', en: 'Stop' },
  sendingOn: { sv: 'Fortsätt', fi: 'Jatka', en: 'Carry on' },
  nothingToDo: {
    sv: 'Det finns inget att läsa in: allt står redan där, eller så är raderna fel.',
    fi: 'Tuotavaa ei ole: kaikki on jo tallennettu, tai rivit ovat väärin.',
    en: 'There is nothing to import: all of it stands already, or the rows are wrong.',
  },
  nothingWritten: {
    sv: 'Inget sparades.',
    fi: 'Mitään ei tallennettu.',
    en: 'Nothing was saved.',
  },
  saved: {
    sv: 'Sparat: {created} rader nya, {updated} rättade.',
    fi: 'Tallennettu: {created} riviä uusia, {updated} korjattu.',
    en: 'Saved: {created} rows new, {updated} corrected.',
  },
  stopped: {
    sv: 'Inget läses in medan {rows} rader är fel. Rätta filen, eller välj att bara läsa in de dagar som är rätt.',
    fi: 'Mitään ei tuoda, kun {rows} riviä on väärin. Korjaa tiedosto tai valitse vain oikein olevien päivien tuonti.',
    en: 'Nothing is imported while {rows} rows are wrong. Mend the file, or choose to import only the days that are right.',
  },
  tryGoodRows: {
    sv: 'Visa vad som blir om bara de rätta dagarna läses in',
    fi: 'Näytä, mitä tapahtuu, jos vain oikein olevat päivät tuodaan',
    en: 'Show what happens if only the days that are right are imported',
  },
  claimChanged: {
    sv: '{days} av dagarna hör till ansökan {claim}, som är godkänd. De kommer med i en ändring av den.',
    fi: '{days} päivää kuuluu hakemukseen {claim}, joka on hyväksytty. Ne tulevat mukaan sen muutokseen.',
    en: '{days} of the days belong to the application {claim}, which is approved. They go into an amendment of it.',
  },
  notServed: {
    sv: 'Listan talar om vad som {telling}, inte om vad som serverades. Den får stå för det bara när handläggaren har bestämt det.',
    fi: 'Luettelo kertoo, mitä {telling}, ei mitä tarjottiin. Se käy tarjotusta vain, kun käsittelijä on niin päättänyt.',
    en: 'The list tells what was {telling}, not what was served. It stands for that only when the official has so decided.',
  },
  unknownCustomers: {
    sv: 'Kundnummer som profilen inte känner',
    fi: 'Asiakasnumerot, joita profiili ei tunne',
    en: 'Customer numbers the profile does not know',
  },
  unknownArticles: {
    sv: 'Artiklar som profilen inte känner',
    fi: 'Tuotteet, joita profiili ei tunne',
    en: 'Articles the profile does not know',
  },
  rows: { sv: 'Rad för rad', fi: 'Rivi riviltä', en: 'Row by row' },
  show: { sv: 'Visa', fi: 'Näytä', en: 'Show' },
  showAll: { sv: 'alla rader', fi: 'kaikki rivit', en: 'all rows' },
  showButton: { sv: 'Visa', fi: 'Näytä', en: 'Show' },
  shown: {
    sv: '{shown} av {total} rader visas, de som behöver dig först.',
    fi: 'Näytetään {shown}/{total} riviä, huomiota vaativat ensin.',
    en: '{shown} of {total} rows are shown, those that need you first.',
  },
  row: { sv: 'Rad', fi: 'Rivi', en: 'Row' },
  site: { sv: 'Verksamhetsställe', fi: 'Toimipiste', en: 'Site' },
  day: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  fate: { sv: 'Vad det blir', fi: 'Mitä tapahtuu', en: 'What becomes of it' },
  why: { sv: 'Varför', fi: 'Miksi', en: 'Why' },
  download: {
    sv: 'Ladda ner raderna som inte lästes in (CSV)',
    fi: 'Lataa rivit, joita ei tuotu (CSV)',
    en: 'Download the rows that were not imported (CSV)',
  },
  another: { sv: 'Läs in en annan fil', fi: 'Tuo toinen tiedosto', en: 'Import another file' },
  mistakeFile: { sv: 'Välj en CSV-fil.', fi: 'Valitse CSV-tiedosto.', en: 'Choose a CSV file.' },
  mistakeProfile: {
    sv: 'Välj vad för en fil det är.',
    fi: 'Valitse, mikä tiedosto se on.',
    en: 'Choose what kind of file it is.',
  },
  mistakeColumn: {
    sv: 'Filen saknar en kolumn för {column}. Rubriken kan vara: {headers}.',
    fi: 'Tiedostosta puuttuu sarake: {column}. Otsikko voi olla: {headers}.',
    en: 'The file has no column for {column}. Its header may be: {headers}.',
  },
  mistakeLarge: {
    sv: 'Filen är för stor. Dela den i mindre delar ({detail}).',
    fi: 'Tiedosto on liian suuri. Jaa se pienempiin osiin ({detail}).',
    en: 'The file is too large. Split it ({detail}).',
  },
  mistakeQuote: {
    sv: 'Ett citattecken stängs aldrig ({detail}).',
    fi: 'Lainausmerkkiä ei suljeta ({detail}).',
    en: 'A quote is never closed ({detail}).',
  },
  mistakeNotCsv: {
    sv: 'Filen går inte att läsa som CSV. Spara kalkylbladet som CSV och försök igen.',
    fi: 'Tiedostoa ei voi lukea CSV-muodossa. Tallenna taulukko CSV-muodossa ja yritä uudelleen.',
    en: 'The file cannot be read as CSV. Save the spreadsheet as CSV and try again.',
  },
} as const satisfies Words;

export const fateWords: Readonly<Record<Fate, Texts>> = {
  created: { sv: 'ny', fi: 'uusi', en: 'new' },
  updated: { sv: 'rättas', fi: 'korjataan', en: 'corrected' },
  unchanged: { sv: 'oförändrad', fi: 'ennallaan', en: 'unchanged' },
  rejected: { sv: 'läses inte in', fi: 'ei tuoda', en: 'not imported' },
};

export const tellingWords: Readonly<Record<Exclude<Telling, 'served'>, Texts>> = {
  ordered: { sv: 'beställdes', fi: 'tilattiin', en: 'ordered' },
  delivered: { sv: 'levererades', fi: 'toimitettiin', en: 'delivered' },
};

export const columnWords: Readonly<Record<ImportColumn, Texts>> = {
  site: { sv: 'verksamhetsställe', fi: 'toimipiste', en: 'site' },
  date: { sv: 'dag', fi: 'päivä', en: 'day' },
  product: { sv: 'produkt', fi: 'tuote', en: 'product' },
  quantity: { sv: 'mängd', fi: 'määrä', en: 'quantity' },
  unit: { sv: 'enhet', fi: 'yksikkö', en: 'unit' },
  use: { sv: 'användning', fi: 'käyttö', en: 'use' },
  diners: { sv: 'andra matgäster', fi: 'muut ruokailijat', en: 'other diners' },
  note: { sv: 'anteckning', fi: 'huomautus', en: 'note' },
  key: { sv: 'nyckel', fi: 'avain', en: 'key' },
};

/** Why a row met its fate; `{detail}` is the value it is about. */
export const importReasonWords: Readonly<Record<ImportReason, Texts>> = {
  'row-shape': {
    sv: 'Raden går inte att läsa: {detail}',
    fi: 'Riviä ei voi lukea: {detail}',
    en: 'The row cannot be read: {detail}',
  },
  ragged: {
    sv: 'Raden har fel antal celler ({detail})',
    fi: 'Rivillä on väärä määrä soluja ({detail})',
    en: 'The row has the wrong number of cells ({detail})',
  },
  'too-long': { sv: 'En cell är för lång', fi: 'Solu on liian pitkä', en: 'A cell is too long' },
  formula: {
    sv: 'Formel i stället för ett värde: {detail}',
    fi: 'Kaava arvon paikalla: {detail}',
    en: 'A formula instead of a value: {detail}',
  },
  'cell-empty': { sv: 'Cellen är tom', fi: 'Solu on tyhjä', en: 'The cell is empty' },
  'not-a-date': {
    sv: '”{detail}” är ingen dag; skriv 14.9.2026 eller 2026-09-14',
    fi: '”{detail}” ei ole päivä; kirjoita 14.9.2026 tai 2026-09-14',
    en: '“{detail}” is no day; write 14.9.2026 or 2026-09-14',
  },
  'not-a-number': {
    sv: '”{detail}” är inget tal',
    fi: '”{detail}” ei ole luku',
    en: '“{detail}” is no number',
  },
  'not-whole': {
    sv: '”{detail}” är inget helt tal',
    fi: '”{detail}” ei ole kokonaisluku',
    en: '“{detail}” is no whole number',
  },
  'too-large': { sv: 'Mängden är för stor', fi: 'Määrä on liian suuri', en: 'The quantity is too large' },
  'unknown-unit': {
    sv: 'Okänd enhet: {detail}',
    fi: 'Tuntematon yksikkö: {detail}',
    en: 'Unknown unit: {detail}',
  },
  'unknown-use': {
    sv: 'Okänd användning: {detail}; skriv servering eller matlagning',
    fi: 'Tuntematon käyttö: {detail}; kirjoita tarjoilu tai ruoanlaitto',
    en: 'Unknown use: {detail}; write served or cooking',
  },
  'unknown-customer': {
    sv: 'Okänt kundnummer: {detail}',
    fi: 'Tuntematon asiakasnumero: {detail}',
    en: 'Unknown customer number: {detail}',
  },
  'unknown-article': {
    sv: 'Okänd produkt: {detail}',
    fi: 'Tuntematon tuote: {detail}',
    en: 'Unknown product: {detail}',
  },
  'unknown-site': {
    sv: 'Okänt verksamhetsställe: {detail}',
    fi: 'Tuntematon toimipiste: {detail}',
    en: 'Unknown site: {detail}',
  },
  'not-your-site': {
    sv: 'Stället hör inte till dina',
    fi: 'Toimipiste ei kuulu sinun toimipisteisiisi',
    en: 'The site is not one of yours',
  },
  'duplicate-row': {
    sv: 'Samma produkt två gånger samma dag (rad {detail})',
    fi: 'Sama tuote kahdesti samana päivänä (rivit {detail})',
    en: 'The same product twice on the day (rows {detail})',
  },
  'rows-disagree': {
    sv: 'Dagens rader säger emot varandra',
    fi: 'Päivän rivit ovat ristiriidassa',
    en: 'The rows of the day contradict each other',
  },
  'entry-ids-differ': {
    sv: 'Dagens rader har olika nyckel',
    fi: 'Päivän riveillä on eri tunnus',
    en: 'The rows of the day have different entry ids',
  },
  'too-many-lines': {
    sv: 'För många produkter på en dag ({detail})',
    fi: 'Liian monta tuotetta yhdelle päivälle ({detail})',
    en: 'Too many products on one day ({detail})',
  },
  'day-has-bad-row': {
    sv: 'En annan rad för samma dag är fel (rad {detail}): en halv dag läses inte in',
    fi: 'Saman päivän toinen rivi on väärin (rivi {detail}): puolikasta päivää ei tuoda',
    en: 'Another row of the day is wrong (row {detail}): half a day is not imported',
  },
  'future-day': {
    sv: 'Dagen har inte kommit än',
    fi: 'Päivä ei ole vielä koittanut',
    en: 'The day has not come yet',
  },
  'outside-opening': {
    sv: 'Stället var inte öppet den dagen ({detail})',
    fi: 'Toimipiste ei ollut avoinna silloin ({detail})',
    en: 'The site was not open on that day ({detail})',
  },
  'product-not-offered': {
    sv: 'Stället har inte produkten den dagen',
    fi: 'Toimipisteessä ei ole tuotetta sinä päivänä',
    en: 'The site does not offer the product on that day',
  },
  'no-such-package': {
    sv: 'Produkten har ingen sådan förpackning',
    fi: 'Tuotteella ei ole sellaista pakkausta',
    en: 'The product has no such package',
  },
  'no-size': {
    sv: 'Förpackningens storlek saknas för {detail}',
    fi: 'Pakkauskoko puuttuu: {detail}',
    en: 'The size of the package is missing for {detail}',
  },
  'wrong-unit': {
    sv: 'Produkten mäts inte i den enheten',
    fi: 'Tuotetta ei mitata tällä yksiköllä',
    en: 'The product is not measured in that unit',
  },
  'nothing-served': {
    sv: 'Bara nollor: säg att ingen mjölk serverades eller att det var stängt',
    fi: 'Pelkkiä nollia: ilmoita, ettei maitoa tarjottu tai että oli kiinni',
    en: 'Only zeros: say that no milk was served, or closed',
  },
  'entry-id-reused': {
    sv: 'Nyckeln hör till en annan rapport',
    fi: 'Tunnus kuuluu toiseen raporttiin',
    en: 'The entry id belongs to another report',
  },
  stale: {
    sv: 'Någon annan skrev dagen samtidigt: läs in en gång till',
    fi: 'Joku muu kirjasi päivän samaan aikaan: tuo uudelleen',
    en: 'Somebody else wrote the day at the same time: import again',
  },
  'too-many-revisions': {
    sv: 'Dagen har rättats för många gånger',
    fi: 'Päivää on korjattu liian monta kertaa',
    en: 'The day has been corrected too often',
  },
  'not-allowed': {
    sv: 'Din roll ger inte rätt till det',
    fi: 'Roolisi ei oikeuta siihen',
    en: 'Your role does not allow it',
  },
  refused: {
    sv: 'Gick inte att spara ({detail})',
    fi: 'Ei voitu tallentaa ({detail})',
    en: 'Could not be saved ({detail})',
  },
  'all-or-nothing': {
    sv: 'Rätt, men väntar på de rader som är fel',
    fi: 'Oikein, mutta odottaa vääriä rivejä',
    en: 'Right, but waits for the rows that are wrong',
  },
  'official-only': {
    sv: 'Sådana listor läser bara handläggaren in',
    fi: 'Tällaiset luettelot tuo vain käsittelijä',
    en: 'Only the official imports such lists',
  },
  'not-reached': {
    sv: 'Hanns inte med: läs in igen',
    fi: 'Ei ehditty: tuo uudelleen',
    en: 'Not reached in time: import again',
  },
  'left-out': {
    sv: 'Lämnas utanför enligt profilen: {detail}',
    fi: 'Jätetään pois profiilin mukaan: {detail}',
    en: 'Left out as the profile says: {detail}',
  },
  'sent-before': { sv: 'Inläst förut', fi: 'Tuotu jo aiemmin', en: 'Imported before' },
  stands: { sv: 'Står redan så', fi: 'On jo näin', en: 'Stands like this already' },
  'corrected-since': {
    sv: 'Inläst förut och rättad sedan dess: rättelsen står kvar',
    fi: 'Tuotu aiemmin ja korjattu sen jälkeen: korjaus jää voimaan',
    en: 'Imported before and corrected since: the correction stands',
  },
};
