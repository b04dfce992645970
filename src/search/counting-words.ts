import { fold } from './fold.ts';
import { isStopWord, isWeakWord } from './stop-words.ts';

/** The place of the word that asks for a count, such as «сколько» or the `number` of; -1 where none does. */
export function countWordAt(words: readonly string[]): number {
  return words.findIndex((word, place) => countWords.has(word) || isHowMany(words, place) || isNumberOf(words, place));
}

/** `how many`, but not `few supermarkets and many bazaars`. */
export function isHowMany(words: readonly string[], place: number): boolean {
  return words[place] === 'many' && words[place - 1] === 'how';
}

/** A number alone may be the number of a grant. */
export function isNumberOf(words: readonly string[], place: number): boolean {
  return words[place] === 'number' && words[place + 1] === 'of';
}

/**
 * The places of the words that may name what is counted: «сколько поездов», `number of trains`, «пойыздар саны»;
 * Kazakh may put a word between, «неше ынтымақтастық бағыты».
 */
export function countedWords(words: readonly string[]): readonly number[] {
  const behind = words.findIndex((word) => countWordsBehind.has(word));
  if (behind > 0) return isOfKinds(words[behind - 1] ?? '') ? [behind - 1, behind - 2] : [behind - 1];
  const count = countWordAt(words);
  if (count < 0 || namesNothing(words[count + 1] ?? '') || standsAlone(words, count)) return [];
  const isKazakh = kazakhCountWords.has(words[count] ?? '');
  const [first, second] = words.flatMap((word, place) =>
    place > count && !isStopWord(word) && !namesNothing(word) && !kinds.test(word) ? [place] : [],
  );
  if (first === undefined || (isKazakh ? kazakhVerb : russianVerb).test(words[first] ?? '')) return [];
  return isKazakh && second !== undefined && !kazakhVerb.test(words[second] ?? '') ? [first, second] : [first];
}

/** «қызмет түрлерінің саны»: of the kinds of what; but countries are counted themselves, «елдердің саны». */
function isOfKinds(word: string): boolean {
  return isWeakWord(word) && !word.startsWith('ел');
}

/** `how many in the last five years`, `how many did they build`. */
function standsAlone(words: readonly string[], place: number): boolean {
  const next = words[place + 1] ?? '';
  return words[place] === 'many' && isStopWord(next) && !['of', 'the', 'more', 'total'].includes(next);
}

/** The place of the unit in which the answer is counted: «сколько дней», `in hours`, «неше сағат». */
export function askedUnits(words: readonly string[]): readonly number[] {
  return [countWordAt(words), words.indexOf('in')].flatMap((place) =>
    place >= 0 && unitNames.has(words[place + 1] ?? '') ? [place + 1] : [],
  );
}

/** A question for how much there is in a day: «в сутки», `a day`, «тәулігіне». */
export function asksPerDay(words: readonly string[]): boolean {
  return perDay.test(` ${words.join(' ')} `);
}

const perDay = / (?:(?:в|за) (?:сутки|ден)|(?:per|a) day|daily|таулигине|кунине|кун саиын|суткасына) /;

/** What stands behind a count word and is not counted: «через сколько лет», `how many were`, «сколько раз». */
export function namesNothing(word: string): boolean {
  return uncounted.has(word);
}

const countWords = setOf('сколько количество число қанша неше нешеу');
const kazakhCountWords = setOf('қанша неше нешеу');
const countWordsBehind = setOf('саны');

/** «сколько видов услуг»: services are counted. */
const kinds =
  /^(?:вид(?:ов|а|ы)?|тип(?:ов|а|ы)?|категори.{1,3}|тур(?:и|инин|лери|лерин|леринин)?|санат(?:ы|тар.*)?|kinds?|types?|categor(?:y|ies))$/;
/** «неше пайызға өсті», «неше пойыз өтеді»: what follows is no noun. */
const kazakhVerb =
  /^(?:ости|артты|кемиди|томендеди|азаиды|кобеиди|улгаиды|жетти|шыкты)$|(?:ады|еди|иды|иди|.{3}ып|.{3}[^нт]ип)$/;
/** «сколько получится», «сколько завезли». */
const russianVerb =
  /^(?!.*(?:капит|матери|фили|персон|термин|вокз|кварт|журн|сигн)ала$).*(?:тся|ила|или|ило|ала|али|ало|ено|ены|ует|ают|дет)$/;

const unitNames = setOf(
  `дней суток часов часа месяцев месяца минут км километров
   days hours months minutes km kilometres kilometers
   күн сағат минут шақырым`,
);

const uncounted = setOf(
  `времени времен лет год года годов месяцев суток дней часов раз денег бабла бабок был была было были будет будут
   составил составила составило составляет составляют
   time years months days hours times points things money cash new additional
   is are was were will would do does did have has
   уақыт жыл жылда жылдан жылға ай айда айдан күн күнде күннен күнге сағат сағатта сағатқа есе ақша ақшаның кейін бұрын`,
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(fold(words).split(/\s+/).filter(Boolean));
}
