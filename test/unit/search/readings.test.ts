import { describe, expect, it } from 'vitest';
import { fold } from '#search/fold.ts';
import { readingsOf } from '#search/readings.ts';

const read = (query: string) => readingsOf(query).map(({ text }) => fold(text));

describe('readingsOf', () => {
  it('reads Latin letters that were meant as Cyrillic keys, and the other way round', () => {
    expect(read('[jhujc')).toContain('хоргос');
    expect(read('лрщкпщы')).toContain('khorgos');
  });

  it('reads Russian and Kazakh in Latin letters', () => {
    expect(read('tovarooborot')).toContain('товарооборот');
    expect(read('Qazaqstan')).toContain('казакстан');
    expect(read('sauda')).toContain('сауда');
  });

  it('begins with what was typed', () => {
    expect(readingsOf('Khorgos')[0]).toEqual({ text: 'Khorgos', kind: 'literal' });
    expect(readingsOf('2024')).toHaveLength(1);
  });
});
