import { canonical } from '../domain/canonical.ts';
import { type Claim, isApproved } from '../domain/claims.ts';
import { Refused } from '../domain/refusals.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import { type Language, languages } from '../domain/texts.ts';
import { loadClaim } from './claimSteps.ts';
import type { Claims, Clock, DocumentMakers, Documents, Snapshots, StoredFile } from './ports.ts';

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The documents of a claim by name: the application as PDF and XLSX in each language, and the snapshot itself. */
export const documentNames = [
  ...languages.map((language) => `application-${language}.pdf` as const),
  ...languages.map((language) => `application-${language}.xlsx` as const),
  'snapshot.json' as const,
];

/** Lambda answers with at most 6 MB, and base64 takes a third of that. */
const largestAnswer = 4_000_000;

export type DocumentPorts = {
  readonly claims: Claims;
  readonly snapshots: Snapshots;
  readonly documents: Documents;
  readonly makers: DocumentMakers;
  readonly clock: Clock;
};

/**
 * A document of the claim as it stands. One that is too large for an answer is given as an address that works for five
 * minutes.
 * @throws Refused not-found
 */
export async function readDocument(
  ports: DocumentPorts,
  input: { readonly claimId: string; readonly name: string },
): Promise<(StoredFile & { readonly name: string }) | { readonly redirect: string }> {
  const { claim, file, place } = await documentOf(ports, input);
  const shown = `${claim.id}-${input.name}`;
  if (file.bytes.length > largestAnswer)
    return { redirect: await ports.documents.link(claim.snapshot, place, shown) };
  return { ...file, name: shown };
}

/**
 * The document, made from the frozen snapshot and nothing else, and kept beside it. A draft's document says so on every
 * page, so each state has its own file.
 * @throws Refused not-found
 */
export async function documentOf(
  ports: DocumentPorts,
  { claimId, name }: { readonly claimId: string; readonly name: string },
): Promise<{ readonly claim: Claim; readonly file: StoredFile; readonly place: string }> {
  const read = await loadClaim(ports, claimId);
  const { claim } = read;
  return { claim, file: await fileOf(ports, read, name), place: placeOf(claim, name) };
}

// What comes after the approval changes nothing in the document that was approved.
const placeOf = ({ id, state }: Claim, name: string): string =>
  `${id}/${isApproved(state) ? 'approved' : state}/${name}`;

/**
 * The same of a claim that has been read.
 * @throws Refused not-found
 */
export async function fileOf(
  ports: { readonly documents: Documents; readonly makers: DocumentMakers },
  { claim, snapshot }: { readonly claim: Claim; readonly snapshot: Snapshot },
  name: string,
): Promise<StoredFile> {
  const [, language, kind] = /^application-(sv|fi|en)\.(pdf|xlsx)$/.exec(name) ?? [];
  const make = async (): Promise<StoredFile> => {
    if (name === 'snapshot.json')
      return { bytes: new TextEncoder().encode(canonical(snapshot)), type: 'application/json' };
    if (!language || !kind) throw new Refused('not-found');
    const input = { snapshot, hash: claim.snapshot, language: language as Language, claim };
    const made = kind as keyof typeof types;
    return { bytes: await ports.makers[made](input), type: types[made] };
  };
  const place = placeOf(claim, name);
  const kept = await ports.documents.get(claim.snapshot, place);
  const file = kept ?? (await make());
  if (!kept) await ports.documents.put(claim.snapshot, place, file);
  return file;
}
