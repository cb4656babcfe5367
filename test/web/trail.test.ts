import { expect, test } from 'vitest';
import { claimSteps } from '../../src/domain/claims.ts';
import { correctionReasons, reportKinds } from '../../src/domain/counts.ts';
import { Refused } from '../../src/domain/refusals.ts';
import type { Act, ActKind } from '../../src/domain/trail.ts';
import { actPath, actWords } from '../../src/web/evidence/actWords.ts';
import { trailPage, wrongRange } from '../../src/web/evidence/trailPage.ts';
import { frame } from './sampleKitchens.ts';

const act = (kind: ActKind, thing: string, what: string): Act => ({
  ...{ kind, thing, what, number: 1, hash: '0', at: '2026-09-01T05:12:00.000Z' },
  by: { issuer: 'https://login.example', subject: 'k', role: 'kitchen', via: 'login' },
});

test('an act is told in words, and its thing leads to its page', () => {
  const corrected = act('count', 'days/arla/2026-09-01', 'served: typing-error');
  expect([actWords(corrected, 'sv'), actPath(corrected)]).toEqual([
    'serverat (skrivfel)',
    '/kitchen/arla/days/2026-09-01',
  ]);
  const refused = act('refused', '/claims/2026-autumn.1/approve', 'approveForm: own-work');
  expect([actWords(refused, 'en'), actPath(refused)]).toEqual(['approveForm: own-work', null]);
  expect(actWords(act('refused', '/terms', 'termsPage: not-allowed'), 'fi')).toMatch(/^[A-ZÅÄÖ][a-zåäö ]+/);
  expect(actPath(act('record', 'site/arla', 'saved'))).toBe('/register/site/arla');
});

test.each(['sv', 'fi', 'en'] as const)('no act of the usual kinds is left as a code: %s', (language) => {
  const usual = [
    ...reportKinds.flatMap((kind) =>
      correctionReasons.map((reason) => ['count', `${kind}: ${reason}`] as const),
    ),
    ...claimSteps.map((step) => ['claim', step] as const),
    ...['invoice', 'credit-note', 'delivery-note', 'corrected', 'withdrawn'].map(
      (what) => ['delivery', what] as const,
    ),
    ...['attach', 'withdraw'].map((what) => ['attachment', what] as const),
    ...['announce', 'confirm', 'stop', 'hold', 'release', 'begin', 'finish'].map(
      (what) => ['disposal', what] as const,
    ),
    ...([
      ['record', 'saved'],
      ['login', 'signInCallback: ok'],
      ['read', 'readDocument: ok'],
    ] as const),
  ];
  const words = usual.map(([kind, what]) => actWords(act(kind, 'a/b/c', what), language));
  expect(words.filter((text) => /: |-[a-z]+-|^[a-z]+-[a-z]+$/.test(text))).toEqual([]);
  expect(usual.filter(([, what], index) => words[index] === what && language !== 'en')).toEqual([]);
});

test('a range that is too long is said at its field, and nothing that was asked for is lost', () => {
  const range = new Refused('bad-request', {}, [{ pointer: '/query/from', code: 'range', detail: '' }]);
  expect(wrongRange(range)).toBe(null);
  expect(() => wrongRange(new Refused('not-allowed'))).toThrow(Refused);
  const query = { from: '2026-09-01', to: '2027-01-11', q: 'arla' } as const;
  const page = trailPage(frame('en', '/trail'), wrongRange(range), query);
  expect(page).toContain('Choose 1 to 31 days');
  for (const value of ['2026-09-01', '2027-01-11', 'arla']) expect(page).toContain(`value="${value}"`);
  expect(page).not.toContain('<table');
});
