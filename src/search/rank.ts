import type { Fact } from '#core/fact.ts';
import type { FactIndex } from './fact-index.ts';
import { isSilentOn } from './flow.ts';
import { concept } from './gazetteer.ts';
import { endOfPhrase } from './indexing.ts';
import { type Demand, type Mismatch, type Wish, weightOf } from './wish.ts';
import type { Asked } from './wishes.ts';

/** A fact that a query may be answered with, and what speaks for it. */
export interface Ranked {
  readonly fact: Fact;
  /** Its place in the index. */
  readonly place: number;
  /** How much of the query, by rarity, the fact accounts for. */
  readonly score: number;
  readonly familiarity: Familiarity;
  readonly mismatch: Mismatch | undefined;
  /** The score with small pushes that decide between equals. */
  readonly order: number;
}

/** How well a query is known from the ways in which people ask for a fact, and from its sentence; each 0 to 1, by rarity. */
interface Familiarity {
  /** How like it is to the closest of them: Dice’s coefficient of their stems. */
  readonly likeness: number;
  /** How much of one of them, at most, the query says. */
  readonly said: number;
  /** How much of the query is found in any of them. */
  readonly known: number;
}

/** Facts below this part of a query do not come near it. */
export const nearFrom = 0.36;
/** So many of the best are held against the phrasings in which people ask for them. */
const mostCompared = 24;
/** A fact that grants a wish in two ways, by its subject and by its words, does so a little better. */
const agreement = 0.03;

/** The best first. */
export function byOrder(a: Ranked, b: Ranked): number {
  return b.order - a.order || (a.fact.id < b.fact.id ? -1 : 1);
}

/** The best facts for what is asked, those without a mismatch first. */
export function rank(asked: Asked, index: FactIndex): readonly Ranked[] {
  const weighed = asked.wishes
    .map((wish) => ({ wish, weight: weightOf(wish, index) }))
    .sort((a, b) => b.weight - a.weight);
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return [];
  const scores = scoreAll(weighed, whole, index);
  const wished = new Set(asked.wishes.flatMap(({ terms }) => [...terms.keys()]));
  if (tradeMeasures.some((measure) => wished.has(measure))) wished.add(concept.topic('trade'));
  const query = questionOf(asked, index);
  return best(scores, mostCompared * 2)
    .flatMap((place) => {
      const fact = index.facts[place];
      if (!fact) return [];
      const score = (scores[place] ?? 0) / whole;
      const mismatch = mismatchOf(asked.wishes, fact, place, index);
      const familiarity = familiarityOf(query, place, index);
      const { likeness, known } = familiarity;
      const order = score + specificity(fact, wished) + 0.3 * likeness + 0.2 * known + telling(fact, asked);
      return [{ fact, place, score, familiarity, mismatch, order }];
    })
    .sort((a, b) => Number(a.mismatch !== undefined) - Number(b.mismatch !== undefined) || byOrder(a, b));
}

interface Weighed {
  readonly wish: Wish;
  readonly weight: number;
}

/** Adds up, wish by wish, how well each fact grants it. Facts that only common words speak for are passed over once they cannot come near. */
function scoreAll(weighed: readonly Weighed[], whole: number, index: FactIndex): Float32Array {
  const scores = new Float32Array(index.facts.length);
  const granted = new Float32Array(index.facts.length);
  let ahead = whole;
  for (const { wish, weight } of weighed) {
    const opening = ahead >= nearFrom * whole;
    granted.fill(0);
    for (const [term, quality] of wish.terms) {
      const { places, weights } = index.postings(term);
      for (let at = 0; at < places.length; at++) {
        const place = places[at] ?? 0;
        if (!opening && scores[place] === 0) continue;
        const before = granted[place] ?? 0;
        const now = Math.max(before, (weights[at] ?? 0) * quality) + (before === 0 ? 0 : agreement);
        granted[place] = now;
        scores[place] = (scores[place] ?? 0) + (now - before) * weight;
      }
    }
    ahead -= weight;
  }
  return scores;
}

