import { languages as allLanguages, type Language } from '#core/language.ts';
import { fold, hasSpacedNumber } from './fold.ts';
import { concept, type Gazetteer } from './gazetteer.ts';
import { addWord, type WordLanguages } from './lexicon.ts';
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

/** The words that were read, and how each is written: in small letters, where it is ever. */
export interface Vocabulary {
  readonly languages: WordLanguages;
  readonly spellings: ReadonlyMap<string, string>;
}

/** Reads the words of a text that say what it is about; of no language are names, which count for all. */
type TextReader = (text: string, language?: Language) => readonly IndexedWord[];

/**
 * Makes a reader, and the vocabulary that grows while it reads. A word is read once, since the same words come again
 * and again; a term gets its number from `numberOf`.
 */
export function createTextReader(
  numberOf: (term: string) => number,
  { thesaurus, gazetteer }: { thesaurus: Thesaurus; gazetteer: Gazetteer },
): { readonly read: TextReader; readonly vocabulary: Vocabulary } {
  const languages = new Map<string, Language | undefined>();
  const spellings = new Map<string, string>();
  const write = (folded: string, written: string) => {
    const known = spellings.get(folded);
    if (known === undefined || (known !== known.toLowerCase() && written === written.toLowerCase()))
      spellings.set(folded, written);
  };
  const reader = (language: Language | undefined) => {
    const word = once((folded): IndexedWord => {
      addWord(languages, folded, language);
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
    const wordsOf = (folded: string) =>
      folded
        .split(' ')
        .filter((each) => each !== '' && !isStopWord(each))
        .map(word);
    const token = once((written) => {
      const folded = fold(written);
      write(folded, written);
      return wordsOf(folded);
    });
    return (text: string) => (hasSpacedNumber(text) ? wordsOf(fold(text)) : text.split(' ').flatMap(token));
  };
  const readers = new Map([...allLanguages, undefined].map((language) => [language, reader(language)]));
  return { read: (text, language) => readers.get(language)?.(text) ?? [], vocabulary: { languages, spellings } };
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
