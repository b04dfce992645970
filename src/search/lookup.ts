import type { Fact } from '#core/fact.ts';
import type { Library } from '#core/library.ts';
import { type FactIndex, indexFacts } from './fact-index.ts';
import { isSilentOn } from './flow.ts';
import { concept } from './gazetteer.ts';
import { readingsOf } from './readings.ts';
import { createWishReader, type Wish } from './wishes.ts';

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
/** A fact that grants a wish in two ways, by its subject and by its words, does so a little better. */
const agreement = 0.03;

/** Builds the lookup over the library's current facts. */
export function createLookup(library: Library): Lookup {
  const index = indexFacts(library);
  const wishesOf = createWishReader(library, index);
  const byId = new Map(index.facts.map((fact) => [fact.id, fact]));

  return {
    find(query) {
      const named = byId.get(query.trim().toLowerCase());
      if (named) return { status: 'answer', results: [{ fact: named, score: 1 }] };
      const readings = readingsOf(query).map((reading) => ({ reading, ...rank(wishesOf(reading.text), index) }));
      const best = readings.reduce((a, b) =>
        topScore(b) > topScore(a) + (a.reading.kind === 'literal' ? readingMargin : 0) ? b : a,
      );
      const [top] = best.ranked;
      const answered = top?.complete === true && top.score >= thresholds.answer;
      /** Where none answers, what comes nearest is the same thing of another year or direction. */
      const inOrder = answered ? best.ranked : [...best.ranked].sort(byOrder);
      const results = inOrder.filter(({ score }) => score >= thresholds.near).slice(0, mostResults);
      const [first] = results;
      return {
        status: answered ? 'answer' : first ? 'near' : 'none',
        ...(best.reading.kind !== 'literal' && first && { understood: best.reading.text.trim() }),
        results: results.map(({ fact, score }) => ({ fact, score: Math.min(1, Math.round(score * 1000) / 1000) })),
      };
    },
    related(fact, limit) {
      const candidates = new Set(fact.entities.flatMap((entity) => [...index.postings(concept.entity(entity)).keys()]));
      return [...candidates]
        .flatMap((place) => index.facts[place] ?? [])
        .filter(({ id }) => id !== fact.id)
        .map((other) => ({ other, likeness: likeness(fact, other) }))
        .sort((a, b) => b.likeness - a.likeness || (a.other.id < b.other.id ? -1 : 1))
        .slice(0, limit)
        .map(({ other }) => other);
    },
  };
}

/** How much two facts are about the same: the same things first, then the same measure, time and subject. */
function likeness(a: Fact, b: Fact): number {
  const shared = a.entities.filter((entity) => b.entities.includes(entity)).length;
  const all = new Set([...a.entities, ...b.entities]).size;
  const measures = a.figures.some(({ measure }) => b.figures.some((figure) => figure.measure === measure));
  const topics = a.topics.some((topic) => b.topics.includes(topic));
  return (
    (2 * shared) / all +
    (measures ? 0.5 : 0) +
    (a.period !== undefined && a.period === b.period ? 0.3 : 0) +
    (topics ? 0.3 : 0)
  );
}

interface Ranked {
  readonly fact: Fact;
  readonly score: number;
  /** It grants all that is required. */
  readonly complete: boolean;
  /** The score with small pushes that decide between equals. */
  readonly order: number;
}

function byOrder(a: Ranked, b: Ranked): number {
  return b.order - a.order || (a.fact.id < b.fact.id ? -1 : 1);
}

function topScore({ ranked }: { readonly ranked: readonly Ranked[] }): number {
  return ranked[0]?.score ?? 0;
}

function rank(wishes: readonly Wish[], index: FactIndex): { readonly ranked: readonly Ranked[] } {
  if (wishes.length === 0) return { ranked: [] };
  const scores = new Map<number, number>();
  let whole = 0;
  for (const { terms } of wishes) {
    const rarity = Math.min(...[...terms.keys()].map((term) => index.rarity(term)));
    whole += rarity;
    const best = new Map<number, number>();
    for (const [term, quality] of terms) {
      for (const [place, weight] of index.postings(term)) {
        const before = best.get(place);
        best.set(place, Math.max(before ?? 0, weight * quality) + (before === undefined ? 0 : agreement));
      }
    }
    for (const [place, match] of best) scores.set(place, (scores.get(place) ?? 0) + match * rarity);
  }
  const required = wishes.flatMap((wish) => (wish.required ? [wish.required] : []));
  const wished = new Set(wishes.flatMap(({ terms }) => [...terms.keys()]));
  const ranked = [...scores].flatMap(([place, score]) => {
    const fact = index.facts[place];
    if (!fact) return [];
    const complete = required.every((terms) =>
      terms.some((term) => index.postings(term).has(place) || isSilentOn(term, fact)),
    );
    return [{ fact, score: score / whole, complete, order: score / whole + specificity(fact, wished) }];
  });
  return { ranked: ranked.sort((a, b) => Number(b.complete) - Number(a.complete) || byOrder(a, b)) };
}

/** Small pushes to facts that are about nothing else than what was asked, and to the weightier and later of two equals. */
function specificity(fact: Fact, wished: ReadonlySet<string>): number {
  const about = [...fact.entities.map(concept.entity), ...fact.figures.map(({ measure }) => concept.measure(measure))];
  const asked = about.filter((term) => wished.has(term)).length;
  const years = Math.max(0, Number(fact.period?.slice(0, 4) ?? 2000) - 2000);
  return (0.15 * asked) / Math.max(1, about.length) + 0.02 * fact.weight + 0.001 * years;
}
