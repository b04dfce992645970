import { type Language, languages, type Trilingual } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { countriesOfTheWorld } from './countries.ts';
import { fold } from './fold.ts';
import { inflected, kazakhRoots } from './inflection.ts';
import { emptyNames, has, longest, put, wordsIn } from './names.ts';
import { stemsOf } from './stem.ts';
import { isStopWord, isWeakWord } from './stop-words.ts';

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
  /** The fact is about a country's section of something. */
  section: (entity: string) => `@section:${entity}`,
  /** The fact is about this thing or about something in it; it does not only name it. */
  about: (id: string) => `@about:${id}`,
  /** The fact has no figure of a country. */
  ofNoCountry: '@of-no-country',
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

/** True for the concept of a country or another thing of the papers, not for a measure, a topic or a country elsewhere. */
export function isThing(term: string): boolean {
  return !term.includes(':');
}

/** Gathers every name and alias of the library's entities, measures and topics, and the names of all other countries. */
export function createGazetteer(library: Library): Gazetteer {
  const byWords = emptyNames();
  const byStems = emptyNames();
  const byCase = emptyNames();
  const byRoot = emptyNames();
  const addSingle = (word: string, id: string, language: Language) => {
    put(byWords, [word], id);
    /** Kazakh speech puts its endings to Russian names too: «Китайдан». */
    if (language !== 'en') put(byRoot, [word], id);
    if (language === 'kk' && !isThing(id)) for (const stem of stemsOf(word, 'kk')) put(byRoot, [stem], id);
    if (language === 'kk') return;
    for (const form of inflected(word, language)) put(byCase, [form], id);
    const [stem = ''] = stemsOf(word, language);
    if (language === 'ru' && stem.length >= shortestStem) put(byCase, [`~${stem}`], id);
  };
  const addAll = (name: Trilingual, aliases: Trilingual<readonly string[]> | undefined, id: string) => {
    for (const language of languages)
      for (const each of [name[language], ...(aliases?.[language] ?? [])]) {
        const words = wordsOf(each);
        const [word = '', ...others] = words;
        if (words.length === 0) continue;
        if (isInitials(each) && language !== 'kk') put(byWords, words, id);
        else if (others.length === 0) addSingle(word, id, language);
        else {
          put(byWords, words, id);
          put(byWords, [words.join('')], id);
          if (language === 'kk') put(byRoot, words, id);
          else put(byStems, stemmed(words, language), id);
        }
      }
  };
  for (const { id, name, aliases } of library.entities.values()) addAll(name, aliases, concept.entity(id));
  for (const [id, { name, aliases }] of Object.entries(library.measures)) addAll(name, aliases, concept.measure(id));
  for (const [id, { name, aliases }] of Object.entries(library.topics)) addAll(name, aliases, concept.topic(id));
  const words = new Set(wordsIn(byWords));
  const elsewhere = countriesOfTheWorld().filter(({ name, language }) => {
    const country = wordsOf(name);
    return !(isStopWord(country.join(' ')) || has(byWords, country) || has(byStems, stemmed(country, language)));
  });
  for (const { code, name, language } of elsewhere) {
    const country = wordsOf(name);
    const term = concept.elsewhere(code);
    for (const form of inflected(country.join(' '), language).filter(isNoOtherWord))
      put(byWords, form.split(' '), term);
    if (language === 'kk' && country.length === 1 && name.length > 4) put(byRoot, country, term);
  }

  /** The first letters of every name: most words begin none. */
  const beginnings = new Set(
    [byWords, byStems, byCase, byRoot].flatMap(({ next }) =>
      [...next.keys()].map((key) => beginning(key.replace('~', ''))),
    ),
  );

  return {
    words,
    match(words, start) {
      const word = words[start] ?? '';
      if (!beginnings.has(beginning(word)) && !beginnings.has(word.slice(0, 2))) return undefined;
      const found = [
        longest(byWords, words, start, (word) => [word]),
        longest(byStems, words, start, (word) => [stemsOf(word)[0] ?? word]),
        longest(byCase, words, start, (word) => [word, `~${stemsOf(word)[0]}`]),
        longest(byRoot, words, start, (word, next) => [word, ...kazakhRoots(word, next)]),
      ];
      const length = Math.max(...found.map((each) => each.length));
      if (length === 0) return undefined;
      const concepts = found.flatMap((each) => (each.length === length ? [...each.concepts] : []));
      return { concepts: [...new Set(concepts)], length, exact: found[0]?.length === length };
    },
  };
}

function beginning(word: string): string {
  return word.slice(0, 3);
}

/** A shorter stem is that of too many words. */
const shortestStem = 4;

function wordsOf(name: string): readonly string[] {
  return fold(name).split(' ').filter(Boolean);
}

/** A name of several words is also found by the stems of its words. */
function stemmed(words: readonly string[], language: Language): readonly string[] {
  return words.flatMap((word) => stemsOf(word, language));
}

/** «US» is no stem: it is not meant by `uses`. */
function isInitials(name: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(name);
}

function isNoOtherWord(word: string): boolean {
  return !(isStopWord(word) || isWeakWord(word) || commonWords.has(word));
}

/** Words that a country's name, folded and in its cases, is taken for: «перу», «бағам», «кубов». */
const commonWords = new Set(['перу', 'багам', 'багамы', 'багамын', 'кубов', 'кубам', 'кубами', 'кубах']);
