import type { Store } from './store.ts';

/** An S3 request whose signature and body are checked. `headers` holds what a presigned address carried as well. */
export type S3Request = {
  method: string;
  bucket: string;
  key: string;
  query: ReadonlyMap<string, string>;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  checksums: Readonly<Record<string, string>>;
};

export type S3Answer = {
  status: number;
  headers?: Record<string, string>;
  /** XML when it is text, an object's bytes otherwise. */
  body?: string | Uint8Array;
};

/** What the operations work on. */
export type World = { store: Store; now: () => Date };
