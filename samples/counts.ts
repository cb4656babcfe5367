import { isOperatingDay, operatingDays } from '../src/domain/calendars.ts';
import type { CorrectionReason, Quantity } from '../src/domain/counts.ts';
import { addDays, eachDay, type Instant, type LocalDate, localDay, weekday } from '../src/domain/days.ts';
import type { Author } from '../src/domain/people.ts';
import type { Calendar, SchoolYearData, Site } from '../src/domain/sites.ts';
import type { Texts } from '../src/domain/texts.ts';
import type { GivenReport } from '../src/shapes/values.ts';
import { newGroup, type SampleCity } from './city.ts';
import { type Random, randomFor, wholeBetween } from './random.ts';

/** A report as a kitchen sends it. The official's `explained` never comes from a kitchen. */
export type SampleReport = Exclude<GivenReport, { kind: 'explained' }>;
type ServedReport = Extract<SampleReport, { kind: 'served' }>;

/** Who sent a count; the issuer depends on where the city is tried. */
export type SampleAuthor = Omit<Author, 'issuer'>;

/** One entry to be recorded. A second one for the same site and day is a correction and names its reason. */
export type SampleCount = {
  readonly siteId: string;
  readonly date: LocalDate;
  readonly at: Instant;
  readonly by: SampleAuthor;
  readonly report: SampleReport;
  readonly reason?: CorrectionReason;
  readonly words?: string;
};

type Story = {
  readonly id: string;
  readonly siteId: string;
  /** Null where it goes through the whole term. */
  readonly date: LocalDate | null;
  readonly words: Texts;
};

/** What happens in the sample year on purpose, so that each page and each check has something to show. */
export const sampleStories = {
  tenfoldMended: {
    id: 'tenfold-mended',
    siteId: 'gammelbacka-skola',
    date: '2026-09-22',
    words: {
      sv: 'Köket skrev 400 liter i stället för 40; handläggaren märkte det och rättade.',
      fi: 'Keittiö kirjasi 400 litraa 40 litran sijasta; käsittelijä huomasi ja korjasi.',
      en: 'The kitchen keyed 400 litres instead of 40; the official noticed and corrected it.',
    },
  },
  tenfoldLeft: {
    id: 'tenfold-left',
    siteId: 'gammelbacka-skola',
    date: '2026-11-05',
    words: {
      sv: 'Köket skrev igen 400 liter i stället för 40, och ingen har ännu märkt det.',
      fi: 'Keittiö kirjasi taas 400 litraa 40 litran sijasta, eikä kukaan ole vielä huomannut.',
      en: 'The kitchen again keyed 400 litres instead of 40, and nobody has noticed yet.',
    },
  },
  brokenBoiler: {
    id: 'broken-boiler',
    siteId: 'stromborgska-skolan',
    date: '2026-11-17',
    words: {
      sv: 'Skolan höll stängt en dag då värmepannan gick sönder.',
      fi: 'Koulu oli päivän kiinni, koska lämmityskattila meni rikki.',
      en: 'The school was closed for a day with a broken boiler.',
    },
  },
  excursion: {
    id: 'excursion',
    siteId: 'haikkoon-koulu',
    date: '2026-09-10',
    words: {
      sv: 'Hela skolan var på utfärd med egen matsäck: öppet, men ingen mjölk.',
      fi: 'Koko koulu oli retkellä omin eväin: auki, mutta ei maitoa.',
      en: 'The whole school was on an excursion with packed lunches: open, but no milk.',
    },
  },
  wrongProduct: {
    id: 'wrong-product',
    siteId: 'linnankosken-lukio',
    date: '2026-10-06',
    words: {
      sv: 'Köket valde lättmjölk av misstag och rättade till fettfri mjölk tre dagar senare.',
      fi: 'Keittiö valitsi vahingossa kevytmaidon ja korjasi sen rasvattomaksi kolme päivää myöhemmin.',
      en: 'The kitchen picked light milk by mistake and corrected it to fat-free milk three days later.',
    },
  },
  forgetsInSwedish: {
    id: 'forgets-in-swedish',
    siteId: 'saxby-skola',
    date: null,
    words: {
      sv: 'Köket glömmer dagsrapporten ibland.',
      fi: 'Keittiö unohtaa päiväraportin silloin tällöin.',
      en: 'The kitchen forgets the daily count now and then.',
    },
  },
  forgetsInFinnish: {
    id: 'forgets-in-finnish',
    siteId: 'epoon-koulu',
    date: null,
    words: {
      sv: 'Köket glömmer dagsrapporten ibland.',
      fi: 'Keittiö unohtaa päiväraportin silloin tällöin.',
      en: 'The kitchen forgets the daily count now and then.',
    },
  },
  newGroup: {
    id: 'new-group',
    siteId: newGroup.siteId,
    date: '2027-01-04',
    words: {
      sv: 'En ny grupp börjar i januari: fler barn och mer mjölk.',
      fi: 'Uusi ryhmä aloittaa tammikuussa: enemmän lapsia ja maitoa.',
      en: 'A new group starts in January: more children and more milk.',
    },
  },
} as const satisfies Record<string, Story>;

