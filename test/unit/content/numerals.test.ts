import { describe, expect, it } from 'vitest';
import { numerals, saysInWords } from '#content/numerals.ts';

describe('numerals', () => {
  it.each([
    ['ru', 'составил 94,8 млрд долл. в 2024 году', [94.8e9, 2024]],
    ['ru', 'более 7500 наименований, 20 тыс. поездов', [7500, 20_000]],
    ['ru', '7 500 наименований', [7500]],
    ['kk', '1,22 трлн юань, 81 мың рейс', [1.22e12, 81_000]],
    ['en', '$1.22 trillion and 7,500 products', [1.22e12, 7500]],
    ['en', 'the years 2021–2022', [2021, 2022]],
    ['en', 'no numbers here', []],
  ] as const)('reads %s: %s', (language, text, values) => {
    expect(numerals(text, language).map(({ value }) => value)).toEqual(values);
  });

  it('reads the same digits by the rules of each language', () => {
    expect(numerals('4,600', 'en')[0]?.value).toBe(4600);
    expect(numerals('4,600', 'ru')[0]?.value).toBe(4.6);
  });
});

describe('saysInWords', () => {
  it.each([
    ['пяти терминалов', 5, 'ru'],
    ['около четверти всех поездов', 0.25, 'ru'],
    ['бес терминал', 5, 'kk'],
    ['төртінші бағыт', 4, 'kk'],
    ['a quarter of all trains', 0.25, 'en'],
    ['more than two decades', 2, 'en'],
  ] as const)('finds in «%s» the number %d', (text, value, language) => {
    expect(saysInWords(text, value, language)).toBe(true);
  });

  it.each([
    ['пяти терминалов', 6, 'ru'],
    ['жеті терминал', 5, 'kk'],
    ['a network', 10, 'en'],
  ] as const)('does not find in «%s» the number %d', (text, value, language) => {
    expect(saysInWords(text, value, language)).toBe(false);
  });
});
