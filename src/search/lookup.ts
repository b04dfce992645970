import type { Fact } from '#core/fact.ts';
import type { Library } from '#core/library.ts';
import { type FactIndex, indexFacts, yearsOf } from './fact-index.ts';
import { fold } from './fold.ts';
import { concept, createGazetteer, type Gazetteer } from './gazetteer.ts';
import { type Reading, readingsOf } from './readings.ts';
import { stemsOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** What was found for a query. */
export interface Found {
  /** `answer`: the first fact answers; `near`: none does, but these come close; `none`: nothing comes close. */
  readonly status: 'answer' | 'near' | 'none';
  /** How the query was read, where it was not read as it stands. */
  readonly understood?: string;
  /** Best first, at most five. The score runs from 0 to 1: how much of the query, by rarity, the fact accounts for. */
  readonly results: readonly { readonly fact: Fact; readonly score: number }[];
}

/** Looks facts up by words. */
export interface Lookup {
  /** Takes any text in any language, spelling and layout; never throws. */
  find(query: string): Found;
  /** Facts about the same things, closest first, the fact itself left out. */
  related(fact: Fact, limit: number): readonly Fact[];
}

const thresholds = { answer: 0.66, near: 0.4 } as const;
/** A reading other than the literal one must fit better by this much to be preferred. */
const readingMargin = 0.15;
const mostResults = 5;
/** Words beyond these say no more about what is looked for. */
const mostWords = 24;

/** Builds the lookup over the library's current facts. */
export function createLookup(library: Library): Lookup {
  const index = indexFacts(library);
  const gazetteer = createGazetteer(library);
  const byId = new Map(index.facts.map((fact) => [fact.id, fact]));

  return {
    find(query) {
      const named = byId.get(query.trim().toLowerCase());
      if (named) return { status: 'answer', results: [{ fact: named, score: 1 }] };
      const readings = readingsOf(query).map((reading) => ({ reading, ...rank(reading, index, gazetteer) }));
      const best = readings.reduce((a, b) => (fit(b) > fit(a) + (a.reading.kind === 'literal' ? readingMargin : 0) ? b : a));
      const results = best.ranked.filter(({ score }) => score >= thresholds.near).slice(0, mostResults);
      const [first] = results;
      return {
        status: !first ? 'none' : first.score >= thresholds.answer && first.complete ? 'answer' : 'near',
        ...(best.reading.kind !== 'literal' && first && { understood: best.reading.text.trim() }),
        results: results.map(({ fact, score }) => ({ fact, score: Math.round(score * 1000) / 1000 })),
      };
    },
    related(fact, limit) {
      const terms = [...fact.entities.map(concept.entity), ...fact.figures.map(({ measure }) => concept.measure(measure)), ...fact.topics.map(concept.topic)];
      const likeness = new Map<number, number>();
      for (const term of terms) {
        for (const [place, weight] of index.postings(term)) likeness.set(place, (likeness.get(place) ?? 0) + weight * index.rarity(term));
      }
      return [...likeness]
        .sort(([, a], [, b]) => b - a)
        .flatMap(([place]) => index.facts[place] ?? [])
        .filter(({ id }) => id !== fact.id)
        .slice(0, limit);
    },
  };
}

interface Ranked {
  readonly fact: Fact;
  readonly score: number;
  /** No year that was asked for is missing from the fact. */
  readonly complete: boolean;
}

function fit({ ranked }: { readonly ranked: readonly Ranked[] }): number {
  return ranked[0]?.score ?? 0;
}

/** One thing that a query asks for, and the terms that would satisfy it, each with how well it does. */
interface Wish {
  readonly terms: ReadonlyMap<string, number>;
  readonly year?: string;
}

function rank(reading: Reading, index: FactIndex, gazetteer: Gazetteer): { readonly ranked: readonly Ranked[] } {
  const wishes = wishesOf(reading.text, index, gazetteer);
  if (wishes.length === 0) return { ranked: [] };
  const scores = new Map<number, number>();
  let whole = 0;
  for (const { terms } of wishes) {
    const rarity = Math.min(...[...terms.keys()].map((term) => index.rarity(term)));
    whole += rarity;
    const best = new Map<number, number>();
    for (const [term, quality] of terms) {
      for (const [place, weight] of index.postings(term)) best.set(place, Math.max(best.get(place) ?? 0, weight * quality));
    }
    for (const [place, match] of best) scores.set(place, (scores.get(place) ?? 0) + match * rarity);
  }
  const years = wishes.flatMap(({ year }) => year ?? []);
  const wished = new Set(wishes.flatMap(({ terms }) => [...terms.keys()]));
  const ranked = [...scores].flatMap(([place, score]) => {
    const fact = index.facts[place];
    if (!fact) return [];
    const complete = years.every((year) => yearsOf(fact).includes(year) || index.postings(year).has(place));
    return [{ fact, score: score / whole, complete, order: score / whole + specificity(fact, wished) }];
  });
  return { ranked: ranked.sort((a, b) => Number(b.complete) - Number(a.complete) || b.order - a.order || (a.fact.id < b.fact.id ? -1 : 1)) };
}

/** A small push to facts that are about nothing else than what was asked, and to the weightier of two equals. */
function specificity(fact: Fact, wished: ReadonlySet<string>): number {
  const about = [...fact.entities.map(concept.entity), ...fact.figures.map(({ measure }) => concept.measure(measure))];
  const asked = about.filter((term) => wished.has(term)).length;
  return (0.1 * asked) / Math.max(1, about.length) + 0.01 * fact.weight;
}

function wishesOf(text: string, index: FactIndex, gazetteer: Gazetteer): readonly Wish[] {
  const words = fold(text).split(' ').filter(Boolean).slice(0, mostWords);
  const wishes: Wish[] = [];
  for (let place = 0; place < words.length; ) {
    const word = words[place] ?? '';
    const named = gazetteer.match(words, place);
    if (named) {
      const own = words.slice(place, place + named.length).flatMap((part) => (named.length === 1 ? stemsOf(part) : []));
      wishes.push({ terms: new Map([...own.map((stem) => [stem, 0.9] as const), ...named.concepts.map((id) => [id, 1] as const)]) });
      place += named.length;
      continue;
    }
    place += 1;
    if (isStopWord(word)) continue;
    wishes.push(wishOf(word, index));
  }
  return wishes;
}

function wishOf(word: string, index: FactIndex): Wish {
  if (/^(19|20)\d\d$/.test(word)) return { terms: new Map([[word, 1]]), year: word };
  const stems = stemsOf(word);
  if (stems.some((stem) => index.postings(stem).size > 0)) return { terms: new Map(stems.map((stem) => [stem, 1])) };
  const alike = index.lookAlikes(word).flatMap((other) => stemsOf(other.word).map((stem) => [stem, other.likeness] as const));
  return { terms: new Map(alike.length > 0 ? alike.reverse() : stems.map((stem) => [stem, 1])) };
}
