import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

const three = <const S extends string, const F extends string, const E extends string>(
  sv: S,
  fi: F,
  en: E,
) => ({ sv, fi, en });

/** The page of the settings. */
export const settingWords = {
  title: three('Inställningar', 'Asetukset', 'Settings'),
  titleWrong: three('Fel: Inställningar', 'Virhe: Asetukset', 'Mistake: Settings'),
  lead: three(
    'Så räknar och kontrollerar systemet. Det som rör pengar ändras av två personer: en föreslår, en annan bekräftar.',
    'Näin järjestelmä laskee ja tarkistaa. Rahaan vaikuttavan muutoksen tekee kaksi henkilöä: yksi ehdottaa, toinen vahvistaa.',
    'This is how the system computes and checks. What moves money is changed by two persons: one proposes, another confirms.',
  ),
  none: three(
    'Staden har inga inställningar än. De första sparas med API:t eller när systemet tas i bruk.',
    'Kaupungilla ei ole vielä asetuksia. Ensimmäiset tallennetaan rajapinnalla tai käyttöönotossa.',
    'The city has no settings yet. The first ones are saved by the API or when the system is set up.',
  ),
  savedNow: three(
    'Sparat. Ändringen gäller genast.',
    'Tallennettu. Muutos on heti voimassa.',
    'Saved. The change holds at once.',
  ),
  savedDraft: three(
    'Ditt förslag väntar på att någon annan bekräftar det. Tills dess gäller det som gällde.',
    'Ehdotuksesi odottaa toisen henkilön vahvistusta. Siihen asti mikään ei muutu.',
    'Your proposal waits for somebody else to confirm it. Until then everything stays as it is.',
  ),
  draftTitle: three(
    'En ändring väntar på beslut',
    'Yksi muutos odottaa päätöstä',
    'A change is waiting for a decision',
  ),
  draftBy: three(
    'Föreslagen {time} av {who}. Skäl: {reason}',
    'Ehdotettu {time}, ehdottaja {who}. Perustelu: {reason}',
    'Proposed {time} by {who}. Reason: {reason}',
  ),
  draftSource: three('Källa: {source}', 'Lähde: {source}', 'Source: {source}'),
  what: three('Vad', 'Mikä', 'What'),
  inForce: three('Gäller nu', 'Nyt voimassa', 'In force'),
  drafted: three('Förslag', 'Ehdotus', 'Proposed'),
  whatIf: three(
    'Vad skulle det betyda för en ansökan?',
    'Mitä se merkitsisi hakemukselle?',
    'What would it mean for a claim?',
  ),
  chooseClaim: three('Ansökan', 'Hakemus', 'Claim'),
  tryIt: three('Räkna', 'Laske', 'Work it out'),
  noClaims: three(
    'Det finns ingen ansökan att räkna på än.',
    'Hakemuksia, joilla laskea, ei vielä ole.',
    'There is no claim to work it out for yet.',
  ),
  tried: three(
    '{claim}: {before} blir {after}, skillnad {difference}. Inget har ändrats; båda är uppskattningar.',
    '{claim}: {before} muuttuisi summaksi {after}, erotus {difference}. Mitään ei ole muutettu; molemmat ovat arvioita.',
    '{claim}: {before} becomes {after}, a difference of {difference}. Nothing has been changed; both are estimates.',
  ),
  triedNot: three(
    'Går inte att räkna: för {date} finns ingen förordning.',
    'Ei voi laskea: päivälle {date} ei ole asetusta.',
    'It cannot be worked out: no decree covers {date}.',
  ),
  site: three('Verksamhetsställe', 'Toimipiste', 'Site'),
  litresNow: three('Liter nu', 'Litrat nyt', 'Litres now'),
  litresThen: three('Liter då', 'Litrat sitten', 'Litres then'),
  aidNow: three('Stöd nu', 'Tuki nyt', 'Aid now'),
  aidThen: three('Stöd då', 'Tuki sitten', 'Aid then'),
  difference: three('Skillnad', 'Erotus', 'Difference'),
  sum: three('Summa', 'Yhteensä', 'Total'),
  unchangedSites: three(
    'Hos {count} andra verksamhetsställen ändras inget.',
    'Muilla {count} toimipisteellä mikään ei muutu.',
    'At {count} other sites nothing changes.',
  ),
  confirm: three('Bekräfta ändringen', 'Vahvista muutos', 'Confirm the change'),
  ownDraft: three(
    'Du föreslog ändringen, så någon annan bekräftar den.',
    'Ehdotit muutosta, joten joku toinen vahvistaa sen.',
    'You proposed the change, so somebody else confirms it.',
  ),
  decline: three('Avböj eller dra tillbaka', 'Hylkää tai peru', 'Decline or withdraw'),
  declineReason: three('Skäl', 'Perustelu', 'Reason'),
  declineButton: three('Ta bort förslaget', 'Poista ehdotus', 'Take the proposal away'),
  since: three(
    'Gäller sedan {time}, av {who}',
    'Voimassa {time} alkaen, tekijä {who}',
    'Since {time}, by {who}',
  ),
  confirmedBy: three(', bekräftat av {who}', ', vahvistaja {who}', ', confirmed by {who}'),
  because: three('Skäl: {reason}', 'Perustelu: {reason}', 'Reason: {reason}'),
  law: three('Grund', 'Peruste', 'Basis'),
  means: three('Vad betyder det?', 'Mitä se tarkoittaa?', 'What does it mean?'),
  change: three('Ändra', 'Muuta', 'Change'),
  from: three(
    'Från och med ansökningsperioder som börjar',
    'Hakukausista alkaen, jotka alkavat',
    'From claim periods that begin on',
  ),
  fromHint: three(
    'Lämna tomt om ändringen ska gälla alla ansökningar som inte är godkända.',
    'Jätä tyhjäksi, jos muutos koskee kaikkia hyväksymättömiä hakemuksia.',
    'Leave it empty if the change is for every claim that is not approved.',
  ),
  reason: three('Skäl', 'Perustelu', 'Reason'),
  source: three('Rättslig källa', 'Oikeudellinen lähde', 'Legal source'),
  sourceHint: three(
    'Förordning, beslut eller anvisning, om det finns en',
    'Asetus, päätös tai ohje, jos sellainen on',
    'Decree, decision or guidance, if there is one',
  ),
  propose: three('Föreslå ändringen', 'Ehdota muutosta', 'Propose the change'),
  save: three('Spara', 'Tallenna', 'Save'),
  waiting: three(
    'Något annat kan föreslås när det väntande förslaget är avgjort.',
    'Muuta voi ehdottaa, kun odottava ehdotus on ratkaistu.',
    'Something else can be proposed when the waiting one is decided.',
  ),
  laterTitle: three(
    'Beslutat för senare perioder',
    'Päätetty myöhemmille kausille',
    'Decided for later periods',
  ),
  laterFrom: three('Från {day}', '{day} alkaen', 'From {day}'),
  decreesTitle: three('Belopp och tak', 'Tuen määrät ja katot', 'Rates and caps'),
  decreesLead: three(
    'Leveransdagens förordning gäller (lag 999/2012 33 b §). De som följer med programmet kan inte ändras; en ny skrivs in här.',
    'Toimituspäivän asetus ratkaisee (laki 999/2012 33 b §). Ohjelman mukana tulevia ei voi muuttaa; uusi kirjataan tähän.',
    'The decree of the delivery date holds (Act 999/2012 s. 33 b). Those that come with the software cannot be changed; a new one is entered here.',
  ),
  decree: three('Förordning', 'Asetus', 'Decree'),
  dates: three('Leveransdagar', 'Toimituspäivät', 'Delivery dates'),
  cap: three('Tak per barn och dag', 'Katto lasta ja päivää kohti', 'Cap per child and day'),
  entered: three('inskriven', 'kirjattu', 'entered'),
  newDecree: three('Ny förordning', 'Uusi asetus', 'New decree'),
  number: three('Nummer, till exempel 505/2026', 'Numero, esimerkiksi 505/2026', 'Number, such as 505/2026'),
  address: three('Adress till texten', 'Tekstin osoite', 'Address of the text'),
  firstDay: three('Första leveransdag', 'Ensimmäinen toimituspäivä', 'First delivery date'),
  lastDay: three('Sista leveransdag', 'Viimeinen toimituspäivä', 'Last delivery date'),
  capMl: three('Tak, ml per barn och dag', 'Katto, ml lasta ja päivää kohti', 'Cap, ml per child and day'),
  ceiling: three('Nationellt tak, euro', 'Kansallinen katto, euroa', 'National ceiling, euros'),
  rate: three(
    '{group}, euro per liter eller kilo',
    '{group}, euroa litralta tai kilolta',
    '{group}, euros per litre or kilogram',
  ),
  rateHint: three(
    'Tomt betyder att gruppen inte stöds.',
    'Tyhjä tarkoittaa, ettei ryhmää tueta.',
    'Empty means that the group is not aided.',
  ),
  replaces: three(
    'Den träder i stället för det som redan gäller de dagarna',
    'Se tulee noilta päiviltä voimassa olevan tilalle',
    'It takes the place of what holds on those dates',
  ),
  mistakeReason: three('Skriv skälet', 'Kirjoita perustelu', 'Give the reason'),
  mistakeField: three(
    '{field}: {what} går inte',
    '{field}: {what} ei kelpaa',
    '{field}: {what} cannot be taken',
  ),
  mistakeBounds: three('{field}: {least}–{most}', '{field}: {least}–{most}', '{field}: {least}–{most}'),
  mistakeOverlap: three(
    'Dagarna överlappar {detail}. Kryssa för att den träder i dess ställe, eller ändra dagarna',
    'Päivät menevät päällekkäin: {detail}. Rastita, että se tulee tilalle, tai muuta päiviä',
    'The dates overlap {detail}. Tick that it takes its place, or change the dates',
  ),
  mistakeGap: three(
    'Mellan förordningarna blir en lucka: {detail}',
    'Asetusten väliin jää aukko: {detail}',
    'A gap is left between the decrees: {detail}',
  ),
  nothing: three('Inget är ändrat', 'Mitään ei ole muutettu', 'Nothing is changed'),
  notSet: three('inte satt', 'ei asetettu', 'not set'),
  history: three('Versioner', 'Versiot', 'Versions'),
  when: three('När', 'Milloin', 'When'),
  who: three('Vem', 'Kuka', 'Who'),
  firstOnes: three('De första', 'Ensimmäiset', 'The first ones'),
  proposed: three('Föreslagen', 'Ehdotettu', 'Proposed'),
  confirmed: three('Bekräftad', 'Vahvistettu', 'Confirmed'),
  declined: three('Avböjd', 'Hylätty', 'Declined'),
  changed: three('Ändrad genast', 'Muutettu heti', 'Changed at once'),
  deadlinesTitle: three('Sista ansökningsdag', 'Viimeinen hakupäivä', 'Last day for applying'),
  deadlinesLead: three(
    'Ansökan lämnas in inom tre månader från periodens slut ((EU) 2017/39 art. 4.3), också när dagen är en helgdag. Flyttas den av en författning eller av myndigheten skrivs det in här; förseningsavdrag och påminnelser följer den.',
    'Hakemus jätetään kolmen kuukauden kuluessa kauden päättymisestä ((EU) 2017/39 4 artiklan 3 kohta), myös kun päivä on pyhä. Jos säädös tai viranomainen siirtää päivää, se kirjataan tähän; myöhästymisvähennys ja muistutukset seuraavat sitä.',
    'An application is lodged within three months of the period’s end ((EU) 2017/39 Art. 4(3)), a holiday or not. Where an act or the authority moves the day, that is entered here; the late reduction and the reminders follow it.',
  ),
  moveDeadline: three('Flytta en sista dag', 'Siirrä viimeistä päivää', 'Move a last day'),
  deadlinePeriod: three('Ansökningsperiod', 'Hakukausi', 'Claim period'),
  deadlineEnds: three('Perioden slutar', 'Kausi päättyy', 'The period ends'),
  deadlineDay: three('Sista ansökningsdag', 'Viimeinen hakupäivä', 'Last day for applying'),
  deadlineHint: three(
    'Tomt ställer tillbaka den till tre månader efter perioden.',
    'Tyhjä palauttaa sen kolmeen kuukauteen kauden päättymisestä.',
    'Empty puts it back to three months after the period.',
  ),
  deadlineMoved: three('flyttad från {day}', 'siirretty päivästä {day}', 'moved from {day}'),
  mistakeDeadline: three(
    'Ange en dag efter periodens slut {ends}',
    'Anna päivä kauden päättymisen {ends} jälkeen',
    'Give a day after the period’s end, {ends}',
  ),
} as const satisfies Words;

