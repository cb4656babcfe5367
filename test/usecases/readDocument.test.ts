import { expect, test } from 'vitest';
import { Refused } from '../../src/domain/refusals.ts';
import { readDocument } from '../../src/usecases/readDocument.ts';
import { refreshClaim } from '../../src/usecases/refreshClaim.ts';
import { actor, fillTerm, smallCity } from './smallCity.ts';

const claimId = '2026-autumn.1';

async function cityWithClaim(bytes: number) {
  let made = 0;
  const maker = async () => {
    made += 1;
    return new Uint8Array(bytes);
  };
  const city = await smallCity({ makers: { pdf: maker, xlsx: maker } });
  await fillTerm(city);
  await refreshClaim(city, { claimId, actor: actor('official-1', city) });
  return { city, made: () => made };
}

test('a document is made once and kept beside its snapshot', async () => {
  const { city, made } = await cityWithClaim(1000);
  for (let turn = 0; turn < 2; turn++) {
    const file = await readDocument(city, { claimId, name: 'application-sv.pdf' });
    expect(file).toMatchObject({ type: 'application/pdf', name: '2026-autumn.1-application-sv.pdf' });
  }
  expect(made()).toBe(1);
});

test('one that is too large for an answer is given as an address', async () => {
  const { city } = await cityWithClaim(4_000_001);
  const file = await readDocument(city, { claimId, name: 'application-fi.xlsx' });
  expect(file).toEqual({ redirect: expect.stringContaining('2026-autumn.1/draft/application-fi.xlsx') });
});

test('the snapshot is given as the canonical text that was hashed', async () => {
  const { city } = await cityWithClaim(1);
  const file = await readDocument(city, { claimId, name: 'snapshot.json' });
  const claim = await city.claims.get(claimId);
  expect('bytes' in file && city.digest(file.bytes)).toBe(claim?.snapshot);
});

test('there is no other document', async () => {
  const { city } = await cityWithClaim(1);
  await expect(readDocument(city, { claimId, name: 'application-de.pdf' })).rejects.toThrow(Refused);
});
