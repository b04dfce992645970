import { nearFrom, type Ranked } from './rank.ts';
import type { Wish } from './wish.ts';

/** What speaks for and against the first of the ranked facts as the answer. */
export interface Signs {
  /** How much of the question it accounts for, by rarity. */
  readonly score: number;
  /** How far it stands above any other fact, one of another year or country included. */
  readonly ahead: number;
  /** How much of one way of asking for it the question says, and how much of the question is found in any: Familiarity. */
  readonly said: number;
  readonly known: number;
  /** How far its likeness to a way of asking is above that of any other fact. */
  readonly likenessAhead: number;
  /** How many things are asked: the logarithm, since the tenth tells less than the second. */
  readonly wishes: number;
  /** How many of them a fact must grant to be thought of at all, so that they do not speak for it. */
  readonly demands: number;
}

/** The signs of a ranked list; undefined where its first fact does not come near or is of another year, country or direction. */
export function signsOf([top, ...others]: readonly Ranked[], wishes: readonly Wish[]): Signs | undefined {
  if (!top || top.mismatch || top.score < nearFrom) return undefined;
  const { score, familiarity, order } = top;
  const most = (of: (other: Ranked) => number) => Math.max(0, ...others.map(of));
  return {
    score,
    ahead: order - most((other) => other.order),
    said: familiarity.said,
    known: familiarity.known,
    likenessAhead: familiarity.likeness - most((other) => other.familiarity.likeness),
    wishes: Math.log(1 + wishes.length),
    demands: wishes.filter(({ required }) => required).length,
  };
}

/** Fitted to test/queries/tuning.jsonl by test/bench/confidence.ts. */
const weights: Readonly<Signs> = {
  score: 5.06,
  ahead: 4.68,
  said: 2.87,
  known: 1.78,
  likenessAhead: 0.93,
  wishes: 3.47,
  demands: -0.34,
};
const bias = -11.91;

/** How surely the first fact answers, 0 to 1: a logistic function of its signs. */
export function confidence(signs: Signs | undefined): number {
  if (!signs) return 0;
  const evidence = signNames.reduce((sum, name) => sum + weights[name] * signs[name], bias);
  return 1 / (1 + Math.exp(-evidence));
}

export const signNames = Object.keys(weights) as readonly (keyof Signs)[];
