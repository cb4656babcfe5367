import { type Actor, type PersonId, samePerson } from '../domain/people.ts';
import { periodById } from '../domain/periods.ts';
import type { Recorded } from '../domain/records.ts';
import { Refused } from '../domain/refusals.ts';
import { type RegisterKind, registerFields } from '../domain/registerFields.ts';
import type { Attachments, Register } from './ports.ts';
import { maySee } from './registerRecords.ts';

/** What people are called here, by issuer and subject. */
export async function labels(register: Pick<Register, 'list'>): Promise<(person: PersonId) => string | null> {
  const users = await register.list('user');
  return (person) => users.find(({ value }) => samePerson(value, person))?.value.label ?? null;
}

/** The records that the fields of a form can name, by kind. */
export type RecordChoices = Readonly<Partial<Record<RegisterKind, readonly Recorded<RegisterKind>[]>>>;

/**
 * A record with its versions; null under `new`, for one that is to be entered.
 * @throws Refused not-allowed, not-found
 */
export async function openRecord(
  { register }: { readonly register: Register },
  { kind, id, actor }: { readonly kind: RegisterKind; readonly id: string; readonly actor: Actor },
): Promise<{
  readonly kind: RegisterKind;
  readonly record: Recorded<RegisterKind> | null;
  readonly labelOf: (person: PersonId) => string | null;
  readonly choices: RecordChoices;
}> {
  if (!maySee(actor, kind)) throw new Refused('not-allowed');
  const named = [...new Set(registerFields[kind].flatMap((field) => field.of ?? []))];
  const [record, labelOf, ...lists] = await Promise.all([
    id === 'new' ? null : register.get(kind, id),
    labels(register),
    ...named.map((each) => register.list(each)),
  ]);
  if (!record && id !== 'new') throw new Refused('not-found');
  const choices = Object.fromEntries(named.map((each, index) => [each, lists[index] ?? []]));
  return { kind, record, labelOf, choices };
}

/**
 * A site's school-year data of a term; the record is null until somebody has entered it.
 * @throws Refused not-found without such a site
 */
export async function openYear(
  ports: { readonly register: Register; readonly attachments: Pick<Attachments, 'ofSchoolYear'> },
  { siteId, periodId }: { readonly siteId: string; readonly periodId: string },
) {
  const id = `${periodId}.${siteId}`;
  const schoolYear = periodById(periodId)?.schoolYear;
  const [site, record, labelOf, all] = await Promise.all([
    ports.register.get('site', siteId),
    ports.register.get('schoolYearData', id),
    labels(ports.register),
    schoolYear ? ports.attachments.ofSchoolYear(schoolYear) : [],
  ]);
  if (!site) throw new Refused('not-found');
  const attached = all.filter(({ to }) => to.kind === 'school-year-data' && to.id === id);
  return { siteId, periodId, siteName: site.value.name, record, labelOf, attached };
}
