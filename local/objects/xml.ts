/** A value of an answer: text, nested elements, or a list that repeats its element. */
export type XmlValue = string | number | boolean | undefined | XmlNode | XmlValue[];
export type XmlNode = { [element: string]: XmlValue };

/** An XML document in S3's name space. */
export function xml(root: string, content: XmlNode, { namespace = true } = {}): string {
  const attribute = namespace ? ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${attribute}>${inner(content)}</${root}>`;
}

/** The text of an element in a request's small document, which is known not to nest that element. */
export function textOf(document: string, element: string): string | undefined {
  return new RegExp(`<${element}>([^<]*)</${element}>`).exec(document)?.[1]?.trim();
}

function inner(content: XmlNode): string {
  return Object.entries(content)
    .map(([element, value]) => written(element, value))
    .join('');
}

function written(element: string, value: XmlValue): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => written(element, item)).join('');
  const content = typeof value === 'object' ? inner(value) : escapeText(String(value));
  return `<${element}>${content}</${element}>`;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => escapes[character] ?? character);
}
