import type { Difference } from '../../domain/differences.ts';
import type { RefusalCode } from '../../domain/refusals.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

/** A claim and its tabs. */
export const claimWords = {
  titleWrong: { sv: 'Fel: {title}', fi: 'Virhe: {title}', en: 'Error: {title}' },
  tabs: { sv: 'Ansökans delar', fi: 'Hakemuksen osat', en: 'Parts of the application' },
  summary: { sv: 'Sammandrag', fi: 'Yhteenveto', en: 'Summary' },
  sites: { sv: 'Ställen', fi: 'Toimipisteet', en: 'Sites' },
  checks: { sv: 'Kontroller', fi: 'Tarkistukset', en: 'Checks' },
  documents: { sv: 'Dokument', fi: 'Asiakirjat', en: 'Documents' },
  changes: { sv: 'Ändringar', fi: 'Muutokset', en: 'Changes' },
  afterwards: { sv: 'Efter godkännandet', fi: 'Hyväksynnän jälkeen', en: 'After approval' },
  trail: { sv: 'Händelser', fi: 'Tapahtumat', en: 'Trail' },
  frozen: {
    sv: 'Uppgifter till och med {through}, lästa och frysta {time}.',
    fi: 'Tiedot {through} asti, luettu ja jäädytetty {time}.',
    en: 'Data through {through}, read and frozen {time}.',
  },
  next: { sv: 'Nästa steg', fi: 'Seuraava vaihe', en: 'What to do next' },
  totals: { sv: 'Ansökans summor', fi: 'Hakemuksen summat', en: 'Totals of the application' },
  gross: { sv: 'Serverat', fi: 'Tarjottu', en: 'Served' },
  deducted: { sv: 'Avdrag', fi: 'Vähennys', en: 'Deducted' },
  net: { sv: 'Netto', fi: 'Netto', en: 'Net' },
  eligible: { sv: 'Stödberättigande', fi: 'Tukikelpoinen', en: 'Eligible' },
  rate: { sv: 'Stöd per liter', fi: 'Tuki litralta', en: 'Rate' },
  aid: { sv: 'Stöd, €', fi: 'Tuki, €', en: 'Aid, €' },
  units: {
    sv: 'Mängder i liter (ost och andra syrade produkter i kilogram).',
    fi: 'Määrät litroina (juusto ja muut hapanmaitotuotteet kilogrammoina).',
    en: 'Quantities in litres (cheese and other sour milk in kilograms).',
  },
  noLines: {
    sv: 'Det finns ännu inget att ansöka om: ingen stödberättigande mjölk har rapporterats.',
    fi: 'Haettavaa ei vielä ole: tukikelpoista maitoa ei ole raportoitu.',
    en: 'There is nothing to apply for yet: no eligible milk has been reported.',
  },
  wordsWhat: {
    sv: 'Serverat är vad köken har rapporterat, utan mjölk i matlagning. Avdraget är andra matgästers andel. Stödberättigande är det som ryms i maximimängden.',
    fi: 'Tarjottu on se, minkä keittiöt ovat raportoineet, ilman ruoanlaittoa. Vähennys on muiden ruokailijoiden osuus. Tukikelpoinen on se, mikä mahtuu enimmäismäärään.',
    en: 'Served is what the kitchens reported, without cooking. Deducted is the share of other diners. Eligible is what is within the maximum.',
  },
  acts: { sv: 'Vad vill du göra?', fi: 'Mitä haluat tehdä?', en: 'What do you want to do?' },
  refreshTitle: { sv: 'Uppdatera', fi: 'Päivitä', en: 'Refresh' },
  refreshHint: {
    sv: 'Läser dagsrapporterna på nytt, räknar och fryser resultatet. Samma uppgifter ger samma resultat.',
    fi: 'Lukee päiväraportit uudelleen, laskee ja jäädyttää tuloksen. Samat tiedot antavat saman tuloksen.',
    en: 'Reads the counts anew, computes and freezes the result. The same data give the same result.',
  },
  refreshHintAwaiting: {
    sv: 'Om något har ändrats blir ansökan ett utkast igen och måste skickas på nytt.',
    fi: 'Jos jotakin on muuttunut, hakemuksesta tulee taas luonnos, ja se on lähetettävä uudelleen.',
    en: 'If anything has changed, the application becomes a draft again and must be sent anew.',
  },
  refresh: { sv: 'Uppdatera ansökan', fi: 'Päivitä hakemus', en: 'Refresh the application' },
  submitTitle: { sv: 'Skicka för godkännande', fi: 'Lähetä hyväksyttäväksi', en: 'Send for approval' },
  submitHint: {
    sv: 'Någon som inte har berett ansökan granskar och godkänner den.',
    fi: 'Joku, joka ei ole valmistellut hakemusta, tarkistaa ja hyväksyy sen.',
    en: 'Somebody who did not prepare the application checks and approves it.',
  },
  submitRunning: {
    sv: 'Ansökan kan skickas när perioden har tagit slut {day}.',
    fi: 'Hakemuksen voi lähettää, kun kausi on päättynyt {day}.',
    en: 'The application can be sent when the period has ended on {day}.',
  },
  submitBlocked: {
    sv: 'Kontroller hindrar ({count}). Rätta dem först.',
    fi: 'Tarkistukset estävät ({count}). Korjaa ne ensin.',
    en: 'Checks stand in the way ({count}). Mend them first.',
  },
  submitNobody: {
    sv: 'Ingen annan handläggare får godkänna den. Be administratören utse en till.',
    fi: 'Kukaan muu käsittelijä ei saa hyväksyä sitä. Pyydä pääkäyttäjää nimeämään toinen.',
    en: 'No other official may approve it. Ask the administrator to appoint another.',
  },
  submitWords: {
    sv: 'Hälsning till godkännaren (frivillig)',
    fi: 'Viesti hyväksyjälle (vapaaehtoinen)',
    en: 'Words to the approver (optional)',
  },
  submit: { sv: 'Skicka för godkännande', fi: 'Lähetä hyväksyttäväksi', en: 'Send for approval' },
  approveTitle: { sv: 'Granska och godkänn', fi: 'Tarkista ja hyväksy', en: 'Check and approve' },
  approveHint: {
    sv: 'Du har inte berett något i ansökan och får godkänna den.',
    fi: 'Et ole valmistellut hakemuksesta mitään ja saat hyväksyä sen.',
    en: 'You prepared nothing in the application and may approve it.',
  },
  approveNotYou: {
    sv: 'Du har berett något i ansökan, så någon annan ska godkänna den. Så många får göra det: {count}.',
    fi: 'Olet valmistellut hakemuksesta jotakin, joten jonkun toisen on hyväksyttävä se. Hyväksyjiä on {count}.',
    en: 'You prepared something in the application, so somebody else must approve it. So many may: {count}.',
  },
  approve: { sv: 'Granska och godkänn', fi: 'Tarkista ja hyväksy', en: 'Check and approve' },
  returnTitle: { sv: 'Återsänd', fi: 'Palauta', en: 'Return' },
  returnHint: {
    sv: 'Ansökan blir ett utkast igen. Skriv vad som ska rättas.',
    fi: 'Hakemuksesta tulee taas luonnos. Kirjoita, mitä pitää korjata.',
    en: 'The application becomes a draft again. Write what is to be mended.',
  },
  returnWords: { sv: 'Varför återsänder du den?', fi: 'Miksi palautat sen?', en: 'Why do you return it?' },
  return: { sv: 'Återsänd ansökan', fi: 'Palauta hakemus', en: 'Return the application' },
  returned: {
    sv: 'Ansökan återsändes {time}',
    fi: 'Hakemus palautettiin {time}',
    en: 'The application was returned {time}',
  },
  confirmation: { sv: 'Se kvittensen', fi: 'Katso vahvistus', en: 'See the confirmation' },
  amend: { sv: 'Öppna en ändring av ansökan', fi: 'Avaa hakemuksen muutos', en: 'Open an amendment' },
  amendHint: {
    sv: 'Den godkända ansökan ändras aldrig. Det som har rättats efteråt samlas i en ändring, som godkänns för sig.',
    fi: 'Hyväksytty hakemus ei muutu koskaan. Jälkikäteen korjattu kootaan muutokseen, joka hyväksytään erikseen.',
    en: 'The approved application never changes. What was corrected afterwards goes into an amendment, approved by itself.',
  },
  amended: {
    sv: 'Ansökan har ändrats: se ändringen',
    fi: 'Hakemusta on muutettu: katso muutos',
    en: 'The application has been amended: see the amendment',
  },
  mistakeWords: {
    sv: 'Skriv varför du återsänder ansökan',
    fi: 'Kirjoita, miksi palautat hakemuksen',
    en: 'Write why you return the application',
  },
  mistakeLong: {
    sv: 'Skriv högst 2 000 tecken',
    fi: 'Kirjoita enintään 2 000 merkkiä',
    en: 'Write at most 2,000 characters',
  },
  whatNow: { sv: 'Vad du kan göra', fi: 'Mitä voit tehdä', en: 'What you can do' },
  seeChanges: { sv: 'Se vad som har ändrats', fi: 'Katso, mikä on muuttunut', en: 'See what has changed' },
  seeChecks: { sv: 'Se kontrollerna', fi: 'Katso tarkistukset', en: 'See the checks' },

  children: { sv: 'Barn', fi: 'Lapsia', en: 'Children' },
  diners: { sv: 'Andra matgäster', fi: 'Muut ruokailijat', en: 'Other diners' },
  days: { sv: 'Dagar', fi: 'Päiviä', en: 'Days' },
  missing: { sv: 'Saknas', fi: 'Puuttuu', en: 'Missing' },
  ofCap: { sv: 'Av maximi\u00admängden', fi: 'Enimmäis\u00admäärästä', en: 'Of the maximum' },
  sitesTable: { sv: '{count} verksamhetsställen', fi: '{count} toimipistettä', en: '{count} sites' },
  firstPage: { sv: 'Till de första', fi: 'Ensimmäisiin', en: 'To the first' },
  nextPage: { sv: 'Nästa {count}', fi: 'Seuraavat {count}', en: 'Next {count}' },
  shownOf: { sv: '{from}–{to} av {total}', fi: '{from}–{to} / {total}', en: '{from}–{to} of {total}' },

  documentsLead: {
    sv: 'Filerna är gjorda av de frysta uppgifterna och inget annat. Samma uppgifter ger alltid samma filer.',
    fi: 'Tiedostot on tehty jäädytetyistä tiedoista eikä mistään muusta. Samat tiedot antavat aina samat tiedostot.',
    en: 'The files are made from the frozen data and nothing else. The same data always give the same files.',
  },
  draftNote: {
    sv: 'Ansökan är inte godkänd. Det står på varje sida.',
    fi: 'Hakemusta ei ole hyväksytty. Se lukee joka sivulla.',
    en: 'The application is not approved. Every page says so.',
  },
  pdf: { sv: 'Ansökan som PDF', fi: 'Hakemus PDF-tiedostona', en: 'The application as PDF' },
  xlsx: { sv: 'Ansökan som Excel', fi: 'Hakemus Excel-tiedostona', en: 'The application as Excel' },
  json: { sv: 'Uppgifterna som JSON', fi: 'Tiedot JSON-tiedostona', en: 'The data as JSON' },
  jsonHint: {
    sv: 'Exakt det som godkännandet binder; SHA-256 räknas på den här filen.',
    fi: 'Täsmälleen se, minkä hyväksyntä sitoo; SHA-256 lasketaan tästä tiedostosta.',
    en: 'Exactly what an approval binds; the SHA-256 is of this file.',
  },
  preview: { sv: 'Ansökan, förhandsvisning', fi: 'Hakemus, esikatselu', en: 'The application, preview' },
  noPreview: {
    sv: 'Webbläsaren kan inte visa PDF-filen här. Öppna den i stället:',
    fi: 'Selain ei voi näyttää PDF-tiedostoa tässä. Avaa se sen sijaan:',
    en: 'The browser cannot show the PDF here. Open it instead:',
  },

  changesLead: {
    sv: 'Den frysta ansökan jämförd med uppgifterna just nu.',
    fi: 'Jäädytetty hakemus verrattuna tämänhetkisiin tietoihin.',
    en: 'The frozen application compared with the data as they stand now.',
  },
  nothingChanged: {
    sv: 'Inget har ändrats sedan ansökan frystes {time}.',
    fi: 'Mikään ei ole muuttunut sen jälkeen, kun hakemus jäädytettiin {time}.',
    en: 'Nothing has changed since the application was frozen {time}.',
  },
  onlyChecks: {
    sv: 'Inga siffror har ändrats, men en kontroll säger något annat än förut. Uppdatera ansökan.',
    fi: 'Luvut eivät ole muuttuneet, mutta jokin tarkistus antaa eri tuloksen kuin ennen. Päivitä hakemus.',
    en: 'No figure has changed, but a check says something else than before. Refresh the application.',
  },
  changedCount: {
    sv: 'Ändringar: {count}. Stödet skulle bli {after} (i ansökan {before}).',
    fi: 'Muutoksia: {count}. Tuki olisi {after} (hakemuksessa {before}).',
    en: 'Changes: {count}. The aid would become {after} (in the application {before}).',
  },
  what: { sv: 'Vad', fi: 'Mikä', en: 'What' },
  before: { sv: 'I ansökan', fi: 'Hakemuksessa', en: 'In the application' },
  after: { sv: 'Nu', fi: 'Nyt', en: 'Now' },
  difference: { sv: 'Skillnad', fi: 'Ero', en: 'Difference' },
  moreChanges: { sv: '… och {count} till', fi: '… ja {count} muuta', en: '… and {count} more' },
  wholeClaim: { sv: 'Hela ansökan', fi: 'Koko hakemus', en: 'The whole application' },

  answered: { sv: '{check} ({count})', fi: '{check} ({count})', en: '{check} ({count})' },
  trailLead: {
    sv: 'Allt som har gjorts med ansökan. Varje händelse bär den föregåendes kontrollsumma, så ingen kan ändras i efterhand.',
    fi: 'Kaikki, mitä hakemukselle on tehty. Jokainen tapahtuma sisältää edellisen tarkistussumman, joten mitään ei voi muuttaa jälkikäteen.',
    en: 'All that was done with the application. Each event carries the hash of the one before, so none can be changed afterwards.',
  },
  who: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  said: { sv: 'Med egna ord', fi: 'Omin sanoin', en: 'In own words' },
  snapshot: { sv: 'Uppgifternas kontrollsumma', fi: 'Tietojen tarkistussumma', en: 'Hash of the data' },
  eventHash: { sv: 'Händelsens kontrollsumma', fi: 'Tapahtuman tarkistussumma', en: 'Hash of the event' },
  reference: { sv: 'Referens', fi: 'Viite', en: 'Reference' },
} as const satisfies Words;

