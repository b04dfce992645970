import type { Fact } from '#core/fact.ts';
import type { Library } from '#core/library.ts';
import { type FactIndex, indexFacts } from './fact-index.ts';
import { isSilentOn } from './flow.ts';
import { concept, createGazetteer } from './gazetteer.ts';
import { monthOf, numberWord } from './period.ts';
import { createSpeller } from './spelling.ts';
import { stemsOf } from './stem.ts';
import { isStopWord, stopWordList } from './stop-words.ts';
import { createThesaurus } from './thesaurus.ts';
import { createTypoFinder } from './typo.ts';
import { type Asked, createWishReader, type Mismatch, type Wish } from './wishes.ts';

/** What was found for a query. */
export interface Found {
  /** `answer`: the first fact answers; `near`: none does, but these come close; `none`: nothing comes close. */
  readonly status: 'answer' | 'near' | 'none';
  /** How the query was read, where it was not read as it stands. */
  readonly understood?: string;
  /** The entity or topic that is all the query names: there is more than one fact to tell. */
  readonly broad?: string;
  /** The query names a year only as seen from today («былтыр»), which is not guessed at. */
  readonly relative?: boolean;
  /** Best first, at most five. The score runs from 0 to 1: how much of the query, by rarity, the fact accounts for. */
  readonly results: readonly FoundFact[];
}

interface FoundFact {
  readonly fact: Fact;
  readonly score: number;
  /** Why the fact is near but not the answer. */
  readonly mismatch?: Mismatch;
}

/** Looks facts up by words. */
export interface Lookup {
  /** Takes any text in any language, spelling and layout; never throws. */
  find(query: string): Found;
  /** The query as it is understood: in the layout and script it was meant in, slips mended. */
  reading(query: string): string;
  /** The countries and other things, and the measures, that a text names, in its order: ids. */
  named(text: string): { readonly entities: readonly string[]; readonly measures: readonly string[] };
  /** A query as it is counted among others: folded, as understood, and short. */
  normalised(query: string): string;
  /** Facts about the same things, closest first, the fact itself left out. */
  related(fact: Fact, limit: number): readonly Fact[];
}

const thresholds = { answer: 0.62, near: 0.36 } as const;
/** A fact that accounts for much of a long query, and far more of it than any other, answers with a lower score too. */
const clear = { score: 0.4, mass: 7, lead: 0.1 } as const;
const mostResults = 5;
const longestNormalised = 80;
/** So many of the best are held against the phrasings in which people ask for them. */
const mostCompared = 24;
/** A fact that grants a wish in two ways, by its subject and by its words, does so a little better. */
const agreement = 0.03;

