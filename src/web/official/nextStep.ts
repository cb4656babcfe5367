import { awaitsApproval, type Claim, type ClaimPeriod } from '../../domain/claims.ts';
import type { LocalDate } from '../../domain/days.ts';
import type { Actor } from '../../domain/people.ts';
import type { Language } from '../../domain/texts.ts';
import { formats } from '../formats.ts';
import { termsWords } from '../words/officialTermWords.ts';
import { speak } from '../words/speak.ts';
import { isOfficial } from './claimPieces.ts';

/** What to do next: one sentence, one link. */
export type NextStep = { readonly words: string; readonly href: string; readonly link: string };

/** What decides the next step of a term and its claim, for the one who looks. */
export type Standing = {
  readonly period: ClaimPeriod;
  readonly today: LocalDate;
  readonly claim: Pick<Claim, 'id' | 'state'> | null;
  readonly missingDays: number;
  readonly missingSites: number;
  /** Checks that block, the running period and missing days left aside: those have sentences of their own. */
  readonly blocks: number;
  readonly youPrepared: boolean;
};

export function nextStep(standing: Standing, actor: Actor | null, language: Language): NextStep {
  const { period, claim, missingDays } = standing;
  const say = speak(termsWords, language);
  const f = formats(language);
  const name = f.period(period.id);
  const term = `/terms/${period.id}`;
  const path = claim && `/claims/${claim.id}`;
  if (path && claim.state === 'approved')
    return {
      words: say('nextLodge', { period: name, day: f.day(period.deadline) }),
      href: `${path}/confirmation`,
      link: say('nextLodgeLink'),
    };
  const afterwards = { href: `${path}?tab=afterwards`, link: say('nextAfterwardsLink') };
  if (path && claim.state === 'sent') return { words: say('nextSent', { period: name }), ...afterwards };
  if (path && claim.state === 'decided')
    return { words: say('nextDecided', { period: name }), ...afterwards };
  if (path && claim.state === 'paid') return { words: say('nextPaid', { period: name }), ...afterwards };
  if (path && awaitsApproval(claim.state))
    return isOfficial(actor) && !standing.youPrepared
      ? { words: say('nextApprove', { period: name }), href: `${path}/approve`, link: say('nextApproveLink') }
      : { words: say('nextWait', { period: name }), href: path, link: say('nextClaimLink') };
  if (missingDays > 0)
    return {
      words: say('nextMissing', {
        period: name,
        count: f.number(missingDays),
        sites: f.number(standing.missingSites),
      }),
      href: `${term}?show=missing`,
      link: say('nextMissingLink'),
    };
  if (!path)
    return {
      words: say(isOfficial(actor) ? 'nextOpen' : 'nextOpenReader', { period: name }),
      href: term,
      link: say('nextTermLink'),
    };
  if (standing.today <= period.to)
    return {
      words: say('nextRunning', { period: name, day: f.day(period.to) }),
      href: path,
      link: say('nextClaimLink'),
    };
  if (standing.blocks > 0)
    return {
      words: say('nextBlocks', { period: name, count: f.number(standing.blocks) }),
      href: `${path}?tab=checks`,
      link: say('nextBlocksLink'),
    };
  return { words: say('nextSubmit', { period: name }), href: path, link: say('nextSubmitLink') };
}
