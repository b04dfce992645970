import fc from 'fast-check';
import type { Lookup } from '#search/lookup.ts';

/** What people, keyboards and attackers put into a field. */
const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'Китай',
        'Qazaqstan',
        '2024',
        'экспорт',
        'в',
        'доля',
        'ә',
        '\ud800',
        "' or 1=1 --",
        '(a+)+$',
        '%',
        '<b>',
        '0',
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(' ')),
  fc.nat().map((digit) => String(digit).repeat(50)),
  fc.constantFrom('', ' ', 'a', 'я', '\u0000', '\ud83d', '.'.repeat(10_000), 'Қ'.repeat(10_000), 'а '.repeat(5000)),
);

/** Looks up many strings; throws with the string at the first exception or senseless answer. Returns the slowest, in ms. */
export function fuzz(lookup: Lookup, numRuns: number): number {
  let slowest = 0;
  fc.assert(
    fc.property(strings, (text) => {
      const start = performance.now();
      const { status, results } = lookup.find(text);
      slowest = Math.max(slowest, performance.now() - start);
      return (status === 'none') === (results.length === 0) && results.every(({ score }) => score >= 0 && score <= 1);
    }),
    { numRuns },
  );
  return slowest;
}
