import { type Scale, scales } from '#core/figure.ts';
import type { Language, Trilingual } from '#core/language.ts';

/** A number that stands in a text, with the scale word behind it already multiplied in. */
export interface Numeral {
  /** As written, without its scale word: `43,8`. */
  readonly written: string;
  readonly value: number;
  readonly scale: Scale | undefined;
  readonly start: number;
  readonly end: number;
}

const forms: Trilingual<{
  readonly number: RegExp;
  readonly group: RegExp;
  readonly decimal: string;
  readonly scale: RegExp;
}> = {
  ru: {
    number: /(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?/g,
    group: /[ \u00a0\u202f]/g,
    decimal: ',',
    scale: /(?<thousand>тыс)|(?<million>млн|миллион)|(?<billion>млрд|миллиард)|(?<trillion>трлн|триллион)/u,
  },
  kk: {
    number: /(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?/g,
    group: /[ \u00a0\u202f]/g,
    decimal: ',',
    scale: /(?<thousand>мың)|(?<million>млн|миллион)|(?<billion>млрд|миллиард)|(?<trillion>трлн|триллион)/u,
  },
  en: {
    number: /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/g,
    group: /,/g,
    decimal: '.',
    scale: /(?<thousand>thousand)|(?<million>million)|(?<billion>billion)|(?<trillion>trillion)/u,
  },
};

/** The numbers in digits that a text holds, read as its language writes them. */
export function numerals(text: string, language: Language): readonly Numeral[] {
  const form = forms[language];
  return [...text.matchAll(form.number)].map((match) => {
    const end = match.index + match[0].length;
    const plain = Number(match[0].replace(form.group, '').replace(form.decimal, '.'));
    const scale = scaleBehind(text.slice(end, end + 12), form.scale);
    return { written: match[0], value: plain * (scale ? scales[scale] : 1), scale, start: match.index, end };
  });
}

function scaleBehind(rest: string, pattern: RegExp): Scale | undefined {
  const word = /^[\s\u00a0]*-?[\p{L}]+/u.exec(rest)?.[0];
  const groups: Record<string, string> = (word && pattern.exec(word)?.groups) || {};
  return (Object.keys(scales) as Scale[]).find((scale) => groups[scale]);
}

const words: readonly (readonly [number, Trilingual])[] = [
  [0.2, { ru: 'пят(?:ая|ой|ую) част|одна пятая', kk: 'бестен бір', en: 'one fifth|a fifth' }],
  [0.25, { ru: 'четверт[ьи]', kk: 'шире[кг]|төрттен бір', en: 'quarter' }],
  [1 / 3, { ru: 'трет[ьи]|треть[юи]', kk: 'үштен бір', en: 'third' }],
  [0.5, { ru: 'половин', kk: 'жарты|тең жартысы', en: 'half' }],
  [
    1,
    { ru: 'один|одн[аоуи]|первы|перва|перво|десятилети[ея]', kk: 'бір|алғаш|онжылды', en: 'one|first|a decade|single' },
  ],
  [2, { ru: 'дв[аеу]|второ|втора|вторы|вдвое|обе?и?х?', kk: 'екі|қос', en: 'two|second|twice|doubl|both' }],
  [3, { ru: 'тр[иёе]|трет[ьи]|втрое', kk: 'үш', en: 'three|third|trilateral|triple' }],
  [4, { ru: 'четыр|четв[её]рт', kk: 'төрт', en: 'four' }],
  [5, { ru: 'пят', kk: 'бес', en: 'five|fifth' }],
  [6, { ru: 'шест', kk: 'алты', en: 'six' }],
  [7, { ru: 'сем[ьи]|седьм', kk: 'жеті', en: 'seven' }],
  [8, { ru: 'вос[её]?м', kk: 'сегіз', en: 'eight' }],
  [9, { ru: 'девят', kk: 'тоғыз', en: 'nine|ninth' }],
  [10, { ru: 'десят', kk: 'он(?!жыл[^д])', en: 'ten|decade' }],
  [12, { ru: 'двенадцат', kk: 'он екі', en: 'twelve|twelfth' }],
  [20, { ru: 'двадцат|двух десятилет', kk: 'жиырма', en: 'twenty|twentieth|two decades' }],
  [30, { ru: 'тридцат', kk: 'отыз', en: 'thirty|thirtieth' }],
];

/** True when the text says the number in words, inflected or not: «пяти терминалов», `a quarter`. */
export function saysInWords(text: string, value: number, language: Language): boolean {
  const stem = words.find(([number]) => Math.abs(number - value) < 1e-9)?.[1][language];
  return stem !== undefined && new RegExp(`(?<!\\p{L})(?:${stem})`, 'iu').test(text);
}
