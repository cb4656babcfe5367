import type { Use } from './counts.ts';
import type { Repeats, Zeros } from './imports.ts';
import type { Texts } from './texts.ts';

/** What a file's columns can hold. */
export const importColumns = [
  'site',
  'date',
  'product',
  'quantity',
  'unit',
  'use',
  'diners',
  'note',
  'key',
] as const;
export type ImportColumn = (typeof importColumns)[number];
/** Without these a row says nothing. */
export const neededColumns = [
  'site',
  'date',
  'product',
  'quantity',
] as const satisfies readonly ImportColumn[];

export const separators = ['auto', 'semicolon', 'comma', 'tab'] as const;
export type Separator = (typeof separators)[number];
export const dateFormats = ['either', 'd.m.yyyy', 'yyyy-mm-dd'] as const;
export type DateFormat = (typeof dateFormats)[number];
/** What a list tells of the milk. Only what was served is a count; the rest stands for it when the official says so. */
export const tellings = ['served', 'ordered', 'delivered'] as const;
export type Telling = (typeof tellings)[number];

/** An article of the sender's list, in our words. `size` is of one package, in ml or g; null unless packages. */
export type ImportArticle = {
  readonly number: string;
  /** Null for what is none of our products: its rows are left out, and answered as that. */
  readonly productId: string | null;
  readonly unit: 'litres' | 'kilograms' | 'packages';
  readonly size: number | null;
  readonly use: Use;
};

/** How a file of a kitchen system or wholesaler is read: a record of the register, as the official defined it. */
export type ImportProfile = {
  readonly id: string;
  readonly names: Texts;
  /** What somebody who chooses it should know: where the file comes from, what is only assumed of it. */
  readonly about: Texts;
  readonly tells: Telling;
  /** Whether the layout was seen in a real file; else it is an assumption. */
  readonly seen: boolean;
  /** By column the headers it may have; capitals and blanks make no difference. */
  readonly columns: Readonly<Record<ImportColumn, readonly string[]>>;
  readonly separator: Separator;
  readonly dates: DateFormat;
  /** 'site': our id or the site's exact name; 'customer': a number of the list below. */
  readonly siteBy: 'site' | 'customer';
  /** 'product': our id or the product's exact name, in litres unless a unit is said; 'article': of the list below. */
  readonly productBy: 'product' | 'article';
  /** Each number leads to exactly one site, or to none of the city's: left out. A site may have several. */
  readonly customers: readonly { readonly number: string; readonly siteId: string | null }[];
  readonly articles: readonly ImportArticle[];
  readonly repeats: Repeats;
  readonly zeros: Zeros;
};

const none = { unit: [], use: [], diners: [], note: [], key: [] } as const;
const list = {
  seen: false,
  separator: 'auto',
  dates: 'either',
  siteBy: 'customer',
  productBy: 'article',
  customers: [],
  articles: [],
  repeats: 'add',
  zeros: 'refuse',
} as const;

const nothing: Texts = { sv: '', fi: '', en: '' };

/** What a profile is that nobody has written anything of yet. */
export const blankProfile: ImportProfile = {
  ...list,
  id: '',
  names: nothing,
  about: nothing,
  tells: 'served',
  columns: { ...none, site: [], date: [], product: [], quantity: [] },
};

/**
 * Profiles to begin with. Only the first is a layout of our own; the others were made without a file of the systems
 * they are named after, and say so. The official saves them with the city's numbers, and `seen` after a real file.
 */
