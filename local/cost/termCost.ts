import type { Usage } from './meter.ts';
import { type PriceName, priceList } from './prices.ts';

/** What was measured on the sample city, whose term is over. */
export type Measured = {
  /** Sites that count, and operating days of the term, in the city that was measured. */
  readonly sites: number;
  readonly days: number;
  /** A kitchen's day: its page, and the count that it sends. */
  readonly kitchenDay: Usage;
  /** A run of the robot that finds nothing to do. */
  readonly idle: Usage;
  /** The run at night that computes the running term anew, of a whole term. */
  readonly night: Usage;
  /** The run in the afternoon that looks at the last days of every site; the mails left aside. */
  readonly afternoon: Usage;
  /** A reminder that is written, with its link. */
  readonly reminder: Usage;
  /** An official's round: the start, the term, the claim with its tabs. */
  readonly round: Usage;
  /** The seal of a day, when the counts of one term lie behind it. */
  readonly seal: Usage;
  /** The look at everything stored, when the counts of one term are. */
  readonly look: Usage;
  /** From the last check to the approved documents in three languages. */
  readonly closing: Usage;
};

export type City = {
  readonly sites: number;
  /** Operating days of the term. */
  readonly days: number;
  /** People who log in with the pool; none when the city has an issuer of its own. */
  readonly people: number;
};

/** Assumed, not measured; docs/cost.md says why. */
export const assumptions = {
  months: 5,
  nights: 153,
  workingDays: 105,
  /** Of the counts so many are corrected once, and of the days so many are reminded of. */
  corrected: 0.05,
  reminded: 0.05,
  officials: 2,
  /** A function waits for AWS longer than for stand-ins on the same machine. */
  secondsMore: 0.05,
  /** A line of our own, the platform's three, and the gateway's. */
  logBytes: 1500,
  /** The logs' days, and the records' and counts' years. */
  logMonths: 3,
  years: 7,
  /** Calls of the key: one for each object, as buckets have a key of their own, and some an hour for the table. */
  keyRequestsAnHour: 12,
  /** One for what is stored, one that seals. */
  keys: 2,
  /** Ten alarms; the one on the table's throttles is billed for each of the six metrics that it adds up. */
  alarms: 15,
  /** A seal looks back two school years, which are four terms. */
  sealedTerms: 4,
} as const;

/** Free for ever, a month: 10 alarms, 5 GB of logs, 14 million calls of the scheduler, 100 GB out. */
const free = { alarms: 10, logGb: 5, scheduledCalls: 14e6, gbOut: 100 };

export type CostLine = { readonly name: PriceName; readonly amount: number; readonly usd: number };
export type TermCost = {
  readonly lines: readonly CostLine[];
  readonly usd: number;
  readonly idleMonthUsd: number;
};

/** So much of a term's usage is one site's reading of its counts on a day of which so many lie behind. */
const readOf = (days: number, countBytes: number): number =>
  Math.max(1, Math.ceil((days * countBytes) / 4096));

