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
  login: { sv: 'inloggning', fi: 'kirjautuminen', en: 'login' },
  refused: { sv: 'avvisat försök', fi: 'torjuttu yritys', en: 'refused attempt' },
  read: { sv: 'läst dokument', fi: 'luettu asiakirja', en: 'document read' },
  redrive: { sv: 'nytt försök', fi: 'uusi yritys', en: 'tried again' },
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
    sv: 'Allt som hör till en kontroll i en ZIP-fil, med ett program som visar om något har ändrats. En stor mapp tar en stund; kommer den inte, tryck en gång till om en minut.',
    fi: 'Kaikki tarkastukseen kuuluva yhtenä ZIP-tiedostona sekä ohjelma, joka näyttää, onko jotakin muutettu. Suuri kansio vie hetken; jos sitä ei tule, paina uudelleen minuutin kuluttua.',
    en: 'All that belongs to an inspection in one ZIP file, with a program that shows whether anything was changed. A large folder takes a while; if it does not come, press once more in a minute.',
  },
  folderOfClaim: {
    sv: 'Hämta kontrollmappen',
    fi: 'Lataa tarkastuskansio',
    en: 'Download the inspection folder',
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
    sv: 'Leveranser i original och avstämning',
    fi: 'Toimitukset alkuperäisinä ja täsmäytys',
    en: 'Deliveries with originals, and reconciliation',
  },
  other: { sv: 'Övrigt', fi: 'Muut', en: 'Other' },
  users: {
    sv: 'Användarregistret med namn ingår inte; varje handling bär inloggningens kännetecken och rollen.',
    fi: 'Käyttäjärekisteri nimineen ei sisälly; jokaisessa teossa on kirjautumistunnus ja rooli.',
    en: 'The register of users with their names is not part of it; every act carries the subject of the login and the role.',
  },
} as const satisfies Words;