export const readyProfiles: readonly ImportProfile[] = [
  {
    id: 'spreadsheet',
    names: { sv: 'Eget kalkylblad', fi: 'Oma taulukko', en: 'Your own spreadsheet' },
    about: {
      sv: 'En rad per verksamhetsställe, dag och produkt: serverade liter. Rubrikerna får vara på svenska, finska eller engelska.',
      fi: 'Yksi rivi toimipistettä, päivää ja tuotetta kohti: tarjotut litrat. Otsikot voivat olla suomeksi, ruotsiksi tai englanniksi.',
      en: 'One row per site, day and product: litres served. The headers may be in Swedish, Finnish or English.',
    },
    tells: 'served',
    seen: true,
    columns: {
      site: ['site', 'siteId', 'verksamhetsställe', 'enhet', 'toimipiste', 'yksikkö'],
      date: ['date', 'day', 'datum', 'dag', 'päivä', 'pvm', 'päivämäärä'],
      product: ['product', 'productId', 'produkt', 'tuote'],
      quantity: ['quantity', 'litres', 'mängd', 'liter', 'määrä', 'litraa', 'litrat'],
      unit: ['unit', 'enhet för mängd', 'mängdenhet', 'yks', 'mittayksikkö'],
      use: ['use', 'användning', 'käyttö'],
      diners: ['other diners', 'diners', 'andra matgäster', 'muut ruokailijat'],
      note: ['note', 'anteckning', 'huomautus'],
      key: ['key', 'nyckel', 'avain'],
    },
    separator: 'auto',
    dates: 'either',
    siteBy: 'site',
    productBy: 'product',
    customers: [],
    articles: [],
    repeats: 'refuse',
    zeros: 'zero',
  },
  {
    ...list,
    id: 'wholesaler-deliveries',
    names: {
      sv: 'Partihandelns leveranslista',
      fi: 'Tukun toimitusluettelo',
      en: 'A wholesaler’s delivery list',
    },
    about: {
      sv: 'Levererat, inte räknat i köket. Kolumnerna är ett antagande tills en verklig fil har setts. Skriv in kund- och artikelnummer.',
      fi: 'Toimitettu, ei keittiössä laskettu. Sarakkeet ovat oletus, kunnes oikea tiedosto on nähty. Lisää asiakas- ja tuotenumerot.',
      en: 'Delivered, not counted in the kitchen. The columns are an assumption until a real file has been seen. Enter customers and articles.',
    },
    tells: 'delivered',
    columns: {
      ...none,
      site: ['asiakasnumero', 'asiakasnro', 'kundnummer', 'customer', 'customer number'],
      date: ['toimituspäivä', 'toimituspvm', 'leveransdatum', 'delivery date'],
      product: ['tuotenumero', 'tuotenro', 'artikelnummer', 'article', 'article number', 'ean'],
      quantity: ['toimitettu', 'toimitettu määrä', 'levererat', 'levererad mängd', 'määrä', 'quantity'],
      unit: ['yksikkö', 'yks', 'enhet', 'unit'],
      key: ['lähete', 'lähetenumero', 'följesedel', 'delivery note'],
    },
  },
  {
    ...list,
    id: 'aromi-orders',
    names: {
      sv: 'Beställningslista av den typ Aromi gör',
      fi: 'Tilausluettelo, jollaisen Aromi tekee',
      en: 'An order list of the kind Aromi makes',
    },
    about: {
      sv: 'Beställt, inte serverat. Gjord utan en fil ur Aromi: kolumnerna är ett antagande tills en verklig fil har setts.',
      fi: 'Tilattu, ei tarjottu. Tehty ilman Aromin tiedostoa: sarakkeet ovat oletus, kunnes oikea tiedosto on nähty.',
      en: 'Ordered, not served. Made without a file from Aromi: the columns are an assumption until a real file has been seen.',
    },
    tells: 'ordered',
    columns: {
      ...none,
      site: ['yksikkönro', 'tilaajan numero', 'tilaaja', 'asiakasnumero'],
      date: ['toimituspäivä', 'tarjoilupäivä', 'pvm'],
      product: ['nimikenumero', 'raaka-ainenumero', 'tuotenumero', 'tuotenro'],
      quantity: ['tilattu', 'tilausmäärä', 'määrä'],
      unit: ['yksikkö', 'yks'],
    },
  },
  {
    ...list,
    id: 'jamix-output',
    names: {
      sv: 'Utlämningslista av den typ Jamix gör',
      fi: 'Tuotosluettelo, jollaisen Jamix tekee',
      en: 'An output list of the kind Jamix makes',
    },
    about: {
      sv: 'Utlämnat till ställena. Gjord utan en fil ur Jamix: kolumnerna är ett antagande tills en verklig fil har setts.',
      fi: 'Toimipisteisiin luovutettu. Tehty ilman Jamixin tiedostoa: sarakkeet ovat oletus, kunnes oikea tiedosto on nähty.',
      en: 'Handed out to the sites. Made without a file from Jamix: the columns are an assumption until a real file has been seen.',
    },
    tells: 'delivered',
    columns: {
      ...none,
      site: ['toimipiste', 'toimipistenumero', 'keittiö', 'kustannuspaikka'],
      date: ['päivämäärä', 'päivä', 'pvm'],
      product: ['tuotekoodi', 'raaka-ainekoodi', 'koodi'],
      quantity: ['määrä', 'kulutus', 'tuotos'],
      unit: ['yksikkö', 'yks'],
    },
  },
];
