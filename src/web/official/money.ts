/** Cents of '1 234,50', '1234.5' or '−12'; null for what is no sum of money of at most ten millions. */
export function centsOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace('\u2212', '-');
  const [, sign, euros, decimals = ''] = /^(-?)(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  if (euros === undefined) return null;
  const cents = Number(euros) * 100 + Number(decimals.padEnd(2, '0'));
  // Not -0, which is another value than 0 to everything that compares.
  return sign && cents !== 0 ? -cents : cents;
}