/** The places of the highest scores, in no order. */
function best(scores: Float32Array, count: number): readonly number[] {
  const found: number[] = [];
  let floor = 0;
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (score <= floor) continue;
    found.push(place);
    if (found.length >= count * 4) {
      found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      found.length = count;
      floor = scores[found[count - 1] ?? 0] ?? 0;
    }
  }
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, count);
}

/** The first thing that is required and that the fact is not: another country's, year's or direction's figure. */
function mismatchOf(wishes: readonly Wish[], fact: Fact, place: number, index: FactIndex): Mismatch | undefined {
  const holds = (term: string) => index.weight(term, place) > 0;
  const meets = ({ terms, words }: Demand) =>
    terms.some((term) => holds(term) || (isSilentOn(term, fact) && (words === undefined || words.some(holds))));
  return wishes.find(({ required }) => required && !meets(required))?.required?.mismatch;
}

const tradeMeasures = ['export', 'import', 'turnover'].map(concept.measure);

/** A fact of no time is as of the papers. */
const yearOfPapers = 2020;

/** Small pushes to facts that are about nothing else than what was asked, and to the weightier and later of two equals. */
function specificity(fact: Fact, wished: ReadonlySet<string>): number {
  const about = [
    ...fact.entities.map(concept.entity),
    ...fact.figures.map(({ measure }) => concept.measure(measure)),
    concept.topic(fact.topics[0] ?? ''),
  ];
  const named = about.filter((term) => wished.has(term)).length;
  const year = Number(fact.period?.slice(0, 4) ?? yearOfPapers);
  return (0.12 * named) / Math.max(1, about.length) + 0.015 * fact.weight + 0.001 * (year - 2000);
}

/** Where a query asks what something is, or names nothing else, the facts that are about that thing first of all. */
function telling(fact: Fact, { defines, only, wishes }: Asked): number {
  const subject = concept.entity(fact.entities[0] ?? '');
  const about = defines && wishes.some(({ terms }) => terms.has(subject)) ? 0.04 : 0;
  const says = defines && ['definition', 'route', 'mechanism'].includes(fact.kind) ? 0.12 : 0;
  return about + says + (only === subject ? 0.1 : 0);
}

/** A question as it is held against phrasings: the rarity of each of its words, and the words by the numbers of their stems. */
interface Question {
  readonly weights: readonly number[];
  readonly whole: number;
  readonly words: ReadonlyMap<number, number>;
}

function questionOf({ stems }: Asked, index: FactIndex): Question {
  const weights = stems.map((forms) => Math.min(...forms.map(index.rarity)));
  const words = new Map<number, number>();
  stems.forEach((forms, word) => {
    for (const form of forms) {
      const number = index.numberOf(form);
      if (number !== undefined && !words.has(number)) words.set(number, word);
    }
  });
  return { weights, whole: weights.reduce((sum, weight) => sum + weight, 0), words };
}

function familiarityOf({ weights, whole, words }: Question, place: number, index: FactIndex): Familiarity {
  const known = new Set<number>();
  let likeness = 0;
  let said = 0;
  let weight = 0;
  let shared = 0;
  const met = new Set<number>();
  for (const stem of index.phrasings(place)) {
    if (stem === endOfPhrase) {
      likeness = Math.max(likeness, (2 * shared) / (weight + whole || 1));
      said = Math.max(said, shared / (weight || 1));
      weight = 0;
      shared = 0;
      met.clear();
      continue;
    }
    weight += index.rarityOf(stem);
    const word = words.get(stem);
    if (word === undefined || met.has(word)) continue;
    met.add(word);
    known.add(word);
    shared += weights[word] ?? 0;
  }
  const knownWeight = [...known].reduce((sum, word) => sum + (weights[word] ?? 0), 0);
  return { likeness, said, known: knownWeight / (whole || 1) };
}
