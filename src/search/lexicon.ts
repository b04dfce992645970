import type { Language } from '#core/language.ts';

/** The words of the content, and in which language each is used. */
export interface Lexicon {
  /** Adds a folded word of a language; of none, such as a name, it counts for all. */
  add(word: string, language: Language | undefined): void;
  /** The language of a word that only one of them has. */
  languageOf(word: string): Language | undefined;
  words(): Iterable<string>;
}

/** Makes an empty lexicon. */
export function createLexicon(): Lexicon {
  const languageOf = new Map<string, Language | undefined>();
  return {
    add(word, language) {
      const known = languageOf.has(word);
      if (!known) languageOf.set(word, language);
      else if (languageOf.get(word) !== language) languageOf.set(word, undefined);
    },
    languageOf: (word) => languageOf.get(word),
    words: () => languageOf.keys(),
  };
}