export const partWords = {
  rules: three('Räkneregler', 'Laskusäännöt', 'Rules of the arithmetic'),
  checks: three('Kontrollernas gränser', 'Tarkistusten rajat', "The checks' limits"),
  approval: three('Godkännande', 'Hyväksyminen', 'Approval'),
  keeping: three('Bevaring', 'Säilytys', 'Retention'),
  periods: three('Ansökningsperiod', 'Hakukausi', 'Claim period'),
  applicant: three('Sökande', 'Hakija', 'Applicant'),
  contact: three('Språk och adresser', 'Kielet ja osoitteet', 'Languages and addresses'),
  baseline: three('Nyttans jämförelsetal', 'Hyödyn vertailuluvut', 'What the benefit is measured against'),
} as const satisfies Words;

/** What a choice is called, by field and value. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  'rules.deduction': {
    proportional: three(
      'i proportion till antalet',
      'suhteessa lukumäärään',
      'in proportion to their number',
    ),
    'fixed-portion': three(
      'med 0,25 l per ätare och dag',
      '0,25 l ruokailijaa ja päivää kohti',
      'as 0.25 l per diner and day',
    ),
    measured: three(
      'inte alls: köket mäter barnens liter',
      'ei lainkaan: keittiö mittaa lasten litrat',
      "not at all: the kitchen measures the children's litres",
    ),
    none: three(
      'inte alls: myndigheten drar av dem',
      'ei lainkaan: viranomainen vähentää heidät',
      'not at all: the authority deducts them',
    ),
  },
  'rules.capLevel': {
    site: three('verksamhetsställe', 'toimipiste', 'site'),
    composition: three('sammansättning', 'kokonaisuus', 'composition'),
  },
  'rules.capOrder': {
    'in-proportion': three('i proportion', 'suhteessa', 'in proportion'),
    'cheaper-first': three('det billigare först', 'halvempi ensin', 'the cheaper first'),
  },
  'rules.organicButtermilk': {
    conventional: three('konventionell surmjölk', 'tavanomainen piimä', 'conventional buttermilk'),
    organic: three('ekologisk mjölk', 'luomumaito', 'organic milk'),
  },
  'rules.amountRounding': {
    'half-up': three('halva uppåt', 'puolikas ylöspäin', 'half up'),
    'half-even': three('halva till jämnt', 'puolikas parilliseen', 'half to even'),
    down: three('nedåt', 'alaspäin', 'down'),
  },
  'rules.aidRounding': {
    'half-up': three('halva uppåt', 'puolikas ylöspäin', 'half up'),
    'half-even': three('halva till jämnt', 'puolikas parilliseen', 'half to even'),
    down: three('nedåt', 'alaspäin', 'down'),
  },
  'rules.late': {
    linear: three('på resten dag 60', 'päivän 60 jäännöksestä', 'of the balance at day 60'),
    compound: three('på varje dags rest', 'kunkin päivän jäännöksestä', "of each day's balance"),
  },
  'rules.childrenReference': {
    'school-year-start': three('läsåret börjar', 'lukuvuosi alkaa', 'the school year begins'),
    'term-start': three('terminen börjar', 'lukukausi alkaa', 'the term begins'),
  },
  'rules.deliveries': {
    required: three('krävs av alla', 'vaaditaan kaikilta', 'are required of all'),
    'where-given': three(
      'jämförs där de finns',
      'verrataan, missä ne ovat',
      'are compared where they are given',
    ),
    off: three('används inte', 'ei käytetä', 'are not used'),
  },
  periodType: {
    term: three('per termin', 'lukukausittain', 'per term'),
    month: three('per månad', 'kuukausittain', 'per month'),
  },
  'applicant.kind': {
    municipal: three('kommunsökande', 'kuntahakija', 'municipal applicant'),
    independent: three('självständig sökande', 'itsehakija', 'independent applicant'),
    supplier: three('leverantörssökande', 'toimittajahakija', 'supplier'),
  },
};

/** Each field: its label, the sentence it stands in, what it means, and on what it rests. */
export const fieldWords: Readonly<
  Record<
    string,
    { readonly label: Texts; readonly sentence: Texts; readonly help: Texts; readonly basis: string }
  >
