import { type Language, languages, type Trilingual } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { fold } from './fold.ts';
import { inflected } from './inflection.ts';
import { stemsOf } from './stem.ts';
import { isListedWord, isStopWord } from './stop-words.ts';

/** The names of things across languages: which words mean which entity, measure or topic. */
export interface Gazetteer {
  /** The longest name that begins at this word: its concepts, how many words it takes, whether it is uninflected. */
  match(words: readonly string[], start: number): Named | undefined;
  /** Every single word of a name of something that the papers speak of. */
  readonly words: ReadonlySet<string>;
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
  /** A fact that names a time. */
  dated: '@dated',
  /** A fact that names a person. */
  person: '@person',
  /** The fact is a share in a flow. */
  within: (measure: string) => `@within${measure}`,
  unit: (id: string) => `@unit:${id}`,
  /** A small number among the figures. */
  number: (value: number) => `@number:${value}`,
  /** The fact is about the fifth of something. */
  ordinal: (value: number) => `@ordinal:${value}`,
  /** The fact has a figure. */
  figures: '@figures',
  /** A country of the world of which the papers do not speak. */
  elsewhere: (code: string) => `@elsewhere:${code}`,
};

/** Gathers every name and alias of the library's entities, measures and topics, and the names of all other countries. */
export function createGazetteer(library: Library): Gazetteer {
  const names = new Map<string, Set<string>>();
  const add = (name: string, id: string, language: Language) => {
    const words = fold(name).split(' ').filter(Boolean);
    if (words.length === 0) return;
    const forms = words.length > 1 ? [words.join('')] : inflected(words.join(), language).map((form) => `^${form}`);
    for (const key of [...(isInitials(name) ? words : keysOf(words, language)), ...forms])
      names.set(key, (names.get(key) ?? new Set()).add(id));
  };
  const addAll = (name: Trilingual, aliases: Trilingual<readonly string[]> | undefined, id: string) => {
    for (const language of languages)
      for (const word of [name[language], ...(aliases?.[language] ?? [])]) add(word, id, language);
  };
  for (const { id, name, aliases } of library.entities.values()) addAll(name, aliases, concept.entity(id));
  for (const [id, { name, aliases }] of Object.entries(library.measures)) addAll(name, aliases, concept.measure(id));
  for (const [id, { name, aliases }] of Object.entries(library.topics)) addAll(name, aliases, concept.topic(id));
  const words = new Set([...names.keys()].filter((key) => !/^[~^]/.test(key)).flatMap((key) => key.split(' ')));
  for (const { code, name, language } of countriesOfTheWorld()) {
    const folded = fold(name);
    if (keysOf(folded.split(' '), language).some((key) => names.has(key)) || isStopWord(folded)) continue;
    for (const form of inflected(folded, language).filter((each) => !isListedWord(each)))
      names.set(form, (names.get(form) ?? new Set()).add(concept.elsewhere(code)));
  }

  const byWord = new Map<string, number>();
  const byStem = new Map<string, number>();
  for (const key of names.keys()) {
    const [first = '', ...rest] = key.split(' ');
    const [longest, begin] = first.startsWith('~') ? [byStem, first.slice(1)] : [byWord, first.replace('^', '')];
    longest.set(begin, Math.max(longest.get(begin) ?? 0, rest.length + 1));
  }
  /** How many words a name can have that begins with this one; most words begin none. */
  const reach = (word: string) =>
    Math.max(byWord.get(word) ?? 0, ...stemsOf(word).map((stem) => byStem.get(stem) ?? 0));

  return {
    words,
    match(words, start) {
      for (let length = Math.min(reach(words[start] ?? ''), words.length - start); length > 0; length--) {
        const found = words.slice(start, start + length);
        const concepts = [...keysOf(found), `^${found.join(' ')}`].flatMap((key) => [...(names.get(key) ?? [])]);
        if (concepts.length > 0) return { concepts: [...new Set(concepts)], length, exact: names.has(found.join(' ')) };
      }
      return undefined;
    },
  };
}

/** «US» is no stem: it is not meant by `uses`. */
function isInitials(name: string): boolean {
  return /^[A-Z]{2,3}$/.test(name);
}

/** A name is found by its words as they stand or by their stems, word for word; a single one (^) in its cases too. */
function keysOf(words: readonly string[], language?: Language): readonly string[] {
  const [first, second] = [0, 1].map((variant) =>
    words.map((word) => stemsOf(word, language)[variant] ?? stemsOf(word, language)[0] ?? word).join(' '),
  );
  return [...new Set([words.join(' '), `~${first}`, `~${second}`])];
}

/** What people leave out of the name of a country: South Korea, Республика Корея, Оңтүстік Корея. */
const direction =
  /^(?:north|south|east|west|северн\S+|южн\S+|восточн\S+|западн\S+|республика|солтүстік|оңтүстік|шығыс|батыс)\s+/i;

/** Names of countries in every language, from the Unicode locale data that Node carries. */
function countriesOfTheWorld() {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return languages.flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return codes
      .filter((code) => !notCountries.has(code))
      .flatMap((code) => {
        const name = names.of(code);
        if (!name) return [];
        const short = name.replace(direction, '');
        return [...new Set([name, short])].map((each) => ({ code, name: each, language }));
      });
  });
}