/** The units of a term, by what they are billed as. */
export function termUsage(measured: Measured, city: City): Record<PriceName, number> {
  const a = assumptions;
  const { kitchenDay, idle, night, afternoon, reminder, round, seal, look, closing } = measured;
  const share = city.sites / measured.sites;
  const counts = city.sites * city.days * (1 + a.corrected);
  const countBytes = kitchenDay.countBytes / Math.max(1, kitchenDay.countWrites);
  // A night reads every count of the term so far: over the term the half of what its last night reads.
  const halfway = (reads: number) =>
    share * reads * (readOf(city.days / 2, countBytes) / readOf(measured.days, countBytes));
  const nightReads = halfway(night.countReads) + share * (night.reads - night.countReads);
  const grown = (share * city.days) / measured.days;
  // Everything that is kept, in the middle of its years: as many terms as years.
  const [sealSize, lookSize] = [grown * a.sealedTerms, grown * a.years];
  const quarters = a.months * 30.4 * 96;
  const reminders = city.sites * city.days * a.reminded;
  const rounds = a.workingDays * a.officials;
  const parts: readonly (readonly [usage: Usage, times: number, size: number])[] = [
    [kitchenDay, counts, 1],
    [idle, quarters, 1],
    [afternoon, city.days, share],
    [reminder, reminders, 1],
    [round, rounds, grown],
    [closing, 1, grown],
    [{ ...seal, writes: 0, puts: 0, gets: 0 }, a.nights, sealSize],
    [{ ...look, gets: 0 }, a.nights, lookSize],
  ];
  const sum = (pick: (usage: Usage) => number) =>
    parts.reduce((total, [usage, times, size]) => total + pick(usage) * times * size, 0);
  // Calls do not grow with the city; what they read, and how long they take, does.
  const calls = parts.reduce((total, [usage, times]) => total + usage.calls * times, 0) + a.nights;
  const busy = (usage: Usage, times: number, size: number) =>
    (usage.seconds * size + usage.calls * a.secondsMore) * times;
  const robotSeconds =
    busy(idle, quarters, 1) +
    busy(afternoon, city.days, share) +
    busy(reminder, reminders, 1) +
    busy(night, a.nights, grown / 2) +
    busy(closing, 1, grown);
  const nightSeconds = busy(seal, a.nights, sealSize) + busy(look, a.nights, lookSize);
  const pageSeconds = busy(kitchenDay, counts, 1) + busy(round, rounds, grown);
  const snapshots = (a.nights * night.putBytes * grown) / 2;
  const stored = closing.putBytes * grown + snapshots;
  const gbTable = (city.sites * city.days * countBytes) / 1e9;
  const gbLog = (calls * a.logBytes) / 1e9;
  const fromGateway = kitchenDay.calls * counts + round.calls * rounds + closing.calls;
  const puts = sum((usage) => usage.puts) + (night.puts + seal.puts) * a.nights;
  // The look reads every snapshot that is kept, of which there is one a night.
  const looked = (a.nights * a.years) / 2;
  const gets = sum((usage) => usage.gets) + (night.gets + seal.gets + looked) * a.nights;
  return {
    lambdaRequest: calls,
    lambdaGbSecondArm: pageSeconds + nightSeconds,
    lambdaGbSecondX86: 2 * robotSeconds,
    gatewayRequest: fromGateway,
    tableRead: sum((usage) => usage.reads) + nightReads * a.nights,
    tableWrite: sum((usage) => usage.writes) + night.writes * a.nights,
    tableGbMonth: gbTable * 12 * a.years,
    backupGbMonth: gbTable * 12 * a.years,
    recordsPut: puts,
    recordsGet: gets,
    recordsGbMonth: (stored / 1e9) * 12 * a.years,
    keyMonth: a.months * a.keys,
    keyRequest: puts + gets + a.months * 730 * a.keyRequestsAnHour,
    logGb: Math.max(0, gbLog - a.months * free.logGb),
    logGbMonth: gbLog * a.logMonths,
    alarmMonth: a.months * Math.max(0, a.alarms - free.alarms),
    activePersonMonth: a.months * city.people,
    mail: reminders + 200,
    scheduledCall: Math.max(0, quarters - a.months * free.scheduledCalls),
    gbOut: Math.max(0, sum((usage) => usage.bytesOut) / 1e9 - a.months * free.gbOut),
  };
}

/** The price of a term, line by line, and of a month in which nobody does anything. */
export function termCost(measured: Measured, city: City): TermCost {
  const priced = (usage: Record<PriceName, number>): CostLine[] =>
    (Object.keys(priceList.prices) as PriceName[]).map((name) => ({
      name,
      amount: usage[name],
      usd: usage[name] * priceList.prices[name].usd,
    }));
  const total = (lines: readonly CostLine[]) => lines.reduce((sum, { usd }) => sum + usd, 0);
  const lines = priced(termUsage(measured, city));
  const quarters = 30.4 * 96;
  const { idle } = measured;
  const seconds = 2 * quarters * (idle.seconds + assumptions.secondsMore);
  const { prices } = priceList;
  const idleMonthUsd =
    assumptions.keys * prices.keyMonth.usd +
    Math.max(0, assumptions.alarms - free.alarms) * prices.alarmMonth.usd +
    quarters * prices.lambdaRequest.usd +
    seconds * prices.lambdaGbSecondX86.usd +
    quarters * idle.reads * prices.tableRead.usd +
    730 * assumptions.keyRequestsAnHour * prices.keyRequest.usd;
  return { lines, usd: total(lines), idleMonthUsd };
}
