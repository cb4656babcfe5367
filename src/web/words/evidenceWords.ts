import type { Texts } from '../../domain/texts.ts';
import type { ActKind } from '../../domain/trail.ts';
import type { Words } from './speak.ts';

export const actKindWords: Readonly<Record<ActKind, Texts>> = {
  count: { sv: 'dagsrapport', fi: 'päiväraportti', en: 'daily count' },
  record: { sv: 'register', fi: 'rekisteri', en: 'register' },
  claim: { sv: 'ansökan', fi: 'hakemus', en: 'application' },
  delivery: { sv: 'leverans', fi: 'toimitus', en: 'delivery' },
  attachment: { sv: 'bilaga', fi: 'liite', en: 'attachment' },
  disposal: { sv: 'radering', fi: 'hävittäminen', en: 'deletion' },
  robot: { sv: 'robotens runda', fi: 'robotin kierros', en: 'the robot’s round' },
  message: { sv: 'robotens meddelande', fi: 'robotin viesti', en: 'the robot’s message' },
  transfer: { sv: 'överföring', fi: 'siirto', en: 'transfer' },
  login: { sv: 'inloggning', fi: 'kirjautuminen', en: 'login' },
  refused: { sv: 'avvisat försök', fi: 'torjuttu yritys', en: 'refused attempt' },
  read: { sv: 'läst dokument', fi: 'luettu asiakirja', en: 'document read' },
  redrive: { sv: 'nytt försök', fi: 'uusi yritys', en: 'tried again' },
  link: { sv: 'länk utan konto', fi: 'linkki ilman tiliä', en: 'link without account' },
};

