import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A bucket's settings; `lockDefault` is the retention of an object that names none. */
export type Bucket = {
  name: string;
  versioning: '' | 'Enabled' | 'Suspended';
  locking: boolean;
  lockDefault?: { mode: LockMode; days: number; years: number } | undefined;
};
export type LockMode = 'COMPLIANCE' | 'GOVERNANCE';
export type Lock = { mode: LockMode; until: Date };

/** One version of an object, or a delete marker, without its bytes. */
export type Version = {
  sequence: number;
  key: string;
  version: string;
  marker: boolean;
  latest: boolean;
  etag: string;
  size: number;
  modified: Date;
  /** Headers to give back with the object: type, metadata, checksums. */
  headers: Record<string, string>;
  lock?: Lock | undefined;
};

export type NewObject = {
  key: string;
  bytes: Buffer;
  headers: Record<string, string>;
  lock?: Lock | undefined;
};
export type Store = ReturnType<typeof openStore>;

type Row = Record<string, string | number | null>;

const schema = `
  PRAGMA journal_mode = WAL;
  -- FULL: a commit is on the disk before it is acknowledged, whatever is killed next.
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = 2000;
  CREATE TABLE IF NOT EXISTS buckets (
    name TEXT PRIMARY KEY, created INTEGER NOT NULL, versioning TEXT NOT NULL, locking INTEGER NOT NULL, lockDefault TEXT
  ) STRICT;
  CREATE TABLE IF NOT EXISTS versions (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL REFERENCES buckets, key TEXT NOT NULL,
    version TEXT NOT NULL, marker INTEGER NOT NULL, etag TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
    headers TEXT NOT NULL, lockMode TEXT, lockUntil INTEGER, UNIQUE (bucket, key, version)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS history ON versions (bucket, key, sequence);
  CREATE TABLE IF NOT EXISTS bytes (
    sequence INTEGER PRIMARY KEY REFERENCES versions ON DELETE CASCADE, content BLOB NOT NULL
  ) STRICT;
`;

const columns = `v.*, v.sequence = (SELECT max(sequence) FROM versions w WHERE w.bucket = v.bucket AND w.key = v.key) AS latest`;

/**
 * Buckets and versions in one SQLite file. Every call is one transaction and runs to its end before the next,
 * so a condition that was checked still holds when the write happens in the same turn of the event loop.
 */
