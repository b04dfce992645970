import type { Entity } from '#core/entity.ts';
import type { Library } from '#core/library.ts';
import type { FactIndex } from './fact-index.ts';
import { concept, type Named } from './gazetteer.ts';
import { numberWord, ordinalWord } from './number-word.ts';
import { isWeakWord } from './stop-words.ts';
import type { Thesaurus } from './thesaurus.ts';

/** Why a fact that comes near is not the answer. */
export type Mismatch = 'year' | 'period' | 'country' | 'direction' | 'subject' | 'figure' | 'date';

/** One thing that a query asks for, and the terms that would satisfy it, each with how well it does. */
export interface Wish {
  readonly terms: ReadonlyMap<string, number>;
  /** How much the wish counts beside its rarity: less for words that say little. */
  readonly force: number;
  readonly required?: Demand;
}

/** How much a wish counts in a query: by its force and by the rarity of what satisfies it. */
export function weightOf({ force, terms }: Wish, index: FactIndex): number {
  return force * Math.min(...[...terms.keys()].map(index.rarity));
}

/** What a fact must hold to be the answer, not another figure: one of these terms. */
export interface Demand {
  readonly terms: readonly string[];
  readonly mismatch: Mismatch;
  /** A fact that is silent on the terms, such as one without figures, passes only if it holds one of these words. */
  readonly words?: readonly string[];
}

/** A word that is this surely read was spelled as it is, if in other letters or on another layout. */
const spelledFrom = 0.97;
const wordForce = { weak: 0.3, plain: 1, unknown: 0.7 } as const;
/** How well a word does that means what was asked but is not the word that was typed. */
const meaningQuality = 0.85;
/** A measure's own word in a sentence does less well than a figure of that measure. */
const measureWordQuality = 0.6;

/** A wish for a time that a fact must be of: a year, a part of a year, or any date. */
export function timeWish(terms: readonly string[], mismatch: Mismatch, force: number, words?: readonly string[]): Wish {
  const required = { terms, mismatch, ...(words && { words }) };
  return { terms: new Map(terms.map((term) => [term, 1])), force, required };
}

/** A question for who holds an office is not answered by a fact that names no person. */
export const personWish: Wish = {
  terms: new Map([[concept.person, 1]]),
  force: 0.2,
  required: { terms: [concept.person], mismatch: 'subject' },
};

/** A question for a quantity is not answered by a fact without one. */
export const figureWish: Wish = {
  terms: new Map([[concept.figures, 1]]),
  force: 0.2,
  required: { terms: [concept.figures], mismatch: 'figure' },
};

/** The kind of the entity of a term; undefined for the terms of other things. */
export function kindOf(term: string, { entities }: Library): Entity['kind'] | undefined {
  return entities.get(term.slice(1))?.kind;
}

/** What a fact must tell of to answer a query that names something: the same country, thing, or town or the country of the town. */
export function demandOf(library: Library): (concepts: readonly string[]) => Demand | undefined {
  /** The papers are about Central Asia: a fact need not say so. */
  const isForeign = (term: string) => kindOf(term, library) === 'region' && term !== concept.entity('central-asia');
  const isCountry = (term: string) => term.startsWith('@elsewhere:') || kindOf(term, library) === 'country';
  /** What is a topic of its own is spoken of everywhere. */
  const isParticular = (term: string) => particular.has(kindOf(term, library)) && !(term.slice(1) in library.topics);
  return (concepts) => {
    const countries = concepts.filter((term) => isCountry(term) || isForeign(term));
    if (countries.length > 0) return { terms: countries, mismatch: 'country' };
    if (concepts.length === 0 || !concepts.every(isParticular)) return undefined;
    /** A town may stand for its country: «Астана и Пекин». */
    const homes = concepts.flatMap((term) => {
      const { kind, in: home } = library.entities.get(term.slice(1)) ?? {};
      return kind === 'place' && home ? [concept.entity(home)] : [];
    });
    return { terms: [...concepts, ...homes], mismatch: 'subject' };
  };
}

/** Kinds of things of which a fact must tell that answers a query naming one of them. */
const particular: ReadonlySet<Entity['kind'] | undefined> = new Set<Entity['kind']>([
  'place',
  'border-crossing',
  'port',
  'railway',
  'road',
  'route',
  'pipeline',
  'company',
  'programme',
]);

/** A part may be one of things, too. */
const part = /^(?:част|болиг|part)/;

