import { nearFrom, type Ranked } from './rank.ts';

/**
 * How surely the first of the ranked facts answers, from 0 to 1: a logistic function of how much of the question it
 * accounts for, in part and in all, how like it is to a known way of asking for it, how far it is ahead of any other fact,
 * one of another year or country included, and how many things are asked. The weights are fitted to test/queries/tuning.jsonl
 * by test/bench/confidence.ts.
 */
export function confidence([top, ...others]: readonly Ranked[], wishes: number): number {
  if (!top || top.mismatch || top.score < nearFrom) return 0;
  const ahead = top.score - Math.max(0, ...others.map(({ score }) => score));
  const evidence =
    weights.mass * top.mass +
    weights.score * top.score +
    weights.likeness * top.likeness +
    weights.ahead * ahead +
    weights.wishes * wishes +
    weights.bias;
  return 1 / (1 + Math.exp(-evidence));
}

const weights = { mass: 0.13, score: 3.73, likeness: 3.36, ahead: 5.27, wishes: 0.45, bias: -7.69 } as const;
