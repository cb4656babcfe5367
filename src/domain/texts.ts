/** The languages in which every text that a person reads is written. */
export const languages = ['sv', 'fi', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in all three languages. */
export type Texts = Readonly<Record<Language, string>>;

/**
 * The text with every `{name}` replaced.
 * @throws Error when a name has no value: a hole in a page or a document must not pass unseen
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in: ${text}`);
    return value;
  });
}
