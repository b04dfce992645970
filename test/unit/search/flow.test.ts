import { describe, expect, it } from 'vitest';
import { askedFlow, type Mention } from '#search/flow.ts';

/** A query in folded words, with the places at which countries and measures stand. */
function flow(
  text: string,
  countries: Readonly<Record<string, string>>,
  measures: Readonly<Record<string, string>>,
  share = false,
): readonly string[] {
  const words = text.split(' ');
  const mentions = words.flatMap((word, place): Mention[] => {
    const name = Object.keys(countries).find((each) => word.startsWith(each));
    const entity = name && countries[name];
    return entity ? [{ entity, start: place, end: place + 1, exact: word === name }] : [];
  });
  return askedFlow({
    words,
    mentions,
    measures: words.flatMap((word, place) => {
      const name = Object.keys(measures).find((each) => word.startsWith(each));
      const measure = name && measures[name];
      return measure ? [{ measure, place, last: place }] : [];
    }),
    share,
  });
}

const ru = { кита: 'china', кыргызстан: 'kyrgyzstan', казахстан: 'kazakhstan' };
const kk = { кытаи: 'china', казакстан: 'kazakhstan' };
const en = { china: 'china', kyrgyzstan: 'kyrgyzstan' };
const trade = { экспорт: 'export', импорт: 'import', товарооборот: 'turnover' };

describe('askedFlow', () => {
  it.each([
    ['china exports kyrgyzstan', en, { exports: 'export' }, ['@from:china', '@to:kyrgyzstan']],
    ['china imports from kyrgyzstan', en, { imports: 'import' }, ['@from:kyrgyzstan', '@to:china']],
    ['экспорт в кыргызстан', ru, trade, ['@to:kyrgyzstan']],
    ['экспорт кыргызстана в китаи', ru, trade, ['@from:kyrgyzstan', '@to:china']],
    ['импорт из китая', ru, trade, ['@from:china']],
    ['кытаига экспорт', kk, trade, ['@to:china']],
    ['кытаидан импорт', kk, trade, ['@from:china']],
    ['кытаиские товары экспорт', { китаи: 'china', кытаи: 'china' }, trade, ['@from:china']],
    ['goods bought by china', en, { bought: 'import' }, ['@to:china']],
    ['закупки в кыргызстане', ru, { закупки: 'import' }, ['@from:kyrgyzstan']],
  ])('reads %s', (text, countries, measures, ends) => {
    expect(flow(text, countries, measures)).toEqual(ends);
  });

  it.each([
    ['доля китая в импорте казахстана', ru, trade, '@whole:kazakhstan:import'],
    ['доля казахстана в импорте китая', ru, trade, '@whole:china:import'],
    ['казакстан импортындагы кытаи улеси', kk, trade, '@whole:kazakhstan:import'],
    ['кытаи импорты казакстан паиызы', kk, trade, '@whole:china:import'],
    ['казакстаннан кытаига экспорттагы мунаи улеси', kk, trade, '@whole:kazakhstan:export'],
    ['доля нефти в экспорте из казахстана в китаи', ru, trade, '@whole:kazakhstan:export'],
    ['kyrgyzstan share of china imports', en, { imports: 'import' }, '@whole:china:import'],
  ])('knows whose total a share is of: %s', (text, countries, measures, whole) => {
    expect(flow(text, countries, measures, true)).toEqual([whole]);
  });

  it.each([
    ['how much chinese investment did kazakhstan receive', { chinese: 'china', kazakhstan: 'kazakhstan' }],
    ['сколько китаиских инвестиции получил казахстан', { китаиск: 'china', казахстан: 'kazakhstan' }],
    ['казакстан алган кытаи инвестициясы', { казакстан: 'kazakhstan', кытаи: 'china' }],
  ])('knows whose money it is: %s', (text, countries) => {
    const ends = flow(text, countries, { investment: 'investment', инвестиц: 'investment' });
    expect(ends).toEqual(['@invests:china', '@receives:kazakhstan']);
  });

  it('finds none in a question about turnover, about both directions, or about nobody', () => {
    expect(flow('товарооборот китая', ru, trade)).toEqual([]);
    expect(flow('экспорт и импорт китая', ru, trade)).toEqual([]);
    expect(flow('экспорт', ru, trade)).toEqual([]);
  });
});
