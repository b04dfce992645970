import type { Language } from '#core/language.ts';

/** The languages of folded words: undefined for a word that several have, or that is of none, such as a name. */
export type WordLanguages = ReadonlyMap<string, Language | undefined>;

/** Adds a folded word of a language to the languages of words. */
export function addWord(
  languages: Map<string, Language | undefined>,
  word: string,
  language: Language | undefined,
): void {
  const isNew = !languages.has(word);
  if (isNew || languages.get(word) !== language) languages.set(word, isNew ? language : undefined);
}

/** The words of the content, in which language each is used, and how it is written. */
export interface Lexicon {
  /** The language of a word that only one of them has. */
  languageOf(word: string): Language | undefined;
  readonly words: ReadonlySet<string>;
  /** A folded word as it is written: «сколько» for «сколко», «жолдың» for «жолдын»; itself where that is not known. */
  spelling(word: string): string;
}

/** Gathers words with their languages from several places, and how they are written. */
export function createLexicon(languages: readonly WordLanguages[], spellings: ReadonlyMap<string, string>): Lexicon {
  return {
    languageOf(word) {
      const [language, ...others] = new Set(languages.flatMap((of) => (of.has(word) ? [of.get(word)] : [])));
      return others.length === 0 ? language : undefined;
    },
    words: new Set(languages.flatMap((of) => [...of.keys()])),
    spelling: (word) => spellings.get(word)?.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '') ?? word,
  };
}
