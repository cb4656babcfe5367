import {
  type DeliveryContent,
  type DeliveryKind,
  type OriginalFile,
  type ReadDeliveryLine,
  readDelivery,
} from '../domain/deliveries.ts';
import { readDeliveryTable } from '../domain/deliveryTable.ts';
import { type FileMistake, readDocument } from '../domain/deliveryXml.ts';
import type { Actor } from '../domain/people.ts';
import { type Mistake, Refused } from '../domain/refusals.ts';
import { type Supplier, supplierNamed } from '../domain/suppliers.ts';
import { type DeliveryPorts, enterDelivery, firstOf } from './enterDelivery.ts';
import { findImportProfile } from './importFile.ts';
import type { Attachments, CsvReader, XmlReader } from './ports.ts';

export type ImportDeliveryInput = {
  readonly readXml: XmlReader;
  readonly readCsv: CsvReader;
  readonly file: Uint8Array;
  readonly name: string;
  /** Whose the file is; null: as an XML document says itself. */
  readonly supplierId: string | null;
  /** How a CSV file's columns are read, and what it lists. */
  readonly profileId: string;
  readonly kind: Exclude<DeliveryKind, 'credit-note'>;
  readonly mode: 'dry-run' | 'commit';
  readonly actor: Actor;
};

export type ImportedDelivery = {
  readonly mode: 'dry-run' | 'commit';
  readonly original: OriginalFile;
  /** Who the file says it is from, when the city knows nobody of that business ID. */
  readonly unknownSupplier: string | null;
  readonly documents: readonly {
    readonly content: Omit<DeliveryContent, 'supplierId'> & { readonly supplierId: string | null };
    readonly lines: readonly ReadDeliveryLine[];
    readonly fate: 'created' | 'duplicate' | 'supplier-unknown';
    /** The document that was made, or the first one of a duplicate; null before it is made. */
    readonly id: string | null;
  }[];
};

/**
 * Reads a file of deliveries: Finvoice, Peppol or CSV. A dry run goes the same way and writes nothing. The file is
 * kept byte by byte before any document names it.
 * @throws Refused bad-request naming every mistake with its line; not-found for the profile
 */
export async function importDelivery(
  ports: DeliveryPorts & { readonly attachments: Pick<Attachments, 'keep'> },
  input: ImportDeliveryInput,
): Promise<ImportedDelivery> {
  const { file, mode, actor } = input;
  const [suppliers, products] = await Promise.all([
    ports.register.list('supplier'),
    ports.register.list('product'),
  ]);
  const known = suppliers.map((each) => each.value);
  const read = await contentsOf(ports, input, known);
  const original: OriginalFile = {
    sha256: ports.digest(file),
    name:
      input.name
        .replace(/\p{Cc}/gu, '')
        .trim()
        .slice(0, 200) || 'file',
    type: read.format === 'csv' ? 'text/csv' : 'application/xml',
    size: file.length,
    format: read.format,
  };
  if (mode === 'commit' && read.supplierId !== null)
    await ports.attachments.keep({ bytes: file, type: original.type });
  const productOf = new Map(products.map((each) => [each.id, each.value]));
  const supplier = known.find((each) => each.id === read.supplierId) ?? null;
  const documents: ImportedDelivery['documents'][number][] = [];
  for (const plain of read.contents) {
    const lines = readDelivery({ ...plain, supplierId: '', original }, supplier, productOf);
    if (supplier === null) {
      documents.push({
        content: { ...plain, supplierId: null, original },
        lines,
        fate: 'supplier-unknown',
        id: null,
      });
      continue;
    }
    const content = { ...plain, supplierId: supplier.id, original };
    documents.push({ content, lines, ...(await entered(ports, content, mode, actor)) });
  }
  return { mode, original, unknownSupplier: supplier ? null : read.names, documents };
}

async function entered(
  ports: DeliveryPorts,
  content: DeliveryContent,
  mode: ImportDeliveryInput['mode'],
  actor: Actor,
): Promise<{ readonly fate: 'created' | 'duplicate'; readonly id: string | null }> {
  if (mode === 'dry-run') {
    const first = await firstOf(ports, content);
    return { fate: first ? 'duplicate' : 'created', id: first };
  }
  try {
    return { fate: 'created', id: (await enterDelivery(ports, { content, actor })).id };
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'duplicate-delivery') throw error;
    return { fate: 'duplicate', id: String(error.facts.first) };
  }
}

type Contents = {
  readonly format: OriginalFile['format'];
  readonly supplierId: string | null;
  /** What the file calls its supplier. */
  readonly names: string | null;
  readonly contents: readonly Omit<DeliveryContent, 'supplierId'>[];
};

async function contentsOf(
  ports: DeliveryPorts,
  { file, readXml, readCsv, profileId, kind, supplierId }: ImportDeliveryInput,
  suppliers: readonly Supplier[],
): Promise<Contents> {
  const chosen = suppliers.find((each) => each.id === supplierId)?.id ?? null;
  if (looksLikeXml(file)) {
    const document = readDocument(readXml(file));
    if ('mistakes' in document) throw new Refused('bad-request', {}, document.mistakes.map(told));
    const { identifiers, name } = document.supplier;
    const named = supplierNamed(suppliers, identifiers)?.id ?? null;
    return {
      format: document.format,
      supplierId: named ?? chosen,
      names: [name, ...identifiers].filter(Boolean).join(', ').slice(0, 200) || '–',
      contents: [{ ...document.content, original: null, withdrawn: false }],
    };
  }
  const profile = await findImportProfile(ports, profileId);
  const { lines } = readCsv(file, profile.separator);
  const table = readDeliveryTable(profile, lines, { kind, supplierId: chosen ?? '' });
  if ('mistakes' in table) throw new Refused('bad-request', {}, table.mistakes.map(told));
  return {
    format: 'csv',
    supplierId: chosen,
    names: null,
    contents: table.map(({ supplierId: _, ...content }) => content),
  };
}

function looksLikeXml(file: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(file.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(head);
}

const told = ({ line, code, detail }: FileMistake): Mistake => ({
  pointer: '/body/file',
  code,
  detail: `line ${line}: ${detail}`,
});
