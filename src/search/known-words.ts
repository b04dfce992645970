import type { FactIndex } from './fact-index.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import { monthOf } from './month.ts';
import { numberWord } from './number-word.ts';
import { stemsOf } from './stem.ts';
import { isStopWord, isWeakWord, stopWordList } from './stop-words.ts';
import type { Thesaurus } from './thesaurus.ts';
import { createTypoFinder, type TypoFinder } from './typo.ts';

/** What the facts, the names and the questions know of folded words. */
export interface KnownWords {
  /** True for a word that need not be read in another way. */
  knows(word: string): boolean;
  /** True where a fact has a word, what it means or what it names; and for the words of every question. */
  speaksOf(word: string, place: number): boolean;
  /** The known word that a misspelt one was meant to be. */
  readonly typo: TypoFinder;
}

/** A shorter name is too like other words. */
const longName = 8;

/** Gathers all known words. */
export function createKnownWords({
  index,
  thesaurus,
  gazetteer,
  lexicon,
}: {
  index: FactIndex;
  thesaurus: Thesaurus;
  gazetteer: Gazetteer;
  lexicon: Lexicon;
}): KnownWords {
  const isOfQuestions = (word: string) =>
    isStopWord(word) || numberWord(word) !== undefined || monthOf(word) !== undefined;
  const isOfFacts = (word: string) =>
    stemsOf(word).some((stem) => index.postings(stem).places.length > 0 || thesaurus.meanings(stem).length > 0);
  /** «узбекистна» has the stem of some word, but is meant for a name. */
  const misspeltName = createTypoFinder(new Set([...gazetteer.words].filter(({ length }) => length >= longName)));
  /** A word as it stands in the index: its stems, what they mean, and what it names. */
  const termsOf = (word: string): readonly string[] => {
    const stems = stemsOf(word);
    const names = gazetteer.match([word], 0)?.concepts ?? [];
    return [...stems, ...stems.flatMap(thesaurus.meanings), ...thesaurus.subjects(word), ...names];
  };
  const factsWith = (word: string) => Math.max(...termsOf(word).map((term) => index.postings(term).places.length));
  return {
    knows: (word) =>
      isOfQuestions(word) ||
      lexicon.words.has(word) ||
      thesaurus.subjects(word).length > 0 ||
      gazetteer.match([word], 0) !== undefined ||
      (isOfFacts(word) && misspeltName(word) === undefined),
    speaksOf: (word, place) =>
      isOfQuestions(word) || isWeakWord(word) || termsOf(word).some((term) => index.weight(term, place) > 0),
    typo: createTypoFinder(new Set([...lexicon.words, ...gazetteer.words, ...stopWordList]), factsWith),
  };
}
