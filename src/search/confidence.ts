import { nearFrom, type Ranked } from './rank.ts';

/** What speaks for and against the first of the ranked facts as the answer. */
export interface Signs {
  /** How much of the question it accounts for, by rarity, and how far that is above any other fact, one of another year or country included. */
  readonly score: number;
  readonly ahead: number;
  /** How much of one way of asking for it the question says, and how much of the question is found in any: Familiarity. */
  readonly said: number;
  readonly known: number;
  /** How far its likeness to a way of asking is above that of any other fact. */
  readonly likenessAhead: number;
  /** How many things are asked. */
  readonly wishes: number;
}

/** The signs of a ranked list; undefined where its first fact does not come near or is of another year, country or direction. */
export function signsOf([top, ...others]: readonly Ranked[], wishes: number): Signs | undefined {
  if (!top || top.mismatch || top.score < nearFrom) return undefined;
  const { score, familiarity } = top;
  const most = (of: (other: Ranked) => number) => Math.max(0, ...others.map(of));
  return {
    score,
    ahead: score - most((other) => other.score),
    said: familiarity.said,
    known: familiarity.known,
    likenessAhead: familiarity.likeness - most((other) => other.familiarity.likeness),
    wishes,
  };
}

/** Fitted to test/queries/tuning.jsonl by test/bench/confidence.ts. */
const weights: Readonly<Signs> = {
  score: 4.23,
  ahead: 5.56,
  said: 0.94,
  known: 2.32,
  likenessAhead: 3.26,
  wishes: 0.32,
};
const bias = -6.52;

/** How surely the first fact answers, 0 to 1: a logistic function of its signs. */
export function confidence(signs: Signs | undefined): number {
  if (!signs) return 0;
  const evidence = signNames.reduce((sum, name) => sum + weights[name] * signs[name], bias);
  return 1 / (1 + Math.exp(-evidence));
}

export const signNames = Object.keys(weights) as readonly (keyof Signs)[];
