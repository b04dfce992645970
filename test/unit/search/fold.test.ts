import { describe, expect, it } from 'vitest';
import { fold } from '#search/fold.ts';

describe('fold', () => {
  it.each([
    ['Қазақстан', 'казакстан'],
    ['Ёлка и ПОДЪЁМ', 'елка и подем'],
    ['е\u0308лка', 'елка'],
    ['7 500 и 94,8', '7500 и 94.8'],
    ['торгово—экономический', 'торгово экономическии'],
    ['«Пояс и путь»', 'пояс и пут'],
    ['Kитай', 'китаи'],
    ["O'zbekiston", 'ozbekiston'],
    ['🚂🚂', ''],
    ['2024.', '2024'],
  ])('%s becomes %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('meets the spelling without Kazakh letters', () => {
    expect(fold('тауар айналымы қанша болды, Қорғас')).toBe(fold('тауар айналымы канша болды, Коргас'));
  });
});
