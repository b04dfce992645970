import type { Fact } from '#core/fact.ts';
import { scaleAndUnit } from '#core/figure.ts';
import { type Language, languages } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { flowTerms } from './flow.ts';
import { fold } from './fold.ts';
import { concept, type Gazetteer, isThing } from './gazetteer.ts';
import { periodTerms } from './period.ts';
import { sectionsIn } from './section.ts';
import { isStopWord } from './stop-words.ts';
import { createTextReader, type IndexedWord, type Vocabulary } from './text-reader.ts';
import type { Thesaurus } from './thesaurus.ts';

/** All that is learnt from the texts of facts, in a form that can be kept in a file. Facts are meant by their places, terms by their numbers. */
export interface PackedIndex {
  /** The number of each term. */
  readonly terms: ReadonlyMap<string, number>;
  /** The facts of the first term, then those of the second, and so on: where those of each end, and the weight of each. */
  readonly postings: { readonly ends: Uint32Array; readonly places: Uint32Array; readonly weights: Float32Array };
  /** The stems of the phrases of the first fact, each phrase ended by `endOfPhrase`, then those of the second, and so on. */
  readonly phrasings: { readonly ends: Uint32Array; readonly stems: Uint32Array };
  readonly vocabulary: Vocabulary;
}

/** No term has this number. */
export const endOfPhrase = 2 ** 32 - 1;

/** Indexes facts by stems of their texts, by what they are about, and by their times. */
export function indexFacts(
  facts: readonly Fact[],
  library: Library,
  { thesaurus, gazetteer }: { thesaurus: Thesaurus; gazetteer: Gazetteer },
): PackedIndex {
  const numbers = new Map<string, number>();
  const numberOf = (term: string) => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  };
  const { read: wordsOf, vocabulary } = createTextReader(numberOf, { thesaurus, gazetteer });
  const readFact = (fact: Fact): ReadFact => {
    const held = new Map<number, number>();
    const add = (term: number, weight: number) => {
      if (weight > (held.get(term) ?? 0)) held.set(term, weight);
    };
    const words = new Map<IndexedWord, number>();
    const take = ({ text, language, weight, weightAlone = weight }: Phrase) => {
      for (const section of sectionsIn(text, gazetteer)) add(numberOf(section), 1);
      const read = wordsOf(text, language);
      for (const word of new Set(read)) {
        const before = words.get(word);
        words.set(word, before === undefined ? weightAlone : Math.max(before, weight));
      }
      return read;
    };
    const stems = phrasesOf(fact).flatMap((phrase) => [...take(phrase).flatMap((word) => word.stems), endOfPhrase]);
    phrasesBeside(fact, library).forEach(take);
    for (const [{ terms, names, isYear }, weight] of words) {
      for (const term of terms) add(term, isYear ? Math.min(weight, wordWeights.yearInPassing) : weight);
      for (const term of names) add(term, weight * namedInPassing);
    }
    for (const [term, weight] of termsOf(fact, library)) add(numberOf(term), weight);
    for (const term of namedIn(fact.says.kk, gazetteer)) add(numberOf(term), namedInPassing);
    return {
      terms: Uint32Array.from(held.keys()),
      weights: Float32Array.from(held.values()),
      stems: Uint32Array.from(stems),
    };
  };
  const read = facts.map(readFact);
  return { terms: numbers, postings: postingsOf(read, numbers.size), phrasings: phrasingsOf(read), vocabulary };
}

/** The terms that a fact holds with the weight of each, and the stems of its phrases. */
interface ReadFact {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
  readonly stems: Uint32Array;
}

/** Turns what each fact holds into which facts hold each term. */
function postingsOf(facts: readonly ReadFact[], termCount: number): PackedIndex['postings'] {
  const counts = new Uint32Array(termCount);
  for (const { terms } of facts) for (const term of terms) counts[term] = (counts[term] ?? 0) + 1;
  const ends = endsOf(counts);
  const places = new Uint32Array(ends.at(-1) ?? 0);
  const weights = new Float32Array(places.length);
  const next = ends.map((end, term) => end - (counts[term] ?? 0));
  facts.forEach((fact, place) => {
    fact.terms.forEach((term, at) => {
      const to = next[term] ?? 0;
      places[to] = place;
      weights[to] = fact.weights[at] ?? 0;
      next[term] = to + 1;
    });
  });
  return { ends, places, weights };
}

function phrasingsOf(facts: readonly ReadFact[]): PackedIndex['phrasings'] {
  const ends = endsOf(Uint32Array.from(facts, ({ stems }) => stems.length));
  const stems = new Uint32Array(ends.at(-1) ?? 0);
  facts.forEach((fact, place) => {
    stems.set(fact.stems, (ends[place] ?? 0) - fact.stems.length);
  });
  return { ends, stems };
}