/** What an amendment changes. */
export const amendmentWords = {
  title: {
    sv: 'Vad ändringen betyder',
    fi: 'Mitä muutos merkitsee',
    en: 'What the amendment changes',
  },
  up: {
    sv: 'Stödet stiger med {difference}: från {before} till {after}.',
    fi: 'Tuki kasvaa {difference}: aiemmin {before}, nyt {after}.',
    en: 'The aid goes up by {difference}: from {before} to {after}.',
  },
  down: {
    sv: 'Stödet sjunker med {difference}: från {before} till {after}.',
    fi: 'Tuki pienenee {difference}: aiemmin {before}, nyt {after}.',
    en: 'The aid goes down by {difference}: from {before} to {after}.',
  },
  same: {
    sv: 'Stödet är oförändrat: {after}.',
    fi: 'Tuki pysyy ennallaan: {after}.',
    en: 'The aid stays the same: {after}.',
  },
  toApproved: {
    sv: 'Se den godkända ansökan',
    fi: 'Katso hyväksytty hakemus',
    en: 'See the approved application',
  },
  litresBefore: { sv: 'Godkänt, l', fi: 'Hyväksytty, l', en: 'Approved, l' },
  litresAfter: { sv: 'Ändrat, l', fi: 'Muutettu, l', en: 'Amended, l' },
  aidBefore: { sv: 'Godkänt, €', fi: 'Hyväksytty, €', en: 'Approved, €' },
  aidAfter: { sv: 'Ändrat, €', fi: 'Muutettu, €', en: 'Amended, €' },
  difference: { sv: 'Skillnad', fi: 'Ero', en: 'Difference' },
  whence: {
    sv: 'Vad skillnaden kommer av ({count})',
    fi: 'Mistä ero johtuu ({count})',
    en: 'Where the difference comes from ({count})',
  },
  approved: { sv: 'Godkänt', fi: 'Hyväksytty', en: 'Approved' },
  amending: { sv: 'Ändrat', fi: 'Muutettu', en: 'Amended' },
} as const satisfies Words;

