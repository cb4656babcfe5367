import type { Page } from '../../api/endpoint.ts';
import type { Kinds, Recorded } from '../../domain/records.ts';
import { type Mistake, Refused } from '../../domain/refusals.ts';
import { type RegisterKind, registerFields, withFields, withTicked } from '../../domain/registerFields.ts';
import { kinds } from '../../shapes/values.ts';
import type { ParseRecord, RegisterRow } from '../../usecases/registerRecords.ts';
import type { FieldMistake } from '../forms.ts';
import type { Frame } from '../layout.ts';
import { registerFieldWords, registerWords } from '../words/registerWords.ts';
import { speak } from '../words/speak.ts';
import { type RecordView, recordPage } from './recordPage.ts';
import { registerPage } from './registerPage.ts';

type Typed = Readonly<Record<string, string | undefined>>;
type Saved = Promise<Recorded<RegisterKind>>;

/** The value as its shape takes it, or every mistake with the field it is in. */
export const parseRecord: ParseRecord = <K extends RegisterKind>(kind: K, value: unknown) => {
  const read = kinds[kind].safeParse(value);
  if (read.success) return { value: read.data as Kinds[K] };
  return {
    mistakes: read.error.issues.map(({ path, code, message }): Mistake => {
      const place = path.join('.');
      const field = registerFields[kind].find(({ name }) => place === name || place.startsWith(`${name}.`));
      return { pointer: field?.name ?? place, code: code ?? 'custom', detail: message.slice(0, 200) };
    }),
  };
};

/** Saves what the form of a record says, or brings an earlier version back; or the form again with what to mend. */
export async function submitRecord(
  frame: Frame,
  typed: Typed,
  world: {
    readonly view: RecordView;
    readonly save: (wish: {
      readonly id: string;
      readonly value: Kinds[RegisterKind];
      readonly reason: string | null;
      readonly ifMatch: string | null;
    }) => Saved;
    readonly restore: (wish: { readonly revision: number; readonly ifMatch: string }) => Saved;
  },
): Promise<Page> {
  const { view } = world;
  const { kind, record } = view;
  const { language } = frame;
  const say = speak(registerWords, language);
  const again = (mistakes: readonly FieldMistake[]): Page => ({
    html: recordPage(frame, { ...view, typed: withTicked(kind, record?.value ?? null, typed), mistakes }),
    status: 422,
  });
  const labelled = ({ pointer, detail, code }: Mistake): FieldMistake => {
    const field = pointer.replace('/body/value/', '').split('/')[0] || 'reason';
    const label = registerFieldWords[field]?.[language] ?? say('id');
    const known = registerFieldWords[field] || field === 'reason' || field === 'id';
    return { field: known ? field : 'reason', words: say('mistake', { field: label, what: detail || code }) };
  };
  const ifMatch = typed.revision || null;
  try {
    if (typed.act === 'restore' && record) {
      await world.restore({ revision: Number(typed.version), ifMatch: ifMatch ?? '' });
      return { redirect: `/register/${kind}/${record.id}?saved=1` };
    }
    const given = kind === 'schoolYearData' ? `${typed.periodId}.${typed.siteId}` : (typed.id ?? '').trim();
    const id = record?.id ?? given;
    const current = record?.value ?? null;
    const read = parseRecord(kind, withFields(kind, id, current, withTicked(kind, current, typed)));
    if ('mistakes' in read) return again(read.mistakes.map(labelled));
    const saved = await world.save({ id, value: read.value, reason: typed.reason?.trim() || null, ifMatch });
    return { redirect: `/register/${kind}/${saved.id}?saved=1` };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'nothing-changed') return again([{ field: 'reason', words: say('nothing') }]);
    if (error.code === 'unknown-reference') return again(error.mistakes.map(labelled));
    throw error;
  }
}

/** The answer to a CSV file: what would become of each line, or what became of it. */
export async function submitRegisterCsv(
  frame: Frame,
  fields: Typed,
  world: {
    readonly kind: RegisterKind;
    readonly records: readonly Recorded<RegisterKind>[];
    readonly run: (wish: {
      readonly file: Uint8Array;
      readonly mode: 'dry-run' | 'commit';
      readonly reason: string | null;
    }) => Promise<readonly RegisterRow[]>;
  },
): Promise<Page> {
  const { kind, records } = world;
  const content = fields.file || fields.content || '';
  const again = (words: string): Page => ({
    html: registerPage(frame, { kind, records, mistakes: [{ field: 'file', words }] }),
    status: 422,
  });
  if (content === '') return again(speak(registerWords, frame.language)('mistakeFile'));
  const done = fields.act === 'commit';
  try {
    const all = await world.run({
      file: Buffer.from(content, 'base64'),
      mode: done ? 'commit' : 'dry-run',
      reason: fields.reason?.trim() || null,
    });
    return { html: registerPage(frame, { kind, records, rows: { all, done, content } }) };
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'bad-request') throw error;
    return again(error.mistakes.map(({ code, detail }) => `${code}: ${detail}`).join('; '));
  }
}
