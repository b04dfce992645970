import { describe, expect, it } from 'vitest';
import { fold } from '#search/fold.ts';
import { sameName } from '#search/same-name.ts';
import { stemsOf } from '#search/stem.ts';

const meet = (a: string, b: string) => stemsOf(fold(a)).some((stem) => stemsOf(fold(b)).includes(stem));

describe('stemsOf', () => {
  it.each([
    ['Казахстан', 'Казахстане'],
    ['торговля', 'торговли'],
    ['поезда', 'поездов'],
    ['Қытай', 'Қытайдың'],
    ['Қазақстан', 'Қазақстанмен'],
    ['терминал', 'терминалдар'],
    ['trains', 'train'],
    ['companies', 'company'],
  ])('meets in %s and %s', (a, b) => {
    expect(meet(a, b)).toBe(true);
  });

  it.each([
    ['экспорт', 'импорт'],
    ['Узбекистан', 'Казахстан'],
    ['2023', '2024'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(meet(a, b)).toBe(false);
  });
});

describe('sameName', () => {
  it('looks past case, inflection and accents, word for word', () => {
    expect(sameName('Торговля', 'торговли')).toBe(true);
    expect(sameName('Электрондық сауда', 'электрондык сауда')).toBe(true);
    expect(sameName('Торговля', 'электронная торговля')).toBe(false);
    expect(sameName('', '')).toBe(false);
  });
});
