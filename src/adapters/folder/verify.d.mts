export type VerifierFinding = { readonly file: string; readonly code: string; readonly words: string };
export function canonical(value: unknown): string;
export function merkleRoot(leaves: readonly string[]): string;
export function verifyFolder(folder: {
  readonly names: readonly string[];
  readonly read: (name: string) => Buffer;
  readonly key?: string | null;
}): VerifierFinding[];
export function verifyManifest(folder: {
  readonly names: readonly string[];
  readonly read: (name: string) => Buffer;
  readonly sum?: (name: string) => string;
}): { readonly findings: readonly VerifierFinding[] };
