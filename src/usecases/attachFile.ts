import {
  type AttachedTo,
  type Attachment,
  attachmentIdOf,
  fileKind,
  largestAttachment,
  steppedAttachment,
} from '../domain/attachments.ts';
import { localDay } from '../domain/days.ts';
import { standingDelivery } from '../domain/deliveries.ts';
import { type Actor, authorOf } from '../domain/people.ts';
import { periodById, schoolYearOf } from '../domain/periods.ts';
import { Refused } from '../domain/refusals.ts';
import type { Attachments, Clock, Deliveries, Digest, Register } from './ports.ts';

export type AttachmentPorts = {
  readonly attachments: Attachments;
  readonly deliveries: Pick<Deliveries, 'get'>;
  readonly register: Pick<Register, 'get'>;
  readonly clock: Clock;
  readonly digest: Digest;
};

/**
 * Attaches a PDF or picture to a delivery, a claim, school-year data or a site's poster. What it is follows from its
 * bytes; a name or a sender's word counts for nothing.
 * @throws Refused bad-request for another kind of file, not-found for the thing, nothing-changed, stale
 */
export async function attachFile(
  ports: AttachmentPorts,
  input: {
    readonly to: AttachedTo;
    readonly file: Uint8Array;
    readonly name: string;
    readonly words: string | null;
    readonly actor: Actor;
  },
): Promise<Attachment> {
  const { file, to, actor } = input;
  const wrong = (code: string, detail: string) =>
    new Refused('bad-request', {}, [{ pointer: '/body/file', code, detail }]);
  if (file.length === 0) throw wrong('empty-file', 'there is nothing in it');
  if (file.length > largestAttachment) throw wrong('file-too-large', `at most ${largestAttachment} bytes`);
  const type = fileKind(file);
  if (type === 'heic') throw wrong('file-heic', 'save the picture as JPEG and attach that');
  if (type === 'unknown') throw wrong('file-kind', 'a PDF, PNG or JPEG is taken');
  const schoolYear = await schoolYearFor(ports, to);
  const sha256 = ports.digest(file);
  const name =
    input.name
      .replace(/[\p{Cc}"\\/]/gu, '')
      .trim()
      .slice(0, 200) || 'file';
  const plain = { schoolYear, to, sha256, name, type, size: file.length };
  const current = await ports.attachments.get(attachmentIdOf(plain, ports.digest));
  const words = input.words?.trim() || null;
  const by = authorOf(actor, ['official', 'administrator']);
  const made = steppedAttachment(
    current,
    plain,
    { step: 'attach', at: ports.clock.now(), by, words },
    ports.digest,
  );
  // The bytes first: an attachment never names what is not there.
  await ports.attachments.keep({ bytes: file, type });
  if ((await ports.attachments.put(made)) === 'stale') throw new Refused('stale');
  return made;
}

async function schoolYearFor(ports: AttachmentPorts, { kind, id, siteId }: AttachedTo): Promise<string> {
  const { register } = ports;
  if ((kind === 'claim') !== (siteId !== null)) throw new Refused('not-found');
  if (siteId !== null && !(await register.get('site', siteId))) throw new Refused('not-found');
  if (kind === 'claim') {
    const period = periodById(id);
    if (!period) throw new Refused('not-found');
    return period.schoolYear;
  }
  if (kind === 'delivery') {
    const delivery = await ports.deliveries.get(id);
    if (!delivery) throw new Refused('not-found');
    const { date, lines } = standingDelivery(delivery).content;
    // An invoice of August can be about July; what it bills says whose evidence it is.
    return schoolYearOf(lines.map((line) => line.date ?? date).sort()[0] ?? date);
  }
  if (kind === 'school-year-data') {
    const data = await register.get('schoolYearData', id);
    const period = data && periodById(data.value.periodId);
    if (!period) throw new Refused('not-found');
    return period.schoolYear;
  }
  if (!(await register.get('site', id))) throw new Refused('not-found');
  return schoolYearOf(localDay(ports.clock.now()));
}
