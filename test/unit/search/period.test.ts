import { describe, expect, it } from 'vitest';
import { fold } from '#search/fold.ts';
import { askedOrder, numberWord, ordinalWord } from '#search/number-word.ts';
import { periodTerms, readPeriod } from '#search/period.ts';

const read = (query: string) => {
  const { years, parts, relative } = readPeriod(fold(query).split(' '));
  return { years, parts: parts.flatMap(({ terms }) => terms), relative };
};

describe('readPeriod', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['торговля за 8 месяцев 2020', ['2020'], ['@length:8']],
    ['восемь месяцев 2020 года', ['2020'], ['@length:8']],
    ['first quarter of 2023', ['2023'], ['@months:01-03']],
    ['2020 жылғы бірінші тоқсан', ['2020'], ['@months:01-03']],
    ['первое полугодие 2020', ['2020'], ['@months:01-06']],
    ['январь–апрель 2020', ['2020'], ['@months:01-04']],
    ['июнь 2024', ['2024'], ['@months:06-06']],
    ['16 шілде 2020', ['2020'], ['@months:07-07']],
    ['2013-2023', ['2013', '2023'], []],
    ['в июне 2020', ['2020'], ['@months:06-06']],
    ['2020 жылғы қаңтар-сәуірдегісі', ['2020'], ['@months:01-04']],
    ['к сентябрю 2020', ['2020'], ['@months:01-08', '@months:01-09', '@months:09-09']],
    ['first place in exports 2022', ['2022'], []],
    ['первое место в экспорте 2022', ['2022'], []],
    ['больше, чем в 2019, в 2020', ['2020'], []],
    ['в двадцать втором году', ['2022'], []],
    ['жиырма төртінші жылы', ['2024'], []],
    ['в девятнадцатом году', ['2019'], []],
    ['H1 2024', ['2024'], ['@months:01-06']],
    ['2020 жылғы 8 ай', ['2020'], ['@length:8']],
    ['2024 жылдың бірінші жартысында', ['2024'], ['@months:01-06']],
    ['в первой половине 2020', ['2020'], ['@months:01-06']],
    ['half of the exports in 2020', ['2020'], []],
    ['Казахстан в 2024', ['2024'], []],
    ['за весь 2020 год', ['2020'], ['@length:12']],
    ['the whole of 2020', ['2020'], ['@length:12']],
    ['2020 жыл бойы', ['2020'], ['@length:12']],
    ['рост в 3 кв. 2020', ['2020'], ['@months:07-09']],
    ['терминал 3 кв. км', [], []],
    ['удельный вес 2020', ['2020'], []],
    ['investment of $5m', [], []],
  ])('reads %s', (query, years, parts) => {
    expect(read(query)).toEqual({ years, parts, relative: false });
  });

  it('does not take countries and small words for months', () => {
    expect(read('Қазақстан мен Қытай 2024').parts).toEqual([]);
    expect(read('may trade grow').parts).toEqual([]);
  });

  it.each(['былтыр', 'в прошлом году', 'last year', 'биыл'])('knows that "%s" names no year', (words) => {
    expect(read(`Қытай ${words} сауда`).relative).toBe(true);
  });
});

describe('periodTerms', () => {
  it('gives years, months and the length in months', () => {
    expect(periodTerms('2020-01/2020-08')).toEqual(['2020', '@months:01-08', '@length:8']);
    expect(periodTerms('2024-06')).toEqual(['2024', '@months:06-06', '@length:1']);
    expect(periodTerms('2013/2023')).toEqual(['2013', '2023']);
    expect(periodTerms('2024')).toEqual(['2024', '@length:12']);
    expect(periodTerms(undefined)).toEqual([]);
  });
});

describe('numberWord', () => {
  it('reads cardinals and ordinals of three languages, and nothing else', () => {
    expect(['пятая', 'five', 'бесинши', '5'].map(numberWord)).toEqual([5, 5, 5, 5]);
    expect(numberWord('пятница')).toBeUndefined();
    expect(['пятая', 'fifth', 'бесинши', 'третя'].map(ordinalWord)).toEqual([5, 5, 5, 3]);
    expect(ordinalWord('пят')).toBeUndefined();
  });

  it.each([
    ['пятая встреча', 5],
    ['пятая часть', undefined],
    ['first seven months', undefined],
    ['в первую очередь', undefined],
  ])('read which of a series is asked for: %s', (text, order) => {
    const words = fold(text).split(' ');
    expect(words.map((_, place) => askedOrder(words, place)).find((each) => each !== undefined)).toBe(order);
  });
});
