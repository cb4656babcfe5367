/** What the doctor says of one thing. `look`: it works, and somebody should know. `ill`: it does not, or will not. */
export type Finding = {
  readonly about: string;
  readonly verdict: 'well' | 'look' | 'ill';
  readonly words: string;
  /** What to do about it. */
  readonly remedy?: string;
};

export const well = (about: string, words: string): Finding => ({ about, verdict: 'well', words });
export const look = (about: string, words: string, remedy: string): Finding => ({
  ...{ about, verdict: 'look', words, remedy },
});
export const ill = (about: string, words: string, remedy: string): Finding => ({
  ...{ about, verdict: 'ill', words, remedy },
});

/** Well when it holds, ill with the remedy when not. */
export const must = (
  about: string,
  holds: boolean,
  { yes, no, remedy }: { readonly yes: string; readonly no: string; readonly remedy: string },
): Finding => (holds ? well(about, yes) : ill(about, no, remedy));
