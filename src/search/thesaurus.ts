import { languages } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { fold } from './fold.ts';
import { inflected } from './inflection.ts';
import type { Lexicon } from './lexicon.ts';
import { stemsOf } from './stem.ts';

/** Words of one meaning across languages, from content/synonyms.yml. */
export interface Thesaurus {
  /** What the stem of a word may mean, as terms of the index. */
  meanings(stem: string): readonly string[];
  /** What the very word, in any case, makes a question be about; a fact that does not speak of it is no answer. */
  subjects(word: string): readonly string[];
  /** True for a commodity: a fact must speak of it to answer a question about trade that names it. */
  isCommodity(term: string): boolean;
  /** Every word of every group, folded. */
  readonly words: ReadonlySet<string>;
}

/** Gathers the groups of synonyms. */
export function createThesaurus(library: Library, lexicon: Lexicon): Thesaurus {
  const meanings = new Map<string, Set<string>>();
  const subjects = new Map<string, Set<string>>();
  const words = Object.entries(library.synonyms).flatMap(([id, group]) =>
    languages.flatMap((language) =>
      group[language].map((word) => ({ group, term: `@means:${id}`, word: fold(word), language })),
    ),
  );
  const put = (map: Map<string, Set<string>>, key: string, term: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(term));
  for (const { group, term, word, language } of words) {
    lexicon.add(word, language);
    if (group.particular === 'always') for (const form of inflected(word, language)) put(subjects, form, term);
    else for (const stem of stemsOf(word, language)) put(meanings, stem, term);
  }
  const none: readonly string[] = [];
  const listed = (map: ReadonlyMap<string, ReadonlySet<string>>) => {
    const lists = new Map([...map].map(([key, terms]) => [key, [...terms]]));
    return (key: string) => lists.get(key) ?? none;
  };
  return {
    meanings: listed(meanings),
    subjects: listed(subjects),
    isCommodity: (term) => library.synonyms[term.slice('@means:'.length)]?.particular === 'trade',
    words: new Set(words.map(({ word }) => word)),
  };
}
