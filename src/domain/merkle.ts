/**
 * The root of a Merkle tree over texts, by the hashing of RFC 9162, section 2.1.1: a leaf is hashed behind a byte 0, a
 * node behind a byte 1, and a list is split at the largest power of two below its length. One changed, added, removed
 * or moved leaf gives another root. `digest` is SHA-256 in lower-case hex; an empty list has the hash of nothing.
 */
export function merkleRoot(leaves: readonly string[], digest: (bytes: Uint8Array) => string): string {
  if (leaves.length === 0) return digest(new Uint8Array());
  const hashes = leaves.map((leaf) => fromHex(digest(behind(0, new TextEncoder().encode(leaf)))));
  const rootOf = (from: number, to: number): Uint8Array => {
    if (to - from === 1) return hashes[from] as Uint8Array;
    let split = 1;
    while (split * 2 < to - from) split *= 2;
    return fromHex(digest(behind(1, rootOf(from, from + split), rootOf(from + split, to))));
  };
  return toHex(rootOf(0, hashes.length));
}

function behind(mark: 0 | 1, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  bytes[0] = mark;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
