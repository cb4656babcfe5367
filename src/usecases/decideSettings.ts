import { type Actor, samePerson } from '../domain/people.ts';
import type { Recorded } from '../domain/records.ts';
import { Refused } from '../domain/refusals.ts';
import { type SettingsDraft, withDraft } from '../domain/settings.ts';
import { type RecordPorts, saveRecord } from './records.ts';

type Decision = { readonly ifMatch: string | null; readonly actor: Actor };

/**
 * Puts the draft into force: by somebody else than who proposed it, by issuer and subject, and by a person's own
 * login. Bound to the version that was shown.
 * @throws Refused not-found without a draft, own-draft, not-allowed for machines, precondition-needed, stale
 */
export async function confirmSettings(ports: RecordPorts, input: Decision): Promise<Recorded<'settings'>> {
  const { record, draft } = await drafted(ports);
  const { actor, ifMatch } = input;
  if (actor.via !== 'login') throw new Refused('not-allowed');
  if (samePerson(draft.by, actor)) throw new Refused('own-draft');
  const value = withDraft(record.value);
  return saveRecord(ports, {
    ...{ kind: 'settings', id: 'city', value, reason: draft.reason },
    ...{ ifMatch, actor },
  });
}

/**
 * Takes the draft away, with a reason: who proposed it may, and anybody else who keeps the settings.
 * @throws Refused not-found without a draft, reason-needed, precondition-needed, stale
 */
export async function declineSettings(
  ports: RecordPorts,
  input: Decision & { readonly reason: string },
): Promise<Recorded<'settings'>> {
  const { record } = await drafted(ports);
  const { actor, ifMatch } = input;
  const reason = input.reason.trim();
  if (!reason) throw new Refused('reason-needed');
  const value = { ...record.value, draft: null };
  return saveRecord(ports, { kind: 'settings', id: 'city', value, reason, ifMatch, actor });
}

async function drafted({ register }: RecordPorts): Promise<{
  readonly record: Recorded<'settings'>;
  readonly draft: SettingsDraft;
}> {
  const record = await register.get('settings', 'city');
  if (!record?.value.draft) throw new Refused('not-found');
  return { record, draft: record.value.draft };
}