const forgetful: readonly string[] = [
  sampleStories.forgetsInSwedish.siteId,
  sampleStories.forgetsInFinnish.siteId,
];
/** Kitchens that cook on the spot and so use some of the milk in the pot, mostly on the Thursday of soup and pancakes. */
const cooking = [
  'sannas-skola',
  'tolkis-skola',
  'tolkkisten-koulu',
  'kerkkoon-paivakoti',
  'tallberga-daghem',
];
const keysLitres = ['gammelbacka-skola'];
const countsGlasses = ['finnby-daghem', 'hinthaaran-paivakoti'];

/** Monday to Friday: sport in the middle of the week, and on Fridays some are away and the rest in a hurry. */
const weekdayShares = [1, 1.03, 1.04, 1, 0.9] as const;

/** Shares of all that is drunk; the first product of a site is its everyday milk and takes what is left. */
const shares: Readonly<Record<string, number>> = {
  buttermilk: 0.05,
  'organic-buttermilk': 0.06,
  'lactose-free-milk': 0.04,
  'oat-drink': 0.03,
};

/** What one site is like for as long as the city stands. */
type Character = {
  readonly site: Site;
  readonly calendar: Calendar;
  readonly by: SampleAuthor;
  /** Litres a child and ordinary day. */
  readonly thirst: number;
  readonly form: 'boxes' | 'cartons' | 'litres' | 'glasses' | 'tenths';
  /** Whether the kitchen also counts the grown-ups at the table. */
  readonly countsOthers: boolean;
};

/**
 * What the kitchens of the city send about the days from `from` to `to`, oldest first and never later than `to`: what
 * is keyed after that day (a late count, a correction) is left out. The same seed gives the same entries, and a longer
 * range only adds to them.
 * @throws Error when the city is not whole (a site without a calendar or without anyone who may report for it).
 */
