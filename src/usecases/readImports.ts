import { type Actor, mayReach } from '../domain/people.ts';
import { allImportProfiles, type ListedProfile } from './importFile.ts';
import type { Register } from './ports.ts';

/** What the page of imports is made from. */
export type ImportsAtHand = {
  readonly profiles: readonly ListedProfile[];
  /** The names of the sites that the actor reaches, by id. */
  readonly siteNames: ReadonlyMap<string, string>;
};

/** The profiles that the actor may import with, and his sites' names. */
export async function readImports(
  ports: { readonly register: Pick<Register, 'list'> },
  actor: Actor,
): Promise<ImportsAtHand> {
  const [profiles, sites] = await Promise.all([allImportProfiles(ports), ports.register.list('site')]);
  const official = actor.roles.includes('official');
  return {
    profiles: profiles.filter(({ value }) => official || value.tells === 'served'),
    siteNames: new Map(
      sites.filter(({ id }) => mayReach(actor, id)).map(({ id, value }) => [id, value.name] as const),
    ),
  };
}
