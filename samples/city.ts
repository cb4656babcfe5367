import type { DayRange, LocalDate } from '../src/domain/days.ts';
import type { User } from '../src/domain/people.ts';
import type { Contents, Package, Product, ProductGroup } from '../src/domain/products.ts';
import { defaultSettings, type Settings } from '../src/domain/settings.ts';
import type { Calendar, Composition, SchoolYearData, Site, SiteKind } from '../src/domain/sites.ts';
import type { Texts } from '../src/domain/texts.ts';
import { randomFor, wholeBetween } from './random.ts';

/** One of those who sign in to the sample city. Nobody here is a real person: each is named by the role alone. */
export type CastMember = { readonly subject: string; readonly name: Texts; readonly role: Texts };

/** A whole city as the register keeps it, ready to be stored. */
export type SampleCity = {
  readonly settings: Settings;
  readonly calendars: readonly Calendar[];
  readonly compositions: readonly Composition[];
  readonly sites: readonly Site[];
  readonly products: readonly Product[];
  /** For 2026-autumn and 2027-spring. */
  readonly schoolYearData: readonly SchoolYearData[];
  /** Everyone with rights, under the issuer that the logins come from. */
  readonly users: (issuer: string) => User[];
  /** Those worth signing in as; every one of them is also among the users. */
  readonly cast: readonly CastMember[];
};

/** To be shown wherever the sample city's figures are shown. */
export const sampleNotice: Texts = {
  sv: 'Exempel. Skolorna finns, men alla liter och de flesta siffror är påhittade; några barnantal är från 2017–20.',
  fi: 'Esimerkki. Koulut ovat oikeita, mutta litrat ja useimmat luvut keksittyjä; osa lapsimääristä on vuosilta 2017–20.',
  en: 'Sample. The schools exist, but all litres and most figures are made up; some numbers of children are from 2017–20.',
};

function inThree(sv: string, fi: string, en: string): Texts {
  return { sv, fi, en };
}

/** Reserved for examples (RFC 2606): nothing sent there reaches anyone. */
const mailDomain = 'kitchens.example.invalid';

/** Fixed for good, so that a figure seen in a screenshot is found again in the next release. */
const citySeed = 638;

const box: Package = { id: 'box-10', names: inThree('låda 10 l', 'laatikko 10 l', 'box 10 l'), size: 10_000 };
const carton: Package = {
  id: 'carton-1',
  names: inThree('burk 1 l', 'tölkki 1 l', 'carton 1 l'),
  size: 1_000,
};

/** A glass is 2 dl. */
const glass = 200;

function drink(
  id: string,
  names: Texts,
  group: ProductGroup | null,
  packages: readonly Package[],
  contents: Partial<Contents>,
): Product {
  return {
    id,
    names,
    group,
    contents: {
      fatPermille: null,
      sugarPermille: null,
      saltPermille: null,
      milkPermille: null,
      otherIngredientsPermille: null,
      vitaminD: true,
      freshOrProcessedCheese: false,
      ...contents,
    },
    packages,
    portion: glass,
    // The list has been milk and buttermilk, at most 0.5 % fat and with vitamin D, since 1 August 2023 (decree 859/2023).
    from: '2023-08-01',
    to: null,
  };
}

const products: readonly Product[] = [
  drink('milk', inThree('Fettfri mjölk', 'Rasvaton maito', 'Fat-free milk'), 'milk', [box, carton], {
    fatPermille: 0,
  }),
  drink(
    'organic-milk',
    inThree('Ekologisk fettfri mjölk', 'Rasvaton luomumaito', 'Organic fat-free milk'),
    'organic-milk',
    [box, carton],
    { fatPermille: 0 },
  ),
  drink('buttermilk', inThree('Surmjölk', 'Piimä', 'Buttermilk'), 'buttermilk', [box, carton], {
    fatPermille: 4,
  }),
  drink(
    'organic-buttermilk',
    inThree('Ekologisk surmjölk', 'Luomupiimä', 'Organic buttermilk'),
    'organic-buttermilk',
    [carton],
    { fatPermille: 5 },
  ),
  // Lactose-free milk is milk in the scheme.
  drink(
    'lactose-free-milk',
    inThree('Laktosfri fettfri mjölk', 'Laktoositon rasvaton maito', 'Lactose-free fat-free milk'),
    'milk',
    [carton],
    { fatPermille: 0 },
  ),
  // Milk to any kitchen, but 1.5 % fat is above the limit of 0.5 %: here to show that the limits are looked at.
  drink(
    'light-milk',
    inThree('Lättmjölk 1,5 %', 'Kevytmaito 1,5 %', 'Light milk 1.5 %'),
    'milk',
    [box, carton],
    {
      fatPermille: 15,
    },
  ),
  drink('oat-drink', inThree('Havredryck', 'Kaurajuoma', 'Oat drink'), null, [carton], {}),
];

