import { monthOf } from './month.ts';
import { numberWord, ordinalWord } from './number-word.ts';
import { isYear, spokenYear } from './year.ts';

/** The time that a query names, and the places of the words that name it. */
export interface AskedPeriod {
  readonly years: readonly string[];
  /** Parts of a year, each with the terms of which its fact must hold one, such as `@months:01-08` or `@length:8`, and the words that name it. */
  readonly parts: readonly PartOfYear[];
  readonly taken: ReadonlySet<number>;
  /** Words such as «былтыр» that name a year only to who knows today's date. */
  readonly relative: boolean;
}

interface PartOfYear {
  readonly terms: readonly string[];
  readonly words: readonly string[];
}

/** The terms by which a fact's period is found: its years, its months, its length in months. */
export function periodTerms(period: string | undefined): readonly string[] {
  if (period === undefined) return [];
  const years = new Set(period.match(/(?<!\d)\d{4}(?!\d)/g) ?? []);
  const [from = '', to = from] = period.split('/');
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  if (!first || !last) return years.size === 1 ? [...years, wholeYear] : [...years];
  return [...years, monthsTerm(first, last), `@length:${last - first + 1}`];
}

/** Twelve months: no part of a year is named. */
const wholeYear = '@length:12';

/** Reads years, months, quarters, half-years and «8 месяцев» out of folded words. */
export function readPeriod(words: readonly string[]): AskedPeriod {
  const taken = new Set<number>();
  const parts: PartOfYear[] = [];
  const take = (place: number, length: number) => {
    for (let next = place; next < place + length; next++) taken.add(next);
  };
  const part = (terms: readonly string[], place: number, length: number) => {
    parts.push({ terms, words: words.slice(place, place + length) });
    take(place, length);
  };
  const named = words.flatMap((word, place) => (isYear(word) && taken.add(place) ? [place] : []));
  const spoken = words.flatMap((_, place) => {
    const year = spokenYear(words, place);
    if (year !== undefined) take(place, 2);
    return year ?? [];
  });
  const own = named.filter((place) => !isCompared(words, place));
  const years = [...(own.length > 0 ? own : named).map((place) => words[place] ?? ''), ...spoken];

  words.forEach((word, place) => {
    const next = words[place + 1] ?? '';
    const count = numberWord(word);
    if (count !== undefined && (isQuarter(words, place + 1) || startsWithAny(next, quarterStems)) && count <= 4) {
      part([monthsTerm(count * 3 - 2, count * 3)], place, 2);
    } else if (/^h[12]$/.test(word)) {
      part([word === 'h1' ? monthsTerm(1, 6) : monthsTerm(7, 12)], place, 1);
    } else if (named.length > 0 && /^(?:[1-9]|1[0-2])m$/.test(word)) {
      part([`@length:${Number.parseInt(word, 10)}`], place, 1);
    } else if (/^q[1-4]$/.test(word)) {
      part([monthsTerm(Number(word[1]) * 3 - 2, Number(word[1]) * 3)], place, 1);
    } else if (isHalfYear(words, place)) {
      const [before = ''] = words.slice(Math.max(0, place - 1), place);
      const half = numberWord(before);
      const months = half === 2 ? monthsTerm(7, 12) : monthsTerm(1, 6);
      part([months], half === undefined ? place : place - 1, half === undefined ? 1 : 2);
    } else if (
      count !== undefined &&
      count <= 12 &&
      (monthCounts.has(next) || startsWithAny(next, monthCountStems)) &&
      !taken.has(place)
    ) {
      part([`@length:${count}`], place, 2);
    }
  });

  if (years.length > 0 && asksForWholeYear.test(` ${words.join(' ')} `)) parts.push({ terms: [wholeYear], words: [] });

  const months = words.flatMap((word, place) => {
    const month = monthOf(word);
    return month !== undefined && !taken.has(place) && isDated(words, place) ? [{ month, place }] : [];
  });
  const [first, second] = months;
  if (first) {
    const named = months.map(({ place }) => words[place] ?? '');
    const until = !second && isUntil(words, first.place);
    const terms = until
      ? [
          ...(first.month > 1 ? [monthsTerm(1, first.month - 1)] : []),
          monthsTerm(1, first.month),
          monthsTerm(first.month, first.month),
        ]
      : [monthsTerm(first.month, second?.month ?? first.month)];
    parts.push({ terms, words: named });
    for (const { place } of months) taken.add(place);
  }
  return { years, parts, taken, relative: relativeTime.test(` ${words.join(' ')} `) };
}

