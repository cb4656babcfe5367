import type { Page } from '../../api/endpoint.ts';
import { gapReasons } from '../../domain/counts.ts';
import type { LocalDate } from '../../domain/days.ts';
import type { Actor } from '../../domain/people.ts';
import { Refused } from '../../domain/refusals.ts';
import { periodId, uuid, words as wordsOf } from '../../shapes/values.ts';
import type { Term } from '../../usecases/readTerm.ts';
import type { RecordDayInput } from '../../usecases/recordDay.ts';
import { formats } from '../formats.ts';
import type { FieldMistake } from '../forms.ts';
import type { Frame } from '../layout.ts';
import { termWords } from '../words/officialTermWords.ts';
import { speak } from '../words/speak.ts';
import { withQuery } from './claimPieces.ts';
import { termPage } from './termPage.ts';
import type { TermQuery } from './termQuery.ts';

/** Refusals that mean: something stands for the day already. */
const standsAlready = ['precondition-needed', 'stale', 'entry-id-reused', 'nothing-changed', 'reason-needed'];

/**
 * What the form that explains a missing day leads to: the term again, or the form with what is to be mended. A day
 * that got a count meanwhile keeps it, and the official is told.
 * @throws Refused bad-request when the hidden fields are not ours, and those of recordDay
 */
export async function explainDay(input: {
  readonly frame: Frame;
  readonly place: { readonly siteId: string; readonly date: LocalDate };
  readonly body: Readonly<Record<string, string>>;
  readonly actor: Actor;
  readonly record: (entry: RecordDayInput) => Promise<unknown>;
  readonly readTerm: (term: { readonly periodId: string }) => Promise<Term>;
}): Promise<Page> {
  const { frame, place, body, actor } = input;
  const [entryId, term] = [uuid.safeParse(body.entryId).data, periodId.safeParse(body.term).data];
  if (!entryId || !term) throw new Refused('bad-request');
  const query: TermQuery = { q: body.q || undefined, show: shows.find((each) => each === body.show) };
  const reason = gapReasons.find((each) => each === body.reason);
  const note = wordsOf(500).safeParse(body.words ?? '').data;
  const again = async () => input.readTerm({ periodId: term });
  if (!reason || note === undefined) {
    const now = await again();
    const site = now.sites.find((each) => each.site.id === place.siteId)?.site.name ?? place.siteId;
    const say = speak(termWords, frame.language);
    const names = { day: formats(frame.language).day(place.date), site };
    const where = `${place.siteId}-${place.date}`;
    const mistakes: FieldMistake[] = [
      ...(reason ? [] : [{ field: `reason-${where}`, words: say('mistakeReason', names) }]),
      ...(note === undefined ? [{ field: `words-${where}`, words: say('mistakeWords', names) }] : []),
    ];
    const typed = { reason: body.reason ?? '', words: body.words ?? '' };
    const explaining = { ...place, entryId, ...typed, mistakes };
    return { html: termPage(frame, now, { query, explaining }), status: 422 };
  }
  try {
    const report = { kind: 'explained', reason, note: note || null } as const;
    await input.record({ ...place, entryId, report, reason: null, words: null, ifMatch: null, actor });
  } catch (error) {
    if (!(error instanceof Refused) || !standsAlready.includes(error.code)) throw error;
    return { html: termPage(frame, await again(), { query, cameMeanwhile: place }), status: 409 };
  }
  return { redirect: `${withQuery(`/terms/${term}`, query)}#missing` };
}

const shows = ['all', 'missing', 'odd'] as const;
