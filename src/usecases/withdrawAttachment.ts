import { type Attachment, steppedAttachment } from '../domain/attachments.ts';
import { type Actor, authorOf } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Attachments, Clock, Digest } from './ports.ts';

/**
 * Takes an attachment back, with the reason; its bytes and its history stay.
 * @throws Refused not-found, reason-needed, nothing-changed, stale
 */
export async function withdrawAttachment(
  ports: { readonly attachments: Attachments; readonly clock: Clock; readonly digest: Digest },
  { id, reason, actor }: { readonly id: string; readonly reason: string; readonly actor: Actor },
): Promise<Attachment> {
  const current = await ports.attachments.get(id);
  if (!current) throw new Refused('not-found');
  const by = authorOf(actor, ['official', 'administrator']);
  const act = { step: 'withdraw', at: ports.clock.now(), by, words: reason.trim() || null } as const;
  const made = steppedAttachment(current, current, act, ports.digest);
  if ((await ports.attachments.put(made)) === 'stale') throw new Refused('stale');
  return made;
}
