import type { Actor } from '../domain/people.ts';
import { periodById } from '../domain/periods.ts';
import type { StockData } from '../domain/reconciliation.ts';
import type { Recorded } from '../domain/records.ts';
import { Refused } from '../domain/refusals.ts';
import { type RecordPorts, saveRecord } from './records.ts';

/**
 * Enters a unit's stock, waste and explanations of a period.
 * @throws Refused unknown-period, not-found for the unit, and what every record may be refused for
 */
export async function saveStockData(
  ports: RecordPorts,
  input: {
    readonly periodId: string;
    readonly unitId: string;
    readonly lines: StockData['lines'];
    readonly reason: string | null;
    readonly ifMatch: string | null;
    readonly actor: Actor;
  },
): Promise<Recorded<'stockData'>> {
  const { periodId, unitId, lines, reason, ifMatch, actor } = input;
  if (!periodById(periodId)) throw new Refused('unknown-period', { periodId });
  const [site, composition] = await Promise.all([
    ports.register.get('site', unitId),
    ports.register.get('composition', unitId),
  ]);
  if (!site && !composition) throw new Refused('not-found');
  const id = `${periodId}.${unitId}`;
  const value = { id, periodId, unitId, lines };
  return saveRecord(ports, { kind: 'stockData', id, value, reason, ifMatch, actor });
}
