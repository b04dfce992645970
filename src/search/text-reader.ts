import type { Language } from '#core/language.ts';
import { fold, hasSpacedNumber } from './fold.ts';
import { concept, type Gazetteer } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import { ordinalWord } from './number-word.ts';
import { stemsOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import type { Thesaurus } from './thesaurus.ts';
import { isYear } from './year.ts';

/** A word of the content as it is indexed; the same object wherever the word stands in a language. */
export interface IndexedWord {
  /** The numbers of its stems. */
  readonly stems: readonly number[];
  /** The numbers of its stems and of what they mean. */
  readonly terms: readonly number[];
  /** The numbers of the things that it names. */
  readonly names: readonly number[];
  readonly isYear: boolean;
}

/** Reads the words of a text that say what it is about. */
export type TextReader = (text: string) => readonly IndexedWord[];

/**
 * Makes a reader for each language, and one (`any`) for names, which count for all. Each reads a word once, since the
 * same words come again and again; a term gets its number from `numberOf`, and `lexicon` is told of each word and how it is written.
 */
export function createTextReaders(
  numberOf: (term: string) => number,
  { thesaurus, gazetteer, lexicon }: { thesaurus: Thesaurus; gazetteer: Gazetteer; lexicon: Lexicon },
): Readonly<Record<Language | 'any', TextReader>> {
  const reader = (language: Language | undefined): TextReader => {
    const word = once((folded: string): IndexedWord => {
      lexicon.add(folded, language);
      const stems = stemsOf(folded, language);
      const order = ordinalWord(folded);
      const meanings = [
        ...stems.flatMap(thesaurus.meanings),
        ...thesaurus.subjects(folded),
        ...(order === undefined ? [] : [concept.ordinal(order)]),
      ];
      const numbers = stems.map(numberOf);
      const named = (gazetteer.match([folded], 0)?.concepts ?? []).filter((term) => !term.startsWith('@topic:'));
      const names = named.map((term) => (term.startsWith('@measure:') ? concept.within(term) : term));
      return {
        stems: numbers,
        terms: [...numbers, ...meanings.map(numberOf)],
        names: (named.length === 1 ? names : []).map(numberOf),
        isYear: isYear(folded),
      };
    });
    const read = (folded: string) =>
      folded
        .split(' ')
        .filter((each) => each !== '' && !isStopWord(each))
        .map(word);
    const token = once((written) => {
      const folded = fold(written);
      lexicon.write(folded, written);
      return read(folded);
    });
    return (text) => {
      if (hasSpacedNumber(text)) return read(fold(text));
      const words: IndexedWord[] = [];
      for (const each of text.split(' ')) words.push(...token(each));
      return words;
    };
  };
  return { ru: reader('ru'), kk: reader('kk'), en: reader('en'), any: reader(undefined) };
}

/** Remembers what a function made of each key. */
function once<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