/** The trail, the record of an approval and the inspection folder. */
export const evidenceWords = {
  trail: { sv: 'Loggbok', fi: 'Lokikirja', en: 'Trail' },
  trailAll: {
    sv: 'Vem som har gjort vad och när. Personer syns med inloggningens kännetecken, aldrig med namn.',
    fi: 'Kuka on tehnyt mitä ja milloin. Henkilöt näkyvät kirjautumistunnuksella, eivät koskaan nimellä.',
    en: 'Who did what and when. People are shown by the subject of their login, never by name.',
  },
  trailOwn: {
    sv: 'Vad du själv har gjort. Revisorn och administratören ser allas.',
    fi: 'Mitä olet itse tehnyt. Tilintarkastaja ja pääkäyttäjä näkevät kaikkien.',
    en: 'What you have done yourself. The auditor and the administrator see everybody’s.',
  },
  retention: {
    sv: 'Bevaring: vad som raderas, och när',
    fi: 'Säilytys: mitä hävitetään ja milloin',
    en: 'Retention: what is deleted, and when',
  },
  from: { sv: 'Från', fi: 'Alkaen', en: 'From' },
  to: { sv: 'Till', fi: 'Päättyen', en: 'To' },
  kind: { sv: 'Slag', fi: 'Laji', en: 'Kind' },
  allKinds: { sv: 'Alla slag', fi: 'Kaikki lajit', en: 'All kinds' },
  search: { sv: 'Person, sak eller handling', fi: 'Henkilö, kohde tai teko', en: 'Person, thing or act' },
  show: { sv: 'Visa', fi: 'Näytä', en: 'Show' },
  csv: { sv: 'Hämta som CSV', fi: 'Lataa CSV-tiedostona', en: 'Download as CSV' },
  time: { sv: 'Tid', fi: 'Aika', en: 'Time' },
  who: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  thing: { sv: 'Vad det gällde', fi: 'Kohde', en: 'Thing' },
  what: { sv: 'Vad som gjordes', fi: 'Mitä tehtiin', en: 'What was done' },
  seal: { sv: 'Försegling', fi: 'Sinetöinti', en: 'Seal' },
  sealed: { sv: 'förseglad', fi: 'sinetöity', en: 'sealed' },
  open: { sv: 'förseglas i natt', fi: 'sinetöidään yöllä', en: 'sealed tonight' },
  sealedThrough: {
    sv: 'Allt till och med {day} är förseglat: varje rads hash ingår i dagens Merkle-rot, som är signerad och inte kan skrivas om.',
    fi: 'Kaikki {day} saakka on sinetöity: jokaisen rivin tiiviste sisältyy päivän Merkle-juureen, joka on allekirjoitettu eikä ole muutettavissa.',
    en: 'Everything through {day} is sealed: the hash of each line is in the day’s Merkle root, which is signed and cannot be rewritten.',
  },
  notSealed: {
    sv: 'Inget är förseglat ännu; det sker varje natt.',
    fi: 'Mitään ei ole vielä sinetöity; se tehdään joka yö.',
    en: 'Nothing is sealed yet; that is done every night.',
  },
  none: {
    sv: 'Inget är antecknat för de här dagarna. Välj andra dagar eller ett annat slag.',
    fi: 'Näiltä päiviltä ei ole merkintöjä. Valitse toiset päivät tai toinen laji.',
    en: 'Nothing is noted for these days. Choose other days or another kind.',
  },
  range: {
    sv: 'Välj 1 till {most} dagar, den första först',
    fi: 'Valitse 1–{most} päivää, ensimmäinen ensin',
    en: 'Choose 1 to {most} days, the first one first',
  },
  count: { sv: 'Rader: {count}', fi: 'Rivejä: {count}', en: 'Lines: {count}' },
  shown: {
    sv: 'De {shown} nyaste visas; CSV-filen har alla {count}.',
    fi: 'Näytetään {shown} uusinta; CSV-tiedostossa ovat kaikki {count}.',
    en: 'The newest {shown} are shown; the CSV file has all {count}.',
  },
  record: { sv: 'Godkännandets intyg', fi: 'Hyväksynnän todiste', en: 'Record of the approval' },
  recordLead: {
    sv: 'Elektroniskt godkänd och förseglad. Intyget binder ögonblicksbilden och den PDF som visades, och är signerat med stadens nyckel.',
    fi: 'Sähköisesti hyväksytty ja sinetöity. Todiste sitoo tilannekuvan ja näytetyn PDF-tiedoston, ja se on allekirjoitettu kaupungin avaimella.',
    en: 'Electronically approved and sealed. The record binds the snapshot and the PDF that was shown, and is signed with the city’s key.',
  },
  recordHash: { sv: 'Intygets hash', fi: 'Todisteen tiiviste', en: 'Hash of the record' },
  pdfHash: {
    sv: 'Den visade PDF-filens hash',
    fi: 'Näytetyn PDF-tiedoston tiiviste',
    en: 'Hash of the PDF shown',
  },
  previousRecord: { sv: 'Föregående intyg', fi: 'Edellinen todiste', en: 'The record before it' },
  firstRecord: { sv: 'Detta är det första', fi: 'Tämä on ensimmäinen', en: 'This is the first' },
  key: { sv: 'Nyckelns fingeravtryck', fi: 'Avaimen sormenjälki', en: 'Fingerprint of the key' },
  download: { sv: 'Hämta intyget', fi: 'Lataa todiste', en: 'Download the record' },
  publicKey: { sv: 'Hämta den öppna nyckeln', fi: 'Lataa julkinen avain', en: 'Download the public key' },
  shownPdf: { sv: 'Ansökan som du godkänner', fi: 'Hyväksyttävä hakemus', en: 'The application you approve' },
  shownPdfHint: {
    sv: 'Godkännandet binder just den här filen: {hash}',
    fi: 'Hyväksyntä sitoo juuri tämän tiedoston: {hash}',
    en: 'The approval binds exactly this file: {hash}',
  },
  folder: { sv: 'Kontrollmapp', fi: 'Tarkastuskansio', en: 'Inspection folder' },
  folderLead: {
    sv: 'Allt som hör till en kontroll i en ZIP-fil, med ett program som visar om något har ändrats. Den görs för sig, och sidan visar hur långt den har kommit.',
    fi: 'Kaikki tarkastukseen kuuluva yhtenä ZIP-tiedostona sekä ohjelma, joka näyttää, onko jotakin muutettu. Se tehdään taustalla, ja sivu näyttää, miten pitkällä se on.',
    en: 'All that belongs to an inspection in one ZIP file, with a program that shows whether anything was changed. It is made apart, and the page shows how far it has come.',
  },
  folderOfClaim: {
    sv: 'Kontrollmapp för ansökan',
    fi: 'Hakemuksen tarkastuskansio',
    en: 'Inspection folder of the application',
  },
  folderHolds: { sv: 'Mappen omfattar', fi: 'Kansio kattaa', en: 'The folder covers' },
  folderNone: {
    sv: 'Mappen har inte gjorts ännu.',
    fi: 'Kansiota ei ole vielä tehty.',
    en: 'The folder has not been made yet.',
  },
  folderMake: { sv: 'Gör kontrollmappen', fi: 'Tee tarkastuskansio', en: 'Make the inspection folder' },
  folderAgain: { sv: 'Gör den på nytt', fi: 'Tee se uudelleen', en: 'Make it anew' },
  folderMaking: {
    sv: 'Mappen görs: {done} filer av ungefär {total}. Du kan lämna sidan; mappen görs ändå.',
    fi: 'Kansiota tehdään: {done} tiedostoa noin {total} tiedostosta. Voit poistua sivulta; kansio valmistuu silti.',
    en: 'The folder is being made: {done} files of about {total}. You may leave the page; it is made all the same.',
  },
  folderBegins: {
    sv: 'Mappen görs: loggboken förseglas först. Du kan lämna sidan; mappen görs ändå.',
    fi: 'Kansiota tehdään: ensin sinetöidään lokikirja. Voit poistua sivulta; kansio valmistuu silti.',
    en: 'The folder is being made: the trail is sealed first. You may leave the page; it is made all the same.',
  },
  folderLook: { sv: 'Se efter igen', fi: 'Katso uudelleen', en: 'Look again' },
  folderReady: {
    sv: 'Mappen är klar: {done} filer, {size} före packningen, så som allt var {time}.',
    fi: 'Kansio on valmis: {done} tiedostoa, {size} ennen pakkaamista, sellaisena kuin kaikki oli {time}.',
    en: 'The folder is ready: {done} files, {size} before they were packed, as everything was {time}.',
  },
  folderDownload: { sv: 'Hämta mappen (ZIP)', fi: 'Lataa kansio (ZIP)', en: 'Download the folder (ZIP)' },
  folderKept: {
    sv: 'Den finns kvar här i en vecka. Packa upp den och öppna index.html; verify.mjs i mappen säger om något har ändrats.',
    fi: 'Se säilyy täällä viikon. Pura se ja avaa index.html; kansion verify.mjs kertoo, onko jotakin muutettu.',
    en: 'It stays here for a week. Unpack it and open index.html; verify.mjs in the folder says whether anything was changed.',
  },
  folderOld: {
    sv: 'Mappen gjordes {time} och gäller inte längre det som står nu.',
    fi: 'Kansio tehtiin {time}, eikä se enää vastaa nykytilannetta.',
    en: 'The folder was made {time} and is no longer what stands now.',
  },
  folderFailed: {
    sv: 'Mappen kunde inte göras. Felet har antecknats; försök igen.',
    fi: 'Kansiota ei voitu tehdä. Virhe on kirjattu; yritä uudelleen.',
    en: 'The folder could not be made. The fault has been noted; try again.',
  },
  folderOfYear: {
    sv: 'Kontrollmapp för läsåret {year}',
    fi: 'Lukuvuoden {year} tarkastuskansio',
    en: 'Inspection folder of the school year {year}',
  },
} as const satisfies Words;

