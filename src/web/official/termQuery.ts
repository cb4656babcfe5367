import type { SiteKind } from '../../domain/sites.ts';
import type { Term, TermSite } from '../../usecases/readTerm.ts';

/** What is asked of a term's page: which sites, and in which order. */
export type TermQuery = {
  readonly q?: string | undefined;
  readonly sort?: 'name' | 'missing' | 'litres' | 'aid' | 'risk' | undefined;
  readonly show?: 'all' | 'missing' | 'odd' | undefined;
  /** A composition's id: the sites that its kitchen serves. */
  readonly kitchen?: string | undefined;
  readonly language?: 'sv' | 'fi' | undefined;
  readonly kind?: SiteKind | undefined;
};

/** The sites that are asked for, in the order asked for. */
export function chosenSites(term: Term, query: TermQuery): TermSite[] {
  const { q = '', show = 'all', sort = 'name' } = query;
  const wanted = q.trim().toLocaleLowerCase('sv');
  const by: Readonly<Record<NonNullable<TermQuery['sort']>, (site: TermSite) => number>> = {
    name: () => 0,
    missing: (site) => -site.completeness.missing,
    litres: (site) => -site.amount,
    aid: (site) => -(site.aidCents ?? 0),
    risk: (site) => -(site.atRiskCents ?? 0),
  };
  return term.sites
    .filter(({ site }) => site.name.toLocaleLowerCase('sv').includes(wanted))
    .filter(({ site }) => !query.kitchen || site.compositionId === query.kitchen)
    .filter(({ site }) => !query.language || site.language === query.language)
    .filter(({ site }) => !query.kind || site.kind === query.kind)
    .filter((site) => show === 'all' || (show === 'missing' ? site.completeness.missing > 0 : site.odd > 0))
    .toSorted((one, other) => by[sort](one) - by[sort](other));
}
