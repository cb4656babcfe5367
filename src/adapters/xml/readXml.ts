import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes';
import type { XmlElement } from '../../domain/deliveryXml.ts';
import { Refused } from '../../domain/refusals.ts';
import type { XmlReader } from '../../usecases/ports.ts';

/** A year's invoice of a large kitchen has some hundred rows; nothing a supplier sends comes near these bounds. */
export const xmlBounds = {
  bytes: 3_000_000,
  depth: 30,
  elements: 60_000,
  attributes: 40,
  text: 20_000,
} as const;

/** The five that XML itself has; a document type, which could name more, is refused. */
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What documents of the trade come in; anything else is refused rather than guessed. */
const encodings: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'windows-1252',
  'latin-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  // Differs from ISO 8859-1 in eight signs, the euro among them.
  'iso-8859-15': 'iso-8859-15',
};

/**
 * An XML file as a small tree: elements by their local names, their attributes and text, each with its line. No
 * document type, no entity beyond XML's five, nothing is fetched; size, depth and numbers are bounded, and parsing stops
 * at the first mistake.
 * @throws Refused bad-request with the line and what is wrong
 */
export const readXml: XmlReader = (bytes) => {
  if (bytes.length > xmlBounds.bytes) throw wrong('too-large', 1, `at most ${xmlBounds.bytes} bytes`);
  const text = decoded(bytes);
  const parser = new SaxesParser({ xmlns: false, position: true });
  // The package knows HTML's names too, in some settings; this is all there is.
  parser.ENTITIES = { ...entities };
  let root: Open | null = null;
  const path: Open[] = [];
  let elements = 0;
  const stop = (code: string, detail: string): never => {
    throw wrong(code, parser.line, detail);
  };
  parser.on('error', (error) => stop('not-xml', error.message.replace(/^.*?\d+:\d+: /, '').slice(0, 120)));
  parser.on('doctype', () => stop('doctype', 'a document type is not taken'));
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', (attribute: SaxesAttributePlain) => {
    attributes += 1;
    if (attributes > xmlBounds.attributes) stop('too-many-attributes', `at most ${xmlBounds.attributes}`);
    if (attribute.value.length > xmlBounds.text) stop('too-long', attribute.name.slice(0, 60));
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    elements += 1;
    if (elements > xmlBounds.elements) stop('too-many-elements', `at most ${xmlBounds.elements}`);
    if (path.length >= xmlBounds.depth) stop('too-deep', `at most ${xmlBounds.depth}`);
    const element: Open = {
      name: localName(tag.name),
      line: parser.line,
      attributes: Object.fromEntries(
        Object.entries(tag.attributes).map(([name, value]) => [localName(name), value]),
      ),
      text: '',
      children: [],
    };
    const parent = path.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    path.push(element);
  });
  parser.on('closetag', () => {
    const element = path.pop();
    if (element) element.text = element.text.replace(/\s+/gu, ' ').trim();
  });
  const addText = (more: string) => {
    const element = path.at(-1);
    if (!element) return;
    if (element.text.length + more.length > xmlBounds.text) stop('too-long', element.name);
    element.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return root ?? stop('not-xml', 'there is no element in it');
};

type Open = {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: Open[];
} & XmlElement;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function decoded(bytes: Uint8Array): string {
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe))
    throw wrong('encoding', 1, 'UTF-16');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([^"']{1,40})["']/.exec(head)?.[1];
  const encoding = named === undefined ? 'utf-8' : encodings[named.toLowerCase()];
  if (encoding === undefined) throw wrong('encoding', 1, named ?? '');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw wrong('encoding', 1, `it is not ${named ?? 'UTF-8'}`);
  }
}

function wrong(code: string, line: number, detail: string): Refused {
  return new Refused('bad-request', {}, [{ pointer: '/body/file', code, detail: `line ${line}: ${detail}` }]);
}
