import type { Bound, Figure } from '#core/fact.ts';
import { type Scale, scaleAndUnit } from '#core/figure.ts';
import type { Language, Trilingual } from '#core/language.ts';
import type { Units } from '#core/vocabulary.ts';

const numberFormat = (locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 10 });

/** Made once: a formatter holds memory outside the heap, which is given back late. */
const formats: Trilingual<Intl.NumberFormat> = {
  ru: numberFormat('ru-RU'),
  kk: numberFormat('kk-KZ'),
  en: numberFormat('en-GB'),
};

const scaleWords: Record<Scale, Trilingual> = {
  thousand: { ru: 'тыс.', kk: 'мың', en: 'thousand' },
  million: { ru: 'млн', kk: 'млн', en: 'million' },
  billion: { ru: 'млрд', kk: 'млрд', en: 'billion' },
  trillion: { ru: 'трлн', kk: 'трлн', en: 'trillion' },
};

const boundSigns: Record<Bound, string> = {
  about: '≈',
  almost: '≈',
  over: '>',
  under: '<',
  'up to': '≤',
  'at least': '≥',
};

/** A number as the language writes it, with no-break group separators: `7 500`, `43.8`. */
function formatNumber(value: number, language: Language): string {
  return formats[language].format(value);
}

/** A figure for large type: `> 43,8 млрд долл.`; the hedge is a sign, since words would need another case. */
export function formatFigure(figure: Figure, units: Units, language: Language): string {
  const { scale, unit } = scaleAndUnit(figure.unit);
  const number = formatNumber(figure.value, language);
  const word = units[unit]?.short[language] ?? unit;
  const amount = units[unit]?.before
    ? `${word}${number}`
    : [number, scale && scaleWords[scale][language], word === '%' && language !== 'ru' ? undefined : word]
        .filter(Boolean)
        .join('\u00a0');
  const whole = word === '%' && language !== 'ru' ? `${amount}%` : amount;
  return figure.bound ? `${boundSigns[figure.bound]}\u00a0${whole}` : whole;
}

/** A unit by itself, as an axis names it: `млрд долл.`, `%`. */
export function formatUnit(name: string, units: Units, language: Language): string {
  const { scale, unit } = scaleAndUnit(name);
  return [scale && scaleWords[scale][language], units[unit]?.short[language] ?? unit].filter(Boolean).join('\u00a0');
}

/** A number beside a bar whose axis names the unit: `> 17`, `52 %`; words are left out, since they would be inflected. */
export function formatAmount(
  { value, bound, percent }: { readonly value: number; readonly bound: Bound | undefined; readonly percent: boolean },
  language: Language,
): string {
  const number = formatNumber(value, language);
  const amount = percent ? `${number}${language === 'ru' ? '\u00a0' : ''}%` : number;
  return bound ? `${boundSigns[bound]}\u00a0${amount}` : amount;
}
