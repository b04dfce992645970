import type { Brief } from './brief.ts';
import type { Difference } from './difference.ts';
import type { Entity } from './entity.ts';
import type { Fact } from './fact.ts';
import type { Series } from './series.ts';
import type { Source, Waivers } from './source.ts';
import type { Terms } from './terms.ts';
import type { Measures, Synonyms, Topics, Units } from './vocabulary.ts';

/** Everything that content/ holds, validated; never changed after it is loaded. */
export interface Library {
  readonly topics: Topics;
  readonly measures: Measures;
  readonly units: Units;
  readonly synonyms: Synonyms;
  readonly terms: Terms;
  readonly sources: ReadonlyMap<string, Source>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly briefs: ReadonlyMap<string, Brief>;
  readonly series: ReadonlyMap<string, Series>;
  readonly differences: ReadonlyMap<string, Difference>;
  readonly waivers: ReadonlyMap<string, Waivers>;
}

/** The facts that may be shown as they stand, in the order of their ids. */
export function currentFacts(library: Library): readonly Fact[] {
  return [...library.facts.values()].filter(({ status }) => status === 'current');
}

/** The places where the fact disagrees with another or with arithmetic. */
export function differencesOf(library: Library, factId: string): readonly Difference[] {
  return [...library.differences.values()].filter(({ facts }) => facts.includes(factId));
}

/** The fact that has taken the place of a superseded one. */
export function successorOf(library: Library, factId: string): Fact | undefined {
  return [...library.facts.values()].find(({ supersedes }) => supersedes === factId);
}

/** The series in which the fact is a point. */
export function seriesOf(library: Library, factId: string): readonly Series[] {
  return [...library.series.values()].filter(({ points }) => points.some(({ fact }) => fact === factId));
}

/** The ids of the papers that a fact rests on, each once. */
export function sourcesOf(fact: Fact): readonly string[] {
  return [...new Set(fact.evidence.map(({ source }) => source))];
}
