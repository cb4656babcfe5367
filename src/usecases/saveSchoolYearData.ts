import { type Actor, mayReach } from '../domain/people.ts';
import { periodById } from '../domain/periods.ts';
import type { Recorded } from '../domain/records.ts';
import { Refused } from '../domain/refusals.ts';
import type { SchoolYearData } from '../domain/sites.ts';
import { type RecordPorts, saveRecord } from './records.ts';

/**
 * Saves a site's school-year data for a term. Children, diners and days belong to a term, also where claims are monthly.
 * @throws Refused unknown-period, not-found and those of {@link saveRecord}
 */
export async function saveSchoolYearData(
  ports: RecordPorts,
  input: {
    readonly siteId: string;
    readonly periodId: string;
    readonly value: Omit<SchoolYearData, 'id' | 'siteId' | 'periodId'>;
    readonly reason: string | null;
    readonly ifMatch: string | null;
    readonly actor: Actor;
  },
): Promise<Recorded<'schoolYearData'>> {
  const { siteId, periodId, actor, reason, ifMatch } = input;
  if (!periodById(periodId) || !/-(autumn|spring)$/.test(periodId))
    throw new Refused('unknown-period', { periodId });
  if (!mayReach(actor, siteId) || !(await ports.register.get('site', siteId))) throw new Refused('not-found');
  const id = `${periodId}.${siteId}`;
  const value: SchoolYearData = { id, siteId, periodId, ...input.value };
  return saveRecord(ports, { kind: 'schoolYearData', id, value, reason, ifMatch, actor });
}