/** What differs between the frozen claim and the data now. */
export const differenceWords: Readonly<Record<Difference['what'], Texts>> = {
  'day-added': { sv: 'Ny dagsrapport', fi: 'Uusi päiväraportti', en: 'New daily count' },
  'day-changed': { sv: 'Rättad dagsrapport', fi: 'Korjattu päiväraportti', en: 'Corrected daily count' },
  'day-removed': { sv: 'Dagsrapport borta', fi: 'Päiväraportti poissa', en: 'Daily count gone' },
  'site-added': { sv: 'Nytt verksamhetsställe', fi: 'Uusi toimipiste', en: 'New site' },
  'site-removed': { sv: 'Verksamhetsställe borta', fi: 'Toimipiste poissa', en: 'Site gone' },
  children: { sv: 'Inskrivna barn', fi: 'Kirjoilla olevat lapset', en: 'Enrolled children' },
  'non-eligible': {
    sv: 'Icke stödberättigande matgäster',
    fi: 'Tukeen oikeuttamattomat ruokailijat',
    en: 'Non-eligible diners',
  },
  'operating-days': { sv: 'Verksamhetsdagar', fi: 'Toimintapäivät', en: 'Operating days' },
  amount: { sv: 'Stödberättigande mängd', fi: 'Tukikelpoinen määrä', en: 'Eligible quantity' },
  aid: { sv: 'Stöd', fi: 'Tuki', en: 'Aid' },
  rules: { sv: 'Räknereglerna', fi: 'Laskentasäännöt', en: 'The rules of the arithmetic' },
  rates: { sv: 'Stödbeloppen', fi: 'Tukimäärät', en: 'The rates' },
  applicant: { sv: 'Sökandens uppgifter', fi: 'Hakijan tiedot', en: 'The applicant’s details' },
  register: {
    sv: 'Ställets uppgifter i registret',
    fi: 'Toimipisteen rekisteritiedot',
    en: 'The site’s details in the register',
  },
  deliveries: {
    sv: 'Leveranser och avstämning',
    fi: 'Toimitukset ja täsmäytys',
    en: 'Deliveries and reconciliation',
  },
  evidence: { sv: 'Bifogade underlag', fi: 'Liitetyt tositteet', en: 'Attached evidence' },
};

