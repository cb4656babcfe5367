import { type LocalDate, localDay } from '../domain/days.ts';
import type { Product } from '../domain/products.ts';
import { Refused } from '../domain/refusals.ts';
import { type Site, sitesThatCount } from '../domain/sites.ts';
import { type StandingTransfer, standingTransfer, type TransferEnd } from '../domain/transfers.ts';
import type { Clock, Ids, Register, Transfers } from './ports.ts';
import { inForce } from './recordDay.ts';

/** One end's day of transfers: with each site of a kitchen, or with the kitchen of a site. */
export type TransferDay = {
  readonly site: Site;
  readonly date: LocalDate;
  readonly today: LocalDate;
  /** Which end the site is; null when nothing goes through a kitchen here. */
  readonly end: TransferEnd | null;
  readonly products: readonly Product[];
  readonly others: readonly {
    readonly id: string;
    readonly name: string;
    readonly stands: StandingTransfer;
    /** What the receiving end serves: asked about, while anything that is in the catalogue may be posted. */
    readonly productIds: readonly string[];
    /** Hash of the last revision, whosever it is; null before the first. */
    readonly last: string | null;
    /** For the next entry of this transfer. */
    readonly entryId: string;
  }[];
};

/** @throws Refused not-found */
export async function readTransferDay(
  ports: {
    readonly register: Register;
    readonly transfers: Transfers;
    readonly clock: Clock;
    readonly ids: Ids;
  },
  { siteId, date }: { readonly siteId: string; readonly date: LocalDate },
): Promise<TransferDay> {
  const [record, sites, compositions, products] = await Promise.all([
    ports.register.get('site', siteId),
    ports.register.list('site'),
    ports.register.list('composition'),
    ports.register.list('product'),
  ]);
  if (!record) throw new Refused('not-found');
  const site = record.value;
  const own = compositions.flatMap(({ id, value }) => (value.kitchenSiteId === siteId ? [id] : []));
  const kitchen = compositions.find(({ id }) => id === site.compositionId)?.value.kitchenSiteId;
  const end = own.length > 0 ? 'sent' : kitchen && kitchen !== siteId ? 'received' : null;
  const others = sitesThatCount(sites)
    .map(({ value }) => value)
    .filter((each) => (end === 'sent' ? own.includes(each.compositionId ?? '') : each.id === kitchen))
    .filter((each) => end !== null && each.id !== siteId);
  const placeOf = (other: string) =>
    end === 'sent' ? { date, from: siteId, to: other } : { date, from: other, to: siteId };
  return {
    ...{ site, date, end, today: localDay(ports.clock.now()) },
    products: products.map(({ value }) => value).filter((each) => inForce(each, date)),
    others: await Promise.all(
      others.map(async ({ id, name, productIds }) => {
        const transfer = await ports.transfers.get(placeOf(id));
        const stands = standingTransfer({ revisions: transfer?.revisions ?? [] });
        return {
          id,
          name,
          productIds: end === 'sent' ? productIds : site.productIds,
          stands,
          last: transfer?.revisions.at(-1)?.hash ?? null,
          entryId: ports.ids.next(),
        };
      }),
    ),
  };
}