function holiday(from: LocalDate, to: LocalDate, names: Texts): DayRange & { readonly names: Texts } {
  return { from, to, names };
}

/** Public holidays of the school year 2026-2027, also those on a weekend, since a calendar is read by people. */
const publicHolidays = [
  holiday(
    '2026-12-06',
    '2026-12-06',
    inThree('Självständighetsdagen', 'Itsenäisyyspäivä', 'Independence Day'),
  ),
  holiday('2026-12-24', '2026-12-26', inThree('Jul', 'Joulu', 'Christmas')),
  holiday('2027-01-01', '2027-01-01', inThree('Nyårsdagen', 'Uudenvuodenpäivä', "New Year's Day")),
  holiday('2027-01-06', '2027-01-06', inThree('Trettondagen', 'Loppiainen', 'Epiphany')),
  holiday('2027-03-26', '2027-03-29', inThree('Påsk', 'Pääsiäinen', 'Easter')),
  holiday('2027-05-01', '2027-05-01', inThree('Första maj', 'Vappu', 'May Day')),
  holiday('2027-05-06', '2027-05-06', inThree('Kristi himmelsfärdsdag', 'Helatorstai', 'Ascension Day')),
  holiday('2027-06-25', '2027-06-26', inThree('Midsommar', 'Juhannus', 'Midsummer')),
];

const calendars: readonly Calendar[] = [
  {
    id: 'school',
    names: inThree('Skolornas dagar', 'Koulujen päivät', 'School days'),
    weekdays: [1, 2, 3, 4, 5],
    open: [
      { from: '2026-08-12', to: '2026-12-19' },
      { from: '2027-01-07', to: '2027-06-05' },
    ],
    holidays: [
      holiday('2026-10-12', '2026-10-18', inThree('Höstlov', 'Syysloma', 'Autumn holiday')),
      holiday('2027-02-22', '2027-02-28', inThree('Sportlov', 'Talviloma', 'Winter holiday')),
      ...publicHolidays,
    ],
  },
  {
    id: 'day-care',
    names: inThree('Daghemmens dagar', 'Päiväkotien päivät', 'Day-care days'),
    weekdays: [1, 2, 3, 4, 5],
    open: [{ from: '2026-08-01', to: '2027-07-31' }],
    holidays: [
      ...publicHolidays,
      holiday('2027-06-28', '2027-07-25', inThree('Sommarstängt', 'Kesäsulku', 'Closed for the summer')),
    ],
  },
];

const kungsporten: Composition = {
  id: 'kungsporten',
  name: 'Kungsporten / Kuninkaanportti',
  kitchenSiteId: 'kungsporten-kitchen',
};

/** A number was published by the city for some year of 2017-20; a range is made up, and a seeded number taken from it. */
type Children = number | readonly [least: number, most: number];

type Place = {
  readonly id: string;
  readonly name: string;
  readonly kind: SiteKind;
  readonly language: 'sv' | 'fi';
  /** Village or part of the city; no street is invented. */
  readonly area: string;
  readonly children: Children;
  /** What is offered beside fat-free milk, or in its place where it is 'organic-milk'. */
  readonly offers: readonly string[];
  /** Gets its meals through the central kitchen. */
  readonly central: boolean;
};

function place(
  [id, name, area]: readonly [id: string, name: string, area: string],
  language: 'sv' | 'fi',
  kind: SiteKind,
  children: Children,
  offers: readonly string[],
  through: 'central' | 'direct' = 'direct',
): Place {
  return { id, name, kind, language, area, children, offers, central: through === 'central' };
}

const plain = ['milk', 'buttermilk', 'lactose-free-milk'];
const withOat = [...plain, 'oat-drink'];
const organic = ['organic-milk', 'organic-buttermilk', 'lactose-free-milk'];
const little = ['milk', 'lactose-free-milk'];
/** Day cares differ widely. */
const dayCare: Children = [40, 150];
const villageDayCare: Children = [40, 75];

