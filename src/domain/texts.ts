/** The languages in which every text that a person reads is written. */
export const languages = ['sv', 'fi', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in all three languages. */
export type Texts = Readonly<Record<Language, string>>;
