import { localDay } from '../domain/days.ts';
import type { Actor } from '../domain/people.ts';
import type { Language } from '../domain/texts.ts';
import { type RecordPorts, saveRecord } from './records.ts';

/** Whoever deploys: not a person of the register, as there is none yet. */
const deployment: Actor = {
  issuer: 'urn:skolmjolk:deployment',
  subject: 'deployment',
  roles: ['administrator'],
  sites: 'all',
  via: 'robot',
  loginAt: null,
  language: 'en',
  label: 'Deployment',
};

/**
 * Gives the first administrator his rights, who gives them to all others. Answers in words; changes nothing where there
 * ever was an administrator, so that nobody comes in by this door later.
 */
export async function firstAdministrator(
  ports: RecordPorts,
  person: {
    readonly issuer: string;
    readonly subject: string;
    readonly label: string;
    readonly language: Language;
  },
): Promise<string> {
  const users = await ports.register.list('user');
  const known = users.some(({ versions }) =>
    versions.some(({ value }) => value.roles.includes('administrator')),
  );
  if (known) return 'there is an administrator already, or was; nothing is changed';
  const id = 'first-administrator';
  const from = localDay(ports.clock.now());
  const value = {
    ...person,
    id,
    roles: ['administrator' as const],
    siteIds: [],
    email: null,
    from,
    to: null,
  };
  await saveRecord(ports, { kind: 'user', id, value, reason: null, ifMatch: null, actor: deployment });
  return `${person.label} is the administrator, from ${from} on`;
}