/**
 * The schools are those of the city of Borgå / Porvoo. The day cares bear the names of parts of the city; whether a day
 * care of just that name exists today is not claimed.
 */
const places: readonly Place[] = [
  place(['kungsporten-kitchen', kungsporten.name, 'Kungsporten'], 'sv', 'kitchen', 0, ['milk'], 'central'),

  place(['kvarnbackens-skola', 'Kvarnbackens skola', 'Centrum'], 'sv', 'basic-education', 402, withOat),
  place(
    ['lyceiparkens-skola', 'Lyceiparkens skola', 'Centrum'],
    'sv',
    'basic-education',
    317,
    plain,
    'central',
  ),
  place(
    ['stromborgska-skolan', 'Strömborgska skolan', 'Centrum'],
    'sv',
    'basic-education',
    [330, 380],
    withOat,
  ),
  place(['varberga-skola', 'Vårberga skola', 'Vårberga'], 'sv', 'basic-education', 97, organic, 'central'),
  place(['sannas-skola', 'Sannäs skola', 'Sannäs'], 'sv', 'basic-education', 96, plain),
  place(['grannas-skola', 'Grännäs skola', 'Grännäs'], 'sv', 'basic-education', 69, organic),
  place(['kullo-skola', 'Kullo skola', 'Kullo'], 'sv', 'basic-education', 50, little),
  place(['hindhar-skola', 'Hindhår skola', 'Hindhår'], 'sv', 'basic-education', 50, little),
  place(['tolkis-skola', 'Tolkis skola', 'Tolkis'], 'sv', 'basic-education', 163, plain),
  place(
    ['gammelbacka-skola', 'Gammelbacka skola', 'Gammelbacka'],
    'sv',
    'basic-education',
    [235, 260],
    plain,
  ),
  place(['nase-skola', 'Näse skola', 'Näse'], 'sv', 'basic-education', [130, 170], plain, 'central'),
  place(['saxby-skola', 'Saxby skola', 'Saxby'], 'sv', 'basic-education', [50, 80], little),
  place(['borga-gymnasium', 'Borgå Gymnasium', 'Centrum'], 'sv', 'upper-secondary', [280, 340], withOat),

  place(['keskuskoulu', 'Keskuskoulu', 'Keskusta'], 'fi', 'basic-education', [480, 560], plain),
  place(['linnajoen-koulu', 'Linnajoen koulu', 'Keskusta'], 'fi', 'basic-education', [520, 620], withOat),
  place(['paaskytien-koulu', 'Pääskytien koulu', 'Keskusta'], 'fi', 'basic-education', [420, 520], plain),
  place(
    ['albert-edelfeltin-koulu', 'Albert Edelfeltin koulu', 'Keskusta'],
    'fi',
    'basic-education',
    [380, 460],
    organic,
  ),
  place(
    ['kevatkummun-koulu', 'Kevätkummun koulu', 'Kevätkumpu'],
    'fi',
    'basic-education',
    [300, 380],
    plain,
    'central',
  ),
  place(
    ['peipon-koulu', 'Peipon koulu', 'Keskusta'],
    'fi',
    'basic-education',
    [280, 360],
    organic,
    'central',
  ),
  place(
    ['jokilaakson-koulu', 'Jokilaakson koulu', 'Keskusta'],
    'fi',
    'basic-education',
    [380, 460],
    plain,
    'central',
  ),
  place(['hinthaaran-koulu', 'Hinthaaran koulu', 'Hinthaara'], 'fi', 'basic-education', [150, 210], plain),
  place(['kerkkoon-koulu', 'Kerkkoon koulu', 'Kerkkoo'], 'fi', 'basic-education', [100, 140], plain),
  place(['tolkkisten-koulu', 'Tolkkisten koulu', 'Tolkkinen'], 'fi', 'basic-education', [180, 240], plain),
  place(['epoon-koulu', 'Epoon koulu', 'Epoo'], 'fi', 'basic-education', [60, 100], little),
  place(['haikkoon-koulu', 'Haikkoon koulu', 'Haikkoo'], 'fi', 'basic-education', [180, 240], plain),
  place(
    ['linnankosken-lukio', 'Linnankosken lukio', 'Keskusta'],
    'fi',
    'upper-secondary',
    [520, 620],
    [...withOat, 'light-milk'],
  ),

  place(['tallberga-daghem', 'Tallberga daghem', 'Tallberga'], 'sv', 'day-care', dayCare, organic),
  place(['majbergets-daghem', 'Majbergets daghem', 'Majberget'], 'sv', 'day-care', dayCare, plain, 'central'),
  place(
    ['gammelbacka-daghem', 'Gammelbacka daghem', 'Gammelbacka'],
    'sv',
    'day-care',
    dayCare,
    plain,
    'central',
  ),
  place(['nase-daghem', 'Näse daghem', 'Näse'], 'sv', 'day-care', dayCare, little, 'central'),
  place(['kullo-daghem', 'Kullo daghem', 'Kullo'], 'sv', 'day-care', villageDayCare, little),
  place(['tolkis-daghem', 'Tolkis daghem', 'Tolkis'], 'sv', 'day-care', [55, 70], plain),
  place(['hornhattula-daghem', 'Hornhattula daghem', 'Hornhattula'], 'sv', 'day-care', villageDayCare, plain),
  place(['huktis-daghem', 'Huktis daghem', 'Huktis'], 'sv', 'day-care', dayCare, withOat, 'central'),
  place(['finnby-daghem', 'Finnby daghem', 'Finnby'], 'sv', 'day-care', dayCare, little),
  place(
    ['varberga-forskola', 'Vårberga förskola', 'Vårberga'],
    'sv',
    'pre-primary',
    [40, 60],
    organic,
    'central',
  ),

  place(['peipon-paivakoti', 'Peipon päiväkoti', 'Keskusta'], 'fi', 'day-care', dayCare, organic, 'central'),
  place(
    ['kevattuulen-paivakoti', 'Kevättuulen päiväkoti', 'Kevätkumpu'],
    'fi',
    'day-care',
    dayCare,
    plain,
    'central',
  ),
  place(
    ['kevatkummun-paivakoti', 'Kevätkummun päiväkoti', 'Kevätkumpu'],
    'fi',
    'day-care',
    dayCare,
    plain,
    'central',
  ),
  place(['haikkoon-paivakoti', 'Haikkoon päiväkoti', 'Haikkoo'], 'fi', 'day-care', dayCare, plain),
  place(
    ['hinthaaran-paivakoti', 'Hinthaaran päiväkoti', 'Hinthaara'],
    'fi',
    'day-care',
    villageDayCare,
    little,
  ),
  place(['kerkkoon-paivakoti', 'Kerkkoon päiväkoti', 'Kerkkoo'], 'fi', 'day-care', villageDayCare, plain),
  place(['epoon-paivakoti', 'Epoon päiväkoti', 'Epoo'], 'fi', 'day-care', villageDayCare, little),
  place(['olstensin-paivakoti', 'Ölstensin päiväkoti', 'Ölstens'], 'fi', 'day-care', dayCare, withOat),
  place(['tarmolan-paivakoti', 'Tarmolan päiväkoti', 'Tarmola'], 'fi', 'day-care', dayCare, organic),
  place(
    ['jokilaakson-esiopetus', 'Jokilaakson esiopetus', 'Keskusta'],
    'fi',
    'pre-primary',
    [40, 60],
    plain,
    'central',
  ),
];