/** Builds the lookup over the library's current facts. */
export function createLookup(library: Library): Lookup {
  const thesaurus = createThesaurus(library);
  const gazetteer = createGazetteer(library);
  const index = indexFacts(library, { thesaurus, gazetteer });
  const vocabulary = new Set([...index.vocabulary, ...gazetteer.words, ...thesaurus.words]);
  const knows = (word: string) =>
    isStopWord(word) ||
    numberWord(word) !== undefined ||
    monthOf(word) !== undefined ||
    (word.length > 1 &&
      (stemsOf(word).some((stem) => index.postings(stem).places.length > 0 || thesaurus.meanings(stem).length > 0) ||
        gazetteer.match([word], 0) !== undefined));
  const spell = createSpeller(knows, createTypoFinder(new Set([...vocabulary, ...stopWordList])));
  const read = createWishReader(library, { gazetteer, thesaurus, index });
  const byId = new Map(index.facts.map((fact) => [fact.id, fact]));

  return {
    find(query) {
      const named = byId.get(query.trim().toLowerCase());
      if (named) return { status: 'answer', results: [{ fact: named, score: 1 }] };
      const spelled = spell(query);
      const asked = read(spelled);
      const ranked = rank(asked, index);
      const [top] = ranked;
      const answered = top !== undefined && isAnswer(top, ranked[1]) && !asked.relative;
      /** Where none answers, what comes nearest is the same thing of another year or direction. */
      const inOrder = answered ? ranked.filter(({ mismatch }) => !mismatch) : [...ranked].sort(byOrder);
      const results = inOrder.filter(({ score }) => score >= thresholds.near).slice(0, mostResults);
      return {
        status: answered ? 'answer' : results.length > 0 ? 'near' : 'none',
        ...(spelled.understood !== undefined && results.length > 0 && { understood: spelled.understood }),
        ...(asked.only !== undefined && answered && isBroad(asked.only, index) && { broad: asked.only }),
        ...(asked.relative && { relative: true }),
        results: results.map(({ fact, score, mismatch }) => ({
          fact,
          score: Math.min(1, Math.round(score * 1000) / 1000),
          ...(mismatch && { mismatch }),
        })),
      };
    },
    named(text) {
      const words = spell(text).words.map(({ word }) => word);
      const terms: string[] = [];
      for (let place = 0; place < words.length; ) {
        const found = gazetteer.match(words, place);
        terms.push(...(found?.concepts ?? []));
        place += found?.length ?? 1;
      }
      const ids = [...new Set(terms)];
      return {
        entities: ids.flatMap((term) => (library.entities.has(term.slice(1)) ? [term.slice(1)] : [])),
        measures: ids.flatMap((term) => /^@measure:(.*)/.exec(term)?.[1] ?? []),
      };
    },
    normalised: (query) =>
      spell(query)
        .words.map(({ word }) => word)
        .join(' ')
        .slice(0, longestNormalised),
    reading: (query) => spell(query).understood ?? query,
    related(fact, limit) {
      const candidates = new Set(fact.entities.flatMap((entity) => [...index.postings(concept.entity(entity)).places]));
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
  /** How much of the query, by rarity, the fact accounts for. */
  readonly score: number;
  /** What it accounts for, by rarity, not divided by the whole. */
  readonly mass: number;
  /** How much it accounts for of what is asked, apart from whom and when. */
  readonly predicate: number;
  readonly mismatch: Mismatch | undefined;
  /** The score with small pushes that decide between equals. */
  readonly order: number;
}

/** A fact that is of the right country and year but says little of what is asked of them is no answer. */
const leastPredicate = 0.43;

/** A thing of which there are so many facts that none is the answer to its bare name. */
const broadFrom = 16;

function isBroad(term: string, index: FactIndex): boolean {
  return index.postings(term).places.length >= broadFrom;
}

function isAnswer(top: Ranked, next: Ranked | undefined): boolean {
  if (top.mismatch || top.predicate < leastPredicate) return false;
  if (top.score >= thresholds.answer) return true;
  const rival = next && !next.mismatch ? next.score : 0;
  return top.score >= clear.score && top.mass >= clear.mass && top.score - rival >= clear.lead;
}

function byOrder(a: Ranked, b: Ranked): number {
  return b.order - a.order || (a.fact.id < b.fact.id ? -1 : 1);
}

/** The best facts for what is asked, those without a mismatch first. */
function rank(asked: Asked, index: FactIndex): readonly Ranked[] {
  const weighed = asked.wishes
    .map((wish) => ({
      wish,
      weight: wish.force * Math.min(...[...wish.terms.keys()].map((term) => index.rarity(term))),
    }))
    .sort((a, b) => b.weight - a.weight);
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return [];
  const scores = scoreAll(weighed, whole, index);
  const wished = new Set(asked.wishes.flatMap(({ terms }) => [...terms.keys()]));
  if (tradeMeasures.some((measure) => wished.has(measure))) wished.add(concept.topic('trade'));
  return best(scores, mostCompared * 2)
    .flatMap((place) => {
      const fact = index.facts[place];
      if (!fact) return [];
      const score = (scores[place] ?? 0) / whole;
      const mismatch = mismatchOf(asked.wishes, fact, place, index);
      const order = score + specificity(fact, wished) + phrasing(asked, place, index) + telling(fact, asked);
      return [
        { fact, score, mass: scores[place] ?? 0, predicate: predicateOf(weighed, place, index), mismatch, order },
      ];
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
    const opening = ahead >= thresholds.near * whole;
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

/** The part of the words that ask something which the fact grants, by rarity; 1 where nothing but names is given. */
function predicateOf(weighed: readonly Weighed[], place: number, index: FactIndex): number {
  let granted = 0;
  let whole = 0;
  for (const { wish, weight } of weighed) {
    if (!wish.predicate) continue;
    whole += weight;
    let best = 0;
    for (const [term, quality] of wish.terms) best = Math.max(best, index.weight(term, place) * quality);
    granted += best * weight;
  }
  return whole === 0 ? 1 : granted / whole;
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
  return wishes.find(
    ({ required }) =>
      required && !required.terms.some((term) => index.weight(term, place) > 0 || isSilentOn(term, fact)),
  )?.required?.mismatch;
}

const tradeMeasures = ['export', 'import', 'turnover'].map(concept.measure);

/** Small pushes to facts that are about nothing else than what was asked, and to the weightier and later of two equals. */
function specificity(fact: Fact, wished: ReadonlySet<string>): number {
  const about = [
    ...fact.entities.map(concept.entity),
    ...fact.figures.map(({ measure }) => concept.measure(measure)),
    concept.topic(fact.topics[0] ?? ''),
  ];
  const named = about.filter((term) => wished.has(term)).length;
  const years = Math.max(0, Number(fact.period?.slice(0, 4) ?? 2000) - 2000);
  return (0.08 * named) / Math.max(1, about.length) + 0.015 * fact.weight + 0.001 * years;
}

/** Where a query asks what something is, or names nothing else, the facts that are about that thing first of all. */
function telling(fact: Fact, { defines, only, wishes }: Asked): number {
  const subject = concept.entity(fact.entities[0] ?? '');
  const about = defines && wishes.some(({ terms }) => terms.has(subject)) ? 0.04 : 0;
  const says = defines && ['definition', 'route', 'mechanism'].includes(fact.kind) ? 0.12 : 0;
  return about + says + (only === subject ? 0.1 : 0);
}

/** How like one of the ways in which people ask for the fact, or its sentence, the query is (Dice's coefficient of their stems). */
function phrasing({ stems }: Asked, place: number, index: FactIndex): number {
  let closest = 0;
  for (const ask of index.asks(place)) {
    let shared = 0;
    for (const stem of stems) if (ask.has(stem)) shared += 1;
    closest = Math.max(closest, (2 * shared) / (ask.size + stems.size || 1));
  }
  return 0.12 * closest;
}
