import { isHowMany, isNumberOf } from './counting-words.ts';
import { fold } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/** A question for a time: «когда», `what year`, «қай жылы»; but not «…, когда закрыли границу», where it only joins. */
export function asksForTime(words: readonly string[]): boolean {
  const joins = words.findIndex((word) => whenWords.has(word));
  const asks =
    joins >= 0 &&
    !words
      .slice(joins + 1)
      .some((word, place) => otherQuestion.has(word) && !beforeWhen.has(words[joins + place] ?? '')) &&
    (joins === words.length - 1 ||
      beforeWhen.has(words[joins - 1] ?? '') ||
      words.slice(0, joins).every((word) => isStopWord(word)));
  return asks || when.test(phrase(words)) || kazakhDate.test(phrase(words));
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
        who.has(word) &&
        [...words.slice(Math.max(0, place - 1), place + 3), ...behindTheVerb(words, place)].some((near) =>
          office.test(near),
        ),
    )
  );
}

/** `who is the head`: the word behind the verb and the article. */
function behindTheVerb(words: readonly string[], place: number): readonly string[] {
  return /^(?:is|was) the$/.test(words.slice(place + 1, place + 3).join(' ')) ? words.slice(place + 3, place + 4) : [];
}

/** A question for a quantity: «сколько», `share`, «ұзындығы», but not for its cause. */
export function asksForFigure(words: readonly string[]): boolean {
  return (
    !words.some((word) => why.has(word)) &&
    (howLong.test(phrase(words)) ||
      words.some((_, place) => isQuantity(words, place) || isHowMany(words, place) || isNumberOf(words, place)))
  );
}

/** «кроме Хоргоса», `besides Alibaba`, «Достық пен Қорғастан бөлек»: what is named only to be left aside. */
export function isSetAside(words: readonly string[], start: number, end: number): boolean {
  const before = words.slice(0, start).join(' ');
  const behind = words.slice(end).join(' ');
  return asideBefore.test(before) || asideBehind.test(behind);
}

const asideBefore = /(?:^| )(?:кроме|помимо|вслед за|besides|except|apart from)(?: [^ ]+ (?:и|and))?$/;
const asideBehind = /^(?:(?:мен|бен|пен) [^ ]+ )?(?:болек|баска|озге)(?: |$)/;

/** `how much`; `the share of`, but not `willing to share`; «курс тенге», but not «курс на Восток». */
function isQuantity(words: readonly string[], place: number): boolean {
  const [before, word] = [words[place - 1] ?? '', words[place] ?? ''];
  if (word === 'much') return before === 'how';
  if (word === 'share') return !sharing.has(before);
  if (word === 'volume') return words[place + 1] === 'of';
  if (word === 'rate') return taxed.test(before);
  if (/^ставк(?:[аиуе]|ои)$/.test(word))
    return [before, ...words.slice(place + 1, place + 3)].some((near) => taxed.test(near));
  if (word === 'курс') return currency.test(words[place + 1] ?? '');
  return quantityWords.has(word);
}

/** `how long is the border`, but not `how long ago`. */
const howLong = / how (?:long|far|high|fast) (?:is|are|was|were|does|do|did|will) /;
const taxed = /^(?:ндс|налог|пошлин|процентн|tax|duty|tariff|vat|interest)/;
const currency = /^(?:тенге|юан|доллар|рубл|валют)/;

const sharing = new Set('to should can could would must will we they countries lions'.split(' '));

function phrase(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

const when =
  / (в каком году|с какого года|каким годом|какого числа|дата|кашан|каи жылы|каи жылдан|каи жылдары|when (?:did|does|was|were|is|will)|what year|which year|since when|what date) /;
/** «ашылған күні»: the day on which something was done. */
const kazakhDate = /[гк][ае]н (?:куни|жылы|уакыты) /;
const whenWords = new Set(['когда', 'when']);
/** «Когда закрыли границу, сколько …»: what is asked stands behind. */
const otherQuestion = new Set(fold('сколько какой какая какое какие какую what which how').split(' '));
const beforeWhen = new Set(fold('и а где или с точно примерно and where exactly').split(' '));

const definition =
  / (что такое|что за|что это|это что|что означает|что значит|расшифровк\S*|определение|what(?: even| exactly)? (?:is|are|does)|meaning|definition|stand for|деген не|дегенимиз не|аныктама\S*) /;

const who = new Set(fold('кто зовут фамилия имя кім кімнің есімі аты who whose name').split(' '));
const office =
  /^(?:директор|ректор|глав[аыуе]$|возглавля|руковод|началник|председател|министр|секретар|посол$|президент|премер|басшы|торага|баскарад|хатшы|director|rector|head$|heads$|headed$|leads$|chair|minister|secretary|ambassador|president|ceo$|boss)/;

const why = new Set(fold('почему зачем отчего неге неліктен why').split(' '));
const quantityWords = new Set(
  fold(`сколько объем объема объеме размер размера сумма суммы көлемі мөлшері size amount количество число численность длина длину длины протяженность протяженности стоимость цена цену процент доля доли долю
    қанша неше нешеу саны ұзындығы құны пайызы үлесі
    мөлшерлеме мөлшерлемесі
    total length cost price percentage share numbers`).split(' '),
);
