import { languages } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { stemsOf } from './stem.ts';

/** Words of one meaning across languages, from content/synonyms.yml. */
export interface Thesaurus {
  /** What the stem of a word may mean, as terms of the index. */
  meanings(stem: string): readonly string[];
  /** True where a fact must speak of what the word means to answer a question that names it. */
  isParticular(term: string): boolean;
  /** Every word of every group, folded. */
  readonly words: ReadonlySet<string>;
}

/** Gathers the groups of synonyms. */
export function createThesaurus(library: Library, lexicon: Lexicon): Thesaurus {
  const meanings = new Map<string, Set<string>>();
  const words = Object.entries(library.synonyms).flatMap(([id, group]) =>
    languages.flatMap((language) =>
      group[language].map((word) => ({ term: `@means:${id}`, word: fold(word), language })),
    ),
  );
  for (const { word, language } of words) lexicon.add(word, language);
  for (const { term, word, language } of words)
    for (const stem of stemsOf(word, language)) meanings.set(stem, (meanings.get(stem) ?? new Set()).add(term));
  const particular = new Set(
    Object.entries(library.synonyms).flatMap(([id, group]) => (group.particular ? [`@means:${id}`] : [])),
  );
  const none: readonly string[] = [];
  const lists = new Map([...meanings].map(([stem, terms]) => [stem, [...terms]]));
  return {
    meanings: (stem) => lists.get(stem) ?? none,
    words: new Set(words.map(({ word }) => word)),
    isParticular: (term) => particular.has(term),
  };
}
