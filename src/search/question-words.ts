import { fold } from './fold.ts';
import { isStopWord, isWeakWord } from './stop-words.ts';

/** A question for a time: «когда», `what year`, «қай жылы»; but not «…, когда закрыли границу», where it only joins. */
export function asksForTime(words: readonly string[]): boolean {
  const joins = words.findIndex((word) => whenWords.has(word));
  const asks =
    joins >= 0 &&
    (joins === words.length - 1 ||
      beforeWhen.has(words[joins - 1] ?? '') ||
      words.slice(0, joins).every((word) => isStopWord(word)));
  return asks || when.test(phrase(words));
}

/** A question for what something is: «что такое», `what does … stand for`, «деген не». */
export function asksForDefinition(words: readonly string[]): boolean {
  return definition.test(phrase(words));
}

/** A question for who holds an office: «кто директор», `who heads`. */
export function asksForPerson(words: readonly string[]): boolean {
  const byName = / (?:by name|фамилии|поименно) /.test(phrase(words));
  return (
    byName ||
    words.some(
      (word, place) =>
        who.has(word) && words.slice(Math.max(0, place - 1), place + 3).some((near) => office.test(near)),
    )
  );
}

/** A question for a quantity: «сколько», `share`, «ұзындығы», but not for its cause. */
export function asksForFigure(words: readonly string[]): boolean {
  return (
    !words.some((word) => why.has(word)) &&
    words.some((_, place) => isQuantity(words, place) || isNumberOf(words, place))
  );
}

/**
 * The places of the words that may name what is counted: «сколько поездов», `number of trains`, «пойыздар саны»;
 * Kazakh may put a word between, «неше ынтымақтастық бағыты».
 */
export function countedWords(words: readonly string[]): readonly number[] {
  const behind = words.findIndex((word) => countWordsBehind.has(word));
  /** «қызмет түрлерінің саны»: of the kinds of what. */
  const ofKinds = isWeakWord(words[behind - 1] ?? '') && !(words[behind - 1] ?? '').startsWith('ел');
  if (behind > 0) return ofKinds ? [behind - 1, behind - 2] : [behind - 1];
  const before = countWordAt(words);
  if (before < 0 || namesNothing.has(words[before + 1] ?? '') || standsAlone(words, before)) return [];
  const [first, second] = words.flatMap((word, place) =>
    place > before && !isStopWord(word) && !namesNothing.has(word) ? [place] : [],
  );
  const verb = words[first ?? -1] ?? '';
  if (russianVerb.test(verb) || (kazakhCountWords.has(words[before] ?? '') && kazakhVerb.test(verb))) return [];
  const both = kazakhCountWords.has(words[before] ?? '') && !kazakhVerb.test(words[second ?? -1] ?? '');
  return [first, both ? second : undefined].filter((place) => place !== undefined);
}

/** «кроме Хоргоса», `after Alibaba`, «Достық пен Қорғастан бөлек»: what is named only to be left aside. */
export function isSetAside(words: readonly string[], start: number, end: number): boolean {
  const before = words.slice(0, start).join(' ');
  const behind = words.slice(end).join(' ');
  return asideBefore.test(before) || asideBehind.test(behind);
}

const asideBefore =
  /(?:^| )(?:кроме|помимо|вслед за|после|besides|except|apart from|beyond|after)(?: [^ ]+ (?:и|and))?$/;
const asideBehind = /^(?:(?:мен|бен|пен) [^ ]+ )?(?:болек|баска|озге|кеиин)(?: |$)/;

/** `how many in the last five years`, `how many did they build`. */
function standsAlone(words: readonly string[], place: number): boolean {
  const next = words[place + 1] ?? '';
  return words[place] === 'many' && isStopWord(next) && !['of', 'the', 'more', 'total'].includes(next);
}

/** A question for what something costs: «во что обойдётся», «құны қанша», but not «сколько дней стоит трасса», «что дешевле». */
export function asksForCost(words: readonly string[]): boolean {
  const count = countWordAt(words);
  const cost = words.findIndex(
    (word, place) =>
      (costs.test(word) && !/^(?:добавленн|added|косылган|low$)/.test(words[place - 1] ?? '')) ||
      (costVerbs.test(word) && (count >= 0 || words[place - 1] === 'что')),
  );
  /** «неше беттен тұрады» is no price. */
  const ofMoney =
    costVerbs.test(words[cost] ?? '') && words[cost] !== 'турады' && !namesNothing.has(words[count + 1] ?? '');
  return cost >= 0 && (count < 0 || cost <= count + 1 || ofMoney);
}

/** A question for a sum of money: «на какую сумму», `in dollars`, «сколько стоит». */
export function asksForMoney(words: readonly string[]): boolean {
  const text = phrase(words);
  const paid = countWordAt(words) >= 0 && words.some((word) => word !== 'costs' && costVerbs.test(word));
  return sums.test(text) || (paid && asksForCost(words) && !byHowMuch.test(text));
}

