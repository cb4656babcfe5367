import type { CheckId, FindingCode } from './checks.ts';
import type { DeliveryDemand } from './reconciliation.ts';
import type { Texts } from './texts.ts';

/** What the checks of deliveries, evidence and the working ask and say, for the pages and the documents alike. */
export const evidenceChecks = {
  B9: {
    sv: 'Mängderna kan följas till fakturor eller fraktsedlar',
    fi: 'Määrät voi jäljittää laskuihin tai kuormakirjoihin',
    en: 'Quantities are traced to invoices or delivery notes',
  },
  B12: {
    sv: 'Underlag från minst ett ställe eller en sammansättning',
    fi: 'Tosite vähintään yhdestä toimipisteestä tai kokonaisuudesta',
    en: 'Evidence of at least one site or composition',
  },
  W17: {
    sv: 'Bild av affischen från läsåret',
    fi: 'Kuva julisteesta lukuvuodelta',
    en: 'A picture of the poster from the school year',
  },
  W18: {
    sv: 'Leverantörens upphandling är angiven',
    fi: 'Toimittajan hankinta on merkitty',
    en: 'The supplier’s procurement is stated',
  },
  B11: {
    sv: 'Uträkningen går att följa rad för rad',
    fi: 'Laskelman voi seurata rivi riviltä',
    en: 'The working can be followed line by line',
  },
  W19: {
    sv: 'Stödet syns i priset',
    fi: 'Tuki näkyy hinnassa',
    en: 'The aid is seen in the price',
  },
} as const satisfies Partial<Record<CheckId, Texts>>;

