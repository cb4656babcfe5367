import type { Page } from '../../api/endpoint.ts';
import type { LocalDate } from '../../domain/days.ts';
import { Refused } from '../../domain/refusals.ts';
import { standing } from '../../domain/revisions.ts';
import { uuid } from '../../shapes/values.ts';
import type { KitchenDay } from '../../usecases/readKitchenDay.ts';
import type { RecordDayInput, RecordedDay } from '../../usecases/recordDay.ts';
import type { Frame } from '../layout.ts';
import { givenFrom, readDayForm, type Typed } from './dayForm.ts';
import { dayPage, dayPath } from './dayPage.ts';

type Entry = Omit<RecordDayInput, 'siteId' | 'date' | 'actor'>;

/** The day that the form is about: how it is read (again, when somebody else was first) and recorded. */
type DayAtHand = {
  readonly read: () => Promise<KitchenDay>;
  readonly record: (entry: Entry) => Promise<RecordedDay>;
};

/** Refusals that mean: the day already has a count that the sender has not seen. */
const conflicts = ['stale', 'precondition-needed', 'entry-id-reused'];

/**
 * What the day's form leads to: sent and a receipt, or the form again with what was typed and what is to be mended.
 * Whatever happens, nothing that was typed is lost.
 */
export async function submitDay(frame: Frame, typed: Typed, { read, record }: DayAtHand): Promise<Page> {
  const day = await read();
  const { site, date } = day;
  // An id that is not one of ours was tampered with; a new one keeps the entry, and the day's revision guards it.
  const entryId = uuid.safeParse(typed.entryId).data ?? day.entryId;
  const entry = { entryId, ifMatch: typed.ifMatch || null };
  try {
    if (typed.act === 'undo') {
      const done = day.count?.revisions.some((each) => each.entryId === entryId);
      if (done) return { redirect: receipt(site.id, date, entryId) };
      const report = before(day, typed.ifMatch ?? '');
      if (!report) throw new Refused('stale');
      await record({ ...entry, report, reason: 'undo', words: null });
      return { redirect: receipt(site.id, date, entryId) };
    }
    const form = readDayForm(typed, day, frame.language);
    const asked = form.odd.length > 0 && typed.confirm !== form.oddMark;
    if (!form.report || asked) {
      const write = {
        typed: { ...typed, entryId },
        mistakes: form.mistakes,
        odd: form.odd,
        oddMark: form.oddMark,
      };
      return { html: dayPage(frame, day, { write }), status: form.report ? 200 : 422 };
    }
    const { reason, words, report } = form;
    const { made } = await record({ ...entry, report, reason: entry.ifMatch ? reason : null, words });
    return { redirect: receipt(site.id, date, made.entryId) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'nothing-changed') return { redirect: `${dayPath(site.id, date)}?unchanged=1` };
    if (!conflicts.includes(error.code)) throw error;
    const now = await read();
    if (!now.count) throw error;
    const again = { ...typed, entryId: now.entryId, ifMatch: standing(now.count).hash };
    const write = { typed: again, mistakes: [], odd: [], oddMark: '', conflict: true };
    return { html: dayPage(frame, now, { write }), status: 409 };
  }
}

/** The report before the one with that hash, as it is sent; null when it is not the standing one. */
function before(day: KitchenDay, hash: string) {
  const revisions = day.count?.revisions ?? [];
  const earlier = revisions.at(-2);
  return earlier && revisions.at(-1)?.hash === hash ? givenFrom(earlier.report) : null;
}

function receipt(siteId: string, date: LocalDate, entryId: string): string {
  return `${dayPath(siteId, date)}?sent=${entryId}`;
}
