/**
 * Canonical JSON (RFC 8785 for the values we use: text, whole numbers, booleans, null, lists, objects):
 * keys sorted by UTF-16 units, no white space. The same value always gives the same text, so its hash can be bound.
 * @throws TypeError on a fraction, an unsafe integer or what JSON does not know: those have no place in evidence.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not a whole number: ${value}`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object') {
    let text = '';
    // The default order is that of UTF-16 units, as RFC 8785 asks.
    for (const key of Object.keys(value).sort()) {
      const each = (value as Record<string, unknown>)[key];
      if (each === undefined) continue;
      text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(each)}`;
    }
    return `{${text}}`;
  }
  throw new TypeError(`not a value of JSON: ${typeof value}`);
}
