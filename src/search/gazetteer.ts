import { languages, type Trilingual } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { fold } from './fold.ts';
import { stemsOf } from './stem.ts';

/** The names of things across languages: which words mean which entity, measure or topic. */
export interface Gazetteer {
  /** The longest name that begins at this word: its concepts, how many words it takes, whether it is uninflected. */
  match(words: readonly string[], start: number): Named | undefined;
}

/** A name found in a text. */
export interface Named {
  readonly concepts: readonly string[];
  readonly length: number;
  readonly exact: boolean;
}

/** The concept of an entity, measure or topic, as the index knows it. */
export const concept = {
  entity: (id: string) => `@${id}`,
  measure: (id: string) => `@measure:${id}`,
  topic: (id: string) => `@topic:${id}`,
};

const longestName = 6;

/** Gathers every name and alias of the library's entities, measures and topics. */
export function createGazetteer(library: Library): Gazetteer {
  const names = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    for (const key of keysOf(fold(name).split(' '))) names.set(key, (names.get(key) ?? new Set()).add(id));
  };
  for (const { id, name, aliases } of library.entities.values())
    addAll(name, aliases, (word) => add(word, concept.entity(id)));
  for (const [id, { name, aliases }] of Object.entries(library.measures)) {
    addAll(name, aliases, (word) => add(word, concept.measure(id)));
  }
  for (const [id, { name, aliases }] of Object.entries(library.topics))
    addAll(name, aliases, (word) => add(word, concept.topic(id)));

  return {
    match(words, start) {
      for (let length = Math.min(longestName, words.length - start); length > 0; length--) {
        const found = words.slice(start, start + length);
        const concepts = keysOf(found).flatMap((key) => [...(names.get(key) ?? [])]);
        if (concepts.length > 0) return { concepts: [...new Set(concepts)], length, exact: names.has(found.join(' ')) };
      }
      return undefined;
    },
  };
}

function addAll(name: Trilingual, aliases: Trilingual<readonly string[]> | undefined, add: (word: string) => void) {
  for (const language of languages) {
    for (const word of [name[language], ...(aliases?.[language] ?? [])]) if (fold(word) !== '') add(word);
  }
}

/** A name is found by its words as they stand or by their stems, word for word. */
function keysOf(words: readonly string[]): readonly string[] {
  const [first, second] = [0, 1].map((variant) =>
    words.map((word) => stemsOf(word)[variant] ?? stemsOf(word)[0] ?? word).join(' '),
  );
  return [...new Set([words.join(' '), `~${first}`, `~${second}`])];
}
