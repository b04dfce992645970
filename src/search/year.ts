import { ordinalWord } from './number-word.ts';

/** True for a word that names a year of our times. */
export function isYear(word: string): boolean {
  return /^(19|20)\d\d$/.test(word);
}

/** «двадцать втором», «жиырма екінші», «девятнадцатом году»: the year of this century that two words say. */
export function spokenYear(words: readonly string[], place: number): string | undefined {
  const [tens = '', ones = '', year = ''] = words.slice(place, place + 3);
  const one = ordinalWord(ones);
  const ofYear = /^(?:год|жыл|year)/.test(year) || (words[place - 1] === 'в' && ones.endsWith('ом'));
  if (ofYear && one !== undefined && one < 10) {
    if (['двадцат', 'жиырма', 'twenty'].includes(tens)) return `202${one}`;
    if (tens === 'он') return `201${one}`;
  }
  const teen = ones.startsWith('год') ? teens.indexOf(tens.replace(/(?:ыи|ого|ом)$/, '')) : -1;
  return teen < 0 || teens.includes(tens) ? undefined : `${2013 + teen}`;
}

const teens = [
  'тринадцат',
  'четырнадцат',
  'пятнадцат',
  'шестнадцат',
  'семнадцат',
  'восемнадцат',
  'девятнадцат',
  'двадцат',
];
