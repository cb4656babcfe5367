import { awaitsApproval, type Claim, isApproved } from '../../domain/claims.ts';
import { daysBetween, type LocalDate } from '../../domain/days.ts';
import type { Actor } from '../../domain/people.ts';
import type { AmountUnit } from '../../domain/products.ts';
import type { Language } from '../../domain/texts.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { type Frame, formToken } from '../layout.ts';
import { officialWords, stateWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';

// Small pieces that several of the official's pages are made of.

/** 'Application, Autumn 2026', or which amendment of it. */
export function claimName(claim: Pick<Claim, 'number' | 'periodId'>, language: Language): string {
  const say = speak(officialWords, language);
  const period = formats(language).period(claim.periodId);
  return claim.number === 1
    ? say('claim', { period })
    : say('amendment', { period, number: String(claim.number - 1) });
}

/** The state in words, coloured second. */
export function stateTag(state: Claim['state'], language: Language): Html {
  const colour = isApproved(state) ? 'tag--ok' : awaitsApproval(state) ? 'tag--warn' : '';
  return html`<span class="tag ${colour}">${stateWords[state][language]}</span>`;
}

/** How far it is to the deadline, in words. */
export function leftText(today: LocalDate, deadline: LocalDate, language: Language): string {
  const say = speak(officialWords, language);
  const left = daysBetween(today, deadline);
  if (left === 0) return say('lastDay');
  if (left === 1) return say('oneDayLeft');
  const count = formats(language).number(Math.abs(left));
  return left > 0 ? say('daysLeft', { count }) : say('daysLate', { count });
}

/** '3 days missing' */
export function missingText(count: number, language: Language): string {
  const say = speak(officialWords, language);
  return count === 1 ? say('oneDayMissing') : say('daysMissing', { count: formats(language).number(count) });
}

/** An amount for a column that names its unit: two decimals, as the application has it. */
export function litres(amount: number, language: Language): string {
  return formats(language).decimal(amount / 1000, 2);
}

/** '12 345,67' of cents, for a column that names the currency. */
export function money(cents: number, language: Language): string {
  return formats(language).decimal(cents / 100, 2);
}

/** '0,16 €/l' from cents per 1000 litres; as many decimals as the rate has. */
export function rateText(centsPerThousand: number, unit: AmountUnit, language: Language): string {
  const rate = formats(language).decimal(centsPerThousand / 100_000, centsPerThousand % 1000 === 0 ? 2 : 5);
  return speak(officialWords, language)('perUnit', { rate, unit: unit === 'ml' ? 'l' : 'kg' });
}

/** Where a document of the claim lies. */
export function documentPath(claimId: string, name: string): string {
  return `/api/v1/claims/${claimId}/documents/${name}`;
}

export function dayPath(siteId: string, date: LocalDate): string {
  return `/kitchen/${siteId}/days/${date}`;
}

export function isOfficial(actor: Actor | null): boolean {
  return actor?.roles.includes('official') ?? false;
}

/** A form that is one button: an act on a claim. */
export function claimAct(
  frame: Frame,
  act: {
    readonly claimId: string;
    readonly action: 'refresh' | 'explain' | 'submit' | 'return';
    readonly snapshot?: string;
    readonly button: string;
    readonly quiet?: boolean;
    readonly fields?: Html;
  },
): Html {
  return html`<form method="post" action="/claims/${act.claimId}">
${formToken(frame)}<input type="hidden" name="action" value="${act.action}">
${act.snapshot ? html`<input type="hidden" name="snapshot" value="${act.snapshot}">` : ''}
${act.fields ?? ''}<button class="button ${act.quiet ? 'button--secondary' : ''}">${act.button}</button>
</form>`;
}

/** A column's head that sorts; the one sorted by says so. */
export function sortHead(column: {
  readonly words: string;
  readonly href: string;
  readonly sorted: 'ascending' | 'descending' | null;
  readonly numeric?: boolean;
}): Html {
  return html`<th scope="col" ${column.numeric ? html`class="num"` : ''}
  ${column.sorted ? html`aria-sort="${column.sorted}"` : ''}><a href="${column.href}">${column.words}</a>${
    column.sorted ? html` <span aria-hidden="true">${column.sorted === 'ascending' ? '↑' : '↓'}</span>` : ''
  }</th>`;
}

/** The path with the parameters that say something. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(query).filter((each): each is [string, string] => Boolean(each[1]));
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`;
}
