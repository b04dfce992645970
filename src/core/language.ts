import { z } from 'zod';

/** The languages Keruen speaks, in the order in which they are listed to people. */
export const languages = ['ru', 'kk', 'en'] as const;

export type Language = (typeof languages)[number];

/** One value for each language. */
export type Trilingual<T = string> = Readonly<Record<Language, T>>;

/** True when the word is the code of a language that Keruen speaks: `kk`. */
export function isLanguage(word: string): word is Language {
  return languages.some((language) => language === word);
}

const sentence = z.string().trim().min(1, 'is empty: write the text');

/** Schema of a text that must exist in every language. */
export const TrilingualText = z.strictObject({ ru: sentence, kk: sentence, en: sentence });

/** Schema of word lists, one for each language; a language may be left out. */
export const TrilingualWords = z.strictObject({
  ru: z.array(sentence).default([]),
  kk: z.array(sentence).default([]),
  en: z.array(sentence).default([]),
});
