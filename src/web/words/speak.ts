import { fill, type Language, type Texts } from '../../domain/texts.ts';

/** Texts by key; `{name}` in a text is a hole to be filled. A text that lacks a language does not compile. */
export type Words = Readonly<Record<string, Texts>>;

/** The names of the holes in a text: 'Sent {time} by {who}' has 'time' and 'who'. */
type Holes<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;
type Values<T extends Texts> = { readonly [N in Holes<T[Language]>]: string };

/** Says a text in the page's language; the values are asked for exactly where the text has holes. */
export type Say<W extends Words> = <K extends keyof W>(
  key: K,
  ...values: [Holes<W[K][Language]>] extends [never] ? [] : [Values<W[K]>]
) => string;

/** `const say = speak(kitchenWords, language); say('sent', { time })` */
export function speak<const W extends Words>(words: W, language: Language): Say<W> {
  return (key, ...values) => fill(words[key]![language], values[0] ?? {});
}
