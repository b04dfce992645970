import type { Library } from '#core/library.ts';
import type { FactIndex } from './fact-index.ts';
import { askedFlow, type Mention } from './flow.ts';
import { concept, type Gazetteer, type Named } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import { askedOrder } from './number-word.ts';
import { readPeriod } from './period.ts';
import {
  askedUnits,
  asksForCost,
  asksForDefinition,
  asksForFigure,
  asksForMoney,
  asksForPerson,
  asksForTime,
  countedWords,
  isSetAside,
} from './question-words.ts';
import type { Spelled } from './spelling.ts';
import { stemsOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import type { Thesaurus } from './thesaurus.ts';
import {
  amountWish,
  demandOf,
  figureWish,
  kindOf,
  moneyWish,
  nameWish,
  personWish,
  type Stems,
  timeWish,
  unitWish,
  unitWords,
  type Wish,
  wordWish,
} from './wish.ts';

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
  const exacting = new Map([
    ...flowMeasures.flatMap(([, concepts]) => concepts.map((each) => [each, concepts] as const)),
    [concept.measure('length'), [concept.measure('length')]] as const,
  ]);
  /** Trade is spoken of where no sum is asked for. */
  const exactingInPassing = new Map([...exacting].filter(([term]) => term !== concept.measure('turnover')));
  const isPlace = (term: string) => ['country', 'region'].includes(kindOf(term, library) ?? '');
  const units = unitWords(library);
  const stems: Stems = (word) => stemsOf(word, lexicon.languageOf(word));
  /** «ақша» is money, though it looks like a form of «АҚШ». */
  const isOrdinaryWord = (word: string, { exact, concepts }: Named) =>
    isStopWord(word) || (!exact && thesaurus.words.has(word) && !concepts.some((term) => term.includes(':')));

  return ({ words: spelled }) => {
    const words = spelled.map(({ word }) => word);
    const period = readPeriod(words);
    const wishes: Wish[] = [
      ...period.years.map((year) => timeWish([year], 'year', 1)),
      ...period.parts.map((part) => timeWish(part.terms, 'period', 0.7, part.words.flatMap(stems))),
      ...(asksForFigure(words) ? [figureWish] : []),
      ...(asksForTime(words) ? [timeWish([concept.dated], 'date', 0.2)] : []),
      ...(asksForPerson(words) ? [personWish] : []),
      ...(asksForCost(words) ? [amountWish] : []),
      ...(asksForMoney(words) ? [moneyWish] : []),
      ...askedUnits(words)
        .map((place) => units(words[place] ?? ''))
        .filter((terms) => terms.length > 0)
        .map(unitWish),
    ];
    const counted = asksForCost(words) ? [] : [...countedWords(words)];
    const countedTerms: string[] = [];
    let countsName = false;
    const goods: (readonly string[])[] = [];

    const mentions: Mention[] = [];
    const measures: { measure: string; place: number; last: number }[] = [];
    const names: Named[] = [];
    for (let place = 0; place < words.length; ) {
      const word = words[place] ?? '';
      const sure = spelled[place]?.sure ?? 1;
      const named = period.taken.has(place) ? undefined : gazetteer.match(words, place);
      if (!named || (named.length === 1 && isOrdinaryWord(word, named))) {
        if (!period.taken.has(place) && !isStopWord(word)) {
          const wish = wordWish(word, sure, { index, thesaurus, units, stems, order: askedOrder(words, place) });
          if (wish.terms.has(investing)) measures.push({ measure: 'investment', place, last: place });
          if (counted.includes(place)) countedTerms.push(...wish.terms.keys());
          if (stems(word).flatMap(thesaurus.meanings).some(thesaurus.isCommodity)) goods.push([...wish.terms.keys()]);
          wishes.push(wish);
        }
        place += 1;
        continue;
      }
      names.push(named);
      wishes.push(
        nameWish(words.slice(place, place + named.length), named, {
          sure,
          demand: isSetAside(words, place, place + named.length) ? () => undefined : demand,
          exacting: period.years.length > 0 || asksForFigure(words) ? exacting : exactingInPassing,
          thesaurus,
          stems,
        }),
      );
      const [first = -1] = counted;
      if (first >= place && first < place + named.length) {
        /** «казахстанских компаний»: of a country, what stands behind is counted. */
        if (isAdjective(words[first] ?? '') && !isStopWord(words[first + 1] ?? '')) counted.push(first + 1);
        else countsName = true;
      }
      const entity = named.concepts.find(isPlace)?.slice(1);
      if (entity) mentions.push({ entity, start: place, end: place + named.length, exact: named.exact });
      for (const [measure, concepts] of flowMeasures)
        if (named.concepts.some((term) => concepts.includes(term)))
          measures.push({ measure, place, last: place + named.length - 1 });
      place += named.length;
    }
    const ofTrade = measures.some(({ measure }) => measure !== 'investment');
    for (const terms of [...(countedTerms.length > 0 && !countsName ? [countedTerms] : []), ...(ofTrade ? goods : [])])
      wishes.push({ ...figureWish, force: 0, required: { terms, mismatch: 'figure' } });
    const share = names.some(({ concepts }) => concepts.includes(concept.measure('share')));
    const flow = askedFlow({ words, mentions, measures, share });
    const both = ['export', 'import'].every((flow) =>
      measures.some(({ measure, last }) => measure === flow && flowNoun.test(words[last] ?? '')),
    );
    const flowWords = measures.flatMap(({ place }) => stems(words[place] ?? ''));
    const meaning = words.filter((word) => !isStopWord(word));
    const [single] = names;
    const broad =
      single && wishes.length === 1 && names.length === 1
        ? single.concepts.find((term) => /^@(topic:)?[a-z0-9-]+$/.test(term))
        : undefined;
    return {
      wishes: withFlow(share ? wishes.map(withoutFigure) : both ? wishes.map(asTurnover) : wishes, flow, flowWords),
      stems: meaning.map(stems),
      defines: asksForDefinition(words),
      relative: period.relative && period.years.length === 0,
      ...(broad !== undefined && { only: broad }),
    };
  };
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

/** «казахстанских», `Chinese`: of a country. */
function isAdjective(word: string): boolean {
  return /(?:ск(?:их|ого|ои|ие|ая|ое|ии)|kazakh|chinese|uzbek|kyrgyz|tajik|turkmen|russian|iranian)$/.test(word);
}

/** A share in exports is not a figure of exports. */
function withoutFigure(whole: Wish): Wish {
  const { required, ...wish } = whole;
  return required?.mismatch === 'figure' && !whole.terms.has(concept.figures) ? wish : whole;
}

/** Not `sells more than it buys`. */
const flowNoun = /^(?:экспорт|импорт|export|import)/;

/** Exports and imports together are the turnover. */
function asTurnover(wish: Wish): Wish {
  const { terms, required } = wish;
  if (![concept.measure('export'), concept.measure('import')].some((each) => terms.has(each))) return wish;
  const turnover = concept.measure('turnover');
  return {
    ...wish,
    terms: new Map([...terms, [turnover, 1]]),
    ...(required && { required: { ...required, terms: [...required.terms, turnover] } }),
  };
}

/**
 * Where the direction of a flow is known, it says more than the words export and import, which name it from one side. A
 * share in exports is told by a fact that at least speaks of exports.
 */
function withFlow(wishes: readonly Wish[], flow: readonly string[], words: readonly string[]): readonly Wish[] {
  if (flow.length === 0) return wishes;
  const ends = flow.map(
    (end): Wish => ({
      terms: new Map([[end, 1]]),
      force: 1,
      required: { terms: [end], mismatch: 'direction' },
    }),
  );
  if (flow[0]?.startsWith('@whole:')) {
    const required = { terms: flow, words, mismatch: 'direction' } as const;
    return [...wishes, { terms: new Map(flow.map((whole) => [whole, 1])), force: 0.5, required }];
  }
  if (flow.some((end) => /^@(invests|receives):/.test(end)))
    return [...wishes, ...ends.map((end) => ({ ...end, force: 0.5 }))];
  const measures = [concept.measure('export'), concept.measure('import')];
  return [...wishes.filter(({ terms }) => !measures.some((measure) => terms.has(measure))), ...ends];
}
