import { createHash } from 'node:crypto';
import { sampleCity } from '../samples/city.ts';
import { randomFor, wholeBetween } from '../samples/random.ts';
import { operatingDays } from '../src/domain/calendars.ts';
import type { DayCount } from '../src/domain/counts.ts';
import type { LocalDate } from '../src/domain/days.ts';
import type { Author } from '../src/domain/people.ts';
import { periodOn } from '../src/domain/periods.ts';
import type { Kind, Kinds, Recorded } from '../src/domain/records.ts';
import { recorded, sealed } from '../src/domain/revisions.ts';
import type { Material } from '../src/domain/takeSnapshot.ts';

const by: Author = { issuer: 'urn:bench', subject: 'bench', role: 'kitchen', via: 'machine' };
export const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

export function record<K extends Kind>(kind: K, value: Kinds[K]): Recorded<K> {
  const at = '2026-08-01T06:00:00.000Z';
  const version = sealed(
    digest,
    { kind, id: value.id },
    { revision: 1, at, by, reason: null, value, previous: null },
  );
  return { kind, id: value.id, revision: 1, value, versions: [version] };
}

/** A term of a city of so many sites, the autumn unless another is asked for: the sample city's sites over and over, two products a day. */
export function materialOf(siteCount: number, on: LocalDate = '2026-08-01'): Material {
  const period = periodOn(on, 'term');
  const models = sampleCity.sites.filter((site) => site.kind !== 'kitchen');
  const sites = Array.from({ length: siteCount }, (_, index) => {
    const model = models[index % models.length]!;
    return { ...model, id: `${model.id}-${index}`, compositionId: null };
  });
  const counts = new Map<string, DayCount[]>();
  for (const site of sites) {
    const calendar = sampleCity.calendars.find((each) => each.id === site.calendarId)!;
    const random = randomFor(1, site.id);
    counts.set(
      site.id,
      operatingDays(site, calendar, period).map((date): DayCount => {
        const lines = site.productIds.slice(0, 2).map((productId) => {
          const amount = wholeBetween(random, 5, 60) * 1000;
          return {
            productId,
            use: 'served' as const,
            given: { unit: 'litres' as const, value: `${amount / 1000}` },
            amount,
          };
        });
        const entryId = `${digest(site.id + date).slice(0, 8)}-0000-4000-8000-000000000000`;
        const report = { kind: 'served' as const, lines, otherDiners: null, note: null };
        const entry = {
          entryId,
          at: `${date}T09:00:00.000Z`,
          by,
          report,
          reason: null,
          words: null,
          ifMatch: null,
        };
        return recorded(null, { siteId: site.id, date }, entry, digest).count;
      }),
    );
  }
  const data = sites.map((site) => ({
    ...{
      id: `${period.id}.${site.id}`,
      siteId: site.id,
      periodId: period.id,
      children: 180,
      nonEligible: 14,
    },
    ...{ referenceDate: '2026-08-12' as const, operatingDays: null, evidence: null, confirmed: true },
  }));
  return {
    ...{ claimId: `${period.id}.1`, period, through: period.to, amends: null, compositions: [], counts },
    ...{ transfers: [], before: new Map() },
    settings: record('settings', sampleCity.settings),
    sites: sites.map((site) => record('site', site)),
    calendars: sampleCity.calendars.map((calendar) => record('calendar', calendar)),
    products: sampleCity.products.map((product) => record('product', product)),
    ...{ suppliers: [], stockData: [], deliveries: [], attachments: [] },
    earlierData: [],
    schoolYearData: data.map((each) => record('schoolYearData', each)),
  };
}
