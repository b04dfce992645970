import { describe, expect, it } from 'vitest';
import { askedFlow } from '#search/flow.ts';

const exports = ['@measure:export'];
const imports = ['@measure:import'];
const plain = (entity: string) => ({ entity, before: '', word: entity, exact: true });

describe('askedFlow', () => {
  it.each([
    ['China exports Kyrgyzstan', exports, [plain('china'), plain('kyrgyzstan')], ['@from:china', '@to:kyrgyzstan']],
    ['China imports Kyrgyzstan', imports, [plain('china'), plain('kyrgyzstan')], ['@from:kyrgyzstan', '@to:china']],
    ['экспорт в Кыргызстан', exports, [{ ...plain('kyrgyzstan'), before: 'в' }], ['@to:kyrgyzstan']],
    ['импорт из Китая', imports, [{ ...plain('china'), before: 'из' }], ['@from:china']],
    ['Қытайға экспорт', exports, [{ ...plain('china'), word: 'кытаига', exact: false }], ['@to:china']],
    ['Қытайдан импорт', imports, [{ ...plain('china'), word: 'кытаидан', exact: false }], ['@from:china']],
    [
      'экспорт Кыргызстана',
      exports,
      [{ ...plain('kyrgyzstan'), word: 'кыргызстана', exact: false }],
      ['@from:kyrgyzstan'],
    ],
  ])('reads %s', (_, measures, mentions, ends) => {
    expect(askedFlow(measures, mentions)).toEqual(ends);
  });

  it('finds none in a question about turnover, about both directions, or about a share', () => {
    expect(askedFlow(['@measure:turnover'], [plain('china')])).toEqual([]);
    expect(askedFlow([...exports, ...imports], [plain('china')])).toEqual([]);
    expect(askedFlow([...imports, '@measure:share'], [plain('china')])).toEqual([]);
    expect(askedFlow(exports, [])).toEqual([]);
  });
});
