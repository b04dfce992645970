import type { Fact } from '#core/fact.ts';
import type { Library } from '#core/library.ts';
import { type FactIndex, indexFacts, isYear } from './fact-index.ts';
import { askedFlow, type Mention } from './flow.ts';
import { fold } from './fold.ts';
import { concept, createGazetteer, type Gazetteer, type Named } from './gazetteer.ts';
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
/** A fact that grants a wish in two ways, by its subject and by its words, does so a little better. */
const agreement = 0.03;
/** Words beyond these say no more about what is looked for. */
const mostWords = 24;

/** Builds the lookup over the library's current facts. */
export function createLookup(library: Library): Lookup {
  const index = indexFacts(library);
  const gazetteer = createGazetteer(library);
  const byId = new Map(index.facts.map((fact) => [fact.id, fact]));
  const places = new Set(
    [...library.entities.values()]
      .filter(({ kind }) => kind === 'country' || kind === 'region')
      .map(({ id }) => concept.entity(id)),
  );

  return {
    find(query) {
      const named = byId.get(query.trim().toLowerCase());
      if (named) return { status: 'answer', results: [{ fact: named, score: 1 }] };
      const readings = readingsOf(query).map((reading) => ({ reading, ...rank(reading, index, gazetteer, places) }));
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

/** One thing that a query asks for, and the terms that would satisfy it, each with how well it does. */
interface Wish {
  readonly terms: ReadonlyMap<string, number>;
  /** A fact that does not grant it is another figure, not the answer: a year, the direction of a flow. */
  readonly required?: boolean;
}

function rank(
  reading: Reading,
  index: FactIndex,
  gazetteer: Gazetteer,
  places: ReadonlySet<string>,
): { readonly ranked: readonly Ranked[] } {
  const wishes = wishesOf(reading.text, index, gazetteer, places);
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
  const required = wishes.flatMap((wish) => (wish.required ? [wish] : []));
  const wished = new Set(wishes.flatMap(({ terms }) => [...terms.keys()]));
  const ranked = [...scores].flatMap(([place, score]) => {
    const fact = index.facts[place];
    if (!fact) return [];
    const complete = required.every(({ terms }) => [...terms.keys()].some((term) => index.postings(term).has(place)));
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

function wishesOf(text: string, index: FactIndex, gazetteer: Gazetteer, places: ReadonlySet<string>): readonly Wish[] {
  const words = fold(text).split(' ').filter(Boolean).slice(0, mostWords);
  const wishes: Wish[] = [];
  const mentions: Mention[] = [];
  for (let place = 0; place < words.length; ) {
    const word = words[place] ?? '';
    const named = gazetteer.match(words, place);
    if (named) {
      wishes.push(nameWish(words.slice(place, place + named.length), named));
      const entity = named.concepts.find((id) => places.has(id));
      if (entity)
        mentions.push({
          entity: entity.slice(1),
          before: words[place - 1] ?? '',
          word: words[place + named.length - 1] ?? '',
          exact: named.exact,
        });
      place += named.length;
      continue;
    }
    place += 1;
    if (!isStopWord(word)) wishes.push(wishOf(word, index));
  }
  const flow = askedFlow(
    wishes.flatMap(({ terms }) => [...terms.keys()]),
    mentions,
  );
  if (flow.length === 0) return wishes;
  return [
    ...wishes.filter((wish) => !isFlowMeasure(wish)),
    ...flow.map((end) => ({ terms: new Map([[end, 1]]), required: true })),
  ];
}

/** A single word may also be meant as a word; a name of several is one thing. */
function nameWish(words: readonly string[], { concepts }: Named): Wish {
  const own = words.length === 1 ? words.flatMap(stemsOf) : [];
  return { terms: new Map([...own.map((stem) => [stem, 0.9] as const), ...concepts.map((id) => [id, 1] as const)]) };
}

/** Where the direction of a flow is known, it says more than the words export and import, which name it from one side. */
function isFlowMeasure({ terms }: Wish): boolean {
  return terms.has(concept.measure('export')) || terms.has(concept.measure('import'));
}

function wishOf(word: string, index: FactIndex): Wish {
  if (isYear(word)) return { terms: new Map([[word, 1]]), required: true };
  const stems = stemsOf(word);
  if (stems.some((stem) => index.postings(stem).size > 0)) return { terms: new Map(stems.map((stem) => [stem, 1])) };
  const alike = index
    .lookAlikes(word)
    .flatMap((other) => stemsOf(other.word).map((stem) => [stem, other.likeness] as const));
  return { terms: new Map(alike.length > 0 ? alike.reverse() : stems.map((stem) => [stem, 1])) };
}
