import type { Words } from './speak.ts';

/** Checking the answers and approving. */
export const approveWords = {
  title: { sv: 'Granska och godkänn', fi: 'Tarkista ja hyväksy', en: 'Check and approve' },
  titleWrong: { sv: 'Fel: {title}', fi: 'Virhe: {title}', en: 'Error: {title}' },
  lead: {
    sv: 'Läs uppgifterna i den ordning de står i ansökan. Du godkänner precis det som visas här; ändras något under tiden går godkännandet inte igenom.',
    fi: 'Lue tiedot hakemuksen järjestyksessä. Hyväksyt täsmälleen sen, mitä tässä näkyy; jos jotakin muuttuu sillä välin, hyväksyntä ei mene läpi.',
    en: 'Read the figures in the order of the application. You approve exactly what is shown here; if anything changes meanwhile, the approval does not go through.',
  },
  youPreparedTitle: {
    sv: 'Du får inte godkänna den här ansökan',
    fi: 'Et voi hyväksyä tätä hakemusta',
    en: 'You may not approve this application',
  },
  youPrepared: {
    sv: 'Du har själv berett något i den, och ingen godkänner det som han eller hon har berett. Be en kollega logga in och godkänna den; så många får göra det: {count}.',
    fi: 'Olet itse valmistellut siinä jotakin, eikä kukaan hyväksy omaa valmisteluaan. Pyydä työtoveria kirjautumaan ja hyväksymään; hyväksyjiä on {count}.',
    en: 'You prepared something in it yourself, and nobody approves what he or she prepared. Ask a colleague to log in and approve it; so many may: {count}.',
  },
  loginTitle: {
    sv: 'Logga in på nytt före godkännandet',
    fi: 'Kirjaudu uudelleen ennen hyväksyntää',
    en: 'Log in again before you approve',
  },
  login: {
    sv: 'Det har gått mer än fem minuter sedan du loggade in. Ett godkännande kräver en färsk inloggning, så att det säkert är du. Du kommer tillbaka hit.',
    fi: 'Kirjautumisestasi on yli viisi minuuttia. Hyväksyminen vaatii tuoreen kirjautumisen, jotta se olet varmasti sinä. Palaat tähän.',
    en: 'You logged in more than five minutes ago. An approval needs a fresh login, so that it is surely you. You come back here.',
  },
  loginLink: {
    sv: 'Logga in på nytt för att godkänna',
    fi: 'Kirjaudu uudelleen hyväksyäksesi',
    en: 'Log in again to approve',
  },
  changedTitle: {
    sv: 'Uppgifterna har ändrats sedan ansökan skickades',
    fi: 'Tiedot ovat muuttuneet sen jälkeen, kun hakemus lähetettiin',
    en: 'The data have changed since the application was sent',
  },
  changed: {
    sv: 'Ansökan kan inte godkännas som den är. Uppdatera den; sedan skickas den för godkännande på nytt.',
    fi: 'Hakemusta ei voi hyväksyä tällaisena. Päivitä se; sen jälkeen se lähetetään uudelleen hyväksyttäväksi.',
    en: 'The application cannot be approved as it is. Refresh it; then it is sent for approval anew.',
  },
  seeChanges: {
    sv: 'Se alla ändringar och uppdatera',
    fi: 'Katso kaikki muutokset ja päivitä',
    en: 'See all changes and refresh',
  },
  unchanged: {
    sv: 'Inget har ändrats sedan ansökan skickades för godkännande {time}.',
    fi: 'Mikään ei ole muuttunut sen jälkeen, kun hakemus lähetettiin hyväksyttäväksi {time}.',
    en: 'Nothing has changed since the application was sent for approval {time}.',
  },
  sentWith: {
    sv: 'Hälsning från den som skickade ansökan',
    fi: 'Viesti hakemuksen lähettäjältä',
    en: 'Words from the one who sent the application',
  },
  blockedTitle: {
    sv: 'Kontroller hindrar godkännandet',
    fi: 'Tarkistukset estävät hyväksynnän',
    en: 'Checks stand in the way',
  },
  blocked: {
    sv: 'Kontroller hindrar ({count}). De ska rättas innan någon kan godkänna.',
    fi: 'Tarkistukset estävät ({count}). Ne on korjattava, ennen kuin kukaan voi hyväksyä.',
    en: 'Checks stand in the way ({count}). They must be mended before anybody can approve.',
  },
  answers: { sv: 'Granska uppgifterna', fi: 'Tarkista tiedot', en: 'Check the answers' },
  application: { sv: 'Ansökan', fi: 'Hakemus', en: 'The application' },
  applicant: { sv: 'Sökande', fi: 'Hakija', en: 'Applicant' },
  businessId: { sv: 'FO-nummer', fi: 'Y-tunnus', en: 'Business ID' },
  term: { sv: 'Ansökningsperiod', fi: 'Hakukausi', en: 'Claim period' },
  aidType: { sv: 'Stödform', fi: 'Tukimuoto', en: 'Type of aid' },
  schoolMilk: { sv: 'skolmjölksstöd', fi: 'koulumaitotuki', en: 'school-milk aid' },
  amends: {
    sv: 'Ändrar godkänd ansökan',
    fi: 'Muuttaa hyväksyttyä hakemusta',
    en: 'Amends the approved application',
  },
  schoolYearData: { sv: 'Läsårsuppgifter', fi: 'Lukuvuositiedot', en: 'School-year data' },
  sites: { sv: 'Verksamhetsställen', fi: 'Toimipisteet', en: 'Sites' },
  children: { sv: 'Inskrivna barn', fi: 'Kirjoilla olevat lapset', en: 'Enrolled children' },
  nonEligible: {
    sv: 'Icke stödberättigande matgäster',
    fi: 'Tukeen oikeuttamattomat ruokailijat',
    en: 'Non-eligible diners',
  },
  operatingDays: { sv: 'Verksamhetsdagar', fi: 'Toimintapäivät', en: 'Operating days' },
  siteDays: {
    sv: '{days} sammanlagt, {sites} ställen',
    fi: '{days} yhteensä, {sites} toimipistettä',
    en: '{days} in all, {sites} sites',
  },
  products: { sv: 'Stödberättigande mängder', fi: 'Tukikelpoiset määrät', en: 'Eligible quantities' },
  days: { sv: 'Dagarna', fi: 'Päivät', en: 'The days' },
  gaps: { sv: 'Dagar utan rapport', fi: 'Päivät ilman raporttia', en: 'Days without a count' },
  gapsValue: {
    sv: '{missing} saknas, {explained} förklarade',
    fi: '{missing} puuttuu, {explained} selitetty',
    en: '{missing} missing, {explained} explained',
  },
  warnings: { sv: 'Kontroller', fi: 'Tarkistukset', en: 'Checks' },
  warningsValue: {
    sv: '{blocks} hindrar, {warnings} att beakta, {fine} i sin ordning',
    fi: '{blocks} estää, {warnings} huomattavaa, {fine} kunnossa',
    en: '{blocks} in the way, {warnings} to note, {fine} fine',
  },
  evidence: {
    sv: 'Fakturor eller fraktsedlar',
    fi: 'Laskut tai kuormakirjat',
    en: 'Invoices or freight notes',
  },
  evidenceValue: {
    sv: 'Bifogas i Nekka för minst ett verksamhetsställe eller en sammansättning',
    fi: 'Liitetään Nekassa vähintään yhdestä toimipisteestä tai kokonaisuudesta',
    en: 'Attached in Nekka for at least one site or composition',
  },
  money: { sv: 'Stödet', fi: 'Tuki', en: 'The aid' },
  document: {
    sv: 'Hela ansökan med uträkning',
    fi: 'Koko hakemus laskelmineen',
    en: 'The whole application with its working',
  },
  openPdf: { sv: 'Öppna PDF-filen', fi: 'Avaa PDF-tiedosto', en: 'Open the PDF' },
  look: { sv: 'Granska', fi: 'Tarkista', en: 'Look' },
  lookAt: { sv: 'Granska: {what}', fi: 'Tarkista: {what}', en: 'Look at: {what}' },
  declaration: { sv: 'Försäkran', fi: 'Vakuutus', en: 'Declaration' },
  declared: { sv: 'Jag försäkrar detta', fi: 'Vakuutan tämän', en: 'I declare this' },
  approve: {
    sv: 'Godkänn ansökan, {aid} EUR (uppskattning)',
    fi: 'Hyväksy hakemus, {aid} EUR (arvio)',
    en: 'Approve the application, {aid} EUR (estimate)',
  },
  afterwards: {
    sv: 'Godkännandet antecknas med din roll, tiden och uppgifternas kontrollsumma. Ingenting skickas till Livsmedelsverket härifrån.',
    fi: 'Hyväksyntä kirjataan roolillesi, ajalle ja tietojen tarkistussummalle. Täältä ei lähetetä mitään Ruokavirastolle.',
    en: 'The approval is recorded with your role, the time and the hash of the data. Nothing is sent to the Food Authority from here.',
  },
  back: { sv: 'Tillbaka till ansökan', fi: 'Takaisin hakemukseen', en: 'Back to the application' },
  orReturn: { sv: 'Återsänd i stället', fi: 'Palauta sen sijaan', en: 'Return it instead' },
  mistakeDeclared: {
    sv: 'Kryssa för att du försäkrar det som står',
    fi: 'Merkitse, että vakuutat tekstin',
    en: 'Tick that you declare what it says',
  },
  mistakeLogin: {
    sv: 'Inloggningen är för gammal. Logga in på nytt, så kommer du tillbaka hit',
    fi: 'Kirjautuminen on vanhentunut. Kirjaudu uudelleen, niin palaat tähän',
    en: 'The login is too old. Log in again and you come back here',
  },
  mistakeChanged: {
    sv: 'Uppgifterna har ändrats, så ansökan har inte godkänts. Se vad som har ändrats',
    fi: 'Tiedot ovat muuttuneet, joten hakemusta ei hyväksytty. Katso, mikä on muuttunut',
    en: 'The data have changed, so the application was not approved. See what has changed',
  },
  mistakePrepared: {
    sv: 'Du har berett något i ansökan, så den har inte godkänts',
    fi: 'Olet valmistellut hakemuksesta jotakin, joten sitä ei hyväksytty',
    en: 'You prepared something in the application, so it was not approved',
  },
  mistakeApproved: {
    sv: 'Du har redan godkänt ansökan; en annan person ska också göra det',
    fi: 'Olet jo hyväksynyt hakemuksen; toisenkin henkilön on hyväksyttävä se',
    en: 'You have approved it already; another person must approve it too',
  },
  mistakeWarned: {
    sv: 'Nya anmärkningar har kommit, så ansökan har inte godkänts',
    fi: 'Uusia huomautuksia on tullut, joten hakemusta ei hyväksytty',
    en: 'New warnings have come, so the application was not approved',
  },
  mistakeBlocked: {
    sv: 'Kontroller hindrar, så ansökan har inte godkänts',
    fi: 'Tarkistukset estävät, joten hakemusta ei hyväksytty',
    en: 'Checks stand in the way, so the application was not approved',
  },
} as const satisfies Words;

