import type { Page } from '../../api/endpoint.ts';
import type { Instant } from '../../domain/days.ts';
import { importColumns } from '../../domain/importProfiles.ts';
import { fates } from '../../domain/imports.ts';
import { type Mistake, Refused } from '../../domain/refusals.ts';
import type { Language } from '../../domain/texts.ts';
import { importPolicy, instant, slug } from '../../shapes/values.ts';
import type { ImportedFile } from '../../usecases/importFile.ts';
import type { CsvWriter } from '../../usecases/ports.ts';
import type { ImportsAtHand } from '../../usecases/readImports.ts';
import type { FieldMistake } from '../forms.ts';
import type { Frame } from '../layout.ts';
import { columnWords, importWords } from '../words/importWords.ts';
import { speak } from '../words/speak.ts';
import { importResultPage } from './importResultPage.ts';
import { importsPage } from './importsPage.ts';

/** In base64: a file of 3 MB. A larger one would not fit into the form that carries it to the second step. */
export const mostCharacters = 4_000_000;

type Fields = Readonly<Record<string, string | undefined>>;
export type ImportWish = {
  readonly profileId: string;
  readonly file: Uint8Array;
  readonly mode: 'dry-run' | 'commit';
  readonly policy: 'all-or-nothing' | 'good-rows';
  readonly reason: 'late-information';
  readonly since: Instant | null;
};

/**
 * What the form of a file leads to: what would become of each row, what became of it, or the form again with why the
 * file cannot be read. The file goes along in the page between the two steps; sent twice, it has one effect.
 */
export async function submitImport(
  frame: Frame,
  fields: Fields,
  world: {
    readonly atHand: ImportsAtHand;
    readonly run: (wish: ImportWish) => Promise<ImportedFile>;
    readonly writeCsv: CsvWriter;
    readonly now: Instant;
  },
): Promise<Page> {
  const { language } = frame;
  const say = speak(importWords, language);
  const content = fields.file || fields.content || '';
  const policy = importPolicy.safeParse(fields.policy).data ?? 'all-or-nothing';
  const profile = slug.safeParse(fields.profile).data;
  const again = (mistakes: readonly FieldMistake[]): Page => ({
    html: importsPage(frame, world.atHand, fields, mistakes),
    status: 422,
  });
  if (profile === undefined || !world.atHand.profiles.some((each) => each.id === profile))
    return again([{ field: 'profile', words: say('mistakeProfile') }]);
  if (content === '') return again([{ field: 'file', words: say('mistakeFile') }]);
  if (content.length > mostCharacters)
    return again([{ field: 'file', words: say('mistakeLarge', { detail: '3 MB' }) }]);
  try {
    // From the look on: what went in part by part since is part of the answer.
    const since = instant.safeParse(fields.since).data ?? null;
    const result = await world.run({
      ...{
        profileId: profile,
        policy,
        reason: 'late-information',
        since: fields.act === 'commit' ? since : null,
      },
      file: Buffer.from(content, 'base64'),
      mode: fields.act === 'commit' ? 'commit' : 'dry-run',
    });
    const name = (fields['file.name'] || fields.name || 'CSV').slice(0, 200);
    const show = fates.find((each) => each === fields.show) ?? null;
    const sent = { name, content, profile, policy, since: since ?? world.now };
    return { html: importResultPage(frame, world.atHand, { result, sent, show, writeCsv: world.writeCsv }) };
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'bad-request') throw error;
    return again(error.mistakes.map((mistake) => ({ field: 'file', words: fileMistake(mistake, language) })));
  }
}

/** Why a file cannot be read, for whoever chose it. */
export function fileMistake({ code, detail }: Mistake, language: Language): string {
  const say = speak(importWords, language);
  if (code === 'column-missing') {
    const [name = '', headers = ''] = detail.split(': ');
    const column = importColumns.find((each) => each === name);
    return say('mistakeColumn', { column: column ? columnWords[column][language] : name, headers });
  }
  if (code === 'too-large' || code === 'too-many-rows') return say('mistakeLarge', { detail });
  if (code === 'quote-not-closed') return say('mistakeQuote', { detail });
  return say('mistakeNotCsv');
}
