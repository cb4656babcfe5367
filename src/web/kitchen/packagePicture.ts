import type { ProductGroup } from '../../domain/products.ts';
import { type Html, html } from '../html.ts';

/**
 * A carton, to be told apart at arm's length: organic ones bear a leaf, buttermilk a swirl, products outside the
 * scheme a grain. The words beside it say the same, so it is hidden from those who listen.
 */
export function packagePicture(group: ProductGroup | null): Html {
  const organic = group?.startsWith('organic') ?? false;
  const sour = group?.endsWith('buttermilk') || group === 'other-sour-milk';
  const kind = group === null ? 'outside' : organic ? 'organic' : sour ? 'sour' : 'plain';
  return html`<svg class="package package--${kind}" viewBox="0 0 40 56" width="40" height="56" aria-hidden="true" focusable="false">
<path class="package-box" d="M6 20 12 8h16l6 12v34H6z" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>
<path fill="none" d="M6 20h28M12 8V3h16v5" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>
${marks[sour && organic ? 'both' : kind]}</svg>`;
}

const drop = html`<path class="package-mark" d="M20 26c3 5 6 8 6 12a6 6 0 0 1-12 0c0-4 3-7 6-12z"/>`;
const swirl = html`<path class="package-mark" fill="none" stroke-width="3" d="M27 34a7 7 0 1 0-3 9M20 38a2 2 0 1 0 2-3"/>`;
const leaf = html`<path class="package-mark" d="M12 46c-1-12 5-18 17-18 0 12-5 18-13 17l-3 4"/>`;
const marks = {
  plain: drop,
  sour: swirl,
  organic: leaf,
  both: html`${leaf}<path class="package-box" fill="none" stroke-width="2" d="M17 42c1-5 4-8 8-10"/>`,
  outside: html`<path class="package-mark" d="M20 26c5 3 5 8 0 11-5-3-5-8 0-11zM20 37c5 2 5 7 0 10-5-3-5-8 0-10z"/>`,
};
