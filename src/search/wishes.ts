import type { Library } from '#core/library.ts';
import { asksForCost, asksForMoney } from './cost-words.ts';
import { askedUnits, asksPerDay } from './counting-words.ts';
import type { FactIndex } from './fact-index.ts';
import type { Mention } from './flow.ts';
import { concept, type Gazetteer } from './gazetteer.ts';
import type { Lexicon } from './lexicon.ts';
import { askedOrder } from './number-word.ts';
import { demandsOfParts } from './part-demands.ts';
import { type AskedPeriod, readPeriod } from './period.ts';
import { type PartAsked, partsOf } from './query-parts.ts';
import { asksForDefinition, asksForFigure, asksForPerson, asksForTime, isSetAside } from './question-words.ts';
import type { Spelled } from './spelling.ts';
import { stemsOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import type { Thesaurus } from './thesaurus.ts';
import { exactingMeasures, measuresOf, withTrade } from './trade-wishes.ts';
import { unitWords } from './unit-words.ts';
import {
  amountWish,
  dailyWish,
  demandOf,
  demandWish,
  figureWish,
  kindOf,
  moneyWish,
  nameWish,
  personWish,
  type Stems,
  timeWish,
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
  const isPlace = (term: string) => ['country', 'region'].includes(kindOf(term, library) ?? '');
  const units = unitWords(library);
  const stems: Stems = (word) => stemsOf(word, lexicon.languageOf(word));

  return ({ words: spelled }) => {
    const words = spelled.map(({ word }) => word);
    const period = readPeriod(words);
    const exacting = exactingMeasures(period.years.length > 0 || asksForFigure(words));
    const parts = partsOf(words, period.taken, { gazetteer, thesaurus }).map((part): PartAsked => {
      const { start, end, named } = part;
      const sure = spelled[start]?.sure ?? 1;
      if (!named) {
        const order = askedOrder(words, start);
        const around = { index, thesaurus, units, stems, order, inContext: isContext(words, start) };
        return { ...part, wish: wordWish(words[start] ?? '', sure, around) };
      }
      const aside = isSetAside(words, start, end);
      const around = { sure, demand: aside ? () => undefined : demand, exacting, thesaurus, stems };
      return { ...part, named, wish: nameWish(words.slice(start, end), named, around) };
    });
    const mentions = parts.flatMap(({ start, end, named }): readonly Mention[] => {
      const entity = named?.concepts.find(isPlace)?.slice(1);
      return named && entity ? [{ entity, start, end, exact: named.exact }] : [];
    });
    const names = parts.flatMap(({ named }) => named ?? []);
    const isCommodity = ({ start, named }: PartAsked) =>
      !named &&
      stems(words[start] ?? '')
        .flatMap(thesaurus.meanings)
        .some(thesaurus.isCommodity);
    const ofKind = wishesOfKind(words, period, { units, stems });
    const [only] = ofKind.length === 0 && parts.length === 1 ? names : [];
    const broad = only?.concepts.find((term) => /^@(topic:)?[a-z0-9-]+$/.test(term));
    return {
      wishes: withTrade([...ofKind, ...parts.map(({ wish }) => wish), ...demandsOfParts(words, parts, library)], {
        words,
        mentions,
        measures: measuresOf(parts),
        share: names.some(({ concepts }) => concepts.includes(concept.measure('share'))),
        goods: parts.filter(isCommodity).map(({ wish }) => [...wish.terms.keys()]),
        stems,
      }),
      stems: words.filter((word) => !isStopWord(word)).map(stems),
      defines: asksForDefinition(words),
      relative: period.relative && period.years.length === 0,
      ...(broad !== undefined && { only: broad }),
    };
  };
}

/** A story of so many words tells first what the question is for. */
const storyFrom = 16;

function isContext(words: readonly string[], place: number): boolean {
  return words.length >= storyFrom && place < words.length / 2;
}

/** What kind of answer is asked for: of a time, a quantity, a person, a sum. */
function wishesOfKind(
  words: readonly string[],
  { years, parts }: AskedPeriod,
  { units, stems }: { units: (word: string) => readonly string[]; stems: Stems },
): readonly Wish[] {
  return [
    ...years.map((year) => timeWish([year], 'year', 1)),
    ...parts.map((part) => timeWish(part.terms, 'period', 0.7, part.words.flatMap(stems))),
    ...(asksForFigure(words) ? [figureWish] : []),
    ...(asksForTime(words) ? [timeWish([concept.dated], 'date', 0.2)] : []),
    ...(asksForPerson(words) ? [personWish] : []),
    ...(asksForCost(words) ? [amountWish] : []),
    ...(asksForMoney(words) ? [moneyWish] : []),
    ...(asksPerDay(words) ? [dailyWish] : []),
    ...askedUnits(words)
      .map((place) => units(words[place] ?? ''))
      .filter((terms) => terms.length > 0)
      .map((terms) => demandWish(terms)),
  ];
}
