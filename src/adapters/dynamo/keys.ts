/**
 * The keys of the one table.
 *
 * | thing            | pk                   | sk                    |
 * | ---------------- | -------------------- | --------------------- |
 * | count of a day   | SITE#<site id>       | DAY#<2026-09-01>      |
 * | register record  | KIND#<kind>          | <id>                  |
 * | user's identity  | IDENTITY#<SHA-256>   | IDENTITY              |
 * | claim            | CLAIM                | <2026-autumn.1>       |
 * | entry link       | LINK                 | <link id>             |
 * | last look        | LOOK#<SHA-256>       | <2026-autumn.1>       |
 * | delivery         | DELIVERY#<2026-09>   | <delivery id>         |
 * | delivery's key   | DELIVERYKEY#<SHA-256>| DELIVERYKEY           |
 * | attachment       | ATTACHMENT#<2026-2027> | <attachment id>     |
 * | transfer         | TRANSFER#<kitchen>   | <date>#<site id>      |
 * | robot's sheet    | ROBOT                | DAY#<2026-09-01>      |
 * | message          | OUTBOX               | <message id>          |
 * | note of a trail  | TRAIL#<2026-09-01>   | <minute>#<hash>       |
 * | disposal         | DISPOSAL             | <2026-autumn.vouchers> |
 * | making of a folder | FOLDER             | <2026-autumn.1> or <2026-2027> |
 * | session          | SESSION#<id>         | SESSION               |
 * | login under way  | PENDING#<id>         | PENDING               |
 */
import { canonical } from '../../domain/canonical.ts';
import type { LocalDate } from '../../domain/days.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Kind } from '../../domain/records.ts';
import type { TransferPlace } from '../../domain/transfers.ts';
import { sha256 } from '../system.ts';

export type Key = { readonly pk: string; readonly sk: string };

/** All days of a site lie together, by date, so that a term of a site is one query. */
export const countKey = (siteId: string, date: LocalDate): Key => ({
  pk: `SITE#${siteId}`,
  sk: `DAY#${date}`,
});
export const recordKey = (kind: Kind, id: string): Key => ({ pk: `KIND#${kind}`, sk: id });
/** Hashed: an issuer and subject may be longer than a key, and every pair must give another key. */
export const identityKey = ({ issuer, subject }: PersonId): Key => ({
  pk: `IDENTITY#${sha256(canonical([issuer, subject]))}`,
  sk: 'IDENTITY',
});
/** Hashed as an identity is; a person's looks lie together. */
export const lookKey = ({ issuer, subject }: PersonId, claimId: string): Key => ({
  pk: `LOOK#${sha256(canonical([issuer, subject]))}`,
  sk: claimId,
});
export const claimKey = (id: string): Key => ({ pk: 'CLAIM', sk: id });
export const linkKey = (id: string): Key => ({ pk: 'LINK', sk: id });
/** By month, so that a claim reads the few months it needs. */
export const deliveryKey = (month: string, id: string): Key => ({ pk: `DELIVERY#${month}`, sk: id });
export const deliveryKeyKey = (key: string): Key => ({ pk: `DELIVERYKEY#${sha256(key)}`, sk: 'DELIVERYKEY' });
export const attachmentKey = (schoolYear: string, id: string): Key => ({
  pk: `ATTACHMENT#${schoolYear}`,
  sk: id,
});
/** A kitchen's transfers lie together, by date. */
export const transferKey = ({ from, date, to }: TransferPlace): Key => ({
  pk: `TRANSFER#${from}`,
  sk: `${date}#${to}`,
});
export const robotDayKey = (date: LocalDate): Key => ({ pk: 'ROBOT', sk: `DAY#${date}` });
export const outboxKey = (id: string): Key => ({ pk: 'OUTBOX', sk: id });
/** By the day that the note's id begins with (src/domain/trail.ts). */
export const trailKey = (noteId: string): Key => {
  const [day = '', ...rest] = noteId.split('/');
  return { pk: `TRAIL#${day}`, sk: rest.join('/') };
};
export const disposalKey = (id: string): Key => ({ pk: 'DISPOSAL', sk: id });
export const folderWorkKey = (id: string): Key => ({ pk: 'FOLDER', sk: id });
export const sessionKey = (id: string): Key => ({ pk: `SESSION#${id}`, sk: 'SESSION' });
export const pendingKey = (id: string): Key => ({ pk: `PENDING#${id}`, sk: 'PENDING' });
