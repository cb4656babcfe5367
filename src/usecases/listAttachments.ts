import type { Attachment } from '../domain/attachments.ts';
import { periodById } from '../domain/periods.ts';
import { Refused } from '../domain/refusals.ts';
import type { Attachments } from './ports.ts';
import { type ListPage, pageOf } from './records.ts';

/**
 * One page of the attachments of a period's school year, by id, those taken back too.
 * @throws Refused unknown-period
 */
export async function listAttachments(
  ports: { readonly attachments: Pick<Attachments, 'ofSchoolYear'> },
  input: { readonly periodId: string; readonly limit: number; readonly after?: string | undefined },
): Promise<ListPage<Attachment>> {
  const period = periodById(input.periodId);
  if (!period) throw new Refused('unknown-period', { periodId: input.periodId });
  return pageOf(await ports.attachments.ofSchoolYear(period.schoolYear), (each) => each.id, input);
}