export const evidenceFindings = {
  'customer-unknown': {
    sv: '{number}, rad {line}: kundnummer {customer} hör inte till något ställe',
    fi: '{number}, rivi {line}: asiakasnumero {customer} ei kuulu millekään toimipisteelle',
    en: '{number}, line {line}: customer number {customer} belongs to no site',
  },
  'article-unknown': {
    sv: '{number}, rad {line}: artikeln {article} är inte hänförd till någon produkt',
    fi: '{number}, rivi {line}: tuotetta {article} ei ole kohdistettu',
    en: '{number}, line {line}: the article {article} is not assigned to a product',
  },
  'line-not-readable': {
    sv: '{number}, rad {line}: {quantity} {unit} ger ingen hel mängd',
    fi: '{number}, rivi {line}: {quantity} {unit} ei anna kokonaista määrää',
    en: '{number}, line {line}: {quantity} {unit} gives no whole amount',
  },
  'credit-without-invoice': {
    sv: 'Kreditnota {number}: fakturan {invoice} finns inte här',
    fi: 'Hyvityslasku {number}: laskua {invoice} ei ole täällä',
    en: 'Credit note {number}: the invoice {invoice} is not here',
  },
  'difference-unexplained': {
    sv: '{unit}: levererat {delivered}, använt {used}; skillnaden {difference} är större än {limit} och inte förklarad',
    fi: '{unit}: toimitettu {delivered}, käytetty {used}; ero {difference} ylittää rajan {limit}, eikä sitä ole selitetty',
    en: '{unit}: delivered {delivered}, used {used}; the difference {difference} is above {limit} and not explained',
  },
  'no-deliveries': {
    sv: 'Inga leveranser inmatade: {units} ({unit})',
    fi: 'Toimituksia ei ole syötetty: {units} ({unit})',
    en: 'No deliveries entered: {units} ({unit})',
  },
  'maybe-twice': {
    sv: '{number}, rad {line}: samma mängd samma dag finns på ett annat slags dokument; kanske räknad två gånger',
    fi: '{number}, rivi {line}: sama määrä samalta päivältä on toisenlaisessa asiakirjassa; ehkä laskettu kahdesti',
    en: '{number}, line {line}: the same amount on the same day stands on another kind of document; perhaps counted twice',
  },
  'evidence-missing': {
    sv: 'Ingen faktura eller fraktsedel är bifogad. Förslag: {unit}, störst stöd ({aidCents}) bland dem vars leveranser är hela',
    fi: 'Laskua tai kuormakirjaa ei ole liitetty. Ehdotus: {unit}, suurin tuki ({aidCents}) niistä, joiden toimitukset ovat kokonaan koossa',
    en: 'No invoice or freight note is attached. Proposed: {unit}, the most aid ({aidCents}) among those whose deliveries are whole',
  },
  'evidence-missing-largest': {
    sv: 'Ingen faktura eller fraktsedel är bifogad. Förslag: {unit}, störst stöd ({aidCents}); inget ställe har hela leveranser inmatade',
    fi: 'Laskua tai kuormakirjaa ei ole liitetty. Ehdotus: {unit}, suurin tuki ({aidCents}); millään toimipisteellä ei ole kaikkia toimituksia',
    en: 'No invoice or freight note is attached. Proposed: {unit}, the most aid ({aidCents}); no site has its deliveries whole',
  },
  'poster-missing': {
    sv: 'Ställen utan bild av affischen: {units} ({unit})',
    fi: 'Toimipisteitä ilman kuvaa julisteesta: {units} ({unit})',
    en: 'Sites without a picture of the poster: {units} ({unit})',
  },
  'poster-old': {
    sv: 'Affischens bild är från ett tidigare läsår: {units} ({unit})',
    fi: 'Julisteen kuva on aiemmalta lukuvuodelta: {units} ({unit})',
    en: 'The poster’s picture is of an earlier school year: {units} ({unit})',
  },
  'procurement-missing': {
    sv: '{name}: upphandlingens nummer saknas',
    fi: '{name}: hankinnan numero puuttuu',
    en: '{name}: the reference of the procurement is missing',
  },
  'working-differs': {
    sv: '{group}, {decree}: raden och dess uträkning säger olika ({rule})',
    fi: '{group}, {decree}: rivi ja sen laskelma eivät täsmää ({rule})',
    en: '{group}, {decree}: the line and its working do not agree ({rule})',
  },
  'total-differs': {
    sv: 'Ansökans stöd är {aidCents}, men raderna ger {linesCents}',
    fi: 'Hakemuksen tuki on {aidCents}, mutta riveistä tulee {linesCents}',
    en: 'The aid of the claim is {aidCents}, but the lines give {linesCents}',
  },
  'enrolment-jump': {
    sv: '{children} barn, men {before} terminen innan ({period})',
    fi: '{children} lasta, mutta edellisenä lukukautena ({period}) {before}',
    en: '{children} children, but {before} in the term before ({period})',
  },
  'peers-high': {
    sv: '{perDiner} ml per matgäst och dag är ovanligt mycket; {peers} andra av samma slag ligger kring {middle} ml',
    fi: '{perDiner} ml ruokailijaa ja päivää kohti on tavallista enemmän; {peers} muuta samanlaista paikkaa on noin {middle} ml',
    en: '{perDiner} ml per diner and day is unusually much; {peers} others of the same kind are around {middle} ml',
  },
  'peers-low': {
    sv: '{perDiner} ml per matgäst och dag är ovanligt litet; {peers} andra av samma slag ligger kring {middle} ml',
    fi: '{perDiner} ml ruokailijaa ja päivää kohti on tavallista vähemmän; {peers} muuta samanlaista paikkaa on noin {middle} ml',
    en: '{perDiner} ml per diner and day is unusually little; {peers} others of the same kind are around {middle} ml',
  },
  'price-not-shown': {
    sv: 'Sökanden är leverantör: visa hur stödet har sänkt priset för skolorna',
    fi: 'Hakija on toimittaja: osoita, miten tuki on alentanut koulujen hintaa',
    en: 'The applicant is a supplier: show how the aid has lowered the price for the schools',
  },
} as const satisfies Partial<Record<FindingCode, Texts>>;

export const demandTexts: Readonly<Record<DeliveryDemand, Texts>> = {
  required: {
    sv: 'Varje ställe eller sammansättning måste ha leveranser som mängderna kan följas till.',
    fi: 'Jokaisella toimipisteellä tai kokonaisuudella on oltava toimitukset, joihin määrät voi jäljittää.',
    en: 'Every site or composition must have deliveries that the quantities can be traced to.',
  },
  'where-given': {
    sv: 'Leveranser stäms av där de finns; ett ställe utan leveranser ger bara en varning.',
    fi: 'Toimitukset täsmäytetään siellä, missä niitä on; niiden puuttumisesta tulee vain varoitus.',
    en: 'Deliveries are reconciled where there are any; a site without them only gives a warning.',
  },
  off: {
    sv: 'Leveranser stäms inte av mot dagsrapporterna.',
    fi: 'Toimituksia ei täsmäytetä päiväraportteihin.',
    en: 'Deliveries are not reconciled with the daily counts.',
  },
};
