import type { CheckResult } from '../../domain/checks.ts';
import type { ClaimState, ClaimStep } from '../../domain/claims.ts';
import type { SiteKind } from '../../domain/sites.ts';
import type { Step } from '../../domain/snapshots.ts';
import type { Language, Texts } from '../../domain/texts.ts';
import type { TermDay } from '../../usecases/readTerm.ts';
import type { Words } from './speak.ts';

// Words that several of the official's pages share. The records are total over the domain's types.

export const siteKindWords: Readonly<Record<SiteKind, Texts>> = {
  'day-care': { sv: 'daghem', fi: 'päiväkoti', en: 'day care' },
  'pre-primary': { sv: 'förskola', fi: 'esiopetus', en: 'pre-primary' },
  'basic-education': { sv: 'grundläggande utbildning', fi: 'perusopetus', en: 'basic education' },
  'upper-secondary': { sv: 'andra stadiet', fi: 'toinen aste', en: 'upper secondary' },
  kitchen: { sv: 'kök', fi: 'keittiö', en: 'kitchen' },
};

export const stateWords: Readonly<Record<ClaimState, Texts>> = {
  draft: { sv: 'Utkast', fi: 'Luonnos', en: 'Draft' },
  awaiting: { sv: 'Väntar på godkännande', fi: 'Odottaa hyväksyntää', en: 'Awaiting approval' },
  'approved-once': {
    sv: 'Godkänd av en, väntar på en till',
    fi: 'Yksi hyväksynyt, odottaa toista',
    en: 'Approved by one, awaiting another',
  },
  approved: { sv: 'Godkänd', fi: 'Hyväksytty', en: 'Approved' },
  sent: { sv: 'Inlämnad', fi: 'Jätetty', en: 'Lodged' },
  decided: { sv: 'Avgjord', fi: 'Päätetty', en: 'Decided' },
  paid: { sv: 'Betald', fi: 'Maksettu', en: 'Paid' },
};

export const verdictWords: Readonly<Record<CheckResult['verdict'], Texts>> = {
  block: { sv: 'Hindrar godkännande', fi: 'Estää hyväksynnän', en: 'Blocks approval' },
  warning: { sv: 'Att beakta', fi: 'Huomattavaa', en: 'To note' },
  fine: { sv: 'I sin ordning', fi: 'Kunnossa', en: 'Fine' },
};

/** What an act on a claim was, in the trail. */
export const stepTakenWords: Readonly<Record<ClaimStep, Texts>> = {
  send: {
    sv: 'Sändes vidare till myndigheten',
    fi: 'Lähetettiin viranomaiselle',
    en: 'Sent on to the authority',
  },
  refresh: {
    sv: 'Uppgifterna lästes, räknades och frystes',
    fi: 'Tiedot luettiin, laskettiin ja jäädytettiin',
    en: 'The data were read, computed and frozen',
  },
  submit: {
    sv: 'Skickades för godkännande',
    fi: 'Lähetettiin hyväksyttäväksi',
    en: 'Sent for approval',
  },
  return: {
    sv: 'Återsändes till beredningen',
    fi: 'Palautettiin valmisteluun',
    en: 'Returned to its preparer',
  },
  explain: {
    sv: 'Anmärkningar besvarades',
    fi: 'Huomautuksiin vastattiin',
    en: 'Warnings were answered',
  },
  'approve-first': {
    sv: 'Godkändes av den första av två',
    fi: 'Ensimmäinen kahdesta hyväksyi',
    en: 'Approved by the first of two',
  },
  approve: { sv: 'Godkändes', fi: 'Hyväksyttiin', en: 'Approved' },
  lodge: {
    sv: 'Inlämnad till Livsmedelsverket',
    fi: 'Jätettiin Ruokavirastolle',
    en: 'Lodged with the Food Authority',
  },
  ask: {
    sv: 'Livsmedelsverket frågade',
    fi: 'Ruokavirasto kysyi',
    en: 'The Food Authority asked',
  },
  answer: { sv: 'Frågan besvarades', fi: 'Kysymykseen vastattiin', en: 'The question was answered' },
  decide: {
    sv: 'Livsmedelsverket beslutade',
    fi: 'Ruokavirasto päätti',
    en: 'The Food Authority decided',
  },
  pay: { sv: 'Stödet betalades', fi: 'Tuki maksettiin', en: 'The aid was paid' },
};

