import type { Fact } from '#core/fact.ts';
import type { Library } from '#core/library.ts';
import { confidence } from './confidence.ts';
import type { FactIndex } from './fact-index.ts';
import { concept } from './gazetteer.ts';
import { byOrder, nearFrom } from './rank.ts';
import { createRanking, type Keep } from './ranking.ts';
import type { Spelled } from './spelling.ts';
import type { Mismatch } from './wish.ts';

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

/** From this confidence on, the first fact is shown as the answer: chosen on test/queries/tuning.jsonl. */
const answerFrom = 0.59;
const mostResults = 5;
/** Words that mean something in a question put at the end of its context. */
const longStory = 9;
const longestNormalised = 80;

/** Makes the lookup over the library's current facts, with an index that was kept, if any. */
export function createLookup(library: Library, keep?: Keep): Lookup {
  const { index, gazetteer, spell, rank, speaksOf } = createRanking(library, keep);
  const byId = new Map(index.facts.map((fact) => [fact.id, fact]));
  /** How a query was read; a word whose mending is not what the fact was found by stands as it was typed. */
  const readingFor = ({ readings, slips }: Spelled, place: number) => {
    const tokens = [...readings];
    for (const { place: at, typed, word } of slips) if (!speaksOf(word, place)) tokens[at] = typed;
    return tokens.join(' ');
  };
  return {
    find(query) {
      const named = byId.get(query.trim().toLowerCase());
      if (named) return { status: 'answer', results: [{ fact: named, score: 1 }] };
      const spelled = spell(query);
      const { asked, ranked, signs } = rank(spelled);
      /** Who types nothing but a name is shown what there is of it. */
      const bare = asked.only !== undefined && signs !== undefined;
      const answered = (bare || confidence(signs) >= answerFrom) && !asked.relative;
      /** Where none answers, what comes nearest is the same thing of another year or direction. */
      const inOrder = answered ? ranked.filter(({ mismatch }) => !mismatch) : [...ranked].sort(byOrder);
      /** A long story says much that no fact accounts for. */
      const enough = asked.stems.length >= longStory ? nearFrom / 2 : nearFrom;
      const results = inOrder.filter(({ score }) => score >= enough).slice(0, mostResults);
      const typed = query.split(/\s+/).filter(Boolean).join(' ');
      const [first] = results;
      const understood = first && spelled.understood !== undefined ? readingFor(spelled, first.place) : typed;
      return {
        status: answered ? 'answer' : results.length > 0 ? 'near' : 'none',
        ...(understood !== typed && { understood }),
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

/** A thing of which there are so many facts that none is the answer to its bare name. */
const broadFrom = 16;

function isBroad(term: string, index: FactIndex): boolean {
  return index.postings(term).places.length >= broadFrom;
}
