import { describe, expect, it } from 'vitest';
import { createTypoFinder } from '#search/typo.ts';

const typo = createTypoFinder(
  new Set(['товарооборот', 'казахстан', 'поезд', 'railway', 'checkpoint', 'порт', 'chain', 'china']),
  (word) => (word === 'china' ? 2 : 1),
);

describe('the typo finder', () => {
  it.each([
    ['тоаврооборот', 'товарооборот'],
    ['казхастан', 'казахстан'],
    ['пезд', 'поезд'],
    ['rialway', 'railway'],
    ['chekpoint', 'checkpoint'],
    ['chian', 'china'],
  ])('mends %s to %s', (slip, word) => {
    expect(typo(slip)?.word).toBe(word);
  });

  it.each(['порядок', '2024', 'яя', 'монголия'])('leaves %s alone', (word) => {
    expect(typo(word)).toBeUndefined();
  });
});