/** Where lists of these lengths end once they stand one behind another. */
function endsOf(lengths: Uint32Array): Uint32Array {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return end;
  });
}

/** A place or an undertaking of a country stands for the country a little. */
const atHome = 0.6;

function* termsOf(fact: Fact, library: Library): Iterable<readonly [string, number]> {
  for (const entity of fact.entities) {
    yield [concept.entity(entity), 1];
    yield [concept.about(entity), 1];
    const home = library.entities.get(entity)?.in;
    if (!home) continue;
    yield [concept.entity(home), atHome];
    yield [concept.about(home), 1];
  }
  const isCountry = (entity: string) => library.entities.get(entity)?.kind === 'country';
  if (fact.figures.length === 0 || !fact.entities.some(isCountry)) yield [concept.ofNoCountry, 1];
  if (namesPerson(fact, library)) yield [concept.person, 1];
  if (fact.figures.some(({ unit, measure }) => unit !== 'ordinal' || measure === 'rank')) yield [concept.figures, 1];
  if (fact.period !== undefined || tellsTime(fact) || /\b(?:19|20)\d\d\b/.test(fact.says.en)) yield [concept.dated, 1];
  for (const { measure, unit, value, whole } of fact.figures) {
    if (whole) yield [concept.within(concept.measure(whole.flow)), 1];
    if (unit === 'ordinal') yield [concept.ordinal(value), 1];
    else if (Number.isInteger(value) && value <= 12) yield [concept.number(value), 1];
    yield [concept.measure(measure), 1];
    yield [concept.unit(scaleAndUnit(unit).unit), 1];
  }
  for (const end of flowTerms(fact)) yield [end, 1];
  for (const topic of fact.topics) yield [concept.topic(topic), 0.6];
  for (const term of periodTerms(fact.period)) yield [term, 1];
}

/** True where a figure is a length of time: «через 35 лет» answers «когда» too. */
function tellsTime({ figures }: Fact): boolean {
  return figures.some(({ unit }) => timeUnits.has(scaleAndUnit(unit).unit));
}

const timeUnits: ReadonlySet<string> = new Set(['years', 'months', 'days', 'hours']);

/** True where a person is among what the fact is about, or stands in its sentence with initials: «С. Нургалиев». */
function namesPerson({ entities, says }: Fact, library: Library): boolean {
  return (
    entities.some((entity) => library.entities.get(entity)?.kind === 'person') ||
    /\p{Lu}\. ?\p{Lu}\p{Ll}/u.test(says.ru)
  );
}

/**
 * A thing that a sentence names but is not about matters less. It is looked for in Kazakh, which says «Қытай экспорты»
 * where the others have adjectives.
 */
const namedInPassing = 0.8;

function* namedIn(text: string, gazetteer: Gazetteer): Iterable<string> {
  const words = fold(text).split(' ');
  for (let place = 0; place < words.length; ) {
    const named = isStopWord(words[place] ?? '') ? undefined : gazetteer.match(words, place);
    for (const term of named?.concepts ?? []) {
      if (isThing(term)) yield term;
      else if (term.startsWith('@measure:')) yield concept.within(term);
    }
    place += named?.length ?? 1;
  }
}

/** What people ask for says more of what a fact is for than the words of its sentence; a year in passing, least. */
const wordWeights = { asked: 1, askedOnce: 0.5, said: 0.93, written: 0.6, yearInPassing: 0.7 } as const;

interface Phrase {
  /** None where the text is a name. */
  readonly language?: Language;
  readonly text: string;
  /** How much its words matter; those that no phrase before has, where that is less. */
  readonly weight: number;
  readonly weightAlone?: number;
}

/** What people ask and what the fact says. */
function phrasesOf({ asks, says }: Fact): readonly Phrase[] {
  return languages.flatMap((language) => [
    ...(asks?.[language] ?? []).map((text) => ({
      language,
      text,
      weight: wordWeights.asked,
      weightAlone: wordWeights.askedOnce,
    })),
    { language, text: says[language], weight: wordWeights.said },
  ]);
}

/** By what else a fact is found: the words of its id, and who wrote the papers it stands in. */
function phrasesBeside({ id, evidence }: Fact, library: Library): readonly Phrase[] {
  const authors = evidence.flatMap(({ source }) => library.sources.get(source)?.author ?? []);
  return [
    { language: 'en', text: id.replaceAll('-', ' '), weight: wordWeights.asked },
    ...authors.flatMap(({ family }) =>
      languages.map((language) => ({ text: family[language], weight: wordWeights.written })),
    ),
  ];
}