export function sampleCounts({
  city,
  from,
  to,
  seed,
}: {
  city: SampleCity;
  from: LocalDate;
  to: LocalDate;
  seed: number;
}): SampleCount[] {
  const dataById = new Map(city.schoolYearData.map((each) => [each.id, each]));
  const counts: SampleCount[] = [];
  for (const site of city.sites) {
    const character = characterOf(city, site, seed);
    for (const date of operatingDays(site, character.calendar, { from, to })) {
      const data = dataById.get(`${periodOf(date)}.${site.id}`);
      if (data === undefined) continue;
      counts.push(...entriesOf(city, character, data, date, randomFor(seed, `${site.id}/${date}`)));
    }
  }
  return counts
    .filter((count) => localDay(count.at) <= to)
    .sort(
      (one, other) =>
        compare(one.at, other.at) || compare(one.siteId, other.siteId) || compare(one.date, other.date),
    );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The term that the day lies in: autumn from August, spring from January. */
function periodOf(date: LocalDate): string {
  return `${date.slice(0, 4)}-${date.slice(5, 7) >= '08' ? 'autumn' : 'spring'}`;
}

function characterOf(city: SampleCity, site: Site, seed: number): Character {
  const calendar = city.calendars.find((each) => each.id === site.calendarId);
  if (calendar === undefined) throw new Error(`no calendar for ${site.id}`);
  const reporter = city
    .users('sample')
    .find((each) => each.roles.includes('kitchen') && each.siteIds.includes(site.id));
  if (reporter === undefined) throw new Error(`nobody reports for ${site.id}`);
  const random = randomFor(seed, site.id);
  const machine = reporter.subject === 'kitchen-system';
  const children = city.schoolYearData.find((each) => each.siteId === site.id)?.children ?? 0;
  return {
    site,
    calendar,
    by: { subject: reporter.subject, role: 'kitchen', via: machine ? 'machine' : 'login' },
    thirst: 0.13 + random() * 0.06,
    form: machine
      ? 'tenths'
      : keysLitres.includes(site.id)
        ? 'litres'
        : countsGlasses.includes(site.id)
          ? 'glasses'
          : children >= 150
            ? 'boxes'
            : 'cartons',
    countsOthers: random() < 0.3,
  };
}

function entriesOf(
  city: SampleCity,
  character: Character,
  data: SchoolYearData,
  date: LocalDate,
  random: Random,
): SampleCount[] {
  const { site, by } = character;
  const forgotten = random() < 0.07 && forgetful.includes(site.id);
  const late = random() < 0.03;
  const slipped = random() < 0.006 && by.via === 'login';
  const at = late ? morning(nextOpenDay(character, date), random) : afterLunch(date, random);
  const right =
    site.kind === 'kitchen' ? cookedOnly(city, date, random) : served(city, character, data, date, random);
  const told = toldEntries(character, date, at, right, random);
  if (told !== undefined) return told;
  if (forgotten) return [];
  const first = { siteId: site.id, date, at, by };
  if (!slipped) return [{ ...first, report: right }];
  const mended = morning(nextOpenDay(character, addDays(localDay(at), wholeBetween(random, 0, 7))), random);
  return [
    { ...first, report: slipOf(right) },
    { ...first, at: mended, report: right, ...reasonOf(site, random) },
  ];
}

/** The entries of a day with a story; undefined on every other day. */
function toldEntries(
  { site, by }: Character,
  date: LocalDate,
  at: Instant,
  right: SampleReport,
  random: Random,
): SampleCount[] | undefined {
  const story = Object.values(sampleStories).find((each) => each.siteId === site.id && each.date === date);
  if (story === undefined) return undefined;
  const first = { siteId: site.id, date, at: afterLunch(date, random), by };
  switch (story.id) {
    case 'tenfold-mended':
    case 'tenfold-left': {
      const keyed = { ...first, report: withFirstLine(right, { given: { unit: 'litres', value: '400' } }) };
      if (story.id === 'tenfold-left') return [keyed];
      return [
        keyed,
        {
          ...first,
          at: morning(addDays(date, 8), random),
          by: { subject: 'milk-official', role: 'official', via: 'login' },
          report: withFirstLine(right, { given: { unit: 'litres', value: '40' } }),
          reason: 'typing-error',
          words: 'Frågade köket: 40 liter, inte 400.',
        },
      ];
    }
    case 'broken-boiler':
      return [{ ...first, report: { kind: 'closed', reason: 'building', note: 'Värmepannan gick sönder.' } }];
    case 'excursion':
      return [{ ...first, report: { kind: 'zero', note: 'Koko koulu retkellä, omat eväät.' } }];
    case 'wrong-product':
      return [
        { ...first, report: withFirstLine(right, { productId: 'light-milk' }) },
        {
          ...first,
          at: morning(addDays(date, 3), random),
          report: right,
          reason: 'wrong-product',
          words: 'Oli rasvatonta maitoa, ei kevytmaitoa.',
        },
      ];
    default:
      // The new group shows in the litres alone: the term's children are counted from its first day.
      return [{ ...first, at, report: right }];
  }
}

function served(
  city: SampleCity,
  character: Character,
  data: SchoolYearData,
  date: LocalDate,
  random: Random,
): ServedReport {
  const { site, form } = character;
  // Grown-ups drink too, about half as much: the share that the claim has to leave out.
  const drinkers = data.children + data.nonEligible / 2;
  const litres = drinkers * character.thirst * dayShare(city, character, date) * (0.94 + random() * 0.12);
  const [everyday, ...others] = site.productIds.filter((id) => id !== 'light-milk');
  if (everyday === undefined) throw new Error(`nothing is offered at ${site.id}`);
  const left = 1 - others.reduce((sum, id) => sum + (shares[id] ?? 0), 0);
  const lines: ServedReport['lines'] = [
    { productId: everyday, use: 'served', given: quantityOf(Math.max(1, litres * left), form, random) },
  ];
  for (const productId of others) {
    // A carton is opened for the few who ask for it, even where most of the milk comes in boxes.
    const given = quantityOf(litres * (shares[productId] ?? 0), form === 'boxes' ? 'cartons' : form, random);
    if (!isNothing(given)) lines.push({ productId, use: 'served', given });
  }
  const pot = random();
  if (cooking.includes(site.id) && pot < (weekday(date) === 4 ? 0.7 : 0.05)) {
    const cartons = Math.max(2, Math.round(data.children / 25));
    lines.push({
      productId: everyday,
      use: 'cooking',
      given: { unit: 'packages', count: cartons, size: 1_000 },
    });
  }
  const otherDiners = character.countsOthers ? Math.round(data.nonEligible * (0.7 + random() * 0.3)) : null;
  return { kind: 'served', lines, otherDiners, note: null };
}

/** The central kitchen pours nothing for children; it reports what goes into the pots, which no aid is paid for. */
function cookedOnly(city: SampleCity, date: LocalDate, random: Random): ServedReport {
  const count = isSchoolDay(city, date) ? wholeBetween(random, 5, 11) : wholeBetween(random, 1, 3);
  return {
    kind: 'served',
    lines: [{ productId: 'milk', use: 'cooking', given: { unit: 'packages', count, size: 10_000 } }],
    otherDiners: null,
    note: null,
  };
}

/** How much of an ordinary day's milk is drunk on this day. */
function dayShare(city: SampleCity, { site, calendar }: Character, date: LocalDate): number {
  const tomorrow = addDays(date, weekday(date) === 5 ? 3 : 1);
  const beforeBreak = isOperatingDay(site, calendar, tomorrow) ? 1 : 0.88;
  // Many families keep the small ones at home when the big ones have their holidays; in August they come back bit by bit.
  const quiet = isSchoolDay(city, date) ? 1 : date.slice(5, 7) === '08' ? 0.8 : 0.7;
  return (weekdayShares[weekday(date) - 1] ?? 1) * beforeBreak * quiet;
}

const alwaysOpen = { opensOn: '2000-01-01', closesOn: null, closures: [] } as const;

function isSchoolDay(city: SampleCity, date: LocalDate): boolean {
  const calendar = city.calendars.find((each) => each.id === 'school');
  return calendar !== undefined && isOperatingDay(alwaysOpen, calendar, date);
}

/** Litres as the kitchen counts them. Whole packages are rounded up or down by chance, so that the sum stays true. */
function quantityOf(litres: number, form: Character['form'], random: Random): Quantity {
  const chance = random();
  switch (form) {
    case 'boxes':
      return { unit: 'packages', count: Math.max(1, Math.floor(litres / 10 + chance)), size: 10_000 };
    case 'cartons':
      return { unit: 'packages', count: Math.floor(litres + chance), size: 1_000 };
    case 'glasses':
      return { unit: 'portions', count: Math.floor(litres * 5 + chance), size: 200 };
    case 'litres':
      return { unit: 'litres', value: String(Math.floor(litres + chance)) };
    case 'tenths':
      return { unit: 'litres', value: (Math.floor(litres * 10 + chance) / 10).toFixed(1) };
  }
}

function isNothing(given: Quantity): boolean {
  return 'value' in given ? Number(given.value) === 0 : given.count === 0;
}

function withFirstLine(report: SampleReport, change: Partial<ServedReport['lines'][number]>): SampleReport {
  if (report.kind !== 'served') return report;
  const [first, ...rest] = report.lines;
  return first === undefined ? report : { ...report, lines: [{ ...first, ...change }, ...rest] };
}

/** The same report with one package, glass or litre too many. */
function slipOf(report: SampleReport): SampleReport {
  const given = report.kind === 'served' ? report.lines[0]?.given : undefined;
  if (given === undefined) return report;
  if ('count' in given) return withFirstLine(report, { given: { ...given, count: given.count + 1 } });
  return withFirstLine(report, { given: { ...given, value: String(Number(given.value) + 1) } });
}

const slipReasons = [
  {
    reason: 'counted-again',
    sv: 'Räknade om de tomma förpackningarna.',
    fi: 'Laskin tyhjät pakkaukset uudelleen.',
  },
  { reason: 'typing-error', sv: 'Skrev fel.', fi: 'Näppäilin väärin.' },
  { reason: 'late-information', sv: 'En förpackning var oöppnad.', fi: 'Yksi pakkaus oli avaamatta.' },
] as const;

function reasonOf(site: Site, random: Random): { reason: CorrectionReason; words: string } {
  const slip = slipReasons[Math.floor(random() * slipReasons.length)] ?? slipReasons[0];
  return { reason: slip.reason, words: slip[site.language] };
}

function nextOpenDay({ site, calendar }: Character, date: LocalDate): LocalDate {
  const days = eachDay({ from: addDays(date, 1), to: addDays(date, 60) });
  return days.find((day) => isOperatingDay(site, calendar, day)) ?? addDays(date, 1);
}

/** When the tables are wiped, 9:00 to 11:59 UTC: the afternoon in Helsinki, the same day in winter and summer. */
function afterLunch(date: LocalDate, random: Random): Instant {
  return instantOf(date, 9 * 60 + wholeBetween(random, 0, 179), random);
}

/** Before the day's cooking, 4:30 to 6:29 UTC. */
function morning(date: LocalDate, random: Random): Instant {
  return instantOf(date, 4 * 60 + 30 + wholeBetween(random, 0, 119), random);
}

function instantOf(date: LocalDate, minutes: number, random: Random): Instant {
  const milliseconds = minutes * 60_000 + wholeBetween(random, 0, 59_999);
  return new Date(Date.parse(`${date}T00:00:00Z`) + milliseconds).toISOString();
}