/** Day cares and the central kitchen, which cooks for them, are open when schools have their holidays. */
function calendarOf(kind: SiteKind): 'school' | 'day-care' {
  return kind === 'day-care' || kind === 'kitchen' ? 'day-care' : 'school';
}

const sites: readonly Site[] = places.map((each, index) => ({
  id: each.id,
  name: each.name,
  kind: each.kind,
  language: each.language,
  address:
    each.language === 'sv' ? `${each.area}, Borgå (exempeladress)` : `${each.area}, Porvoo (esimerkkiosoite)`,
  registration: `EX-${String(index + 1).padStart(4, '0')}`,
  calendarId: calendarOf(each.kind),
  compositionId: each.central ? kungsporten.id : null,
  productIds: each.offers,
  opensOn: '2020-08-01',
  closesOn: null,
  // Half of the kitchens have an address of their own; the others are reminded at those of their users.
  reportingEmail: index % 2 === 0 ? `${each.id}@${mailDomain}` : null,
  closures: [],
}));

/** Which day care gets a new group from January 2027, and how many children it brings. */
export const newGroup = { siteId: 'tolkis-daghem', children: 21 } as const;

/** The term's first day at the site, on which its children were counted. */
const referenceDates = {
  '2026-autumn': { school: '2026-08-12', 'day-care': '2026-08-03' },
  '2027-spring': { school: '2027-01-07', 'day-care': '2027-01-04' },
} as const;