/** «за весь 2020 год», `the whole of 2020`, `full-year 2020`, «2020 жыл бойы». */
const asksForWholeYear =
  / (?:(?:за вес|целыи|полныи|толык|букил) (?:\d{4}|год|жыл)|(?:whole|entire|full|all)(?: of| year| calendar year)* \d{4}|(?:whole|entire|full) year|жыл боиы.{0,3}) /;

/** «больше, чем в 2019», `vs 2019`, «2019-ға қарағанда»: the year that another is held against. */
function isCompared(words: readonly string[], place: number): boolean {
  const [before, behind] = [words.slice(0, place).join(' '), words.slice(place + 1).join(' ')];
  return comparedBefore.test(before) || /^(?:жыл[а-я]* )?(?:караганда|салыстырганда)/.test(behind);
}

const comparedBefore =
  /(?:^| )(?:чем|than|против|vs|versus|сравнению с|compared (?:to|with))(?: (?:в|за|in|the|same|months|period|of|тот|же|период))*$/;

/** «к сентябрю», `by the end of September`, «қыркүйекке дейін»: what came together from January on. */
function isUntil(words: readonly string[], place: number): boolean {
  const [before, behind] = [words.slice(0, place).join(' '), words.slice(place + 1, place + 3)];
  return untilBefore.test(before) || behind.some((word) => ['деиин', 'караи'].includes(word));
}

const untilBefore = /(?:^| )(?:к|ко|до|по|by|to|before|until|till|through)(?: конц[уа]| the end of| end of)?$/;

function monthsTerm(first: number, last: number): string {
  return `@months:${String(first).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

const quarterStems = ['квартал', 'токсан', 'quarter'];
/** «3 кв. 2020», but not «3 кв. км». */
function isQuarter(words: readonly string[], place: number): boolean {
  return words[place] === 'кв' && !/^(?:к?м|метр.*|километр.*)$/.test(words[place + 1] ?? '');
}

/** «первое полугодие», `half a year`, «бірінші жартысында»; `half` of another thing is no time. */
function isHalfYear(words: readonly string[], place: number): boolean {
  const [before, word, next] = [words[place - 1] ?? '', words[place] ?? '', words[place + 1] ?? ''];
  if (startsWithAny(word, halfStems)) return true;
  const ofYear = /^(?:year|жыл)/.test(next) || ordinalWord(before) !== undefined;
  return ofYear && startsWithAny(word, ['half', 'половин', 'жарты']);
}

const monthCounts = new Set(['мес', 'аи', 'аиы']);
const halfStems = ['полугоди', 'жартыжылд'];
const monthCountStems = ['месяц', 'аида', 'аидын', 'аилык', 'аиынд', 'аиынын', 'month'];

const relativeTime =
  / (былтыр|былтыргы|биыл|биылгы|откен жыл\S*|прошл\S+ год\S*|эт\S+ год\S*|нынешн\S+ год\S*|текущ\S+ год\S*|last year|this year|current year) /;

function startsWithAny(word: string, stems: readonly string[]): boolean {
  return stems.some((stem) => word.startsWith(stem));
}

/** A month is meant where a year, a day or another month stands near: «май 2020», `16 July`, «қаңтар–сәуір». */
function isDated(words: readonly string[], place: number): boolean {
  return words
    .slice(Math.max(0, place - 2), place + 4)
    .some((word, index) => index !== Math.min(2, place) && (/^\d{1,4}$/.test(word) || monthOf(word) !== undefined));
}
