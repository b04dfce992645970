import { monthOf } from './month.ts';

/** The numbers from 1 to 12 as words of the three languages say them, cardinal and ordinal, and in Roman numerals. */
const numbers: readonly RegExp[] = [
  /^(?:1|один|одн(?:а|о|ого|ои)|перв.{2,3}|бир|биринши|one|first)$/,
  /^(?:2|ii|дв(?:а|е|ух|ум|умя)|втор(?:ои|ая|ое|ого|ую|ом|ым|ых|ые)|еки|екинши|two|second)$/,
  /^(?:3|iii|тр(?:и|ех|ем|емя)|трет.{1,4}|уш|ушинши|three|third)$/,
  /^(?:4|iv|четыр.{1,3}|четверт(?:ыи|ая|ое|ои|ого|ую|ом)|торт|тортинши|four|fourth)$/,
  /^(?:5|пят|пяти|пят(?:ыи|ая|ое|ои|ого|ую|ом|ью)|бес|бесинши|five|fifth)$/,
  /^(?:6|vi|шест|шести|шест(?:ои|ая|ое|ого|ую|ом)|алты|алтыншы|six|sixth)$/,
  /^(?:7|vii|сем|семи|седм(?:ои|ая|ое|ого|ую|ом)|жети|жетинши|seven|seventh)$/,
  /^(?:8|viii|восем|восми|восм(?:ои|ая|ое|ого|ую|ом)|сегиз|сегизинши|eight|eighth)$/,
  /^(?:9|ix|девят|девяти|девят(?:ыи|ая|ое|ого|ую|ом)|тогыз|тогызыншы|nine|ninth)$/,
  /^(?:10|десят|десяти|десят(?:ыи|ая|ое|ого|ую|ом)|он|оныншы|ten|tenth)$/,
  /^(?:11|xi|одиннадцат.{0,3}|eleven|eleventh)$/,
  /^(?:12|xii|двенадцат.{0,3}|twelve|twelfth)$/,
];

const shortOrdinal = /^(\d{1,2})th$/;
/** Most words are none. */
const anyNumber = new RegExp(numbers.map(({ source }) => source).join('|'));

/** The number that a folded word says, in digits (`19th`), or from 1 to 12 in Roman numerals or words. */
export function numberWord(word: string): number | undefined {
  const [, digits] = shortOrdinal.exec(word) ?? [];
  if (digits !== undefined) return Number(digits);
  if (!anyNumber.test(word)) return undefined;
  const found = numbers.findIndex((form) => form.test(word));
  return found < 0 ? undefined : found + 1;
}

/** The number that an ordinal from first to twelfth says: 5 for «пятая», `fifth`, «бесінші». */
export function ordinalWord(word: string): number | undefined {
  return ordinalEnding.test(word) && !word.startsWith('одн') ? numberWord(word) : undefined;
}

const ordinalEnding = /(?:ыи|ои|ая|ое|ого|ую|ом|ии|^трет(?:я|е|еи|его|ем)|нши|ншы|first|second|third|th)$/;

/**
 * Which of a series a word asks for: «пятая встреча», but not «пятая часть», «в первую очередь», `the first seven months`,
 * `first unveiled` or «в двадцать втором году».
 */
export function askedOrder(words: readonly string[], place: number): number | undefined {
  const [before, next] = [words[place - 1] ?? '', words[place + 1] ?? ''];
  const isOther =
    /^(?:a|one|одна|двадцат|тридцат|.*десят|девяносто|жиырма|он|отыз|токсан|twenty|ninety)$/.test(before) ||
    /^(?:част|дол|of$|болиг|очеред|кезек|план$|год|жыл|year|век|столет|гасыр|centur|.*ed$)/.test(next);
  const isDay = monthOf(before) !== undefined || monthOf(next) !== undefined;
  return isOther || isDay || (next !== 'one' && numberWord(next) !== undefined)
    ? undefined
    : ordinalWord(words[place] ?? '');
}