/** «на сколько подешевеет» may be told in percent. */
const byHowMuch = /(?:на сколко|насколко|by how (?:much|many))/;
const sums =
  / (?:сумм[ауы]|сомасы|сомага|цен[ау]|price of|(?:в|сколко|миллиард.{0,2}|миллион.{0,2}|млрд|млн) доллар.{0,3}|(?:in|many|million|billion) (?:us )?dollars|usd) /;

/** The place of the unit in which the answer is counted: «сколько дней», `in hours`, «неше жыл». */
export function askedUnits(words: readonly string[]): readonly number[] {
  const count = countWordAt(words);
  return [count, words.indexOf('in')].flatMap((place) =>
    place >= 0 && unitNames.test(words[place + 1] ?? '') ? [place + 1] : [],
  );
}

const unitNames =
  /^(?:дн(?:еи|я)|суток|час(?:ов|а)|месяц(?:ев|а)|минут|километров|км|days|hours|months|minutes|kilomet(?:re|er)s|km|кун|сагат|аи|минут|шакырым)$/;

function countWordAt(words: readonly string[]): number {
  return words.findIndex((word, place) => countWordsBefore.has(word) || isNumberOf(words, place));
}

/** `how many`, but not `few supermarkets and many bazaars`; `the share of`, but not `willing to share`; «курс тенге», but not «курс на Восток». */
function isQuantity(words: readonly string[], place: number): boolean {
  const [before, word] = [words[place - 1] ?? '', words[place] ?? ''];
  if (word === 'many' || word === 'much') return before === 'how';
  if (word === 'share') return !sharing.has(before);
  if (word === 'volume') return words[place + 1] === 'of';
  if (word === 'курс') return currency.test(words[place + 1] ?? '');
  return quantityWords.has(word);
}

const currency = /^(?:тенге|юан|доллар|рубл|валют)/;

const sharing = new Set('to should can could would must will we they countries lions'.split(' '));

/** A number alone may be the number of a grant. */
function isNumberOf(words: readonly string[], place: number): boolean {
  return words[place] === 'number' && words[place + 1] === 'of';
}

function phrase(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

const when =
  / (в каком году|с какого года|каким годом|какого числа|дата|кашан|каи жылы|каи жылдан|каи жылдары|when (?:did|does|was|were|is|will)|what year|which year|since when|what date) /;
const whenWords = new Set(['когда', 'when']);
const beforeWhen = new Set(fold('и а где или с точно примерно and where exactly').split(' '));

const definition =
  / (что такое|что это|это что|что означает|что значит|расшифровк\S*|определение|what is|what are|what does|meaning|definition|stand for|деген не|дегенимиз не|аныктама\S*) /;

const who = new Set(fold('кто зовут фамилия имя кім кімнің есімі аты who whose name').split(' '));
const office =
  /^(?:директор|ректор|глав[аыуе]$|возглавля|руковод|началник|председател|министр|секретар|посол$|президент|премер|басшы|торага|баскарад|министри|хатшы|director|rector|head$|heads$|headed$|leads$|chair|minister|secretary|ambassador|president|ceo$|boss)/;

const costs = /^(?:стоимост.{0,2}|цен[аыуе]|кун(?:ы|ын|ына|ынын)|cost|price)$/;
const costVerbs = /^(?:сто(?:ит|ила?|или|ило)|обо(?:идет|идут|шл).*|турады|costs?|spent|paid)$/;

const why = new Set(fold('почему зачем отчего неге неліктен why').split(' '));
const quantityWords = new Set(
  fold(`сколько объем объема объеме размер размера сумма суммы көлемі мөлшері size amount количество число численность длина длину длины протяженность протяженности стоимость цена цену процент доля доли долю
    қанша неше нешеу саны ұзындығы құны пайызы үлесі
    many much total length cost price percentage share`).split(' '),
);
const countWordsBefore = new Set(fold('сколько количество число қанша неше нешеу many').split(' '));
/** «неше пойыз өтеді»: what follows is no noun. */
const kazakhVerb =
  /^(?:ости|артты|кемиди|томендеди|азаиды|кобеиди|улгаиды|жетти|шыкты)$|(?:ады|еди|аиды|еиди|иды|иди|ып|ип)$/;
/** «сколько получится», «сколько завезли». */
const russianVerb = /(?:тся|тс|ила|или|ило|ала|али|ало|ено|ены|ует|ают|дет)$/;
const kazakhCountWords = new Set(fold('қанша неше нешеу').split(' '));
const countWordsBehind = new Set(fold('саны').split(' '));

/** «через сколько лет» asks for a time, `how many were` for a number of what was named before. */
const namesNothing = new Set(
  fold(
    'времени времен time уақыт new additional кейін бұрын things points times раз есе денег бабла бабок ақша ақшаның money cash is are was were will would do does did have has был была было были будет будут составил составила составило составляет составляют лет год года годов месяцев суток дней часов years months days hours жыл жылда жылдан жылға ай айда айдан күн күнде күннен күнге сағат сағатта сағатқа',
  ).split(' '),
);
