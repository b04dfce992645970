import type { Bound } from '#core/fact.ts';
import type { Language, Trilingual } from '#core/language.ts';

/** How each language says that a number is not exact. */
const words: Record<Bound, Trilingual> = {
  about: {
    ru: 'около|порядка|примерно|приблизительно|приблизит|ориентировочно|предположительно',
    kk: 'шамамен|жуы[қғ]|таяу|маңында|шамасында|шамалас|шамада',
    en: 'about|around|roughly|approximately|some',
  },
  over: {
    ru: 'свыше|более|больше|превы|сверх|с лишним|не один',
    kk: 'астам|асты|асқан|асып|асатын|асады|артық|көп',
    en: 'more than|over|above|exceed|upwards of|surpass',
  },
  almost: { ru: 'почти|без малого', kk: 'дерлік|жуы[қғ]|таяу', en: 'almost|nearly|close to|just under' },
  under: {
    ru: 'менее|меньше|ниже|не достиг',
    kk: 'кем|аз|жетпей|төмен|жетпейтін|жетпеген|жетпеді',
    en: 'less than|under|below|fewer than',
  },
  'up to': { ru: 'до', kk: 'дейін', en: 'up to|as many as|as much as' },
  'at least': {
    ru: 'не менее|как минимум|по меньшей мере|минимум',
    kk: 'кемінде|кем емес',
    en: 'at least|no less than|no fewer than',
  },
};

/** True when the text carries the hedge anywhere. */
export function carriesHedge(text: string, bound: Bound, language: Language): boolean {
  return new RegExp(`(?<!\\p{L})(?:${words[bound][language]})`, 'iu').test(text) || suffixed(text, bound, language);
}

/** True when the language says the hedge only behind the number: «340 млрд доллардан астам». */
export function hedgeFollows(bound: Bound, language: Language): boolean {
  return language === 'kk' && (bound === 'over' || bound === 'under' || bound === 'up to' || bound === 'almost');
}

/** The hedge that a Russian paper prints right before a number; «до» is left out, since it also means a limit. */
export function hedgeBefore(text: string): Bound | undefined {
  const direct =
    /(?<!\p{L})(не менее|как минимум|свыше|более|больше|превы[сш]\p{L}*|почти|около|порядка|примерно|приблизительно|менее|меньше)\s+(?:чем\s+)?(?:(?:в|на)\s+)?$/iu.exec(
      text,
    );
  switch (direct?.[1]?.toLowerCase().slice(0, 5)) {
    case 'не ме':
    case 'как м':
      return 'at least';
    case 'свыше':
    case 'более':
    case 'больш':
    case 'превы':
      return 'over';
    case 'почти':
      return 'almost';
    case 'около':
    case 'поряд':
    case 'приме':
    case 'прибл':
      return 'about';
    case 'менее':
    case 'меньш':
      return 'under';
    default:
      return undefined;
  }
}

/** Kazakh also hedges by a suffix on the word that follows the number: «300-дей пойыз», «20 мыңға жуық». */
function suffixed(text: string, bound: Bound, language: Language): boolean {
  return language === 'kk' && bound === 'about' && /\d[-\s]?\p{L}*[дт][ае]й(?!\p{L})/u.test(text);
}
