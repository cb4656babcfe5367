import type { Page } from '../../api/endpoint.ts';
import { type LocalDate, parseDay } from '../../domain/days.ts';
import {
  type DeliveryContent,
  type DeliveryLine,
  deliveryKinds,
  mostDeliveryLines,
} from '../../domain/deliveries.ts';
import { Refused } from '../../domain/refusals.ts';
import { deliveryContent } from '../../shapes/deliveries.ts';
import type { DeliveryAtHand, DeliveryNames } from '../../usecases/openDeliveries.ts';
import type { FieldMistake } from '../forms.ts';
import type { Frame } from '../layout.ts';
import { deliveryWords } from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';
import { deliveryPage } from './deliveryPage.ts';
import { type EntryView, entryPage } from './entryPage.ts';
import { readSettled } from './settleForm.ts';

type Typed = Readonly<Record<string, string | undefined>>;
type Settled = Extract<ReturnType<typeof readSettled>, { readonly supplierId: string }>;

/** Enters a document from paper, or says what to mend; one that is here already is named with the way to it. */
export async function submitEntry(
  frame: Frame,
  typed: Typed,
  world: {
    readonly names: DeliveryNames;
    readonly enter: (content: DeliveryContent) => Promise<{ readonly id: string }>;
  },
): Promise<Page> {
  const again = (mistakes: readonly FieldMistake[], more: Partial<EntryView> = {}): Page => ({
    html: entryPage(frame, world.names, { current: null, typed, mistakes, ...more }),
    status: 422,
  });
  const read = contentOf(frame, typed, null);
  if ('mistakes' in read) return again(read.mistakes);
  try {
    return { redirect: `/deliveries/${(await world.enter(read.content)).id}?saved=saved` };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const say = speak(deliveryWords, frame.language);
    if (error.code === 'duplicate-delivery')
      return again([{ field: 'number', words: say('mistakeDuplicate') }], {
        first: String(error.facts.first),
      });
    if (error.code === 'unknown-reference')
      return again([{ field: 'supplierId', words: say('mistakeSupplier') }]);
    if (error.code === 'bad-request') return again(refusedFields(frame, error));
    throw error;
  }
}

/** Corrects a document, takes it back or puts it in again, or settles its numbers. */
export async function submitDelivery(
  frame: Frame,
  typed: Typed,
  world: {
    readonly hand: DeliveryAtHand;
    readonly correct: (wish: {
      readonly content: DeliveryContent;
      readonly reason: string | null;
      readonly ifMatch: string | null;
    }) => Promise<unknown>;
    readonly settle: (wish: Settled) => Promise<unknown>;
  },
): Promise<Page> {
  const { hand } = world;
  const { delivery } = hand;
  const say = speak(deliveryWords, frame.language);
  const done: Page = {
    redirect: `/deliveries/${delivery.id}?saved=${typed.act === 'settle' ? 'settled' : 'saved'}`,
  };
  const correcting = typed.act === 'correct';
  const again = (mistakes: readonly FieldMistake[]): Page => ({
    html: correcting
      ? entryPage(frame, hand, { current: delivery, typed, mistakes })
      : deliveryPage(frame, hand, { typed, mistakes }),
    status: 422,
  });
  try {
    if (typed.act === 'settle') {
      const settled = readSettled(frame, typed);
      if ('mistakes' in settled) return again(settled.mistakes);
      await world.settle(settled);
      return done;
    }
    const reason = typed.reason?.trim() || null;
    const read = correcting
      ? contentOf(frame, typed, delivery.content)
      : { content: { ...delivery.content, withdrawn: typed.act === 'withdraw' } };
    const mistakes = [
      ...('mistakes' in read ? read.mistakes : []),
      ...(reason === null ? [{ field: 'reason', words: say('mistakeReason') }] : []),
    ];
    if ('mistakes' in read || mistakes.length > 0) return again(mistakes);
    await world.correct({ content: read.content, reason, ifMatch: typed.hash ?? null });
    return done;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'nothing-changed')
      return typed.act === 'settle' ? done : again([{ field: 'reason', words: say('mistakeSame') }]);
    if (error.code === 'bad-request') return again(refusedFields(frame, error));
    throw error;
  }
}

function refusedFields(frame: Frame, { mistakes }: Refused): FieldMistake[] {
  const say = speak(deliveryWords, frame.language);
  return mistakes.map(({ code, pointer, detail }) =>
    code === 'other-document'
      ? { field: 'date', words: say('mistakeMonth') }
      : {
          field: pointer.includes('invoice') ? 'invoice' : 'lines',
          words:
            code === 'only-credit-notes' ? say('invoiceHint') : say('mistakeOther', { what: detail || code }),
        },
  );
}

/** What the form says, or every mistake in it. Of a document that is corrected, what makes it that document stays. */
function contentOf(
  frame: Frame,
  typed: Typed,
  current: DeliveryContent | null,
): { readonly content: DeliveryContent } | { readonly mistakes: readonly FieldMistake[] } {
  const say = speak(deliveryWords, frame.language);
  const mistakes: FieldMistake[] = [];
  const text = (name: string) => (typed[name] ?? '').trim();
  const kind = current?.kind ?? deliveryKinds.find((each) => each === typed.kind) ?? 'invoice';
  const supplierId = current?.supplierId ?? text('supplierId');
  if (supplierId === '') mistakes.push({ field: 'supplierId', words: say('mistakeSupplier') });
  const number = current?.number ?? text('number');
  if (number === '') mistakes.push({ field: 'number', words: say('mistakeNumber') });
  const date = parseDay(text('date'));
  if (!date) mistakes.push({ field: 'date', words: say('mistakeDate') });
  const lines: DeliveryLine[] = [];
  for (let index = 0; index < mostDeliveryLines; index += 1) {
    const part = (name: string) => text(`line.${index}.${name}`);
    if (['article', 'text', 'quantity', 'customer'].every((name) => part(name) === '')) continue;
    const given = part('quantity')
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.')
      .replace('\u2212', '-');
    const negative = given.startsWith('-') !== (kind === 'credit-note');
    const plain = given.replace(/^-/, '');
    if (!/^\d{1,9}(\.\d{1,6})?$/.test(plain))
      mistakes.push({
        field: `line-${index}-quantity`,
        words: say('mistakeQuantity', { line: String(index + 1) }),
      });
    const day = part('date') === '' ? null : parseDay(part('date'));
    const before = current?.lines[index];
    lines.push({
      line: lines.length + 1,
      ...{ article: part('article') || null, text: part('text'), unit: part('unit') },
      quantity: negative ? `-${plain}` : plain,
      ...{ customer: part('customer') || null, date: (day ?? null) as LocalDate | null },
      cents: before?.cents ?? null,
    });
  }
  if (lines.length === 0) mistakes.push({ field: 'lines', words: say('mistakeLines') });
  if (!date || mistakes.length > 0) return { mistakes };
  const read = deliveryContent.safeParse({
    ...{ kind, supplierId, number, date, customer: text('customer') || null },
    invoice: text('invoice') || null,
    deliveryNotes: text('deliveryNotes')
      .split(/[,;\n]/)
      .map((each) => each.trim())
      .filter(Boolean),
    ...{ lines, original: current?.original ?? null, withdrawn: current?.withdrawn ?? false },
  });
  if (read.success) return { content: read.data };
  return {
    mistakes: read.error.issues.map(({ path, message }) => ({
      field: path[0] === 'lines' ? 'lines' : String(path[0]),
      words: say('mistakeOther', { what: message }),
    })),
  };
}
