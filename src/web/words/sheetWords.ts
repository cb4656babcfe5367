import type { SheetField, SheetFieldName } from '../../domain/entrySheet.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

/** The fields of the authority's form by the names it gives them. */
export const sheetFieldWords: Readonly<Record<SheetFieldName, Texts>> = {
  applicant: { sv: 'Sökande', fi: 'Hakija', en: 'Applicant' },
  businessId: { sv: 'FO-nummer', fi: 'Y-tunnus', en: 'Business ID' },
  period: { sv: 'Termin', fi: 'Lukukausi', en: 'Term' },
  aidType: { sv: 'Stödtyp', fi: 'Tukimuoto', en: 'Kind of aid' },
  children: { sv: 'Elevantal', fi: 'Oppilasmäärä', en: 'Enrolled children' },
  nonEligible: {
    sv: 'Icke stödberättigande matgäster',
    fi: 'Tukeen oikeuttamattomat ruokailijat',
    en: 'Non-eligible diners',
  },
  operatingDays: {
    sv: 'Skol- eller verksamhetsdagar',
    fi: 'Koulu- tai toimintapäivät',
    en: 'Operating days',
  },
  quantity: { sv: 'Mängd', fi: 'Määrä', en: 'Quantity' },
};

export const sheetUnitWords: Readonly<Record<Exclude<SheetField['unit'], 'text'>, Texts>> = {
  persons: { sv: 'personer', fi: 'henkilöä', en: 'persons' },
  days: { sv: 'dagar', fi: 'päivää', en: 'days' },
  litres: { sv: 'liter', fi: 'litraa', en: 'litres' },
  kilograms: { sv: 'kilogram', fi: 'kilogrammaa', en: 'kilograms' },
};