/** How a day stands in a term or a claim. */
export const termDayWords: Readonly<Record<TermDay['state'], Texts>> = {
  served: { sv: 'serverat', fi: 'tarjottu', en: 'served' },
  zero: { sv: 'öppet, ingen mjölk', fi: 'auki, ei maitoa', en: 'open, no milk' },
  closed: { sv: 'stängt', fi: 'kiinni', en: 'closed' },
  explained: { sv: 'saknas, förklarad', fi: 'puuttuu, selitetty', en: 'missing, explained' },
  missing: { sv: 'saknas', fi: 'puuttuu', en: 'missing' },
};

/**
 * Each step of the arithmetic as a readable sum; its result stands beside it. The names in braces are the step's
 * inputs as written by stepText (src/web/official/working.ts); `diners`, `share` and `sites` are worked out of them.
 */
export const stepWords: Readonly<Record<Step['rule'], Texts>> = {
  cap: {
    sv: '{days} verksamhetsdagar × {children} barn × {capMl} är maximimängden',
    fi: '{days} toimintapäivää × {children} lasta × {capMl} on enimmäismäärä',
    en: '{days} operating days × {children} children × {capMl} is the most that is paid',
  },
  'composition-cap': {
    sv: 'sammansättningens maximimängd: {sites} verksamhetsställen tillsammans',
    fi: 'kokonaisuuden enimmäismäärä: {sites} toimipistettä yhteensä',
    en: 'the maximum of the composition: its {sites} sites together',
  },
  gross: {
    sv: 'serverat på {daysServed} dagar, mjölk i matlagning borträknad',
    fi: 'tarjottu {daysServed} päivänä, ruoanlaittoon käytetty maito pois luettuna',
    en: 'served on {daysServed} days, milk used in cooking left out',
  },
  'deduction-proportional': {
    sv: 'barnens andel när andra matgäster ({share}) dras av: {gross} × {children} / {diners}',
    fi: 'lasten osuus, kun muut ruokailijat ({share}) vähennetään: {gross} × {children} / {diners}',
    en: 'the children’s share, less other diners ({share}): {gross} × {children} / {diners}',
  },
  'deduction-fixed-portion': {
    sv: 'efter avdrag för andra matgäster: {gross} − {deducted}, radens del av {portions} portioner à {capMl}',
    fi: 'kun muut ruokailijat vähennetään: {gross} − {deducted}, rivin osuus {portions} annoksesta à {capMl}',
    en: 'after other diners: {gross} − {deducted}, this line’s part of {portions} portions of {capMl}',
  },
  'deduction-measured': {
    sv: 'inget avdrag: köket har mätt barnens mjölk för sig',
    fi: 'ei vähennystä: keittiö on mitannut lasten maidon erikseen',
    en: 'nothing is deducted: the kitchen measured the children’s milk by itself',
  },
  'deduction-none': {
    sv: 'inget avdrag här: Livsmedelsverkets e-tjänst gör det',
    fi: 'ei vähennystä tässä: Ruokaviraston sähköinen palvelu tekee sen',
    en: 'nothing is deducted here: the Food Authority’s e-service does it',
  },
  'against-cap': {
    sv: 'räknas mot maximimängden i liter mjölk',
    fi: 'lasketaan enimmäismäärää vastaan maitolitroina',
    en: 'counts against the maximum as litres of milk',
  },
  'within-cap': {
    sv: 'stödberättigande: allt ryms i maximimängden ({allNetMl} av {capMl})',
    fi: 'tukikelpoista: kaikki mahtuu enimmäismäärään ({allNetMl} / {capMl})',
    en: 'eligible: all of it is within the maximum ({allNetMl} of {capMl})',
  },
  'cut-in-proportion': {
    sv: 'stödberättigande: {allNetMl} är mer än maximimängden, så alla produkter minskas lika: {netMl} × {capMl} / {allNetMl}',
    fi: 'tukikelpoista: {allNetMl} on enemmän kuin enimmäismäärä, joten kaikkia tuotteita vähennetään samassa suhteessa: {netMl} × {capMl} / {allNetMl}',
    en: 'eligible: {allNetMl} is over the maximum, so every product is cut alike: {netMl} × {capMl} / {allNetMl}',
  },
  'cut-cheaper-first': {
    sv: 'stödberättigande: {allNetMl} är mer än maximimängden {capMl}; produkten med lägst stöd minskas först, kvar blir {allowedMl} av {netMl}',
    fi: 'tukikelpoista: {allNetMl} on enemmän kuin enimmäismäärä {capMl}; ensin vähennetään pienimmän tuen tuotetta, jäljelle jää {allowedMl} / {netMl}',
    en: 'eligible: {allNetMl} is over the maximum of {capMl}; the product with the lowest rate is cut first, {allowedMl} of {netMl} are left',
  },
  aid: {
    sv: 'stöd: {eligible} × {centsPerThousand}',
    fi: 'tuki: {eligible} × {centsPerThousand}',
    en: 'aid: {eligible} × {centsPerThousand}',
  },
};

