import type { Language } from '#core/language.ts';

/** The words of the content, in which language each is used, and how it is written. */
export interface Lexicon {
  /** Adds a folded word of a language; of none, such as a name, it counts for all. */
  add(word: string, language: Language | undefined): void;
  /** The language of a word that only one of them has. */
  languageOf(word: string): Language | undefined;
  words(): Iterable<string>;
  /** Remembers how a folded word is written; in small letters, where it is ever. */
  write(word: string, written: string): void;
  /** A folded word as it is written: «сколько» for «сколко», «жолдың» for «жолдын»; itself where that is not known. */
  spelling(word: string): string;
}

/** Makes an empty lexicon. */
export function createLexicon(): Lexicon {
  const languageOf = new Map<string, Language | undefined>();
  const spellings = new Map<string, string>();
  return {
    add(word, language) {
      const known = languageOf.has(word);
      if (!known) languageOf.set(word, language);
      else if (languageOf.get(word) !== language) languageOf.set(word, undefined);
    },
    languageOf: (word) => languageOf.get(word),
    words: () => languageOf.keys(),
    write(word, written) {
      const known = spellings.get(word);
      if (known === undefined || (known !== known.toLowerCase() && written === written.toLowerCase()))
        spellings.set(word, written);
    },
    spelling: (word) => spellings.get(word)?.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '') ?? word,
  };
}
