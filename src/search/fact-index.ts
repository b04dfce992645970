import type { Fact } from '#core/fact.ts';
import { scaleAndUnit } from '#core/figure.ts';
import { type Language, languages } from '#core/language.ts';
import { currentFacts, type Library } from '#core/library.ts';
import { flowTerms } from './flow.ts';
import { fold } from './fold.ts';
import { concept, type Gazetteer, isThing } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import { periodTerms } from './period.ts';
import { sectionsIn } from './section.ts';
import { isStopWord } from './stop-words.ts';
import { createTextReaders, type IndexedWord } from './text-reader.ts';
import type { Thesaurus } from './thesaurus.ts';

/** The facts that hold a term, by their places in ascending order, and how much it matters in each: 0 to 1. */
interface Postings {
  readonly places: Uint32Array;
  readonly weights: Float32Array;
}

/** Which facts hold which term, and how rare a term is. */
export interface FactIndex {
  readonly facts: readonly Fact[];
  postings(term: string): Postings;
  /** How much a fact matters for a term: 0 where it does not hold it. */
  weight(term: string, place: number): number;
  /** The weight of a term by its rarity; a term that no fact holds is the rarest. */
  rarity(term: string): number;
  /** The ways in which people ask for a fact, and its sentences: the numbers of the stems of each, ended by `endOfPhrase`. */
  phrasings(place: number): Uint32Array;
  /** The number of a term; undefined for one that no fact holds. */
  numberOf(term: string): number | undefined;
  /** The rarity of the term of a number. */
  rarityOf(term: number): number;
}

const rarest = 4.5;

/** No term has this number. */
export const endOfPhrase = 2 ** 32 - 1;

/** Indexes the facts that may be shown, by stems of their texts, by what they are about, and by their times. */
export function indexFacts(
  library: Library,
  { thesaurus, gazetteer, lexicon }: { thesaurus: Thesaurus; gazetteer: Gazetteer; lexicon: Lexicon },
): FactIndex {
  const facts = currentFacts(library);
  const numbers = new Map<string, number>();
  const building: { readonly places: number[]; readonly weights: number[] }[] = [];
  const numberOf = (term: string) => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, building.length);
    return building.push({ places: [], weights: [] }) - 1;
  };
  const readers = createTextReaders(numberOf, { thesaurus, gazetteer, lexicon });
  const phrasings: Uint32Array[] = [];
  facts.forEach((fact, place) => {
    const held = new Map<number, number>();
    const add = (term: number, weight: number) => {
      if (weight > (held.get(term) ?? 0)) held.set(term, weight);
    };
    const weights = new Map<IndexedWord, number>();
    const phrasing: number[] = [];
    const read = ({ text, language, weight, weightAlone = weight }: Phrase) => {
      for (const section of sectionsIn(text, gazetteer)) add(numberOf(section), 1);
      const words = readers[language](text);
      words.forEach((word, at) => {
        phrasing.push(...word.stems);
        if (words.indexOf(word) !== at) return;
        const before = weights.get(word);
        weights.set(word, before === undefined ? weightAlone : Math.max(before, weight));
      });
      phrasing.push(endOfPhrase);
    };
    phrasesOf(fact).forEach(read);
    phrasings.push(new Uint32Array(phrasing));
    phrasesBeside(fact, library).forEach(read);
    for (const [{ terms, names, isYear }, weight] of weights) {
      for (const term of terms) add(term, isYear ? Math.min(weight, wordWeights.yearInPassing) : weight);
      for (const term of names) add(term, weight * namedInPassing);
    }
    for (const [term, weight] of termsOf(fact, library)) add(numberOf(term), weight);
    for (const term of namedIn(fact.says.kk, gazetteer)) add(numberOf(term), namedInPassing);
    for (const [term, weight] of held) {
      building[term]?.places.push(place);
      building[term]?.weights.push(weight);
    }
  });
  const postings = building.map(toPostings);
  const rarities = Float64Array.from(postings, ({ places }) =>
    places.length === 0 ? rarest : Math.min(rarest, Math.log(1 + facts.length / places.length)),
  );
  const none = toPostings({ places: [], weights: [] });
  const postingsOf = (term: string) => postings[numbers.get(term) ?? -1] ?? none;
  const rarityOf = (term: number) => rarities[term] ?? rarest;
  return {
    facts,
    postings: postingsOf,
    weight: (term, place) => weightAt(postingsOf(term), place),
    rarity: (term) => rarityOf(numbers.get(term) ?? -1),
    phrasings: (place) => phrasings[place] ?? new Uint32Array(),
    numberOf: (term) => numbers.get(term),
    rarityOf,
  };
}

function toPostings({ places, weights }: Readonly<Record<'places' | 'weights', readonly number[]>>): Postings {
  return { places: new Uint32Array(places), weights: new Float32Array(weights) };
}

/** Finds the place by halving: facts are indexed in order, so places ascend. */
function weightAt({ places, weights }: Postings, place: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = places[middle] ?? 0;
    if (found === place) return weights[middle] ?? 0;
    if (found < place) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** A place or an undertaking of a country stands for the country a little. */
const atHome = 0.6;

function* termsOf(fact: Fact, library: Library): Iterable<readonly [string, number]> {
  for (const entity of fact.entities) {
    yield [concept.entity(entity), 1];
    const home = library.entities.get(entity)?.in;
    if (home) yield [concept.entity(home), atHome];
  }
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
  readonly language: Language | 'any';
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
      languages.map((language) => ({ language: 'any' as const, text: family[language], weight: wordWeights.written })),
    ),
  ];
}
