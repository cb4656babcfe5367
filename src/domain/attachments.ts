import { canonical } from './canonical.ts';
import type { Instant } from './days.ts';
import type { Author } from './people.ts';
import { Refused } from './refusals.ts';
import { mostRevisions, sealed } from './revisions.ts';

/** A browser's form carries it in base64, and Lambda takes 6 MiB in all. */
export const largestAttachment = 4_000_000;

export const attachmentTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

export const attachedTo = ['delivery', 'claim', 'school-year-data', 'poster'] as const;
/**
 * What a file is attached to. `id` is the delivery's id, the claim period's id ('2026-autumn': an amendment keeps the
 * evidence), the school-year data's id, or the site whose poster it shows. Of a claim, `siteId` says which site or
 * composition's kitchen it is evidence for; of everything else it is null.
 */
export type AttachedTo = {
  readonly kind: (typeof attachedTo)[number];
  readonly id: string;
  readonly siteId: string | null;
};

export type AttachmentEvent = {
  readonly number: number;
  readonly step: 'attach' | 'withdraw';
  readonly at: Instant;
  readonly by: Author;
  readonly words: string | null;
  readonly previous: string | null;
  readonly hash: string;
};

/** A file that belongs to something, with its history. The bytes lie under their SHA-256. */
export type Attachment = {
  /** Begins with the school year, '2026-2027', that it is stored under. */
  readonly id: string;
  readonly schoolYear: string;
  readonly to: AttachedTo;
  readonly sha256: string;
  readonly name: string;
  readonly type: AttachmentType;
  readonly size: number;
  readonly version: number;
  readonly events: readonly AttachmentEvent[];
};

/** What the bytes are, by themselves: the name and the sender's word count for nothing. */
export function fileKind(bytes: Uint8Array): AttachmentType | 'heic' | 'unknown' {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 5) === '%PDF-') return 'application/pdf';
  if (text(0, 8) === '\u0089PNG\r\n\u001a\n') return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (text(4, 8) === 'ftyp' && /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(text(8, 12))) return 'heic';
  return 'unknown';
}

/** The same file attached to the same thing is one attachment. */
export function attachmentIdOf(
  { schoolYear, to, sha256 }: Pick<Attachment, 'schoolYear' | 'to' | 'sha256'>,
  digest: (text: string) => string,
): string {
  return `${schoolYear}-${digest(canonical([to, sha256])).slice(0, 20)}`;
}

/** Whether it stands, or was taken back. */
export function isAttached(attachment: Attachment): boolean {
  return attachment.events.at(-1)?.step === 'attach';
}

/**
 * The attachment after it was attached, or after it was taken back; a file taken back can be attached again.
 * @throws Refused nothing-changed, reason-needed, too-many-revisions
 */
export function steppedAttachment(
  current: Attachment | null,
  file: Omit<Attachment, 'id' | 'version' | 'events'>,
  act: {
    readonly step: AttachmentEvent['step'];
    readonly at: Instant;
    readonly by: Author;
    readonly words: string | null;
  },
  digest: (text: string) => string,
): Attachment {
  const id = current?.id ?? attachmentIdOf(file, digest);
  const events = current?.events ?? [];
  if ((current !== null && isAttached(current)) === (act.step === 'attach'))
    throw new Refused('nothing-changed');
  if (act.step === 'withdraw' && !act.words) throw new Refused('reason-needed');
  if (events.length >= mostRevisions) throw new Refused('too-many-revisions', { most: mostRevisions });
  const previous = events.at(-1)?.hash ?? null;
  const event = sealed(digest, { attachment: id }, { number: events.length + 1, ...act, previous });
  return { ...(current ?? { ...file, id }), version: events.length + 1, events: [...events, event] };
}