/** The entry sheet, the compile form of a site and the monitoring figures. */
export const sheetWords = {
  title: { sv: 'Inmatningsblad', fi: 'Syöttölomake', en: 'Entry sheet' },
  lead: {
    sv: 'Uppgifterna i samma ordning som i myndighetens e-tjänst. Kopiera ett fält i taget och bocka av det när det är inmatat; den sista knappen där trycker en människa på.',
    fi: 'Tiedot samassa järjestyksessä kuin viranomaisen verkkopalvelussa. Kopioi kenttä kerrallaan ja rastita, kun se on syötetty; viimeistä painiketta painaa siellä ihminen.',
    en: 'The figures in the order of the authority’s e-service. Copy one field at a time and tick it off when it is keyed; the last button there is pressed by a person.',
  },
  draft: {
    sv: 'Ansökan är inte godkänd ännu. Mata inte in något förrän den är det.',
    fi: 'Hakemusta ei ole vielä hyväksytty. Älä syötä mitään ennen sitä.',
    en: 'The application is not approved yet. Key nothing before it is.',
  },
  back: { sv: 'Tillbaka till ansökan', fi: 'Takaisin hakemukseen', en: 'Back to the application' },
  application: { sv: 'Ansökan', fi: 'Hakemus', en: 'Application' },
  schoolYearData: { sv: 'Läsårsuppgifter', fi: 'Lukuvuositiedot', en: 'School-year data' },
  quantities: {
    sv: 'Mängder per verksamhetsställe eller sammansättning',
    fi: 'Määrät toimipisteittäin tai kokonaisuuksittain',
    en: 'Quantities per site or composition',
  },
  attachment: {
    sv: 'Bifoga fakturor eller fraktsedlar för minst ett verksamhetsställe eller en sammansättning.',
    fi: 'Liitä mukaan vähintään yhden toimipisteen tai kokonaisuuden laskut tai kuormakirjat.',
    en: 'Attach invoices or freight notes of at least one site or composition.',
  },
  place: { sv: 'Ställe', fi: 'Paikka', en: 'Place' },
  field: { sv: 'Fält', fi: 'Kenttä', en: 'Field' },
  value: { sv: 'Värde', fi: 'Arvo', en: 'Value' },
  copy: { sv: 'Kopiera', fi: 'Kopioi', en: 'Copy' },
  copied: { sv: 'Kopierat: {value}', fi: 'Kopioitu: {value}', en: 'Copied: {value}' },
  schoolMilk: { sv: 'Skolmjölk', fi: 'Koulumaito', en: 'School milk' },
  form: { sv: 'Sammelblankett', fi: 'Koontilomake', en: 'Compile form' },
  formLead: {
    sv: 'Verksamhetsställets uppgifter för terminen, dag för dag, att förvara och visa vid kontroll.',
    fi: 'Toimipisteen lukukauden tiedot päivä päivältä säilytettäväksi ja tarkastuksessa esitettäväksi.',
    en: 'The site’s figures of the term, day by day, to be kept and shown at an inspection.',
  },
  formOf: { sv: 'Sammelblankett: {site}', fi: 'Koontilomake: {site}', en: 'Compile form: {site}' },
  address: { sv: 'Adress', fi: 'Osoite', en: 'Address' },
  registration: { sv: 'Registernummer', fi: 'Rekisterinumero', en: 'Registration number' },
  none: { sv: 'Inget', fi: 'Ei ole', en: 'None' },
  referenceDate: { sv: 'Elevantalets datum', fi: 'Oppilasmäärän päivä', en: 'Date of the count of children' },
  product: { sv: 'Produkt', fi: 'Tuote', en: 'Product' },
  gross: { sv: 'Serverat', fi: 'Tarjottu', en: 'Served' },
  deducted: { sv: 'Avdrag', fi: 'Vähennys', en: 'Deducted' },
  eligible: { sv: 'Stödberättigande', fi: 'Tukikelpoinen', en: 'Eligible' },
  date: { sv: 'Datum', fi: 'Päivä', en: 'Date' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  sum: { sv: 'Summa', fi: 'Yhteensä', en: 'Sum' },
  fingerprint: { sv: 'Ur ögonblicksbild', fi: 'Tilannekuvasta', en: 'From snapshot' },
  monitoring: { sv: 'Uppföljningsuppgifter', fi: 'Seurantatiedot', en: 'Monitoring figures' },
  monitoringLead: {
    sv: 'Det som medlemsstaten rapporterar om skolprogrammet varje år (förordning (EU) 2017/40, artikel 9), så långt ansökan berättar det. Stödet är en uppskattning tills beslutet kommer.',
    fi: 'Ne tiedot, jotka jäsenvaltio raportoi koulujakelujärjestelmästä vuosittain (asetus (EU) 2017/40, 9 artikla), siltä osin kuin hakemus ne kertoo. Tuki on arvio päätökseen saakka.',
    en: 'What the member state reports of the school scheme each year (Regulation (EU) 2017/40, Article 9), as far as the application tells it. The aid is an estimate until the decision comes.',
  },
  funds: { sv: 'Stöd, €', fi: 'Tuki, €', en: 'Aid, €' },
  quantity: { sv: 'Mängd', fi: 'Määrä', en: 'Quantity' },
  establishments: { sv: 'Verksamhetsställen', fi: 'Toimipisteet', en: 'Establishments' },
  children: { sv: 'Barn', fi: 'Lapset', en: 'Children' },
  portion: {
    sv: 'Genomsnittlig portion',
    fi: 'Keskimääräinen annos',
    en: 'Average portion',
  },
  price: { sv: 'Stöd per l eller kg, €', fi: 'Tuki l tai kg kohti, €', en: 'Aid per l or kg, €' },
  frequency: { sv: 'Dagar i veckan', fi: 'Päiviä viikossa', en: 'Days a week' },
  allGroups: { sv: 'Alla produkter', fi: 'Kaikki tuotteet', en: 'All products' },
  priceNote: {
    sv: 'Priset behöver inte visas när stödet är ett fast belopp (förordning (EU) 2017/39, artikel 4.6); därför visas stödet per enhet.',
    fi: 'Hintaa ei tarvitse osoittaa, kun tuki on kiinteä määrä (asetus (EU) 2017/39, 4 artiklan 6 kohta); siksi näytetään tuki yksikköä kohti.',
    en: 'No price need be shown where the aid is a flat rate (Regulation (EU) 2017/39, Article 4(6)); so the aid per unit is given.',
  },
  communication: {
    sv: 'Kommunikation: affischen vid huvudingången på varje ställe (förordning (EU) 2017/40, artikel 12). Andra åtgärder skriver staden till själv.',
    fi: 'Viestintä: juliste jokaisen toimipisteen pääsisäänkäynnillä (asetus (EU) 2017/40, 12 artikla). Muut toimet kaupunki lisää itse.',
    en: 'Communication: the poster at the main entrance of each site (Regulation (EU) 2017/40, Article 12). The city adds other measures itself.',
  },
  csv: { sv: 'Hämta som CSV', fi: 'Lataa CSV-tiedostona', en: 'Download as CSV' },
  noGroups: {
    sv: 'Ansökan har inga stödberättigande mängder ännu.',
    fi: 'Hakemuksessa ei ole vielä tukikelpoisia määriä.',
    en: 'The application has no eligible quantities yet.',
  },
} as const satisfies Words;
