const letters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  й: 'и',
  ъ: '',
  ь: '',
  ı: 'i',
};

/** Kazakh writes the endings of abbreviations, numbers and foreign names behind a hyphen: «ҚХР-дан», «46%-ы», «Alibaba-да». */
const kazakhSuffix =
  /(\p{Script=Cyrillic})?[-‐‑–](нын|нин|дын|дин|тын|тин|га|ге|ка|ке|на|не|ды|ди|ты|ти|ны|ни|да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен|мен|бен|пен|дагы|деги|тагы|теги|ы|и|сы|си)(?!\p{L})/gu;

/**
 * A text as it is compared: lower case, without accents, Kazakh letters as people type them on a Russian keyboard,
 * Latin letters that stand inside Cyrillic words as their Cyrillic look-alikes. Letters and digits only, single spaces.
 */
export function fold(text: string): string {
  if (hasSpacedNumber(text)) return foldAnew(text);
  return text.split(' ').map(foldWord).filter(Boolean).join(' ');
}

/** True where a number is written in groups, «2 500»: then the words of a text cannot be folded one by one. */
export function hasSpacedNumber(text: string): boolean {
  return /\d \d{3}/.test(text);
}

/** The same words come again and again while the index is built. */
const folded = new Map<string, string>();
const mostKept = 50_000;
const longestKept = 40;

function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const anew = foldAnew(word);
  if (word.length <= longestKept && folded.size < mostKept) folded.set(word, anew);
  return anew;
}

/** «6-я», «6-ші», `6th` become `6th`, `2nd` becomes `2th`: to the twelfth, beyond it are days and parts. */
const shortOrdinal = /(?<![\d.,])([1-9]|1[0-2])(?:-(?:я|и|ая|ыи|ои|ши|шы)|st|nd|rd|th)(?![\p{L}\d])/gu;

/** Letters of one alphabet, in quotation marks or before a stop, as most words stand. */
const plainWord = /^[«"(]?([а-я]+|[a-z]+)[,.:;!?»")]*$/;

function foldAnew(text: string): string {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[әғқңөұүһіёйъьı]/g, (letter) => letters[letter] ?? letter);
  const [, plain] = plainWord.exec(lower) ?? [];
  return plain ?? foldFully(lower);
}

/** `in2024`: the year stands alone. */
const gluedYear = /(?<![\p{L}\d])(\p{L}{2,})((?:19|20)\d\d)(?!\d)/gu;
/** «2024г.», «2024те», «2024жылы», `2024year`: what is added to a year. */
const yearEnding =
  /(?<=(?<!\d)(?:19|20)\d\d)(?:г{1,2}|год(?:а|у|ом|е|ы|ов|ах)?|ж(?:ыл(?:ы|гы|дары)?)?|years?|[дт][ае](?:н|г[ыи])?|[дтн][ыи]н?|г[еы]|ги|к[ае])(?!\p{L})/gu;

function foldFully(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’'ʼ`´]/g, '')
    .replace(/(?<!\p{L})(\p{L})\/(\p{L})(?!\p{L})/gu, '$1$2')
    .replace(shortOrdinal, '$1th')
    .replace(/(?<=\d)-?(?:го|и|м|му|ом|ая|ое|ыи|ые|е|х)(?!\p{L})/gu, '')
    .replace(gluedYear, '$1 $2')
    .replace(yearEnding, '')
    .replace(kazakhSuffix, (_, cyrillic: string | undefined, suffix: string) => (cyrillic ? cyrillic + suffix : ''))
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[.,](?=\d)/g, '.')
    .replace(/[^\p{L}\p{N}.]+|\.(?!\d)|(?<!\d)\./gu, ' ')
    .split(' ')
    .filter(Boolean)
    .map(withoutLookAlikes)
    .join(' ');
}

const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
  i: 'и',
};

/** A word that mixes scripts by one or two strayed letters («Kитай» with a Latin K) is made wholly Cyrillic. */
function withoutLookAlikes(word: string): string {
  const cyrillic = word.match(/[а-я]/g)?.length ?? 0;
  if (cyrillic === 0 || !/[a-z]/.test(word)) return word;
  return word.replace(/[a-z]/g, (letter) => lookAlikes[letter] ?? letter);
}
