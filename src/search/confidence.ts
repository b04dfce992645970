import { nearFrom, type Ranked } from './rank.ts';

/** What speaks for and against the first of the ranked facts as the answer. */
export interface Signs {
  /** How much of the question it accounts for, by rarity: as a part, and in all. */
  readonly score: number;
  readonly mass: number;
  /** How like the question is to a known way of asking for it, 0 to 1. */
  readonly likeness: number;
  /** How far its score is above that of any other fact, one of another year or country included. */
  readonly ahead: number;
  /** How many things are asked. */
  readonly wishes: number;
}

/** The signs of a ranked list; undefined where its first fact does not come near or is of another year, country or direction. */
export function signsOf([top, ...others]: readonly Ranked[], wishes: number): Signs | undefined {
  if (!top || top.mismatch || top.score < nearFrom) return undefined;
  const { score, mass, likeness } = top;
  return { score, mass, likeness, ahead: score - Math.max(0, ...others.map((other) => other.score)), wishes };
}

/** Fitted to test/queries/tuning.jsonl by test/bench/confidence.ts. */
const weights: Readonly<Signs> = { score: 3.18, mass: 0.13, likeness: 4.72, ahead: 4.77, wishes: 0.26 };
const bias = -7.11;

/** How surely the first fact answers, 0 to 1: a logistic function of its signs. */
export function confidence(signs: Signs | undefined): number {
  if (!signs) return 0;
  const evidence = signNames.reduce((sum, name) => sum + weights[name] * signs[name], bias);
  return 1 / (1 + Math.exp(-evidence));
}

export const signNames = ['score', 'mass', 'likeness', 'ahead', 'wishes'] as const satisfies readonly (keyof Signs)[];
