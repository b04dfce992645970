import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#content/load.ts';
import { createLookup } from '#search/lookup.ts';

const lookup = createLookup(loadLibrary('content'));

describe('names', () => {
  it.each(['Китай', 'Китая', 'Китаю', 'Китаем', 'Китае', 'китайский', 'Қытайға', 'ҚХР-дан', 'China', 'PRC', 'kitai'])(
    '%s is China',
    (name) => expect(lookup.named(`торговля ${name} 2024`).entities).toContain('china'),
  );

  it.each(['Казахстаном', 'Казахстана', 'Қазақстанның', 'Qazaqstan'])('%s is Kazakhstan', (name) =>
    expect(lookup.named(`торговля с ${name}`).entities).toContain('kazakhstan'),
  );

  it('are not found in words that only begin like them', () => {
    expect(lookup.named('the port that Kazakhstan uses').entities).toEqual(['kazakhstan']);
  });
});

describe('what the papers do not tell', () => {
  it.each([
    'Нужна ли казахстанцам виза для поездки в Китай?',
    'товарооборот Китая с Афганистаном за год',
    'зарплата машиниста в Казахстане',
    'Who heads the secretariat of the China–Central Asia mechanism?',
    'торговля китая с монголией 2024',
  ])('is not answered: %s', (query) => expect(lookup.find(query).status).not.toBe('answer'));
});
