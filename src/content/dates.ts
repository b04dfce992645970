import type { Fact } from '#core/fact.ts';
import { type Language, languages, type Trilingual } from '#core/language.ts';
import { periodBounds } from '#core/period.ts';

/** The stems by which a month is recognised, January first. */
const months: Trilingual<readonly string[]> = {
  ru: ['январ', 'феврал', 'март', 'апрел', 'ма[йяе]', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'],
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** Words by which a part of a year is named without its months. */
const parts: Trilingual<RegExp> = {
  ru: /квартал|полугоди|половин|месяц/iu,
  kk: /тоқсан|жартыжылды|жарты|ай(?!\p{L}{4})/iu,
  en: /quarter|half|month/iu,
};

/** Years, months and days of the fact's period that a language's sentence does not carry. */
export function periodProblems(fact: Fact): readonly string[] {
  const { period } = fact;
  if (!period) return [];
  const [first, last] = periodBounds(period);
  return languages.flatMap((language) => {
    const text = fact.says[language];
    const lost = [first, last].flatMap((date) => [
      ...(text.includes(String(date.year)) || wholeDecade(text, period, language) ? [] : [String(date.year)]),
      ...(date.month && !saysMonth(text, date.month, language) && !(first !== last && parts[language].test(text))
        ? [`the month ${date.month}`]
        : []),
      ...(date.day && !new RegExp(`(?<!\\d)0?${date.day}(?!\\d)`).test(text) ? [`the day ${date.day}`] : []),
    ]);
    return [...new Set(lost)].map((what) => `says.${language}: does not carry ${what} of the period ${period}`);
  });
}

/** True when the text names the month, inflected or not. */
function saysMonth(text: string, month: number, language: Language): boolean {
  return new RegExp(`(?<!\\p{L})${months[language][month - 1]}`, 'iu').test(text);
}

/** A span told by its end and its length: «за десять лет к 2023 году». */
function wholeDecade(text: string, period: string, language: Language): boolean {
  const [first, last] = periodBounds(period);
  const spans = {
    ru: /десят(?:и|ь) лет|десятилет|пять лет|пяти лет/iu,
    kk: /он жыл|онжыл|бес жыл/iu,
    en: /ten years|decade|five years/iu,
  };
  return first.year !== last.year && spans[language].test(text) && text.includes(String(last.year));
}