/** After the approval. */
export const confirmationWords = {
  title: { sv: 'Ansökan är godkänd', fi: 'Hakemus on hyväksytty', en: 'The application is approved' },
  reference: { sv: 'Referens', fi: 'Viite', en: 'Reference' },
  approvedAt: { sv: 'Godkänd', fi: 'Hyväksytty', en: 'Approved' },
  approvedBy: { sv: 'Godkännare', fi: 'Hyväksyjä', en: 'Approved by' },
  aid: {
    sv: 'Godkänt stödbelopp (uppskattning)',
    fi: 'Hyväksytty tukimäärä (arvio)',
    en: 'Approved aid (estimate)',
  },
  documents: { sv: 'Dokumenten', fi: 'Asiakirjat', en: 'The documents' },
  next: { sv: 'Vad som händer nu', fi: 'Mitä seuraavaksi', en: 'What happens next' },
  stepLodge: {
    sv: 'Logga in i Livsmedelsverkets e-tjänst Nekka och för in uppgifterna ur PDF-filen eller Excelfilen. Inloggningen där är personlig.',
    fi: 'Kirjaudu Ruokaviraston Nekka-palveluun ja vie tiedot PDF- tai Excel-tiedostosta. Kirjautuminen siellä on henkilökohtainen.',
    en: 'Log in to the Food Authority’s e-service Nekka and enter the figures from the PDF or the Excel file. The login there is personal.',
  },
  stepEvidence: {
    sv: 'Bifoga fakturor eller fraktsedlar för minst ett verksamhetsställe eller en sammansättning.',
    fi: 'Liitä laskut tai kuormakirjat vähintään yhdestä toimipisteestä tai kokonaisuudesta.',
    en: 'Attach invoices or freight notes of at least one site or composition.',
  },
  stepDeadline: {
    sv: 'Lämna in ansökan senast {deadline}. {left}',
    fi: 'Jätä hakemus viimeistään {deadline}. {left}',
    en: 'Lodge the application by {deadline}. {left}',
  },
  left: { sv: 'Det är {count} dagar dit.', fi: 'Siihen on {count} päivää.', en: 'That is in {count} days.' },
  leftToday: { sv: 'Det är i dag.', fi: 'Se on tänään.', en: 'That is today.' },
  leftLate: {
    sv: 'Den dagen har passerat, och stödet minskar för varje period av försening.',
    fi: 'Se päivä on mennyt, ja tuki pienenee viivästyksen pidetessä.',
    en: 'That day has passed, and the aid shrinks as the delay grows.',
  },
  stepAnswer: {
    sv: 'Stödet ska betalas inom tre månader från inlämningen (R39 art. 5). Lämnas ansökan in i dag är det senast {day}.',
    fi: 'Tuki on maksettava kolmen kuukauden kuluessa jättämisestä (R39 5 artikla). Jos hakemus jätetään tänään, viimeistään {day}.',
    en: 'The aid is to be paid within three months of lodging (R39 Art. 5). If it is lodged today, that is by {day}.',
  },
  stepKeep: {
    sv: 'Uppgifterna förvaras här för kontroll i minst fyra år från utgången av det år då åtgärden slutfördes (lag 999/2012 68 §).',
    fi: 'Tiedot säilytetään täällä tarkastusta varten vähintään neljä vuotta sen vuoden lopusta, jona toimi saatettiin päätökseen (laki 999/2012 68 §).',
    en: 'The records are kept here for inspection at least four years from the end of the year in which the action was completed (Act 999/2012 s. 68).',
  },
  declaration: {
    sv: 'Vad godkännaren försäkrade',
    fi: 'Mitä hyväksyjä vakuutti',
    en: 'What the approver declared',
  },
  toClaim: { sv: 'Till ansökan', fi: 'Hakemukseen', en: 'To the application' },
  toTerms: { sv: 'Till terminerna', fi: 'Lukukausiin', en: 'To the terms' },
} as const satisfies Words;
