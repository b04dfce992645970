import type { Fact } from '#core/fact.ts';
import type { FactIndex } from './fact-index.ts';
import { nearFrom, type Ranked } from './rank.ts';
import { type Wish, weightOf } from './wish.ts';

/** What speaks for and against the first of the ranked facts as the answer. */
export interface Signs extends SignsOfRank, SignsOfWishes {}

/** What the ranking tells. */
interface SignsOfRank {
  /** How much of the question the fact accounts for, by rarity, and how much more than most answers do. */
  readonly score: number;
  readonly scoreBeyond: number;
  /** How far it stands above any other fact, one of another country included, but not the same figure of an earlier time. */
  readonly ahead: number;
  /** How many others account for nearly as much: the logarithm. */
  readonly rivals: number;
  /** How much more of the question a fact of another country, direction or later year accounts for. */
  readonly mismatchAhead: number;
  /** How much of one way of asking for the fact the question says, times how much of the question is found in any: Familiarity. */
  readonly familiar: number;
  /** How like it is to one way of asking, how far that is above any other fact, and how far beyond what most answers are. */
  readonly likeness: number;
  readonly likenessAhead: number;
  readonly likenessBeyond: number;
  /** How much the fact matters among all, and whether it has a figure. */
  readonly importance: number;
  readonly figures: number;
}

/** What the question tells, wish by wish. */
interface SignsOfWishes {
  /** How many things are asked: the logarithm, since the tenth tells less than the second. */
  readonly wishes: number;
  /** How many of them a fact must grant to be thought of at all, and how many more than most questions have. */
  readonly demands: number;
  readonly demandsBeyond: number;
  /** The rarity of all that is asked, and of what the fact grants. */
  readonly asked: number;
  readonly granted: number;
  /** How well the fact grants the first of the wishes that are no demands: 0 to 1. */
  readonly head: number;
  /** How many of these it does not grant though others would, how much of the question they are, and how many no fact would. */
  readonly elsewhere: number;
  readonly elsewhereShare: number;
  readonly unheard: number;
}

/** Where the signs that count only beyond most begin. */
const most = { score: 0.86, likenessAhead: 0.33, demands: 4 } as const;
/** A fact that accounts for this much of what the first does is a rival. */
const rivalFrom = 0.9;
/** Wishes of less force say little: «общий», «уровень». */
const weakForce = 0.5;

/** The signs of a ranked list; undefined where its first fact does not come near or is of another year, country or direction. */
export function signsOf(ranked: readonly Ranked[], wishes: readonly Wish[], index: FactIndex): Signs | undefined {
  const [top, ...others] = ranked;
  if (!top || top.mismatch || top.score < nearFrom) return undefined;
  return {
    ...signsOfRank(
      top,
      others.filter(({ fact }) => !isEarlierOf(top.fact, fact)),
    ),
    ...signsOfWishes(top, wishes, index),
  };
}

/** Figures that are told year by year. */
const yearly: ReadonlySet<string> = new Set(['turnover', 'export', 'import', 'fdi-stock', 'fdi-flow', 'investment']);

/** True for the same figure of an earlier time, which is no rival: the later one is meant where no year is named. */
function isEarlierOf(fact: Fact, other: Fact): boolean {
  const [figure] = fact.figures;
  return (
    figure !== undefined &&
    yearly.has(figure.measure) &&
    figure.measure === other.figures[0]?.measure &&
    fact.entities.slice(0, 2).join() === other.entities.slice(0, 2).join() &&
    fact.period !== undefined &&
    other.period !== undefined &&
    fact.period > other.period
  );
}

function signsOfRank({ fact, score, familiarity, order }: Ranked, others: readonly Ranked[]): SignsOfRank {
  const highest = (of: (other: Ranked) => number, among = others) => Math.max(0, ...among.map(of));
  const [mismatched, matching] = [true, false].map((is) => others.filter(({ mismatch }) => is === Boolean(mismatch)));
  const likenessAhead = familiarity.likeness - highest((other) => other.familiarity.likeness);
  return {
    score,
    scoreBeyond: Math.max(0, score - most.score),
    ahead: order - highest((other) => other.order),
    rivals: Math.log(1 + (matching?.filter((other) => other.score > rivalFrom * score).length ?? 0)),
    mismatchAhead: highest((other) => other.score, mismatched) - score,
    familiar: familiarity.said * familiarity.known,
    likeness: familiarity.likeness,
    likenessAhead,
    likenessBeyond: Math.max(0, likenessAhead - most.likenessAhead),
    importance: fact.weight,
    figures: Number(fact.figures.length > 0),
  };
}

function signsOfWishes({ place, score }: Ranked, wishes: readonly Wish[], index: FactIndex): SignsOfWishes {
  const weighed = wishes.map((wish) => ({
    weight: weightOf(wish, index),
    granted: Math.max(...[...wish.terms].map(([term, quality]) => index.weight(term, place) * quality)),
    isFree: !wish.required && wish.force >= weakForce,
    isKnown: [...wish.terms.keys()].some((term) => index.postings(term).places.length > 0),
  }));
  const asked = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const free = weighed.filter(({ isFree }) => isFree);
  const elsewhere = free.filter(({ granted, isKnown }) => granted === 0 && isKnown);
  const demands = wishes.filter(({ required }) => required).length;
  return {
    wishes: Math.log(1 + wishes.length),
    demands,
    demandsBeyond: Math.max(0, demands - most.demands),
    asked,
    granted: asked * score,
    head: free[0]?.granted ?? 1,
    elsewhere: elsewhere.length,
    elsewhereShare: elsewhere.reduce((sum, { weight }) => sum + weight, 0) / (asked || 1),
    unheard: free.filter(({ isKnown }) => !isKnown).length,
  };
}

/** Fitted to test/queries/tuning.jsonl by test/bench/confidence.ts. */
const weights: Readonly<Signs> = {
  score: 2.48,
  scoreBeyond: 7.27,
  ahead: 3.21,
  rivals: -0.63,
  mismatchAhead: -1.65,
  familiar: 6.51,
  likeness: -2.66,
  likenessAhead: 3.08,
  likenessBeyond: -8.12,
  importance: 0.68,
  figures: -0.74,
  wishes: 2.79,
  demands: -0.38,
  demandsBeyond: 0.74,
  asked: 0.07,
  granted: -0.01,
  head: 1.42,
  elsewhere: -0.36,
  elsewhereShare: 1.81,
  unheard: 0.16,
};
const bias = -10.46;

/** How surely the first fact answers, 0 to 1: a logistic function of its signs. */
export function confidence(signs: Signs | undefined): number {
  if (!signs) return 0;
  const evidence = signNames.reduce((sum, name) => sum + weights[name] * signs[name], bias);
  return 1 / (1 + Math.exp(-evidence));
}

export const signNames = Object.keys(weights) as readonly (keyof Signs)[];