/** A single word may also be meant as a word; a name of several is one thing. */
export function nameWish(
  words: readonly string[],
  { concepts }: Named,
  around: {
    sure: number;
    demand: (concepts: readonly string[]) => Demand | undefined;
    /** Measures whose name is not used for anything else, each with those that count as the same. */
    exacting: ReadonlyMap<string, readonly string[]>;
    thesaurus: Thesaurus;
    stems: Stems;
  },
): Wish {
  const own = words.length === 1 ? words.flatMap(around.stems) : [];
  const subjects = words.length === 1 ? words.flatMap(around.thesaurus.subjects) : [];
  const ofMeasure = concepts.some((term) => term.startsWith('@measure:'));
  /** «Болашақ» is a crossing, and the future. */
  const isAlsoWord = words.length === 1 && words.some((word) => around.thesaurus.words.has(word));
  const isExacting = concepts.every((term) => around.exacting.has(term)) && !words.some((word) => part.test(word));
  const measured: Demand | undefined = isExacting
    ? {
        terms: concepts
          .flatMap((term) => around.exacting.get(term) ?? [])
          .flatMap((term) => [term, concept.within(term)]),
        mismatch: 'figure',
        words: [...own, ...own.flatMap(around.thesaurus.meanings)],
      }
    : undefined;
  const required = (isAlsoWord ? undefined : around.demand(concepts)) ?? subjectDemand(subjects) ?? measured;
  const terms = new Map<string, number>([
    ...own.flatMap(around.thesaurus.meanings).map((term) => [term, 0.5] as const),
    ...own.map((stem) => [stem, ofMeasure ? measureWordQuality : 0.9] as const),
    ...concepts.map((id) => [id, 1] as const),
  ]);
  return {
    terms: new Map([...terms].map(([term, quality]) => [term, quality * around.sure])),
    force: words.every(isWeakWord) ? wordForce.weak : wordForce.plain,
    ...(required && { required }),
  };
}

/** Of a word that makes a question be about something. */
function subjectDemand(subjects: readonly string[]): Demand | undefined {
  return subjects.length > 0 ? { terms: subjects, mismatch: 'subject' } : undefined;
}

/** The stems of a word: of its language, where only one has it. */
export type Stems = (word: string) => readonly string[];

/** A word is meant as it is, as what it means, and as the unit or the number that it names. */
export function wordWish(
  word: string,
  sure: number,
  {
    index,
    thesaurus,
    units,
    stems,
    order,
    inContext,
  }: {
    index: FactIndex;
    thesaurus: Thesaurus;
    units: (word: string) => readonly string[];
    stems: Stems;
    /** Which of a series it asks for. */
    order: number | undefined;
    /** It stands in what is told around the question. */
    inContext: boolean;
  },
): Wish {
  const own = stems(word);
  const meanings = own.flatMap(thesaurus.meanings);
  const terms = new Map<string, number>([
    ...meanings.map((term) => [term, meaningQuality * sure] as const),
    ...units(word).map((term) => [term, 0.9 * sure] as const),
    ...(meanings.includes(cost) ? money : []).map((term) => [term, 0.7 * sure] as const),
    ...numberTerms(word).map((term) => [term, 0.9 * sure] as const),
    ...thesaurus.subjects(word).map((term) => [term, sure] as const),
    ...own.map((stem) => [stem, sure] as const),
  ]);
  const known = [...terms.keys()].some((term) => index.postings(term).places.length > 0);
  /** A slip that was mended is too unsure to rule anything out, and so is what is only told. */
  const subjects = sure < spelledFrom || inContext ? [] : thesaurus.subjects(word);
  const required: Demand | undefined =
    subjectDemand(subjects) ??
    (order === undefined ? undefined : { terms: [concept.ordinal(order)], mismatch: 'figure' });
  return {
    terms,
    force: isWeakWord(word) ? wordForce.weak : known ? wordForce.plain : wordForce.unknown,
    ...(required && { required }),
  };
}

/** What costs something is told in money. */
const cost = '@means:cost';
const money = ['USD', 'CNY', 'USD per barrel'].map(concept.unit);
const amounts = [...money, ...['percent', 'times'].map(concept.unit)];

/** A question for a sum is not answered by a fact without one. */
export const moneyWish: Wish = demandWish(money);

/** A question for so much a day is not answered by a fact that tells of no days. */
export const dailyWish: Wish = demandWish(['@means:days', ...['days', 'trains per day'].map(concept.unit)]);

/** A question for a cost is not answered by a fact without an amount, a percentage or a multiple. */
export const amountWish: Wish = demandWish(amounts);

/** A demand that adds nothing to the score: of a unit, «сколько дней», of a good, of what is counted, of an end of a flow. */
export function demandWish(terms: readonly string[], mismatch: Mismatch = 'figure'): Wish {
  return { terms: new Map(terms.map((term) => [term, 1])), force: 0, required: { terms, mismatch } };
}

/** «пятая» and `five` are found in figures too, where they may stand as digits. */
function numberTerms(word: string): readonly string[] {
  const number = numberWord(word);
  if (number === undefined) return [];
  return [ordinalWord(word) === undefined ? concept.number(number) : concept.ordinal(number)];
}
