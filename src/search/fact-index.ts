import type { Fact } from '#core/fact.ts';
import type { PackedIndex } from './indexing.ts';

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

/** Opens what was packed of these facts. */
export function openIndex(facts: readonly Fact[], { terms, postings, phrasings }: PackedIndex): FactIndex {
  const { places, weights } = postings;
  const byTerm = sections(postings.ends, (start, end) => ({
    places: places.subarray(start, end),
    weights: weights.subarray(start, end),
  }));
  const byPlace = sections(phrasings.ends, (start, end) => phrasings.stems.subarray(start, end));
  const rarities = Float64Array.from(byTerm, (held) =>
    held.places.length === 0 ? rarest : Math.min(rarest, Math.log(1 + facts.length / held.places.length)),
  );
  const none = { places: new Uint32Array(), weights: new Float32Array() };
  const postingsOf = (term: string) => byTerm[terms.get(term) ?? -1] ?? none;
  const rarityOf = (term: number) => rarities[term] ?? rarest;
  return {
    facts,
    postings: postingsOf,
    weight: (term, place) => weightAt(postingsOf(term), place),
    rarity: (term) => rarityOf(terms.get(term) ?? -1),
    phrasings: (place) => byPlace[place] ?? new Uint32Array(),
    numberOf: (term) => terms.get(term),
    rarityOf,
  };
}

/** What lies between each end and the one before it. */
function sections<Section>(ends: Uint32Array, cut: (start: number, end: number) => Section): readonly Section[] {
  return Array.from(ends, (end, at) => cut(ends[at - 1] ?? 0, end));
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
