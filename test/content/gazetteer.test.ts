import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#content/load.ts';
import { fold } from '#search/fold.ts';
import { createGazetteer } from '#search/gazetteer.ts';

const gazetteer = createGazetteer(loadLibrary('content'));
const named = (text: string) => gazetteer.match(fold(text).split(' '), 0)?.concepts;

describe('names', () => {
  it.each([
    ['Қытайдағы', '@china'],
    ['қазақстандықтардың', '@kazakhstan'],
    ['Китайдан', '@china'],
    ['Орталық Азиядағы', '@central-asia'],
    ['Аспан асты елінің', '@china'],
    ['экспортының', '@measure:export'],
    ['Казахстаном', '@kazakhstan'],
  ])('are known in their cases: %s', (text, concept) => expect(named(text)).toContain(concept));

  it.each(['important', 'алмайды', 'мойындар', 'республики', 'тұрғындары', 'самой', 'ЕСА'])(
    'are not read into other words: %s',
    (word) => expect(named(word)).toBeUndefined(),
  );
});