function schoolYearDataOf(each: Place, periodId: '2026-autumn' | '2027-spring'): SchoolYearData {
  const random = randomFor(citySeed, each.id);
  const published = typeof each.children === 'number';
  const autumn = typeof each.children === 'number' ? each.children : wholeBetween(random, ...each.children);
  const grown = periodId === '2027-spring' && each.id === newGroup.siteId;
  // Small children have more grown-ups at the table.
  const share = calendarOf(each.kind) === 'day-care' ? 0.12 + random() * 0.06 : 0.05 + random() * 0.04;
  return {
    id: `${periodId}.${each.id}`,
    siteId: each.id,
    periodId,
    children: grown ? autumn + newGroup.children : autumn,
    referenceDate: referenceDates[periodId][calendarOf(each.kind)],
    nonEligible: Math.round(autumn * share),
    operatingDays: null,
    evidence:
      published && autumn > 0
        ? 'Publicerat 2017–20 / Julkaistu 2017–20 / Published 2017–20'
        : 'Exempel / Esimerkki / Example',
    // The new group's number still waits for somebody to confirm it.
    confirmed: !grown,
  };
}

const cast: readonly CastMember[] = [
  {
    subject: 'kitchen-kvarnbacken',
    name: inThree('Köket, Kvarnbackens skola', 'Keittiö, Kvarnbackens skola', 'Kitchen, Kvarnbackens skola'),
    role: inThree(
      'Räknar mjölken i tre skolor på båda språken',
      'Laskee maidon kolmessa koulussa kummallakin kielellä',
      'Counts the milk of three schools of both languages',
    ),
  },
  {
    subject: 'kitchen-kungsporten',
    name: inThree(
      'Centralköket, Kungsporten',
      'Keskuskeittiö, Kuninkaanportti',
      'Central kitchen, Kungsporten',
    ),
    role: inThree(
      'Räknar mjölken för centralköket och de ställen som det lagar mat för',
      'Laskee keskuskeittiön ja sen palvelemien toimipisteiden maidon',
      'Counts the milk of the central kitchen and the sites it serves',
    ),
  },
  {
    subject: 'kitchen-tallberga',
    name: inThree('Köket, Tallberga daghem', 'Keittiö, Tallberga daghem', 'Kitchen, Tallberga daghem'),
    role: inThree(
      'Räknar mjölken i ett daghem',
      'Laskee maidon yhdessä päiväkodissa',
      'Counts the milk of one day care',
    ),
  },
  {
    subject: 'milk-official',
    name: inThree('Mjölkstödets handläggare', 'Maitotuen käsittelijä', 'Milk official'),
    role: inThree(
      'Bereder terminens ansökan',
      'Valmistelee lukukauden hakemuksen',
      'Prepares the application of the term',
    ),
  },
  {
    subject: 'head-of-catering',
    name: inThree('Kostchefen', 'Ruokapalvelupäällikkö', 'Head of catering'),
    role: inThree('Godkänner ansökan', 'Hyväksyy hakemuksen', 'Approves the application'),
  },
  {
    subject: 'head-of-finance',
    name: inThree('Ekonomichefen', 'Talouspäällikkö', 'Head of finance'),
    role: inThree(
      'Ersätter kostchefen som godkännare',
      'Hyväksyy ruokapalvelupäällikön sijaisena',
      'Approves in place of the head of catering',
    ),
  },
  {
    subject: 'auditor',
    name: inThree('Revisorn', 'Tilintarkastaja', 'Auditor'),
    role: inThree(
      'Läser allt, ändrar inget',
      'Lukee kaiken, ei muuta mitään',
      'Reads everything, changes nothing',
    ),
  },
  {
    subject: 'administrator',
    name: inThree('Administratören', 'Pääkäyttäjä', 'Administrator'),
    role: inThree(
      'Sköter ställen, användare och inställningar',
      'Hoitaa toimipisteet, käyttäjät ja asetukset',
      'Keeps sites, users and settings',
    ),
  },
  {
    subject: 'kitchen-system',
    name: inThree(
      'Kökens produktionssystem',
      'Keittiöiden tuotantojärjestelmä',
      'Production system of the kitchens',
    ),
    role: inThree(
      'En maskin som lämnar några skolors dagsrapporter',
      'Kone, joka lähettää joidenkin koulujen päiväraportit',
      'A machine that sends the daily counts of some schools',
    ),
  },
];

