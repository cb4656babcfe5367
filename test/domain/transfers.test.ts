import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Refused } from '../../src/domain/refusals.ts';
import { isIntact } from '../../src/domain/revisions.ts';
import {
  standingTransfer,
  type Transfer,
  type TransferAct,
  type TransferEnd,
  transferred,
} from '../../src/domain/transfers.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const place = { date: '2026-09-01', from: 'kitchen', to: 'a' } as const;
const by = { issuer: 'https://login.example', subject: 'anna', role: 'kitchen', via: 'login' } as const;
let entries = 0;
const side = (kind: TransferEnd, amount: number, reason: 'typing-error' | null = null): TransferAct => ({
  kind,
  reason,
  lines: [{ productId: 'milk', given: { unit: 'litres', value: String(amount / 1000) }, amount }],
});
const said: TransferAct = { kind: 'explained', reason: 'spilled', words: null };

function post(current: Transfer | null, act: TransferAct, ifMatch: string | null, entryId?: string) {
  entries += 1;
  const entry = { entryId: entryId ?? String(entries), at: '2026-09-01T09:00:00.000Z', by, act, ifMatch };
  return transferred(current, place, entry, digest);
}
const last = (transfer: Transfer) => transfer.revisions.at(-1)?.hash ?? null;
const code = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
  return 'taken';
};

describe('a transfer', () => {
  const { transfer: sent } = post(null, side('sent', 40_000), null);
  const { transfer: both } = post(sent, side('received', 38_000), null);
  const { transfer: explained } = post(both, said, last(both));

  test('is posted at either end, and each end is posted once without knowing of the other', () => {
    expect(standingTransfer(sent)).toMatchObject({ received: null, differences: [] });
    expect(standingTransfer(both).differences).toEqual([
      { productId: 'milk', sent: 40_000, received: 38_000 },
    ]);
    expect(code(() => post(both, side('sent', 1), null))).toBe('precondition-needed');
    expect(code(() => post(sent, side('received', 1), last(sent)))).toBe('stale');
  });

  test('is corrected with a reason, and its explanation falls with the figures it explained', () => {
    const mine = standingTransfer(explained).sent?.hash ?? null;
    expect(standingTransfer(explained).explained?.reason).toBe('spilled');
    expect(code(() => post(explained, side('sent', 1_000), mine))).toBe('reason-needed');
    expect(code(() => post(explained, side('sent', 40_000, 'typing-error'), mine))).toBe('nothing-changed');
    const corrected = post(explained, side('sent', 39_000, 'typing-error'), mine).transfer;
    expect(standingTransfer(corrected)).toMatchObject({
      explained: null,
      differences: [{ sent: 39_000, received: 38_000 }],
    });
    const equal = post(explained, side('sent', 38_000, 'typing-error'), mine).transfer;
    expect(standingTransfer(equal).differences).toEqual([]);
  });

  test('is explained where it differs only, on what was seen, and with words for another reason', () => {
    expect(code(() => post(sent, said, last(sent)))).toBe('nothing-changed');
    expect(code(() => post(both, said, last(sent)))).toBe('stale');
    expect(code(() => post(both, { ...said, reason: 'other' }, last(both)))).toBe('reason-needed');
  });

  test('takes the same entry once, and not with another content', () => {
    const first = post(null, side('sent', 1), null, 'same');
    expect(post(first.transfer, side('sent', 1), null, 'same')).toMatchObject({
      repeated: true,
      transfer: first.transfer,
    });
    expect(code(() => post(first.transfer, side('sent', 2), null, 'same'))).toBe('entry-id-reused');
  });

  test('keeps a chain of hashes that belongs to its place', () => {
    expect(isIntact(explained.revisions, digest, place)).toBe(true);
    expect(isIntact(explained.revisions, digest, { ...place, to: 'b' })).toBe(false);
  });
});