/** The page that lies first in an inspection folder. */
export const folderWords = {
  title: {
    sv: 'Kontrollmapp: skolmjölk',
    fi: 'Tarkastuskansio: koulumaito',
    en: 'Inspection folder: school milk',
  },
  lead: {
    sv: 'Allt underlag för de ansökningar som nämns här, så som det var när mappen gjordes. Sidan behöver inget nät.',
    fi: 'Kaikki tässä mainittujen hakemusten aineisto sellaisena kuin se oli kansiota tehtäessä. Sivu ei tarvitse verkkoa.',
    en: 'All the evidence of the applications named here, as it was when the folder was made. The page needs no network.',
  },
  applicant: { sv: 'Sökande', fi: 'Hakija', en: 'Applicant' },
  madeAt: { sv: 'Gjord', fi: 'Tehty', en: 'Made' },
  days: { sv: 'Dagar', fi: 'Päivät', en: 'Days' },
  sites: { sv: 'Verksamhetsställen', fi: 'Toimipisteet', en: 'Sites' },
  aid: { sv: 'Uppskattat stöd', fi: 'Arvioitu tuki', en: 'Estimated aid' },
  reference: { sv: 'Godkännandets referens', fi: 'Hyväksynnän viite', en: 'Reference of the approval' },
  approvedAt: {
    sv: 'Elektroniskt godkänd och förseglad',
    fi: 'Sähköisesti hyväksytty ja sinetöity',
    en: 'Electronically approved and sealed',
  },
  notApproved: { sv: 'Inte godkänd', fi: 'Ei hyväksytty', en: 'Not approved' },
  verify: { sv: 'Så kontrolleras mappen', fi: 'Näin kansio tarkistetaan', en: 'How to verify the folder' },
  verifyText: {
    sv: 'Installera Node.js (18 eller nyare), öppna mappen i en terminal och kör kommandot nedan. Programmet läser varje fil och nämner den som har ändrats, lagts till eller tagits bort. Jämför nyckelns fingeravtryck med det som staden har gett på annat sätt.',
    fi: 'Asenna Node.js (18 tai uudempi), avaa kansio päätteessä ja aja alla oleva komento. Ohjelma lukee joka tiedoston ja nimeää muutetun, lisätyn tai poistetun. Vertaa avaimen sormenjälkeä kaupungin muuta tietä antamaan.',
    en: 'Install Node.js (18 or newer), open the folder in a terminal and run the command below. The program reads every file and names the one that was changed, added or removed. Compare the key’s fingerprint with the one the city has given by another way.',
  },
  files: { sv: 'Filer', fi: 'Tiedostot', en: 'Files' },
  claims: {
    sv: 'Ansökningar: steg, ögonblicksbilder, dokument, uträkning, intyg',
    fi: 'Hakemukset: vaiheet, tilannekuvat, asiakirjat, laskelma, todiste',
    en: 'Applications: steps, snapshots, documents, working, record',
  },
  daysFiles: {
    sv: 'Dagslistor med varje revision',
    fi: 'Päiväluettelot versioineen',
    en: 'Day lists with every revision',
  },
  register: {
    sv: 'Register och läsårsuppgifter med historik',
    fi: 'Rekisteri ja lukuvuositiedot historioineen',
    en: 'Register and school-year data with their history',
  },
  checkpoints: {
    sv: 'Loggboken, förseglad dag för dag',
    fi: 'Lokikirja, sinetöity päivä päivältä',
    en: 'The trail, sealed day by day',
  },
  deliveries: {
    sv: 'Leveranser med historik och original',
    fi: 'Toimitukset historioineen ja alkuperäisinä',
    en: 'Deliveries with their history and originals',
  },
  reconciliation: {
    sv: 'Avstämning: levererat mot använt',
    fi: 'Täsmäytys: toimitettu ja käytetty',
    en: 'Reconciliation: delivered against used',
  },
  attachments: {
    sv: 'Bilagor: underlag och affischbilder',
    fi: 'Liitteet: tositteet ja julistekuvat',
    en: 'Attachments: evidence and pictures of posters',
  },
  other: { sv: 'Övrigt', fi: 'Muut', en: 'Other' },
  users: {
    sv: 'Användarregistret med namn ingår inte; varje handling bär inloggningens kännetecken och rollen.',
    fi: 'Käyttäjärekisteri nimineen ei sisälly; jokaisessa teossa on kirjautumistunnus ja rooli.',
    en: 'The register of users with their names is not part of it; every act carries the subject of the login and the role.',
  },
} as const satisfies Words;
