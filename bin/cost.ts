/**
 * `npm run cost [-- --sites 45 --days 88 --people 60]`: what a term costs on AWS. Plays a term's acts on this machine
 * with the real adapters, counts what they ask of AWS, and prices that (docs/cost.md). `--json` for a spreadsheet.
 */
import { parseArgs } from 'node:util';
import { measureTerm } from '../local/cost/measure.ts';
import { priceList } from '../local/cost/prices.ts';
import { assumptions, termCost } from '../local/cost/termCost.ts';

const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '45' },
    days: { type: 'string', default: '88' },
    people: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const whole = (name: string, text: string, most: number): number => {
  if (!/^\d+$/.test(text) || Number(text) > most) {
    console.error(`--${name} is a whole number up to ${most}.`);
    process.exit(2);
  }
  return Number(text);
};
const sites = whole('sites', values.sites, 100_000);
const days = whole('days', values.days, 200);
// A person for each site, and some in the office.
const people = values.people === undefined ? sites + 10 : whole('people', values.people, 1_000_000);

const measured = await measureTerm();
const cost = termCost(measured, { sites, days, people });
if (values.json) console.log(JSON.stringify({ priceList, assumptions, measured, cost }, null, 2));
else {
  const usd = (value: number) => value.toFixed(value < 1 ? 4 : 2).padStart(10);
  const amount = (value: number) =>
    (value < 10 ? value.toFixed(3) : Math.round(value).toLocaleString('en')).padStart(14);
  console.log(
    `Measured on the sample city: ${measured.sites} sites, ${measured.days.toFixed(0)} days a site.`,
  );
  for (const [name, usage] of Object.entries(measured))
    if (typeof usage === 'object')
      console.log(
        `${name.padEnd(12)} ${usage.calls} calls, ${(usage.seconds * 1000).toFixed(0)} ms, ${usage.reads.toFixed(1)} read and ${usage.writes.toFixed(1)} write units, ${usage.gets} gets, ${usage.puts} puts of ${(usage.putBytes / 1000).toFixed(0)} kB, ${(usage.bytesOut / 1000).toFixed(0)} kB out`,
      );
  console.log(
    `\nA term of ${sites} sites and ${days} days, ${people} people in the pool; ${priceList.region}, prices of ${priceList.asOf}, USD without VAT:`,
  );
  for (const line of cost.lines)
    if (line.usd > 0) console.log(`${line.name.padEnd(18)}${amount(line.amount)}${usd(line.usd)}`);
  const without = (size: { sites: number; days: number }) => termCost(measured, { ...size, people: 0 }).usd;
  console.log(`${'together'.padEnd(18)}${''.padStart(14)}${usd(cost.usd)}`);
  console.log(
    `a month: running${usd(cost.usd / assumptions.months)}, idle${usd(cost.idleMonthUsd)}; with an issuer of your own (no pool) the term costs${usd(without({ sites, days }))}`,
  );
  console.log('\nHow a term grows, without the pool, USD:');
  for (const some of [45, 450, 4500])
    console.log(
      `${String(some).padStart(6)} sites${[44, 88, 176].map((each) => `   ${each} days${usd(without({ sites: some, days: each }))}`).join('')}`,
    );
}
// The clients keep their connections for a while; there is nothing left to wait for.
process.exit();
