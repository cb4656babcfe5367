import { localDay } from '../domain/days.ts';
import { Refused } from '../domain/refusals.ts';
import type { Claims, Clock, Counts, Register } from './ports.ts';
import { readMonth } from './readMonth.ts';

export type KitchenMonth = Awaited<ReturnType<typeof readKitchenMonth>>;

/**
 * A site's month with the names that its page needs.
 * @throws Refused not-found
 */
export async function readKitchenMonth(
  ports: {
    readonly counts: Counts;
    readonly register: Register;
    readonly claims: Claims;
    readonly clock: Clock;
  },
  input: { readonly siteId: string; readonly month: string },
) {
  const [month, site, products] = await Promise.all([
    readMonth(ports, input),
    ports.register.get('site', input.siteId),
    ports.register.list('product'),
  ]);
  if (!site) throw new Refused('not-found');
  const today = localDay(ports.clock.now());
  return { ...month, site: site.value, catalogue: products.map((each) => each.value), today };
}
