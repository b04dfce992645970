import { describe, expect, it } from 'vitest';
import { numericTokens, occurrences, readable } from '#content/paper-text.ts';

describe('readable', () => {
  it('joins words broken at a line end', () => {
    expect(readable('сохраня-\nются «узкие места»')).toBe('сохраняются «узкие места»');
    expect(readable("электронная ком'\nмерция")).toBe('электронная коммерция');
  });

  it('undoes Windows-1251 read as Latin-1', () => {
    expect(readable('Êàçàõñòàí 28 15,9 43,8')).toBe('Казахстан 28 15,9 43,8');
  });

  it('leaves accented Latin words alone', () => {
    expect(readable('São Tomé and Príncipe 28')).toBe('São Tomé and Príncipe 28');
  });

  it('folds every kind of space', () => {
    expect(readable('94,8\u00a0млрд\u202fдолл.\n  1')).toBe('94,8 млрд долл. 1');
  });
});

describe('occurrences', () => {
  it('finds a number only whole', () => {
    expect(occurrences('8', '28 8,5 18')).toEqual([]);
    expect(occurrences('8', '28 8 8,5')).toEqual([3]);
    expect(occurrences('43,8', '143,8 43,8')).toEqual([6]);
  });

  it('finds a compound whether or not the paper breaks it', () => {
    expect(occurrences('торгово-экономического', readable('торгово-\nэкономического сотрудничества'))).toEqual([0]);
  });

  it('finds a number that a footnote mark follows as a word does', () => {
    expect(occurrences('94,8 млрд долл.', readable('максимума — 94,8 млрд долл.1'))).toHaveLength(1);
  });

  it('takes signs in an item literally', () => {
    expect(occurrences('46 %', 'свыше 46 % (43,8)')).toHaveLength(1);
    expect(occurrences('(43.8', 'свыше (43,8')).toEqual([]);
  });
});

describe('numericTokens', () => {
  it('takes decimals and dates as one token', () => {
    expect(numericTokens('94,8 млрд долл.1 (11.04.2025) 2021—2022')).toEqual([
      '94,8',
      '1',
      '11.04.2025',
      '2021',
      '2022',
    ]);
  });
});
