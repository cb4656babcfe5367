import { html as tagged } from 'hono/html';

/** A piece of a page, escaped by construction: whatever text is put into the tag's holes cannot become markup. */
export type Html = string & { readonly isEscaped: true };

/** hono's tag for pages without promises: a promise in a hole is a mistake of ours, and said at once. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  const made = tagged(strings, ...values);
  if (made instanceof Promise) throw new Error('a page is made of values, not of promises');
  return made as Html;
}

/** The attribute when it holds, nothing when it does not: `<input ${flag('checked', yes)}>`. */
export function flag(
  name: 'checked' | 'selected' | 'disabled' | 'hidden' | 'open' | 'required',
  on: boolean,
): Html {
  return on ? attributes[name] : attributes.none;
}

const attributes = {
  checked: html`checked`,
  selected: html`selected`,
  disabled: html`disabled`,
  hidden: html`hidden`,
  open: html`open`,
  required: html`required`,
  none: html``,
};