> = {
  'rules.deduction': {
    label: three('Avdrag för andra matgäster', 'Muiden ruokailijoiden vähennys', 'Deduction of other diners'),
    sentence: three(
      'Matgäster utan rätt till stöd dras av {value}.',
      'Tukeen oikeuttamattomat ruokailijat vähennetään {value}.',
      'Non-eligible diners are deducted {value}.',
    ),
    help: three(
      'Icke stödberättigande matgäster är personal och andra som äter regelbundet. Allmän text säger inte om myndighetens tjänst själv drar av dem; därför är det en inställning.',
      'Tukeen oikeuttamattomia ruokailijoita ovat henkilökunta ja muut säännöllisesti syövät. Julkinen teksti ei kerro, vähentääkö viranomaisen palvelu heidät itse; siksi tämä on asetus.',
      'Non-eligible diners are staff and others who eat regularly. Public text does not say whether the authority’s service deducts them itself; so it is a setting.',
    ),
    basis: '(EU) 2017/39 Art. 4(2)',
  },
  'rules.capLevel': {
    label: three('Nivå för taket', 'Katon taso', 'Level of the cap'),
    sentence: three(
      'Taket prövas per {value}.',
      'Katto tarkistetaan: yksikkönä {value}.',
      'The cap is tested per {value}.',
    ),
    help: three(
      'Högst förordningens mängd per barn och verksamhetsdag stöds (maximimängd). En sammansättning är ett kök med de ställen det betjänar.',
      'Tukea saa enintään asetuksen määrästä lasta ja toimintapäivää kohti (enimmäismäärä). Kokonaisuus on keittiö ja sen palvelemat toimipisteet.',
      'At most the decree’s quantity per child and operating day is aided. A composition is a kitchen with the sites it serves.',
    ),
    basis: '505/2026 § 8',
  },
  'rules.capOrder': {
    label: three('Ordning när taket skär', 'Järjestys katon leikatessa', 'Order of the cut'),
    sentence: three(
      'Det som går över taket skärs {value}.',
      'Katon ylittävä osa leikataan: {value}.',
      'What is over the cap is cut {value}.',
    ),
    help: three(
      'När flera produkter tillsammans går över taket avgör ordningen vad som faller bort.',
      'Kun useampi tuote yhdessä ylittää katon, järjestys ratkaisee, mikä jää pois.',
      'Where several products together pass the cap, the order says what falls away.',
    ),
    basis: '505/2026 § 8',
  },
  'rules.organicButtermilk': {
    label: three('Ekologisk surmjölk', 'Luomupiimä', 'Organic buttermilk'),
    sentence: three(
      'Ekologisk surmjölk får samma stöd som {value}.',
      'Luomupiimän tuki on sama kuin: {value}.',
      'Organic buttermilk gets the aid of {value}.',
    ),
    help: three(
      'Sedan augusti 2023 nämner förordningen ett ekologiskt belopp bara för mjölk.',
      'Elokuusta 2023 asetus mainitsee luomutuen vain maidolle.',
      'Since August 2023 the decree names an organic rate for milk only.',
    ),
    basis: '859/2023',
  },
  'rules.amountRounding': {
    label: three('Avrundning av mängder', 'Määrien pyöristys', 'Rounding of amounts'),
    sentence: three(
      'Mängder avrundas till hel milliliter, {value}.',
      'Määrät pyöristetään millilitraan, {value}.',
      'Amounts are rounded to the millilitre, {value}.',
    ),
    help: three(
      'Bara det som räknas fram avrundas, aldrig det som köket har rapporterat.',
      'Vain laskettu pyöristetään, ei keittiön ilmoittamaa.',
      'Only what is computed is rounded, never what the kitchen reported.',
    ),
    basis: '–',
  },
  'rules.aidRounding': {
    label: three('Avrundning av stöd', 'Tuen pyöristys', 'Rounding of aid'),
    sentence: three(
      'Stödet avrundas till cent på varje rad, {value}.',
      'Tuki pyöristetään senttiin riveittäin, {value}.',
      'Aid is rounded to the cent on each line, {value}.',
    ),
    help: three(
      'Summan är summan av de avrundade raderna.',
      'Summa on pyöristettyjen rivien summa.',
      'The total is the sum of the rounded lines.',
    ),
    basis: '–',
  },
  'rules.late': {
    label: three(
      'Förseningsavdrag efter dag 60',
      'Myöhästymisvähennys päivän 60 jälkeen',
      'Late reduction after day 60',
    ),
    sentence: three(
      'Efter 60 dagars försening minskar stödet med 1 % om dagen {value}.',
      'Yli 60 päivän myöhästymisestä tuki pienenee 1 % päivässä {value}.',
      'After 60 days’ delay the aid falls by 1 % a day {value}.',
    ),
    help: three(
      'Förseningsavdrag: 1–30 dagar 5 %, 31–60 dagar 10 %, sedan 1 % om dagen av det som återstår.',
      'Myöhästymisvähennys: 1–30 päivää 5 %, 31–60 päivää 10 %, sen jälkeen 1 % päivässä jäljellä olevasta.',
      'Late reduction: 1–30 days 5 %, 31–60 days 10 %, then 1 % a day of the remaining balance.',
    ),
    basis: '(EU) 2017/39 Art. 4(5)',
  },
  'rules.childrenReference': {
    label: three('Räknedag för barnen', 'Lasten laskentapäivä', 'Reference date of the children'),
    sentence: three(
      'Barnen räknas när {value}.',
      'Lapset lasketaan, kun {value}.',
      'The children are counted when {value}.',
    ),
    help: three(
      'EU-lagen säger läsårets början; myndighetens nyare anvisning säger terminens.',
      'EU-säädös sanoo lukuvuoden alun, viranomaisen uudempi ohje lukukauden alun.',
      'EU law says the start of the school year; the authority’s newer guidance says that of the term.',
    ),
    basis: '(EU) 2017/39 Art. 4(2)',
  },
  'rules.deliveries': {
    label: three(
      'Leveranser som andra källa',
      'Toimitukset toisena lähteenä',
      'Deliveries as a second source',
    ),
    sentence: three(
      'Fakturor och fraktsedlar för varje ställe: {value}.',
      'Laskut ja kuormakirjat kustakin toimipisteestä: {value}.',
      'Invoices and freight notes of each site {value}.',
    ),
    help: three(
      'Kontroll B9: mängderna ska kunna följas till fakturor eller fraktsedlar. Krävs de av alla hindrar ett ställe utan dem godkännandet; jämförs de där de finns påpekas det bara.',
      'Tarkistus B9: määrät on voitava jäljittää laskuihin tai kuormakirjoihin. Jos ne vaaditaan kaikilta, toimipiste ilman niitä estää hyväksymisen; jos niitä verrataan, missä ne ovat, siitä vain huomautetaan.',
      'Check B9: quantities must lead to invoices or freight notes. Where they are required of all, a site without any blocks the approval; where they are compared as given, it is only pointed out.',
    ),
    basis: 'B9, (EU) 2017/39 Art. 4(6), (EU) 2017/40 Art. 6',
  },
  'checks.historyDays': {
    label: three('Historia, dagar', 'Historia, päivää', 'History, days'),
    sentence: three(
      'En dag jämförs med ställets egna {value} dagar före den.',
      'Päivää verrataan toimipisteen omiin {value} edelliseen päivään.',
      'A day is compared with the site’s own {value} days before it.',
    ),
    help: three(
      'Kontroll W16: dagar som avviker från ställets egen historia visas.',
      'Tarkistus W16: toimipisteen omasta historiasta poikkeavat päivät näytetään.',
      'Check W16: days far from the site’s own history are shown.',
    ),
    basis: 'W16',
  },
  'checks.fewestDays': {
    label: three('Minst så många dagar', 'Vähintään näin monta päivää', 'At least so many days'),
    sentence: three(
      'Färre än {value} dagar säger ingenting.',
      'Alle {value} päivää ei kerro mitään.',
      'Fewer than {value} days say nothing.',
    ),
    help: three(
      'Samma veckodag jämförs när det finns så många av den.',
      'Samaa viikonpäivää verrataan, kun niitä on näin monta.',
      'The same weekday is compared where there are so many of it.',
    ),
    basis: 'W16',
  },
  'checks.deviations': {
    label: three('Bredd i medianavvikelser', 'Leveys mediaanipoikkeamina', 'Width in median deviations'),
    sentence: three(
      'Det vanliga räcker {value} medianavvikelser åt vardera hållet.',
      'Tavallinen ulottuu {value} mediaanipoikkeamaa kumpaankin suuntaan.',
      'The usual reaches {value} median deviations to each side.',
    ),
    help: three(
      'Medianavvikelsen är hur långt dagarna i mitten brukar ligga från mitten.',
      'Mediaanipoikkeama kertoo, kuinka kaukana keskimmäisestä päivät yleensä ovat.',
      'The median deviation is how far the days usually lie from the middle.',
    ),
    basis: 'W16',
  },
  'checks.bandPercent': {
    label: three('Minsta bredd, procent', 'Pienin leveys, prosenttia', 'Least width, percent'),
    sentence: three(
      '... men minst {value} % av mitten ...',
      '... mutta vähintään {value} % keskimmäisestä ...',
      '... but at least {value} % of the middle ...',
    ),
    help: three(
      'Jämna dagar ska inte göra en liten ändring udda.',
      'Tasaiset päivät eivät tee pienestä muutoksesta outoa.',
      'Even days must not make a small change odd.',
    ),
    basis: 'W16',
  },
  'checks.narrowestMl': {
    label: three('Minsta bredd, liter', 'Pienin leveys, litraa', 'Least width, litres'),
    sentence: three('... och minst {value} l.', '... ja vähintään {value} l.', '... and at least {value} l.'),
    help: three(
      'Ett litet daghem är inte udda för en burk till.',
      'Pieni päiväkoti ei ole outo yhden tölkin takia.',
      'A small day care is not odd for one carton more.',
    ),
    basis: 'W16',
  },
  'checks.smallPart': {
    label: three('Liten del, en av', 'Pieni osa, yksi', 'Small part, one in'),
    sentence: three(
      'En dag under en {value}:e del av mitten är alltid udda.',
      'Päivä, joka jää alle 1/{value} keskimmäisestä, on aina outo.',
      'A day below 1/{value} of the middle is always odd.',
    ),
    help: three(
      'Så märks 4 inknappat i stället för 40.',
      'Näin huomataan 4, kun piti olla 40.',
      'So that 4 keyed for 40 is seen.',
    ),
    basis: 'W16',
  },
  'checks.deadlineNearDays': {
    label: three('Nära tidsfristen, dagar', 'Lähellä määräaikaa, päivää', 'Near the deadline, days'),
    sentence: three(
      'Tidsfristen påpekas från {value} dagar före den.',
      'Määräajasta muistutetaan {value} päivää ennen.',
      'The deadline is pointed out from {value} days before it.',
    ),
    help: three(
      'Ansökan lämnas inom tre månader från periodens slut.',
      'Hakemus jätetään kolmen kuukauden kuluessa kauden päättymisestä.',
      'An application is lodged within three months of the period’s end.',
    ),
    basis: 'B14, (EU) 2017/39 Art. 4',
  },
  'checks.enrolmentPercent': {
    label: three(
      'Språng i barnantalet, procent',
      'Hyppäys lapsimäärässä, prosenttia',
      'Jump in enrolment, percent',
    ),
    sentence: three(
      'Ändras barnantalet med mer än {value} % från terminen innan påpekas det.',
      'Lapsimäärän muutos yli {value} % edellisestä lukukaudesta näytetään.',
      'A change of the children by more than {value} % from the term before is shown.',
    ),
    help: three(
      'Kontroll W16. En ändring med färre än tio barn är inget språng.',
      'Tarkistus W16. Alle kymmenen lapsen muutos ei ole hyppäys.',
      'Check W16. A change by fewer than ten children is no jump.',
    ),
    basis: 'W16',
  },
  'checks.peersTimes': {
    label: three(
      'Mot ställen av samma slag, gånger',
      'Samanlaisiin verrattuna, kertaa',
      'Against its peers, times',
    ),
    sentence: three(
      'Mjölk per matgäst och dag påpekas när den är {value} gånger mer eller mindre än mitten av ställen av samma slag.',
      'Maito ruokailijaa ja päivää kohti näytetään, kun se on {value} kertaa suurempi tai pienempi kuin samanlaisten keskimmäinen.',
      'Milk per diner and day is shown where it is {value} times more or less than the middle of sites of the same kind.',
    ),
    help: three(
      'Kontroll W16: så märks ett ställe som hela terminen har rapporterat i fel enhet. Minst fem andra ställen av samma slag behövs.',
      'Tarkistus W16: näin huomataan paikka, joka on koko lukukauden raportoinut väärässä yksikössä. Tarvitaan vähintään viisi muuta samanlaista.',
      'Check W16: so that a site is seen that has reported in the wrong unit all term. At least five others of the same kind are needed.',
    ),
    basis: 'W16',
  },
  'reconciliationLimit.permille': {
    label: three('Avstämning, promille', 'Täsmäytys, promillea', 'Reconciliation, permille'),
    sentence: three(
      'Skillnaden mellan levererat och serverat förklaras när den är över {value} ‰ ...',
      'Toimitetun ja tarjotun ero selitetään, kun se ylittää {value} ‰ ...',
      'A difference between delivered and served is explained beyond {value} ‰ ...',
    ),
    help: three(
      'Levererat = barnens, andras, matlagning, svinn och ändring i lager.',
      'Toimitettu = lasten, muiden, ruoanlaitto, hävikki ja varaston muutos.',
      'Delivered = children, others, cooking, waste and change in stock.',
    ),
    basis: '(EU) 2017/40 Art. 6, 999/2012 § 67',
  },
  'reconciliationLimit.ml': {
    label: three('Avstämning, liter', 'Täsmäytys, litraa', 'Reconciliation, litres'),
    sentence: three('... och över {value} l.', '... ja {value} l.', '... and {value} l.'),
    help: three(
      'Båda gränserna ska överskridas.',
      'Molempien rajojen on ylityttävä.',
      'Both limits must be passed.',
    ),
    basis: '999/2012 § 67',
  },
  secondApproverAboveCents: {
    label: three('Två godkännare över, euro', 'Kaksi hyväksyjää yli, euroa', 'Second approver above, euros'),
    sentence: three(
      'En andra godkännare behövs över: {value}.',
      'Toinen hyväksyjä tarvitaan yli summan: {value}.',
      'A second approver is needed above: {value}.',
    ),
    help: three(
      'Ingen godkänner det han eller hon har förberett, oavsett summa. Tomt: en godkännare räcker.',
      'Kukaan ei hyväksy itse valmistelemaansa, summasta riippumatta. Tyhjä: yksi hyväksyjä riittää.',
      'Nobody approves what he or she prepared, whatever the sum. Empty: one approver is enough.',
    ),
    basis: 'B20',
  },
  'retention.documentsYears': {
    label: three('Handlingar, år', 'Asiakirjat, vuotta', 'Documents, years'),
    sentence: three(
      'Handlingar bevaras {value} år efter det år då åtgärden avslutades.',
      'Asiakirjat säilytetään {value} vuotta toimenpiteen päättymisvuoden jälkeen.',
      'Documents are kept {value} years after the year in which the action was completed.',
    ),
    help: three('Minst fyra år.', 'Vähintään neljä vuotta.', 'Four years at least.'),
    basis: '999/2012 § 68',
  },
  'retention.vouchersYears': {
    label: three('Verifikat, år', 'Tositteet, vuotta', 'Vouchers, years'),
    sentence: three(
      'Bokföringens verifikat bevaras {value} år.',
      'Kirjanpidon tositteet säilytetään {value} vuotta.',
      'Accounting vouchers are kept {value} years.',
    ),
    help: three('Minst sex år.', 'Vähintään kuusi vuotta.', 'Six years at least.'),
    basis: '1336/1997 2:10',
  },
  periodType: {
    label: three('Ansökningsperiod', 'Hakukausi', 'Claim period'),
    sentence: three('Ansökan görs {value}.', 'Hakemus tehdään {value}.', 'Claims are made {value}.'),
    help: three(
      'En kommun ansöker per termin, en leverantör per kalendermånad.',
      'Kunta hakee lukukausittain, toimittaja kalenterikuukausittain.',
      'A municipality claims per term, a supplier per calendar month.',
    ),
    basis: '505/2026 § 10',
  },
  'applicant.name': {
    label: three('Sökandens namn', 'Hakijan nimi', 'Name of the applicant'),
    sentence: three('Sökande är {value}.', 'Hakija on {value}.', 'The applicant is {value}.'),
    help: three(
      'Den myndighet eller juridiska person som äger skolorna och daghemmen.',
      'Viranomainen tai oikeushenkilö, joka omistaa koulut ja päiväkodit.',
      'The authority or legal person that owns the schools and day cares.',
    ),
    basis: '(EU) 2017/40 Art. 5–6',
  },
  'applicant.businessId': {
    label: three('FO-nummer', 'Y-tunnus', 'Business ID'),
    sentence: three('FO-numret är {value}.', 'Y-tunnus on {value}.', 'The business ID is {value}.'),
    help: three(
      'Sju siffror, bindestreck och kontrollsiffra.',
      'Seitsemän numeroa, yhdysmerkki ja tarkistusnumero.',
      'Seven digits, a hyphen and a check digit.',
    ),
    basis: 'B1',
  },
  'applicant.kind': {
    label: three('Slag av sökande', 'Hakijan laji', 'Kind of applicant'),
    sentence: three('Den är {value}.', 'Se on {value}.', 'It is a {value}.'),
    help: three('Slaget avgör perioden.', 'Laji ratkaisee hakukauden.', 'The kind decides the period.'),
    basis: '505/2026 § 10',
  },
  'applicant.address': {
    label: three('Sökandens adress', 'Hakijan osoite', 'Address of the applicant'),
    sentence: three('Adressen är {value}.', 'Osoite on {value}.', 'The address is {value}.'),
    help: three('Står på ansökan.', 'Näkyy hakemuksessa.', 'It stands on the application.'),
    basis: '(EU) 2017/39 Art. 4',
  },
  'applicant.undertakingOn': {
    label: three('Förbindelsens dag', 'Sitoumuksen päivä', 'Day of the undertaking'),
    sentence: three(
      'Den skriftliga förbindelsen gavs {value}.',
      'Kirjallinen sitoumus annettiin {value}.',
      'The written undertaking was given on {value}.',
    ),
    help: three(
      'Utan förbindelse kan ansökan inte godkännas.',
      'Ilman sitoumusta hakemusta ei voi hyväksyä.',
      'Without it no claim can be approved.',
    ),
    basis: '(EU) 2017/40 Art. 6',
  },
  languages: {
    label: three('Språk: sv, fi, en', 'Kielet: sv, fi, en', 'Languages: sv, fi, en'),
    sentence: three(
      'Stadens språk är {value}.',
      'Kaupungin kielet ovat {value}.',
      'The city’s languages are {value}.',
    ),
    help: three(
      'Det första är handlingarnas.',
      'Ensimmäinen on asiakirjojen kieli.',
      'The first is that of the documents.',
    ),
    basis: '–',
  },
  authorityEmail: {
    label: three('Myndighetens e-post', 'Viranomaisen sähköposti', 'E-mail of the authority'),
    sentence: three(
      'Myndighetens e-post är {value}.',
      'Viranomaisen sähköposti on {value}.',
      'The authority’s e-mail is {value}.',
    ),
    help: three(
      'Dit sänds ansökan när e-post är vald kanal.',
      'Hakemus lähetetään sinne, kun kanavaksi on valittu sähköposti.',
      'The application goes there when e-mail is the chosen channel.',
    ),
    basis: '–',
  },
  runningCostCents: {
    label: three(
      'Driftskostnad per termin, euro',
      'Käyttökustannus lukukaudessa, euroa',
      'Running cost a term, euros',
    ),
    sentence: three(
      'Driften av systemet kostar per termin: {value}.',
      'Järjestelmän käyttö maksaa lukukaudessa: {value}.',
      'Running the system costs per term: {value}.',
    ),
    help: three(
      'Stadens eget tal, till exempel från molntjänstens fakturor. Visas med nyttan. Tomt: inte angivet.',
      'Kaupungin oma luku, esimerkiksi pilvipalvelun laskuista. Näytetään hyödyn yhteydessä. Tyhjä: ei ilmoitettu.',
      'The city’s own figure, from the bills of the cloud for instance. Shown with the benefit. Empty: not stated.',
    ),
    basis: '–',
  },
  ...Object.fromEntries(
    (
      [
        ['collecting', 'Att samla in uppgifterna', 'Tietojen kerääminen', 'Collecting the figures'],
        ['checking', 'Att kontrollera dem', 'Niiden tarkistaminen', 'Checking them'],
        ['filling-in', 'Att fylla i ansökan', 'Hakemuksen täyttäminen', 'Filling in the application'],
        ['approving', 'Att godkänna', 'Hyväksyminen', 'Approving'],
      ] as const
    ).map(([step, sv, fi, en]) => [
      `baselineMinutes.${step}`,
      {
        label: three(`${sv}, minuter`, `${fi}, minuuttia`, `${en}, minutes`),
        sentence: three(
          `${sv} tog förr {value} minuter per termin.`,
          `${fi} vei ennen {value} minuuttia lukukaudessa.`,
          `${en} used to take {value} minutes a term.`,
        ),
        help: three(
          'Nyttan mäts mot den tiden. Tomt: inte angivet.',
          'Hyötyä verrataan tähän aikaan. Tyhjä: ei ilmoitettu.',
          'The benefit is measured against it. Empty: not stated.',
        ),
        basis: '–',
      },
    ]),
  ),
};
