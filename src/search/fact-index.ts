import type { Fact } from '#core/fact.ts';
import { languages } from '#core/language.ts';
import { currentFacts, type Library } from '#core/library.ts';
import { flowTerms } from './flow.ts';
import { fold } from './fold.ts';
import { concept } from './gazetteer.ts';
import { stemsOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** Which facts hold which term, and how rare a term is. */
export interface FactIndex {
  readonly facts: readonly Fact[];
  /** The facts that hold the term, by their place in `facts`, with how much it matters there: 0 to 1. */
  postings(term: string): ReadonlyMap<number, number>;
  /** The weight of a term by its rarity; a term that no fact holds is the rarest. */
  rarity(term: string): number;
  /** Known words that look like this one, with their likeness from 0 to 1, best first. */
  lookAlikes(word: string): readonly { readonly word: string; readonly likeness: number }[];
}

/** Indexes the facts that may be shown, by stems of their texts, by what they are about, and by their years. */
export function indexFacts(library: Library): FactIndex {
  const facts = currentFacts(library);
  const postings = new Map<string, Map<number, number>>();
  const vocabulary = new Set<string>();
  const add = (term: string, fact: number, weight: number) => {
    const holders = postings.get(term) ?? new Map<number, number>();
    postings.set(term, holders.set(fact, Math.max(weight, holders.get(fact) ?? 0)));
  };
  facts.forEach((fact, place) => {
    for (const [term, weight] of termsOf(fact)) add(term, place, weight);
    for (const [word, weight] of wordsOf(fact)) {
      vocabulary.add(word);
      for (const stem of stemsOf(word)) add(stem, place, weight);
    }
  });
  const none: ReadonlyMap<number, number> = new Map();
  const grams = gramIndex(vocabulary);
  return {
    facts,
    postings: (term) => postings.get(term) ?? none,
    rarity: (term) => Math.log(1 + facts.length / (postings.get(term)?.size ?? 0.5)),
    lookAlikes: (word) => grams(word),
  };
}

/** The years that a fact is dated by: those that its period names, not those between them. */
function yearsOf(fact: Fact): readonly string[] {
  return [...new Set(fact.period?.match(/(?<!\d)\d{4}(?!\d)/g) ?? [])];
}

function* termsOf(fact: Fact): Iterable<readonly [string, number]> {
  for (const entity of fact.entities) yield [concept.entity(entity), 1];
  for (const { measure } of fact.figures) yield [concept.measure(measure), 1];
  for (const end of flowTerms(fact)) yield [end, 1];
  for (const topic of fact.topics) yield [concept.topic(topic), 0.7];
  for (const year of yearsOf(fact)) yield [year, 1];
}

/** What people ask for says more of what a fact is for than the words of its sentence; a year in passing, least. */
const wordWeights = { asked: 1, said: 0.93, yearInPassing: 0.7 } as const;

function* wordsOf(fact: Fact): Iterable<readonly [string, number]> {
  const asked = languages.flatMap((language) => fact.asks?.[language] ?? []).concat(fact.id.replaceAll('-', ' '));
  const said = languages.map((language) => fact.says[language]);
  for (const word of asked.flatMap(meaningfulWords))
    yield [word, isYear(word) ? wordWeights.yearInPassing : wordWeights.asked];
  for (const word of said.flatMap(meaningfulWords))
    yield [word, isYear(word) ? wordWeights.yearInPassing : wordWeights.said];
}

function meaningfulWords(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .filter((word) => !isStopWord(word));
}

/** True for a word that names a year of our times. */
export function isYear(word: string): boolean {
  return /^(19|20)\d\d$/.test(word);
}

const likenessFloor = 0.6;

/** Finds words by the three-letter pieces they share (Dice's coefficient). */
function gramIndex(vocabulary: ReadonlySet<string>) {
  const holders = new Map<string, string[]>();
  const sizes = new Map<string, number>();
  for (const word of vocabulary) {
    if (/\d/.test(word) || word.length < 3) continue;
    const grams = gramsOf(word);
    sizes.set(word, grams.size);
    for (const gram of grams) {
      const words = holders.get(gram);
      if (words) words.push(word);
      else holders.set(gram, [word]);
    }
  }
  return (word: string) => {
    if (/\d/.test(word) || word.length < 4) return [];
    const wanted = gramsOf(word);
    const shared = new Map<string, number>();
    for (const gram of wanted)
      for (const other of holders.get(gram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared]
      .map(([other, count]) => ({ word: other, likeness: (2 * count) / (wanted.size + (sizes.get(other) ?? 0)) }))
      .filter(({ likeness }) => likeness >= likenessFloor)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 5);
  };
}

function gramsOf(word: string): ReadonlySet<string> {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)));
}
