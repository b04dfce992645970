import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#content/load.ts';
import { languages } from '#core/language.ts';
import { currentFacts } from '#core/library.ts';
import { questionOf } from '#core/question.ts';

const facts = currentFacts(loadLibrary('content'));
const fact = facts.find(({ asks }) => asks);
if (!fact) throw new Error('no fact has phrasings');
const asked = (ru: string[], kk: string[], en: string[]) => ({ ...fact, asks: { ru, kk, en } });

describe('a question', () => {
  it('is a phrasing that asks, with a capital', () => {
    const one = asked(
      ['грузопоток через РК', 'как вырос грузопоток'],
      ['транзит айғағы', 'транзит қанша өсті'],
      ['Kazakhstan transit proof', 'how did transit grow'],
    );
    expect(languages.map((language) => questionOf(one, language))).toEqual([
      'Как вырос грузопоток',
      'Транзит қанша өсті',
      'How did transit grow',
    ]);
  });

  it('is none where all phrasings are keywords', () => {
    const one = asked(['какао из Китая'], ['неміс университеті'], ['whole trade of Kazakhstan']);
    expect(languages.map((language) => questionOf(one, language))).toEqual([undefined, undefined, undefined]);
  });

  it('can be put of most facts, in every language', () => {
    for (const language of languages)
      expect(facts.filter((each) => questionOf(each, language)).length).toBeGreaterThan(facts.length / 2);
  });
});
