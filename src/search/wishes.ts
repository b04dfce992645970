import type { Library } from '#core/library.ts';
import type { FactIndex } from './fact-index.ts';
import { askedFlow, type Mention } from './flow.ts';
import { concept, type Gazetteer, type Named } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import { isOrdinal, numberWord, readPeriod } from './period.ts';
import {
  asksForCost,
  asksForDefinition,
  asksForFigure,
  asksForPerson,
  asksForTime,
  countedWords,
} from './question-words.ts';
import type { Spelled } from './spelling.ts';
import { stemsOf } from './stem.ts';
import { isStopWord, isWeakWord } from './stop-words.ts';
import type { Thesaurus } from './thesaurus.ts';

/** Why a fact that comes near is not the answer. */
export type Mismatch = 'year' | 'period' | 'country' | 'direction' | 'subject' | 'figure' | 'date';

/** One thing that a query asks for, and the terms that would satisfy it, each with how well it does. */
export interface Wish {
  readonly terms: ReadonlyMap<string, number>;
  /** How much the wish counts beside its rarity: less for words that say little. */
  readonly force: number;
  /** A fact with none of these terms is another figure, not the answer. */
  readonly required?: {
    readonly terms: readonly string[];
    readonly mismatch: Mismatch;
    /** A fact that is silent on the terms, such as one without figures, passes only if it holds one of these words. */
    readonly words?: readonly string[];
  };
}

/** A query taken apart. */
export interface Asked {
  readonly wishes: readonly Wish[];
  /** The stems of each of its words, to be held against the phrasings of a fact. */
  readonly stems: readonly (readonly string[])[];
  /** The one entity or topic that is all the query names, where it asks for nothing else. */
  readonly only?: string;
  /** It asks what something is: «что такое», `what is`, «деген не». */
  readonly defines: boolean;
  /** It names a year only by «былтыр», `last year`. */
  readonly relative: boolean;
}

/** A word that is this surely read was spelled as it is, if in other letters or on another layout. */
const spelledFrom = 0.97;
const wordForce = { weak: 0.3, plain: 1, unknown: 0.7 } as const;
/** How well a word does that means what was asked but is not the word that was typed. */
const meaningQuality = 0.85;
/** A measure's own word in a sentence does less well than a figure of that measure. */
const measureWordQuality = 0.6;

