import { expect, test } from 'vitest';
import { applicationInput } from '../../../src/adapters/documents/makers.ts';
import type { Claim, ClaimEvent } from '../../../src/domain/claims.ts';
import { hashOf, sha256, snapshotOf } from './snapshotFixture.ts';

const snapshot = snapshotOf({ sites: 1 });
const hash = hashOf(snapshot);
const event: ClaimEvent = {
  number: 3,
  step: 'approve',
  at: '2027-01-14T09:12:44.120Z',
  by: { issuer: 'https://login.example', subject: 'official-2', role: 'official', via: 'login' },
  snapshot: hash,
  words: null,
  approval: {
    reference: 'R-1',
    declaration: 'Jag försäkrar.',
    language: 'sv',
    loginAt: '2027-01-14T09:10:00.000Z',
    aidCents: snapshot.aidCents,
    amounts: {},
    pdf: { name: 'application-sv.pdf', sha256: sha256('pdf') },
    previousRecord: null,
  },
  approvals: null,
  answers: [],
  authority: null,
  previous: null,
  hash: sha256('event'),
};
const claim: Claim = {
  id: '2026-autumn.1',
  periodId: '2026-autumn',
  number: 1,
  state: 'approved',
  version: 4,
  snapshot: hash,
  aidCents: snapshot.aidCents,
  events: [event],
  preparers: [],
};
const stateOf = (changed: Partial<Claim>) =>
  applicationInput({ snapshot, hash, language: 'sv', claim: { ...claim, ...changed } });

test('approved is said of the very snapshot that the approval names', () => {
  expect(stateOf({})).toMatchObject({ state: 'approved', approval: { reference: 'R-1', at: event.at } });
});

test('any other snapshot of an approved claim is a draft', () => {
  const other = { ...event, snapshot: sha256('another') };
  expect(stateOf({ events: [other] })).toMatchObject({ state: 'draft', approval: null });
});

test('an approve event in a claim that is not approved approves nothing', () => {
  expect(stateOf({ state: 'draft' })).toMatchObject({ state: 'draft', approval: null });
});

test('awaiting is said of the snapshot that waits', () => {
  expect(stateOf({ state: 'awaiting', events: [] }).state).toBe('awaiting');
  expect(stateOf({ state: 'awaiting', events: [], snapshot: sha256('newer') }).state).toBe('draft');
});
