import type { Fact } from '#core/fact.ts';
import { absoluteValue } from '#core/figure.ts';
import { numerals } from './numerals.ts';

/** Every number that a fact may use in its sentences: its figures, its period, and what is printed. */
export function knownNumbers(fact: Fact): readonly number[] {
  return [
    ...fact.figures.flatMap((figure) => [absoluteValue(figure), figure.value]),
    ...(fact.period?.match(/\d+/g) ?? []).map(Number),
    ...fact.evidence.flatMap(({ printed }) =>
      printed.flatMap((item) => numerals(item, 'ru').map(({ value }) => value)),
    ),
    ...fact.evidence.flatMap(({ printed }) =>
      printed.flatMap((item) => (item.match(/\d+(?:,\d+)?/g) ?? []).map((token) => Number(token.replace(',', '.')))),
    ),
  ];
}