/** Makes the function that takes a query apart into what it asks for. */
export function createWishReader(
  library: Library,
  {
    gazetteer,
    thesaurus,
    index,
    lexicon,
  }: { gazetteer: Gazetteer; thesaurus: Thesaurus; index: FactIndex; lexicon: Lexicon },
): (spelled: Spelled) => Asked {
  const demand = demandOf(library);
  /** Measures whose name is not used for anything else. */
  const exacting = new Set(
    ['export', 'import', 'turnover', 'length', 'fdi-stock', 'fdi-flow', 'investment'].map(concept.measure),
  );
  const isPlace = (term: string) => ['country', 'region'].includes(kindOf(term, library) ?? '');
  const units = unitWords(library);
  const stems: Stems = (word) => stemsOf(word, lexicon.languageOf(word));
  const meansCost = (word: string) => stems(word).flatMap(thesaurus.meanings).includes(cost);
  /** «ақша» is money, though it looks like a form of «АҚШ». */
  const isOrdinaryWord = (word: string, { exact, concepts }: Named) =>
    isStopWord(word) || (!exact && thesaurus.words.has(word) && !concepts.some((term) => term.includes(':')));

  return ({ words: spelled }) => {
    const words = spelled.map(({ word }) => word);
    const period = readPeriod(words);
    const wishes: Wish[] = [
      ...period.years.map((year) => timeWish(year, 'year', 1)),
      ...period.parts.map((part) => timeWish(part, 'period', 0.7)),
      ...(asksForFigure(words) ? [figureWish] : []),
      ...(asksForTime(words) ? [timeWish(concept.dated, 'date', 0.2)] : []),
      ...(asksForPerson(words) ? [personWish] : []),
      ...(asksForCost(words, meansCost) ? [amountWish] : []),
    ];
    const counted = countedWords(words);
    const countedTerms: string[] = [];
    const goods: (readonly string[])[] = [];

    const mentions: Mention[] = [];
    const measures: { measure: string; place: number }[] = [];
    const names: Named[] = [];
    for (let place = 0; place < words.length; ) {
      const word = words[place] ?? '';
      const named = period.taken.has(place) ? undefined : gazetteer.match(words, place);
      if (!named || (named.length === 1 && isOrdinaryWord(word, named))) {
        if (!period.taken.has(place) && !isStopWord(word)) {
          const { sure = 1 } = spelled[place] ?? {};
          const wish = wordWish(word, sure, { index, thesaurus, units, stems });
          if (wish.terms.has(investing)) measures.push({ measure: 'investment', place });
          if (counted.includes(place)) countedTerms.push(...wish.terms.keys());
          if (stems(word).flatMap(thesaurus.meanings).some(thesaurus.isCommodity)) goods.push([...wish.terms.keys()]);
          wishes.push(wish);
        }
        place += 1;
        continue;
      }
      names.push(named);
      const sure = spelled[place]?.sure ?? 1;
      wishes.push(
        nameWish(words.slice(place, place + named.length), named, { sure, demand, exacting, thesaurus, stems }),
      );
      const entity = named.concepts.find(isPlace)?.slice(1);
      if (entity) mentions.push({ entity, start: place, end: place + named.length, exact: named.exact });
      for (const [measure, concepts] of flowMeasures)
        if (named.concepts.some((term) => concepts.includes(term))) measures.push({ measure, place });
      place += named.length;
    }
    const ofTrade = measures.some(({ measure }) => measure !== 'investment');
    for (const terms of [...(countedTerms.length > 0 ? [countedTerms] : []), ...(ofTrade ? goods : [])])
      wishes.push({ ...figureWish, force: 0, required: { terms, mismatch: 'figure' } });
    const share = names.some(({ concepts }) => concepts.includes(concept.measure('share')));
    const flow = askedFlow({ words, mentions, measures, share });
    const meaning = words.filter((word) => !isStopWord(word));
    const [single] = names;
    const broad =
      single && wishes.length === 1 && names.length === 1
        ? single.concepts.find((term) => /^@(topic:)?[a-z0-9-]+$/.test(term))
        : undefined;
    return {
      wishes: withFlow(share ? wishes.map(withoutFigure) : wishes, flow),
      stems: meaning.map(stems),
      defines: asksForDefinition(words),
      relative: period.relative && period.years.length === 0,
      ...(broad !== undefined && { only: broad }),
    };
  };
}

function timeWish(term: string, mismatch: Mismatch, force: number): Wish {
  return { terms: new Map([[term, 1]]), force, required: { terms: [term], mismatch } };
}

/** The measures whose direction a question may tell, each with the terms of the index by which it is named. */
const flowMeasures: readonly (readonly [string, readonly string[]])[] = [
  ['export', [concept.measure('export')]],
  ['import', [concept.measure('import')]],
  ['turnover', [concept.measure('turnover')]],
  ['investment', ['fdi-stock', 'fdi-flow', 'investment'].map(concept.measure)],
];
/** Words for putting money into something. */
const investing = '@means:money';

/** A question for who holds an office is not answered by a fact that names no person. */
const personWish: Wish = {
  terms: new Map([[concept.person, 1]]),
  force: 0.2,
  required: { terms: [concept.person], mismatch: 'subject' },
};

/** A question for a quantity is not answered by a fact without one. */
const figureWish: Wish = {
  terms: new Map([[concept.figures, 1]]),
  force: 0.2,
  required: { terms: [concept.figures], mismatch: 'figure' },
};

function kindOf(term: string, { entities }: Library): string | undefined {
  return entities.get(term.slice(1))?.kind;
}

/** What a fact must tell of to answer a query that names something: the same country, or the same place or one of its country. */
function demandOf(library: Library): (concepts: readonly string[]) => Wish['required'] {
  /** The papers are about Central Asia: a fact need not say so. */
  const isForeign = (term: string) => kindOf(term, library) === 'region' && term !== concept.entity('central-asia');
  const isCountry = (term: string) => term.startsWith('@elsewhere:') || kindOf(term, library) === 'country';
  return (concepts) => {
    const countries = concepts.filter((term) => isCountry(term) || isForeign(term));
    if (countries.length > 0) return { terms: countries, mismatch: 'country' };
    if (concepts.length === 0 || !concepts.every((term) => particular.has(kindOf(term, library) ?? '')))
      return undefined;
    const homes = concepts.flatMap((term) => library.entities.get(term.slice(1))?.in ?? []).map(concept.entity);
    return { terms: [...concepts, ...homes], mismatch: 'subject' };
  };
}

