import { type Language, languages, type Trilingual } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { fold } from './fold.ts';
import { inflected, kazakhRoots } from './inflection.ts';
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
  const byWords = emptyNames();
  const byStems = emptyNames();
  const byCase = emptyNames();
  const byRoot = emptyNames();
  const addSingle = (word: string, id: string, language: Language) => {
    put(byWords, [word], id);
    /** Kazakh speech puts its endings to Russian names too: «Китайдан». */
    if (language !== 'en') put(byRoot, [word], id);
    if (language === 'kk' && id.includes(':')) for (const stem of stemsOf(word, 'kk')) put(byRoot, [stem], id);
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
          else for (const stems of stemmed(words, language)) put(byStems, stems, id);
        }
      }
  };
  for (const { id, name, aliases } of library.entities.values()) addAll(name, aliases, concept.entity(id));
  for (const [id, { name, aliases }] of Object.entries(library.measures)) addAll(name, aliases, concept.measure(id));
  for (const [id, { name, aliases }] of Object.entries(library.topics)) addAll(name, aliases, concept.topic(id));
  const words = new Set(wordsIn(byWords));
  for (const { code, name, language } of countriesOfTheWorld()) {
    const folded = fold(name);
    const country = wordsOf(name);
    if (isStopWord(folded) || has(byWords, country)) continue;
    if (stemmed(country, language).some((stems) => has(byStems, stems))) continue;
    for (const form of inflected(folded, language).filter(
      (each) => !isStopWord(each) && !isWeakWord(each) && !commonWords.has(each),
    ))
      put(byWords, form.split(' '), concept.elsewhere(code));
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

/** Names by their words, one word after another. */
interface Names {
  /** What the name means that ends here. */
  readonly concepts: Set<string>;
  readonly next: Map<string, Names>;
}

function emptyNames(): Names {
  return { concepts: new Set(), next: new Map() };
}

function put(names: Names, words: readonly string[], id: string): void {
  const end = words.reduce((at, word) => {
    const next = at.next.get(word) ?? emptyNames();
    at.next.set(word, next);
    return next;
  }, names);
  end.concepts.add(id);
}

function has(names: Names, words: readonly string[]): boolean {
  return longest(names, words, 0, (word) => [word]).length === words.length;
}

function* wordsIn({ next }: Names): Iterable<string> {
  for (const [word, names] of next) {
    yield word;
    yield* wordsIn(names);
  }
}

/** What a name means, and how many words it takes. */
interface Reached {
  readonly concepts: ReadonlySet<string>;
  readonly length: number;
}

/** The longest name that begins at a word, each word taken by any of its keys. */
function longest(
  names: Names,
  words: readonly string[],
  start: number,
  keysOf: (word: string, next: ReadonlyMap<string, Names>) => readonly string[],
  length = 0,
): Reached {
  let best: Reached = { concepts: names.concepts, length: names.concepts.size > 0 ? length : 0 };
  const word = words[start + length];
  if (word === undefined || names.next.size === 0) return best;
  for (const key of keysOf(word, names.next)) {
    const next = names.next.get(key);
    const further = next && longest(next, words, start, keysOf, length + 1);
    if (further && further.length > best.length) best = further;
  }
  return best;
}

/** A shorter stem is that of too many words. */
const shortestStem = 4;

function wordsOf(name: string): readonly string[] {
  return fold(name).split(' ').filter(Boolean);
}

/** A name is also found by the stems of its words: all by their first, or all by their last. */
function stemmed(words: readonly string[], language: Language): readonly (readonly string[])[] {
  const stems = words.map((word) => stemsOf(word, language));
  return [stems.map((each) => each[0] ?? ''), stems.map((each) => each.at(-1) ?? '')];
}

/** «US» is no stem: it is not meant by `uses`. */
function isInitials(name: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(name);
}

/** Words that a country's name, folded and in its cases, is taken for: «перу», «бағам», «кубов». */
const commonWords = new Set(['перу', 'багам', 'багамы', 'багамын', 'кубов', 'кубам', 'кубами', 'кубах']);

/** What people leave out of the name of a country: South Korea, Республика Корея, Оңтүстік Корея. */
const direction =
  /^(?:north|south|east|west|северн\S+|южн\S+|восточн\S+|западн\S+|республика|солтүстік|оңтүстік|шығыс|батыс)\s+/i;

/** «Южно-Африканская Республика» is not called «Республика». */
function withoutDirection(name: string): string {
  const short = name.replace(direction, '');
  return isWeakWord(fold(short)) ? name : short;
}

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
        const short = withoutDirection(name);
        return [...new Set([name, short])].map((each) => ({ code, name: each, language }));
      });
  });
}
