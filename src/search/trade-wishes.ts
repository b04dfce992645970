import { askedFlow, flowOfGoods, type TradeWords } from './flow.ts';
import { concept } from './gazetteer.ts';
import type { PartAsked } from './query-parts.ts';
import { demandWish, type Stems, type Wish } from './wish.ts';

/** The measures whose direction a question may tell, each with the terms of the index by which it is named. */
const flowMeasures: readonly (readonly [string, readonly string[]])[] = [
  ['export', [concept.measure('export')]],
  ['import', [concept.measure('import')]],
  ['turnover', [concept.measure('turnover')]],
  ['investment', ['fdi-stock', 'fdi-flow', 'investment'].map(concept.measure)],
];
/** Words for putting money into something. */
const investing = '@means:money';

/** A share in exports is not a figure of exports. */
function withoutFigure(whole: Wish): Wish {
  const { required, ...wish } = whole;
  const ofFlow = flowMeasures.some(([, concepts]) => concepts.some((each) => whole.terms.has(each)));
  return ofFlow && required?.mismatch === 'figure' ? wish : whole;
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
 * Measures whose name is not used for anything else, each with those that count as the same. Trade is spoken of where no
 * sum is asked for.
 */
export function exactingMeasures(asksForFigure: boolean): ReadonlyMap<string, readonly string[]> {
  return asksForFigure ? exacting : exactingInPassing;
}

const exacting = new Map([
  ...flowMeasures.flatMap(([, concepts]) => concepts.map((each) => [each, concepts] as const)),
  [concept.measure('length'), [concept.measure('length')]] as const,
  [concept.measure('share'), [concept.measure('share'), concept.unit('percent'), concept.unit('share')]] as const,
]);
const exactingInPassing = new Map([...exacting].filter(([term]) => term !== concept.measure('turnover')));

/** Where a query names exports, imports, turnover or investment. */
export function measuresOf(parts: readonly PartAsked[]): TradeWords['measures'] {
  return parts.flatMap(({ start, end, named, wish }) => {
    const place = { place: start, last: end - 1 };
    if (!named) return wish.terms.has(investing) ? [{ measure: 'investment', ...place }] : [];
    return flowMeasures.flatMap(([measure, concepts]) =>
      named.concepts.some((term) => concepts.includes(term)) ? [{ measure, ...place }] : [],
    );
  });
}

/** The wishes of a query, and what it asks of trade and investment: which goods, whose, from where to where, of what total. */
export function withTrade(
  wishes: readonly Wish[],
  { goods, stems, ...trade }: TradeWords & { readonly goods: readonly (readonly string[])[]; readonly stems: Stems },
): readonly Wish[] {
  const { words, measures, share } = trade;
  const ofTrade = measures.some(({ measure }) => measure !== 'investment');
  const both = ['export', 'import'].every((flow) =>
    measures.some(({ measure, last }) => measure === flow && flowNoun.test(words[last] ?? '')),
  );
  /** «сырьё, ну нефть, газ»: of several goods that are named, one will do. */
  const all = ofTrade && goods.length > 0 ? [...wishes, demandWish(goods.flat())] : wishes;
  const flowWords = measures.flatMap(({ place }) => stems(words[place] ?? ''));
  const flow = askedFlow(trade);
  const unspoken =
    share || both || flow.length > 0 ? [] : flowOfGoods(trade).map((end) => demandWish([end], 'direction'));
  return [...withFlow(share ? all.map(withoutFigure) : both ? all.map(asTurnover) : all, flow, flowWords), ...unspoken];
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
