import { type Language, languages } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { fold } from './fold.ts';
import { inflected } from './inflection.ts';
import { addWord, type WordLanguages } from './lexicon.ts';
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
  readonly words: WordLanguages;
}

/** Gathers the groups of synonyms. */
export function createThesaurus(library: Library): Thesaurus {
  const meanings = new Map<string, string[]>();
  const subjects = new Map<string, string[]>();
  const words = new Map<string, Language | undefined>();
  for (const [id, group] of Object.entries(library.synonyms))
    for (const language of languages)
      for (const written of group[language]) {
        const word = fold(written);
        addWord(words, word, language);
        const [map, forms] =
          group.particular === 'always' ? [subjects, inflected(word, language)] : [meanings, stemsOf(word, language)];
        for (const form of forms) put(map, form, `@means:${id}`);
      }
  const none: readonly string[] = [];
  return {
    meanings: (stem) => meanings.get(stem) ?? none,
    subjects: (word) => subjects.get(word) ?? none,
    isCommodity: (term) => library.synonyms[term.slice('@means:'.length)]?.particular === 'trade',
    words,
  };
}

function put(lists: Map<string, string[]>, key: string, term: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [term]);
  else if (!list.includes(term)) list.push(term);
}
