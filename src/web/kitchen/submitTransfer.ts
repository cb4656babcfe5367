import type { Page } from '../../api/endpoint.ts';
import { amountOf } from '../../domain/amounts.ts';
import { type CorrectionReason, correctionReasons, type Quantity } from '../../domain/counts.ts';
import { unitOf } from '../../domain/products.ts';
import { Refused } from '../../domain/refusals.ts';
import { type DifferenceReason, differenceReasons } from '../../domain/transfers.ts';
import { uuid } from '../../shapes/values.ts';
import type { TransferDay } from '../../usecases/readTransferDay.ts';
import type { FieldMistake } from '../forms.ts';
import type { Frame } from '../layout.ts';
import { speak } from '../words/speak.ts';
import { transferWords } from '../words/transferWords.ts';
import { transferFields, transfersPage, transfersPath } from './transfersPage.ts';

type Line = { readonly productId: string; readonly given: Quantity };
type Entry = { readonly otherId: string; readonly entryId: string; readonly ifMatch: string | null };
type AtHand = {
  readonly read: () => Promise<TransferDay>;
  readonly record: (
    entry: Entry & { readonly lines: readonly Line[]; readonly reason: CorrectionReason | null },
  ) => Promise<unknown>;
  readonly explain: (
    entry: Entry & { readonly reason: DifferenceReason; readonly words: string | null },
  ) => Promise<unknown>;
};

/** What a form of the transfers leads to: kept, or the page again with what was typed and what is to be mended. */
export async function submitTransfer(
  frame: Frame,
  typed: Readonly<Record<string, string>>,
  { read, record, explain }: AtHand,
): Promise<Page> {
  const day = await read();
  const say = speak(transferWords, frame.language);
  const other = day.others.find(({ id }) => id === typed.other);
  if (!other) throw new Refused('not-found');
  const entry: Entry = {
    otherId: other.id,
    entryId: uuid.safeParse(typed.entryId).data ?? other.entryId,
    ifMatch: typed.ifMatch || null,
  };
  const mistakes: FieldMistake[] = [];
  const done = { redirect: `${transfersPath(day.site.id, day.date)}?saved=${other.id}` };
  try {
    if (typed.act === 'explain') {
      const [why, own] = [transferFields.why(other.id), transferFields.words(other.id)];
      const reason = differenceReasons.find((each) => each === typed[why]);
      const words = typed[own]?.trim() || null;
      if (!reason) mistakes.push({ field: why, words: say('mistakeWhy') });
      else if (reason === 'other' && !words) mistakes.push({ field: own, words: say('mistakeWords') });
      else {
        await explain({ ...entry, reason, words });
        return done;
      }
    } else {
      const lines = linesOf(day, other, typed, mistakes, frame);
      const field = transferFields.reason(other.id);
      const reason = correctionReasons.find((each) => each === typed[field]) ?? null;
      if (entry.ifMatch && !reason) mistakes.push({ field, words: say('mistakeReason') });
      if (mistakes.length === 0) {
        await record({ ...entry, lines, reason: entry.ifMatch ? reason : null });
        return done;
      }
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'nothing-changed') return done;
    if (!['stale', 'precondition-needed', 'entry-id-reused'].includes(error.code)) throw error;
    const wrong = { typed, mistakes: [], meanwhile: true } as const;
    return { html: transfersPage(frame, await read(), { wrong }), status: 409 };
  }
  return { html: transfersPage(frame, day, { wrong: { typed, mistakes } }), status: 422 };
}

function linesOf(
  day: TransferDay,
  other: TransferDay['others'][number],
  typed: Readonly<Record<string, string>>,
  mistakes: FieldMistake[],
  { language }: Frame,
): Line[] {
  const say = speak(transferWords, language);
  const lines = day.products.flatMap((product): Line[] => {
    const field = transferFields.amount(other.id, product.id);
    const value = (typed[field] ?? '').replace(/[\s\u00a0\u202f]/g, '');
    if (value === '') return [];
    const unit = unitOf(product.group) === 'ml' ? 'litres' : 'kilograms';
    const given = { unit, value } as const;
    if (typeof amountOf(given, product) === 'number') return [{ productId: product.id, given }];
    mistakes.push({ field, words: say('mistakeAmount', { what: product.names[language] }) });
    return [];
  });
  const first = day.products[0];
  if (lines.length === 0 && mistakes.length === 0 && first)
    mistakes.push({
      field: transferFields.amount(other.id, first.id),
      words: say('mistakeNothing', { name: other.name }),
    });
  return lines;
}
