import { canonical } from '../domain/canonical.ts';
import { type Actor, authorOf } from '../domain/people.ts';
import { deadlineMistakes } from '../domain/periods.ts';
import { decreeMistakes } from '../domain/rates.ts';
import type { Recorded } from '../domain/records.ts';
import { Refused } from '../domain/refusals.ts';
import { guardedChanges, type Settings } from '../domain/settings.ts';
import { type RecordPorts, saveRecord } from './records.ts';

/** What is not there is null to it: settings of an older release lack what came later. */
const sameValue = (one: unknown, other: unknown): boolean =>
  canonical(one ?? null) === canonical(other ?? null);

/**
 * Changes the city's settings. What moves no money takes effect at once; everything else becomes a draft beside the
 * settings in force, until another person confirms it. A city's very first settings are one person's, since there is
 * nothing yet that they could move.
 * @throws Refused draft-waiting, reason-needed for a draft, bad-request for decrees that overlap or leave a gap and
 *   for deadlines that cannot be, and those of {@link saveRecord}
 */
export async function saveSettings(
  ports: RecordPorts,
  input: {
    readonly value: Omit<Settings, 'draft'>;
    readonly reason: string | null;
    readonly source?: string | null;
    readonly ifMatch: string | null;
    readonly actor: Actor;
  },
): Promise<Recorded<'settings'>> {
  const { value: wanted, reason, actor, ifMatch } = input;
  const mistakes = [...decreeMistakes(wanted.ratePeriods), ...deadlineMistakes(wanted.deadlines)];
  if (mistakes.length > 0) throw new Refused('bad-request', {}, mistakes);
  const save = (value: Settings) =>
    saveRecord(ports, { kind: 'settings', id: 'city', value, reason, ifMatch, actor });
  const current = (await ports.register.get('settings', 'city'))?.value;
  if (!current) return save({ ...wanted, draft: null });
  const changes = guardedChanges(current, wanted, sameValue);
  const moved = Object.keys(changes).length > 0;
  if (moved && current.draft) throw new Refused('draft-waiting');
  if (moved && !reason?.trim()) throw new Refused('reason-needed');
  const { languages, authorityEmail, baselineMinutes, runningCostCents } = wanted;
  const cost = runningCostCents === undefined ? {} : { runningCostCents };
  const draft = moved
    ? {
        by: authorOf(actor, ['official', 'administrator']),
        at: ports.clock.now(),
        reason: reason?.trim() ?? '',
        source: input.source?.trim() || null,
        changes,
      }
    : current.draft;
  return save({ ...current, languages, authorityEmail, baselineMinutes, ...cost, draft });
}