export function openStore(dir: string, now: () => Date) {
  mkdirSync(dir, { recursive: true });
  const db = new DatabaseSync(path.join(dir, 'objects.sqlite'));
  db.exec(schema);
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const sql = (text: string) => {
    const statement = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  const first = (text: string, ...values: (string | number)[]) => sql(text).get(...values) as Row | undefined;

  const together = <T>(work: () => T): T => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  };

  // Without versioning there is one version of each key, and its name is null.
  const nextVersion = ({ name, versioning }: Bucket, key: string): string => {
    if (versioning === 'Enabled') return randomBytes(16).toString('base64url');
    sql(`DELETE FROM versions WHERE bucket = ? AND key = ? AND version = 'null'`).run(name, key);
    return 'null';
  };

  const insert =
    sql(`INSERT INTO versions (bucket, key, version, marker, etag, size, modified, headers, lockMode, lockUntil)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);

  return {
    bucket(name: string): Bucket | undefined {
      const row = first('SELECT * FROM buckets WHERE name = ?', name);
      if (row === undefined) return undefined;
      return {
        name,
        versioning: row.versioning as Bucket['versioning'],
        locking: row.locking === 1,
        lockDefault: row.lockDefault === null ? undefined : JSON.parse(String(row.lockDefault)),
      };
    },
    buckets: () =>
      (sql('SELECT name, created FROM buckets ORDER BY name').all() as Row[]).map((row) => ({
        name: String(row.name),
        created: new Date(Number(row.created)),
      })),
    saveBucket({ name, versioning, locking, lockDefault }: Bucket): void {
      sql(`INSERT INTO buckets VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
        versioning = excluded.versioning, locking = excluded.locking, lockDefault = excluded.lockDefault`).run(
        name,
        now().getTime(),
        versioning,
        locking ? 1 : 0,
        lockDefault === undefined ? null : JSON.stringify(lockDefault),
      );
    },
    /** The version of that name, or the newest one; a delete marker counts as one. */
    find(bucket: string, key: string, version?: string): Version | undefined {
      const row =
        version === undefined
          ? first(
              `SELECT ${columns} FROM versions v WHERE bucket = ? AND key = ? ORDER BY sequence DESC LIMIT 1`,
              bucket,
              key,
            )
          : first(
              `SELECT ${columns} FROM versions v WHERE bucket = ? AND key = ? AND version = ?`,
              bucket,
              key,
              version,
            );
      return row && toVersion(row);
    },
    /** `size` bytes from `start` on. */
    bytes(sequence: number, start: number, size: number): Uint8Array {
      const row = sql('SELECT substr(content, ? + 1, ?) AS part FROM bytes WHERE sequence = ?').get(
        start,
        size,
        sequence,
      );
      return (row?.part as Uint8Array | undefined) ?? new Uint8Array();
    },
    put(bucket: Bucket, { key, bytes, headers, lock }: NewObject): Version {
      return together(() => {
        const version = nextVersion(bucket, key);
        const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
        const modified = now();
        const { lastInsertRowid } = insert.run(
          bucket.name,
          key,
          version,
          0,
          etag,
          bytes.length,
          modified.getTime(),
          JSON.stringify(headers),
          lock?.mode ?? null,
          lock?.until.getTime() ?? null,
        );
        const sequence = Number(lastInsertRowid);
        sql('INSERT INTO bytes VALUES (?, ?)').run(sequence, bytes);
        return {
          sequence,
          key,
          version,
          marker: false,
          latest: true,
          etag,
          size: bytes.length,
          modified,
          headers,
          lock,
        };
      });
    },
    /** Hides the object behind a delete marker; removes it where there are no versions. */
    hide(bucket: Bucket, key: string): string | undefined {
      return together(() => {
        const version = nextVersion(bucket, key);
        if (bucket.versioning === '') return undefined;
        insert.run(bucket.name, key, version, 1, '', 0, now().getTime(), '{}', null, null);
        return version;
      });
    },
    remove(sequence: number): void {
      sql('DELETE FROM versions WHERE sequence = ?').run(sequence);
    },
    setLock(sequence: number, lock: Lock | undefined): void {
      sql('UPDATE versions SET lockMode = ?, lockUntil = ? WHERE sequence = ?').run(
        lock?.mode ?? null,
        lock?.until.getTime() ?? null,
        sequence,
      );
    },
    /** Versions in S3's order: keys by their bytes, the newest version first; from just after a key or a version on. */
    *versions(bucket: string, prefix: string, after: { key: string; sequence?: number }): Generator<Version> {
      const below = after.sequence ?? -1;
      const rows = sql(`SELECT ${columns} FROM versions v
        WHERE bucket = ? AND key >= ? AND (key > ? OR (key = ? AND sequence < ?)) ORDER BY key, sequence DESC`);
      for (const row of rows.iterate(bucket, prefix, after.key, after.key, below) as Iterable<Row>) {
        if (!String(row.key).startsWith(prefix)) return;
        yield toVersion(row);
      }
    },
    close: () => db.close(),
  };
}

function toVersion(row: Row): Version {
  const until = row.lockUntil;
  return {
    sequence: Number(row.sequence),
    key: String(row.key),
    version: String(row.version),
    marker: row.marker === 1,
    latest: row.latest === 1,
    etag: String(row.etag),
    size: Number(row.size),
    modified: new Date(Number(row.modified)),
    headers: JSON.parse(String(row.headers)),
    lock: until === null ? undefined : { mode: row.lockMode as LockMode, until: new Date(Number(until)) },
  };
}