const siteIdsOf: Readonly<Record<string, readonly string[]>> = {
  'kitchen-kvarnbacken': ['kvarnbackens-skola', 'stromborgska-skolan', 'linnajoen-koulu'],
  'kitchen-kungsporten': places.filter((each) => each.central).map((each) => each.id),
  'kitchen-tallberga': ['tallberga-daghem'],
  'kitchen-system': [
    'keskuskoulu',
    'paaskytien-koulu',
    'albert-edelfeltin-koulu',
    'borga-gymnasium',
    'hinthaaran-koulu',
    'kerkkoon-koulu',
    'hindhar-skola',
  ],
};

const rolesOf: Readonly<Record<string, User['roles']>> = {
  'milk-official': ['official'],
  'head-of-catering': ['official'],
  'head-of-finance': ['official'],
  auditor: ['auditor'],
  administrator: ['administrator'],
};

const languageOf: Readonly<Record<string, User['language']>> = {
  'head-of-catering': 'fi',
  'head-of-finance': 'fi',
  'kitchen-system': 'fi',
  auditor: 'en',
};

const machines = ['kitchen-system'];

function users(issuer: string): User[] {
  const since = { from: '2026-08-01', to: null } as const;
  const acting = cast.map(({ subject, name }): User => {
    const language = languageOf[subject] ?? 'sv';
    const siteIds = siteIdsOf[subject] ?? [];
    const roles = rolesOf[subject] ?? ['kitchen'];
    const email = machines.includes(subject) ? null : `${subject}@${mailDomain}`;
    const who = { id: subject, issuer, subject, label: name[language] };
    return { ...who, roles, siteIds, language, email, ...since };
  });
  const taken = new Set(Object.values(siteIdsOf).flat());
  // Every other site has a kitchen of its own, so that each count has an author with rights to the site.
  const others = places
    .filter((each) => !taken.has(each.id))
    .map((each): User => {
      const subject = `kitchen-${each.id}`;
      const label = each.language === 'sv' ? `Köket, ${each.name}` : `Keittiö, ${each.name}`;
      const { language } = each;
      return {
        id: subject,
        issuer,
        subject,
        label,
        roles: ['kitchen'],
        siteIds: [each.id],
        language,
        email: `${subject}@${mailDomain}`,
        ...since,
      };
    });
  return [...acting, ...others];
}

const settings: Settings = {
  ...defaultSettings,
  id: 'city',
  applicant: {
    name: 'Borgå stad / Porvoon kaupunki (exempel / esimerkki)',
    // Made up: the check digit is right, the seven nines lie far beyond the numbers given out so far.
    businessId: '9999999-2',
    kind: 'municipal',
    address: 'Borgå / Porvoo (exempeladress / esimerkkiosoite)',
    undertakingOn: '2017-08-01',
  },
  languages: ['sv', 'fi', 'en'],
  rules: {
    deduction: 'proportional',
    capLevel: 'site',
    capOrder: 'in-proportion',
    organicButtermilk: 'conventional',
    amountRounding: 'half-up',
    aidRounding: 'half-up',
    late: 'linear',
    childrenReference: 'term-start',
    deliveries: 'where-given',
  },
  ratePeriods: [],
  periodType: 'term',
  // The domain .example is reserved for examples (RFC 2606): nothing sent there reaches anyone.
  authorityEmail: 'authority@school-milk.example',
};

/** A bilingual city after the pattern of Borgå / Porvoo; see README.md for what is real in it. */
export const sampleCity: SampleCity = {
  settings,
  calendars,
  compositions: [kungsporten],
  sites,
  products,
  schoolYearData: (['2026-autumn', '2027-spring'] as const).flatMap((periodId) =>
    places.map((each) => schoolYearDataOf(each, periodId)),
  ),
  users,
  cast,
};