/** What one can do after a refusal, said on the claim's page; other refusals have their own page. */
export const refusedWords = {
  'claim-changed': {
    sv: 'Uppgifter har ändrats sedan sidan visades, så inget har gjorts. Se vad som har ändrats och uppdatera ansökan.',
    fi: 'Tietoja on muuttunut sen jälkeen, kun sivu näytettiin, joten mitään ei tehty. Katso, mikä on muuttunut, ja päivitä hakemus.',
    en: 'Data have changed since the page was shown, so nothing was done. See what has changed and refresh the application.',
  },
  'claim-state': {
    sv: 'Ansökan är i ett annat läge än när sidan visades, så inget har gjorts. Här är läget nu.',
    fi: 'Hakemus on eri vaiheessa kuin silloin, kun sivu näytettiin, joten mitään ei tehty. Tässä on tilanne nyt.',
    en: 'The application is at another stage than when the page was shown, so nothing was done. Here is where it stands now.',
  },
  stale: {
    sv: 'Någon annan hann före, så inget har gjorts. Här är läget nu.',
    fi: 'Joku muu ehti ensin, joten mitään ei tehty. Tässä on tilanne nyt.',
    en: 'Somebody else was first, so nothing was done. Here is where it stands now.',
  },
  'blocked-by-checks': {
    sv: 'Kontroller hindrar, så ansökan har inte skickats. Se vad de säger och rätta det.',
    fi: 'Tarkistukset estävät, joten hakemusta ei lähetetty. Katso, mitä ne sanovat, ja korjaa.',
    en: 'Checks stand in the way, so the application was not sent. See what they say and mend it.',
  },
  'period-not-ended': {
    sv: 'Ansökningsperioden pågår än. Ansökan kan skickas när den har tagit slut.',
    fi: 'Hakukausi on vielä kesken. Hakemuksen voi lähettää, kun se on päättynyt.',
    en: 'The claim period is still running. The application can be sent when it has ended.',
  },
  'no-other-approver': {
    sv: 'Alla som får godkänna har också berett något i ansökan. Be administratören utse en handläggare till.',
    fi: 'Kaikki, jotka saavat hyväksyä, ovat myös valmistelleet hakemuksesta jotakin. Pyydä pääkäyttäjää nimeämään toinen käsittelijä.',
    en: 'Everybody who may approve has also prepared something in the application. Ask the administrator to appoint another official.',
  },
  'warnings-unanswered': {
    sv: 'Anmärkningar väntar på en orsak, så ansökan har inte skickats.',
    fi: 'Huomautuksia odottaa syytä, joten hakemusta ei lähetetty.',
    en: 'Warnings wait for a reason, so the application was not sent.',
  },
  'answer-needless': {
    sv: 'Det du valde är inte längre anmärkningar, så inget har sparats. Här är läget nu.',
    fi: 'Valitsemasi kohdat eivät ole enää huomautuksia, joten mitään ei tallennettu. Tässä on tilanne nyt.',
    en: 'What you chose is no longer a warning, so nothing was saved. Here is where it stands now.',
  },
  'nothing-changed': {
    sv: 'Inget har ändrats sedan den godkända ansökan, så ingen ändring behövs.',
    fi: 'Mikään ei ole muuttunut hyväksytyn hakemuksen jälkeen, joten muutosta ei tarvita.',
    en: 'Nothing has changed since the approved application, so no amendment is needed.',
  },
} as const satisfies Partial<Record<RefusalCode, Texts>>;

