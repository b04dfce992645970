import { describe, expect, it } from 'vitest';
import { carriesHedge, hedgeBefore } from '#content/hedges.ts';

describe('hedgeBefore', () => {
  it.each([
    ['приходится свыше ', 'over'],
    ['увеличился более чем в ', 'over'],
    ['и почти ', 'almost'],
    ['оценивается примерно в ', 'about'],
    ['ежедневно порядка ', 'about'],
    ['составила менее ', 'under'],
    ['не менее ', 'at least'],
  ] as const)('reads «%s» as %s', (text, bound) => {
    expect(hedgeBefore(text)).toBe(bound);
  });

  it('finds none where the number is exact', () => {
    expect(hedgeBefore('товарооборот составил ')).toBeUndefined();
    expect(hedgeBefore('более того, в ')).toBeUndefined();
  });
});

describe('carriesHedge', () => {
  it.each([
    ['46%-дан астамы', 'over', 'kk'],
    ['20 мыңнан асты', 'over', 'kk'],
    ['шамамен 4,7 млрд доллар', 'about', 'kk'],
    ['300-дей компания', 'about', 'kk'],
    ['nearly 52%', 'almost', 'en'],
    ['до 100 поездов', 'up to', 'ru'],
  ] as const)('finds in «%s» the hedge %s', (text, bound, language) => {
    expect(carriesHedge(text, bound, language)).toBe(true);
  });

  it('misses a hedge that was lost', () => {
    expect(carriesHedge('Казахстанға 46% тиесілі', 'over', 'kk')).toBe(false);
    expect(carriesHedge('Kazakhstan accounted for 46%', 'over', 'en')).toBe(false);
  });
});
