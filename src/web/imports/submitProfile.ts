import type { Page } from '../../api/endpoint.ts';
import type { ImportProfile } from '../../domain/importProfiles.ts';
import type { Recorded } from '../../domain/records.ts';
import { Refused } from '../../domain/refusals.ts';
import type { TriedProfile } from '../../usecases/importFile.ts';
import type { OpenedProfile } from '../../usecases/openImportProfile.ts';
import type { FieldMistake } from '../forms.ts';
import type { Frame } from '../layout.ts';
import { importProfileWords } from '../words/importProfileWords.ts';
import { importWords } from '../words/importWords.ts';
import { speak } from '../words/speak.ts';
import { readProfile } from './profileForm.ts';
import { profilePage, profilePath } from './profilePage.ts';
import { fileMistake, mostCharacters } from './submitImport.ts';

/** In base64: a larger file is chosen anew for another try, since it would have to go along beside the new one. */
const mostCarried = 1_300_000;

type Typed = Readonly<Record<string, string | undefined>>;
type Saving = { readonly id: string; readonly reason: string | null; readonly ifMatch: string | null };

/** What the form of a profile leads to: tried on a file, saved, brought back; or the form again with what to mend. */
export async function submitProfile(
  frame: Frame,
  given: Typed,
  world: {
    readonly open: () => Promise<OpenedProfile>;
    readonly attempt: (wish: {
      readonly profile: ImportProfile;
      readonly file: Uint8Array;
    }) => Promise<TriedProfile>;
    readonly save: (wish: Saving & { readonly value: ImportProfile }) => Promise<Recorded<'importProfile'>>;
    readonly restore: (wish: Saving & { readonly revision: number }) => Promise<Recorded<'importProfile'>>;
  },
): Promise<Page> {
  const { language } = frame;
  const say = speak(importProfileWords, language);
  const opened = await world.open();
  const content = given.file || given.content || '';
  const name = (given['file.name'] || given.name || 'CSV').slice(0, 200);
  const file = content === '' || content.length > mostCarried ? undefined : { name, content };
  const ifMatch = given.revision || null;
  const done = (id: string): Page => ({ redirect: `${profilePath(id)}?saved=1` });

  const { typed, profile, mistakes } =
    given.act === 'restore' ? restoring(opened) : readProfile(given, opened, language);
  const again = (wrong: readonly FieldMistake[], more: Typed = {}): Page => ({
    html: profilePage(frame, { opened, typed: { ...typed, ...more }, mistakes: wrong, file }),
    status: 422,
  });
  try {
    if (given.act === 'restore') {
      const { id } = opened.profile;
      return done((await world.restore({ id, ifMatch, reason: null, revision: Number(given.version) })).id);
    }
    if (!profile) return again(mistakes);
    if (given.act === 'try') {
      const words = speak(importWords, language);
      if (content === '') return again([{ field: 'file', words: words('mistakeFile') }]);
      if (content.length > mostCharacters)
        return again([{ field: 'file', words: words('mistakeLarge', { detail: '3 MB' }) }]);
      const tried = await world.attempt({ profile, file: Buffer.from(content, 'base64') });
      return { html: profilePage(frame, { opened, typed, file, tried, name }) };
    }
    const reason = given.reason?.trim() || null;
    return done((await world.save({ id: profile.id, value: profile, reason, ifMatch })).id);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'nothing-changed') return again([{ field: 'reason', words: say('nothing') }]);
    if (error.code === 'stale' || error.code === 'precondition-needed') {
      const now = await world.open();
      const revision = String(now.record?.revision ?? '');
      const view = { opened: now, typed: { ...typed, revision }, file };
      const wrong = [{ field: 'reason', words: say('meanwhile') }];
      return { html: profilePage(frame, { ...view, mistakes: wrong }), status: 409 };
    }
    if (error.code !== 'bad-request') throw error;
    return again(error.mistakes.map((mistake) => ({ field: 'file', words: fileMistake(mistake, language) })));
  }
}

/** Bringing an earlier version back asks nothing of the form. */
function restoring({ profile }: OpenedProfile): ReturnType<typeof readProfile> {
  return { typed: {}, profile, mistakes: [] };
}
