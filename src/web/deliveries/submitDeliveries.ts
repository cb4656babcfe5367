import type { Page } from '../../api/endpoint.ts';
import { type Mistake, Refused } from '../../domain/refusals.ts';
import type { Supplier } from '../../domain/suppliers.ts';
import { slug, supplier as supplierShape } from '../../shapes/values.ts';
import type { ImportDeliveryInput, ImportedDelivery } from '../../usecases/importDelivery.ts';
import type { DeliveriesAtHand } from '../../usecases/openDeliveries.ts';
import type { FieldMistake } from '../forms.ts';
import type { Frame } from '../layout.ts';
import { deliveryWords } from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';
import { deliveriesPage } from './deliveriesPage.ts';
import { previewPage, type SentDelivery } from './previewPage.ts';
import { readSettled } from './settleForm.ts';

/** A larger file would not fit into the form that carries it to the second step. */
const mostCharacters = 5_400_000;

type Typed = Readonly<Record<string, string | undefined>>;
export type DeliveryWish = Pick<
  ImportDeliveryInput,
  'file' | 'name' | 'supplierId' | 'profileId' | 'kind' | 'mode'
>;
type Settled = Extract<ReturnType<typeof readSettled>, { readonly supplierId: string }>;

/**
 * What the forms of the list lead to: a file looked at, whose it is, the file taken in; or numbers settled. The file
 * goes along between the steps; sent twice, it has one effect.
 */
export async function submitDeliveries(
  frame: Frame,
  {
    body: typed,
    query,
  }: { readonly body: Typed; readonly query: { readonly periodId?: string | undefined } },
  world: {
    readonly hand: DeliveriesAtHand;
    readonly run: (wish: DeliveryWish) => Promise<ImportedDelivery>;
    readonly settle: (wish: Settled) => Promise<unknown>;
    readonly newSupplier: (value: Supplier) => Promise<unknown>;
  },
): Promise<Page> {
  const { hand } = world;
  const say = speak(deliveryWords, frame.language);
  const again = (mistakes: readonly FieldMistake[]): Page => ({
    html: deliveriesPage(frame, hand, { query, typed, mistakes }),
    status: 422,
  });
  if (typed.act === 'settle') {
    const settled = readSettled(frame, typed);
    if ('mistakes' in settled) return again(settled.mistakes);
    try {
      await world.settle(settled);
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'nothing-changed')) throw error;
    }
    return { redirect: `/deliveries?periodId=${hand.period.id}&saved=settled` };
  }
  const content = typed.file || typed.content || '';
  if (content === '') return again([{ field: 'file', words: say('mistakeFile') }]);
  if (content.length > mostCharacters) return again([{ field: 'file', words: say('mistakeLarge') }]);
  const sent: SentDelivery = {
    content,
    name: (typed['file.name'] || typed.name || 'file').slice(0, 200),
    supplierId: typed.supplierId ?? '',
    profileId: typed.profileId || 'wholesaler-deliveries',
    kind: typed.kind === 'invoice' ? 'invoice' : 'delivery-note',
  };
  const wish = (supplierId: string, mode: DeliveryWish['mode']): DeliveryWish => ({
    ...{ file: Buffer.from(content, 'base64'), name: sent.name, mode },
    supplierId: slug.safeParse(supplierId).data ?? null,
    profileId: sent.profileId,
    kind: sent.kind === 'invoice' ? 'invoice' : 'delivery-note',
  });
  try {
    if (typed.act === 'commit') return answered(await world.run(wish(sent.supplierId, 'commit')), hand);
    if (typed.act !== 'whose') {
      const result = await world.run(wish(sent.supplierId, 'dry-run'));
      return { html: previewPage(frame, hand, { result, sent }) };
    }
    const named = supplierOf(frame, typed, hand);
    if ('mistakes' in named) {
      const result = await world.run(wish('', 'dry-run'));
      const { mistakes } = named;
      return { html: previewPage(frame, hand, { result, sent, typed, mistakes }), status: 422 };
    }
    const { supplier } = named;
    const known = hand.suppliers.some(({ id }) => id === supplier.id);
    if (!known) await world.newSupplier(supplier);
    const result = await world.run(wish(supplier.id, 'dry-run'));
    const record = { kind: 'supplier' as const, id: supplier.id, revision: 1, value: supplier, versions: [] };
    const suppliers = known ? hand.suppliers : [...hand.suppliers, record];
    const next = { ...sent, supplierId: supplier.id };
    return { html: previewPage(frame, { ...hand, suppliers }, { result, sent: next }) };
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'bad-request') throw error;
    const told = ({ code, detail }: Mistake) => say('mistakeRead', { what: detail || code });
    return again(error.mistakes.slice(0, 20).map((each) => ({ field: 'file', words: told(each) })));
  }
}

function answered({ documents }: ImportedDelivery, { period }: DeliveriesAtHand): Page {
  const made = documents.filter(({ fate }) => fate === 'created');
  const [only] = made.length === 1 ? made : documents.length === 1 ? documents : [];
  return {
    redirect: only?.id
      ? `/deliveries/${only.id}?saved=saved`
      : `/deliveries?periodId=${period.id}&saved=saved`,
  };
}

/** The chosen supplier, or the new one that was written down. */
function supplierOf(
  frame: Frame,
  typed: Typed,
  { suppliers }: DeliveriesAtHand,
): { readonly supplier: Supplier } | { readonly mistakes: readonly FieldMistake[] } {
  const say = speak(deliveryWords, frame.language);
  const chosen = suppliers.find(({ id }) => id === typed.chosen);
  if (chosen) return { supplier: chosen.value };
  const name = (typed.supplierName ?? '').trim();
  const mistakes: FieldMistake[] = [];
  if (name === '') mistakes.push({ field: 'supplierName', words: say('mistakeSupplierName') });
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const taken = suppliers.map(({ id }) => id);
  const stem = plain || 'supplier';
  const id = taken.includes(stem) ? `${stem}-${taken.length + 1}` : stem;
  const value = {
    ...{ id, name, businessId: (typed.businessId ?? '').trim() || null },
    ...{ procurement: (typed.procurement ?? '').trim() || null, customers: [], articles: [] },
  };
  const read = supplierShape.safeParse(value);
  if (read.error?.issues.some(({ path }) => path[0] === 'businessId'))
    mistakes.push({ field: 'businessId', words: say('mistakeBusinessId') });
  if (read.success && mistakes.length === 0) return { supplier: read.data };
  return {
    mistakes: mistakes.length > 0 ? mistakes : [{ field: 'supplierName', words: say('mistakeSupplierName') }],
  };
}
