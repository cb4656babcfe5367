import { html } from './html.ts';

/** Small signs beside words, never instead of them: hidden from those who listen. 24 × 24, in the colour of the text. */
const sign = (path: ReturnType<typeof html>) =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"
    fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">${path}</svg>`;

export const icons = {
  check: sign(html`<path d="m4 12.5 5.5 5.5L20 6.5"/>`),
  alert: sign(html`<path d="M12 3 2 21h20zM12 10v5M12 18v.01"/>`),
  error: sign(html`<circle cx="12" cy="12" r="10"/><path d="M12 7v6M12 17v.01"/>`),
  info: sign(html`<circle cx="12" cy="12" r="10"/><path d="M12 11v6M12 7v.01"/>`),
  minus: sign(html`<path d="M5 12h14"/>`),
  plus: sign(html`<path d="M5 12h14M12 5v14"/>`),
  left: sign(html`<path d="m15 5-7 7 7 7"/>`),
  right: sign(html`<path d="m9 5 7 7-7 7"/>`),
  pen: sign(html`<path d="M4 20h4L20 8l-4-4L4 16z"/>`),
  undo: sign(html`<path d="M4 9h11a5 5 0 0 1 0 10h-4M8 5 4 9l4 4"/>`),
  calendar: sign(html`<path d="M4 6h16v14H4zM4 10h16M8 3v5M16 3v5"/>`),
  print: sign(html`<path d="M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z"/>`),
  file: sign(html`<path d="M6 3h8l4 4v14H6zM14 3v4h4"/>`),
} as const;
