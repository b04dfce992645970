import { describe, expect, it } from 'vitest';
import { createSpeller } from '#search/spelling.ts';
import { createTypoFinder } from '#search/typo.ts';

const vocabulary = new Set(
  'хоргос khorgos товарооборот китаи китая казахстан казакстан сауда и в экспорт trade exports when between'.split(' '),
);
const spell = createSpeller(
  (word) => vocabulary.has(word),
  createTypoFinder(vocabulary, () => 1),
  (word) => word,
);
const read = (query: string) =>
  spell(query)
    .words.map(({ word }) => word)
    .join(' ');

describe('the speller', () => {
  it.each([
    ['[jhujc', 'хоргос'],
    ['лрщкпщы', 'khorgos'],
    ['rbnfq b rfpf[cnfy', 'китаи и казахстан'],
    ['tovarooborot kitaya i Kazahstan', 'товарооборот китая и казахстан'],
    ['Qazaqstan sauda', 'казакстан сауда'],
    ['тоаврооборот', 'товарооборот'],
    ['eksport v Kazahstan', 'экспорт в казахстан'],
    ['trade betwen 2024', 'trade between 2024'],
    ['экспорт в 22-м', 'экспорт в 2022'],
    ['экспорт ’24', 'экспорт 2024'],
    ['экспорт 24-го года', 'экспорт 2024 года'],
    ['через 24 года', 'через 24 года'],
    ['16-го июля', '16 июля'],
    ['экспорт 24г.', 'экспорт 2024'],
    ['экспорт за 24 год', 'экспорт за 2024 год'],
    ['trade-exprots', 'trade exports'],
  ])('reads %s as %s', (query, words) => {
    expect(read(query)).toBe(words);
  });

  it('says how it understood what does not stand as it was typed, and nothing otherwise', () => {
    expect(spell('[jhujc').understood).toBe('хоргос');
    expect(spell('Khorgos 2024').understood).toBeUndefined();
  });

  it('is less sure of a mended slip than of a word', () => {
    expect(spell('тоаврооборот').words[0]?.sure).toBeLessThan(1);
    expect(spell('trade').words[0]?.sure).toBe(1);
  });

  it('leaves alone what it cannot read', () => {
    expect(read('zzzzzz')).toBe('zzzzzz');
    expect(spell('').words).toEqual([]);
  });
});