/** A legal source as the domain writes it ('R40 Art. 11', '505/2026 s. 8') in the reader's language. */
export function sourceText(source: string, language: Language): string {
  if (language === 'en') return source;
  const sv = language === 'sv';
  return source
    .replace(/\bAct (\d+\/\d+)/g, sv ? 'lag $1' : 'laki $1')
    .replace(/\bs\. (\d+(?: [a-z]\b)?)/g, '$1 §')
    .replace(/\bArt\. (\d+)\((\d+)\)/g, sv ? 'art. $1.$2' : '$1 artiklan $2 kohta')
    .replace(/\bArt\. (\d+)/g, sv ? 'art. $1' : '$1 artikla');
}

export const officialWords = {
  claim: { sv: 'Ansökan, {period}', fi: 'Hakemus, {period}', en: 'Application, {period}' },
  amendment: {
    sv: 'Ändring {number} av ansökan, {period}',
    fi: 'Hakemuksen muutos {number}, {period}',
    en: 'Amendment {number} of the application, {period}',
  },
  site: { sv: 'Verksamhetsställe', fi: 'Toimipiste', en: 'Site' },
  date: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  state: { sv: 'Läge', fi: 'Tilanne', en: 'State' },
  product: { sv: 'Produkt', fi: 'Tuote', en: 'Product' },
  total: { sv: 'Sammanlagt', fi: 'Yhteensä', en: 'In all' },
  litres: { sv: 'Liter', fi: 'Litraa', en: 'Litres' },
  estimatedAid: { sv: 'Uppskattat stöd', fi: 'Arvioitu tuki', en: 'Estimated aid' },
  approvedAid: { sv: 'Godkänt stödbelopp', fi: 'Hyväksytty tukimäärä', en: 'Approved aid' },
  deadline: { sv: 'Sista ansökningsdag', fi: 'Viimeinen hakupäivä', en: 'Last day for applying' },
  estimateNote: {
    sv: 'Beloppet är en uppskattning, inte ett löfte: om ansökningarna i hela landet överskrider det nationella taket minskas allas stöd lika mycket i proportion.',
    fi: 'Summa on arvio, ei lupaus: jos koko maan hakemukset ylittävät kansallisen enimmäismäärän, kaikkien tukea pienennetään samassa suhteessa.',
    en: 'The sum is an estimate, not a promise: if the applications of the whole country exceed the national ceiling, everybody’s aid is cut in proportion.',
  },
  perUnit: { sv: '{rate} €/{unit}', fi: '{rate} €/{unit}', en: '€{rate}/{unit}' },
  openDay: { sv: 'Öppna dagen', fi: 'Avaa päivä', en: 'Open the day' },
  search: { sv: 'Sök verksamhetsställe', fi: 'Hae toimipistettä', en: 'Search for a site' },
  searchButton: { sv: 'Sök', fi: 'Hae', en: 'Search' },
  sortedBy: { sv: 'sorterad efter denna', fi: 'järjestetty tämän mukaan', en: 'sorted by this' },
  noHit: {
    sv: 'Inget verksamhetsställe passar in på sökningen. Pröva en kortare del av namnet eller visa alla.',
    fi: 'Mikään toimipiste ei vastaa hakua. Kokeile lyhyempää nimen osaa tai näytä kaikki.',
    en: 'No site fits the search. Try a shorter part of the name, or show all.',
  },
  showAll: { sv: 'Visa alla', fi: 'Näytä kaikki', en: 'Show all' },
  fingerprint: { sv: 'Uppgifternas SHA-256', fi: 'Tietojen SHA-256', en: 'SHA-256 of the data' },
  daysLeft: { sv: '{count} dagar kvar', fi: '{count} päivää jäljellä', en: '{count} days left' },
  oneDayLeft: { sv: '1 dag kvar', fi: '1 päivä jäljellä', en: '1 day left' },
  lastDay: { sv: 'i dag är sista dagen', fi: 'tänään on viimeinen päivä', en: 'today is the last day' },
  daysLate: { sv: '{count} dagar för sent', fi: '{count} päivää myöhässä', en: '{count} days late' },
  oneDayMissing: { sv: '1 dag saknas', fi: '1 päivä puuttuu', en: '1 day missing' },
  daysMissing: { sv: '{count} dagar saknas', fi: '{count} päivää puuttuu', en: '{count} days missing' },
} as const satisfies Words;