/** Kinds of things of which a fact must tell that answers a query naming one of them. */
const particular: ReadonlySet<string> = new Set([
  'place',
  'border-crossing',
  'port',
  'railway',
  'road',
  'route',
  'pipeline',
  'company',
]);

/** A share in exports is not a figure of exports. */
function withoutFigure(whole: Wish): Wish {
  const { required, ...wish } = whole;
  return required && (required.mismatch !== 'figure' || whole === figureWish) ? { ...wish, required } : wish;
}

/** Where the direction of a flow is known, it says more than the words export and import, which name it from one side. */
function withFlow(wishes: readonly Wish[], flow: readonly string[]): readonly Wish[] {
  if (flow.length === 0) return wishes;
  const ends = flow.map(
    (end): Wish => ({
      terms: new Map([[end, 1]]),
      force: 1,
      required: { terms: [end], mismatch: 'direction' },
    }),
  );
  if (flow[0]?.startsWith('@whole:')) return [...wishes, ...ends.map((end) => ({ ...end, force: 0.5 }))];
  if (flow.some((end) => /^@(invests|receives):/.test(end)))
    return [...wishes, ...ends.map((end) => ({ ...end, force: 0.5 }))];
  const measures = [concept.measure('export'), concept.measure('import')];
  return [...wishes.filter(({ terms }) => !measures.some((measure) => terms.has(measure))), ...ends];
}

/** A single word may also be meant as a word; a name of several is one thing. */
function nameWish(
  words: readonly string[],
  { concepts }: Named,
  around: {
    sure: number;
    demand: (concepts: readonly string[]) => Wish['required'];
    exacting: ReadonlySet<string>;
    thesaurus: Thesaurus;
    stems: Stems;
  },
): Wish {
  const own = words.length === 1 ? words.flatMap(around.stems) : [];
  const ofMeasure = concepts.some((term) => term.startsWith('@measure:'));
  /** «Болашақ» is a crossing, and the future. */
  const isAlsoWord = words.length === 1 && words.some((word) => around.thesaurus.words.has(word));
  const required =
    (isAlsoWord ? undefined : around.demand(concepts)) ??
    (concepts.every((term) => around.exacting.has(term))
      ? {
          terms: [...concepts, ...concepts.map(concept.within)],
          mismatch: 'figure' as const,
          words: [...own, ...own.flatMap(around.thesaurus.meanings)],
        }
      : undefined);
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

/** The stems of a word: of its language, where only one has it. */
type Stems = (word: string) => readonly string[];

function wordWish(
  word: string,
  sure: number,
  {
    index,
    thesaurus,
    units,
    stems,
  }: { index: FactIndex; thesaurus: Thesaurus; units: (word: string) => readonly string[]; stems: Stems },
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
  /** A slip that was mended is too unsure to rule anything out. */
  const subjects = sure < spelledFrom ? [] : thesaurus.subjects(word);
  return {
    terms,
    force: isWeakWord(word) ? wordForce.weak : known ? wordForce.plain : wordForce.unknown,
    ...(isOrdinal(word) && { required: { terms: [...numberTerms(word), ...own], mismatch: 'figure' } }),
    ...(subjects.length > 0 && { required: { terms: subjects, mismatch: 'subject' } }),
  };
}

/** What costs something is told in money. */
const cost = '@means:cost';
const money = ['USD', 'CNY', 'USD per barrel'].map(concept.unit);
const amounts = [...money, ...['percent', 'times'].map(concept.unit)];
const amountWish: Wish = {
  terms: new Map(amounts.map((term) => [term, 1])),
  force: 0,
  required: { terms: amounts, mismatch: 'figure' },
};

/** «пятая» and `five` are found in figures too, where they may stand as digits. */
function numberTerms(word: string): readonly string[] {
  const number = numberWord(word);
  if (number === undefined) return [];
  return [isOrdinal(word) ? concept.ordinal(number) : concept.number(number)];
}

/** Which units a word may name, by the stems of content/units.yml: «часов» are hours. */
function unitWords({ units }: Library): (word: string) => readonly string[] {
  const stems = Object.entries(units).flatMap(([unit, { stems }]) =>
    Object.values(stems)
      .flat()
      .filter((stem) => /^\p{L}{3,}$/u.test(stem))
      .map((stem) => ({ unit, stem: stem.toLowerCase() })),
  );
  return (word) => [
    ...new Set(stems.filter(({ stem }) => word.startsWith(stem)).map(({ unit }) => concept.unit(unit))),
  ];
}