/** A site in a claim. */
export const claimSiteWords = {
  figures: { sv: 'Ansökans uppgifter', fi: 'Hakemuksen tiedot', en: 'Figures of the application' },
  children: { sv: 'Inskrivna barn', fi: 'Kirjoilla olevat lapset', en: 'Enrolled children' },
  childrenOn: { sv: 'räknade {day}', fi: 'laskettu {day}', en: 'counted on {day}' },
  confirmed: { sv: 'bekräftat', fi: 'vahvistettu', en: 'confirmed' },
  notConfirmed: { sv: 'inte bekräftat', fi: 'ei vahvistettu', en: 'not confirmed' },
  notGiven: { sv: 'saknas', fi: 'puuttuu', en: 'missing' },
  nonEligible: {
    sv: 'Icke stödberättigande matgäster',
    fi: 'Tukeen oikeuttamattomat ruokailijat',
    en: 'Non-eligible diners',
  },
  operatingDays: { sv: 'Verksamhetsdagar', fi: 'Toimintapäivät', en: 'Operating days' },
  fromCalendar: {
    sv: 'kalenderns dagar, stängda borträknade',
    fi: 'kalenterin päivät, kiinni olleet pois luettuina',
    en: 'the calendar’s days, closed ones left out',
  },
  declaredByHand: { sv: 'angivet för hand', fi: 'ilmoitettu käsin', en: 'declared by hand' },
  registration: { sv: 'Registernummer', fi: 'Rekisterinumero', en: 'Registration number' },
  address: { sv: 'Adress', fi: 'Osoite', en: 'Address' },
  composition: { sv: 'Sammansättning', fi: 'Kokonaisuus', en: 'Composition' },
  singleSite: { sv: 'enskilt verksamhetsställe', fi: 'yksittäinen toimipiste', en: 'a single site' },
  working: { sv: 'Så är det räknat', fi: 'Näin se on laskettu', en: 'How it was reckoned' },
  workingLead: {
    sv: 'Varje steg för sig, med sin rättsgrund. Mängderna räknas i hela milliliter.',
    fi: 'Jokainen vaihe erikseen oikeusperusteineen. Määrät lasketaan kokonaisina millilitroina.',
    en: 'Each step by itself, with its legal source. Amounts are reckoned in whole millilitres.',
  },
  maximum: { sv: 'Maximimängden', fi: 'Enimmäismäärä', en: 'The maximum' },
  maximumOf: { sv: 'Maximimängden för {name}', fi: 'Enimmäismäärä, {name}', en: 'The maximum of {name}' },
  step: { sv: 'Steg', fi: 'Vaihe', en: 'Step' },
  result: { sv: 'Resultat', fi: 'Tulos', en: 'Result' },
  source: { sv: 'Rättsgrund', fi: 'Oikeusperuste', en: 'Legal source' },
  aidOfSite: { sv: 'Ställets stöd: {aid}', fi: 'Toimipisteen tuki: {aid}', en: 'Aid for the site: {aid}' },
  noLines: {
    sv: 'Ingen stödberättigande mjölk i ansökan.',
    fi: 'Hakemuksessa ei ole tukikelpoista maitoa.',
    en: 'No eligible milk in the application.',
  },
  chart: { sv: 'Liter per dag', fi: 'Litraa päivässä', en: 'Litres a day' },
  chartText: {
    sv: 'Liter per dag, {from}–{to}: som mest {most} den {mostDay}. Dagens maximimängd för barnen är {cap}. Samma siffror finns i tabellen nedan.',
    fi: 'Litraa päivässä, {from}–{to}: eniten {most} {mostDay}. Lasten päivittäinen enimmäismäärä on {cap}. Samat luvut ovat alla olevassa taulukossa.',
    en: 'Litres a day, {from}–{to}: the most was {most} on {mostDay}. The children’s maximum a day is {cap}. The same figures stand in the table below.',
  },
  capLine: {
    sv: 'barnens maximimängd {cap} per dag',
    fi: 'lasten enimmäismäärä {cap} päivässä',
    en: 'the children’s maximum, {cap} a day',
  },
  capNote: {
    sv: 'Maximimängden prövas för hela perioden, så enstaka dagar får ligga över linjen. Staplarna visar allt som serverades, också till andra matgäster.',
    fi: 'Enimmäismäärä tarkistetaan koko kaudelta, joten yksittäiset päivät saavat ylittää viivan. Pylväät näyttävät kaiken tarjotun, myös muille ruokailijoille.',
    en: 'The maximum holds over the whole period, so single days may be above the line. The bars show all that was served, also to other diners.',
  },
  daysTable: { sv: 'Dagarna', fi: 'Päivät', en: 'The days' },
  dayColumn: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  stateColumn: { sv: 'Läge', fi: 'Tilanne', en: 'State' },
  servedColumn: { sv: 'Serverat', fi: 'Tarjottu', en: 'Served' },
  cookingColumn: { sv: 'I matlagning', fi: 'Ruoanlaittoon', en: 'In cooking' },
  revisionColumn: { sv: 'Version', fi: 'Versio', en: 'Version' },
  noteColumn: { sv: 'Anteckning', fi: 'Huomautus', en: 'Note' },
  toLook: { sv: 'Dagar att titta på', fi: 'Katsottavat päivät', en: 'Days to look at' },
  nothingToLook: {
    sv: 'Inga dagar saknas och inga avviker.',
    fi: 'Yhtään päivää ei puutu eikä poikkea.',
    en: 'No days are missing and none are odd.',
  },
  back: { sv: 'Till alla ställen', fi: 'Kaikkiin toimipisteisiin', en: 'To all sites' },
} as const satisfies Words;
