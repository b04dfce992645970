import { readFileSync } from 'node:fs';
import type { Fact } from '#core/fact.ts';
import type { Lookup } from '#search/lookup.ts';

/** A line of test/queries: a question, and the facts that answer it or the reason why none does. */
export interface Asked {
  readonly query: string;
  readonly lang: string;
  readonly style: string;
  readonly none?: string;
  readonly facts?: readonly string[];
  readonly source?: string;
  readonly lines?: readonly [number, number];
  readonly printed?: string;
}

/** The questions of a set: one to tune on, one that is only counted. */
export function questions(name: 'tuning' | 'untouched'): readonly Asked[] {
  return readFileSync(`test/queries/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/**
 * How often the first card was right, one of three was, another was shown, none was; and how often one of the first three
 * was right whether they were shown as the answer or offered as near.
 */
export interface Tally {
  answerable: number;
  first: number;
  three: number;
  offered: number;
  wrong: number;
  silent: number;
  unanswerable: number;
  refused: number;
}

/** Asks every question and counts by language, by style and in all. */
export function confusion(asked: readonly Asked[], lookup: Lookup): ReadonlyMap<string, Tally> {
  const table = new Map<string, Tally>();
  const rows = (question: Asked) =>
    ['all', question.lang, question.style, `${question.style} ${question.lang}`].map((row) => {
      const tally = table.get(row) ?? {
        answerable: 0,
        first: 0,
        three: 0,
        offered: 0,
        wrong: 0,
        silent: 0,
        unanswerable: 0,
        refused: 0,
      };
      table.set(row, tally);
      return tally;
    });
  for (const question of asked) {
    const { status, results } = lookup.find(question.query);
    const right = results.slice(0, 3).map(({ fact }) => answers(fact, question));
    for (const tally of rows(question)) {
      if (question.none) {
        tally.unanswerable += 1;
        if (status !== 'answer') tally.refused += 1;
        continue;
      }
      tally.answerable += 1;
      if (status !== 'answer') tally.silent += 1;
      else if (right[0]) tally.first += 1;
      else tally.wrong += 1;
      if (right.includes(true)) tally.offered += 1;
      if (status === 'answer' && right.includes(true)) tally.three += 1;
    }
  }
  return table;
}

/** The fact was named as the answer, or it carries the printed figures of the answer from the same lines. */
export function answers(fact: Fact, { facts = [], source, lines, printed = '' }: Asked): boolean {
  if (facts.includes(fact.id)) return true;
  const wanted = (printed.match(/\d+(?:[.,]\d+)?/g) ?? []).filter((number) => !/^(?:19|20)\d\d$|^\d$/.test(number));
  const here = fact.evidence.filter(
    (place) => place.source === source && lines && place.lines[0] <= lines[1] && place.lines[1] >= lines[0],
  );
  return wanted.length > 0 && wanted.every((number) => here.some(({ printed }) => printed.join(' ').includes(number)));
}
