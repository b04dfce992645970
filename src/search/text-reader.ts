import type { Language } from '#core/language.ts';
import { fold, hasSpacedNumber } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { stemsOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import type { Thesaurus } from './thesaurus.ts';
import { isYear } from './year.ts';

/** A word of the content as it is indexed; the same object wherever the word stands in a language. */
export interface IndexedWord {
  /** Its stems and what they mean. */
  readonly terms: readonly string[];
  /** The numbers of its stems. */
  readonly stems: readonly number[];
  readonly isYear: boolean;
}

/** Reads the content's texts into words, and numbers their stems. */
export interface TextReader {
  /** The words of a text that say what it is about. Of no language, such as a name, they count for all. */
  words(text: string, language: Language | undefined): readonly IndexedWord[];
  /** The stems that were met, by their numbers. */
  readonly stemNumbers: ReadonlyMap<string, number>;
}

/** Makes a reader that reads a word once for each language, since the same words come again and again. */
export function createTextReader({ thesaurus, lexicon }: { thesaurus: Thesaurus; lexicon: Lexicon }): TextReader {
  const stemNumbers = new Map<string, number>();
  const numberOf = (stem: string) => {
    const number = stemNumbers.get(stem) ?? stemNumbers.size;
    if (number === stemNumbers.size) stemNumbers.set(stem, number);
    return number;
  };
  const toWord = (word: string, language: Language | undefined): IndexedWord => {
    lexicon.add(word, language);
    const stems = stemsOf(word, language);
    const terms = [...stems, ...stems.flatMap(thesaurus.meanings), ...thesaurus.subjects(word)];
    return { terms, stems: stems.map(numberOf), isYear: isYear(word) };
  };
  const folded = new Map<Language | undefined, Map<string, IndexedWord>>();
  const typed = new Map<Language | undefined, Map<string, readonly IndexedWord[]>>();
  const read = (text: string, language: Language | undefined) =>
    fold(text)
      .split(' ')
      .filter((word) => word !== '' && !isStopWord(word))
      .map((word) => remembered(folded, language, word, toWord));
  return {
    stemNumbers,
    words: (text, language) =>
      hasSpacedNumber(text)
        ? read(text, language)
        : text.split(' ').flatMap((token) => remembered(typed, language, token, read)),
  };
}

function remembered<Value>(
  memory: Map<Language | undefined, Map<string, Value>>,
  language: Language | undefined,
  key: string,
  make: (key: string, language: Language | undefined) => Value,
): Value {
  const ofLanguage = memory.get(language) ?? new Map<string, Value>();
  if (ofLanguage.size === 0) memory.set(language, ofLanguage);
  const known = ofLanguage.get(key);
  if (known !== undefined) return known;
  const made = make(key, language);
  ofLanguage.set(key, made);
  return made;
}
