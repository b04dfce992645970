import type { Fact, Figure } from '#core/fact.ts';
import { absoluteValue, sameNumber, scaleAndUnit } from '#core/figure.ts';
import type { Library } from '#core/library.ts';
import { carriesHedge, hedgeBefore } from './hedges.ts';
import { numerals, saysInWords } from './numerals.ts';
import { occurrences, type PaperText, passage, readable } from './paper-text.ts';
import type { Problem } from './problem.ts';

/** What a fact claims of the papers' texts that the texts do not bear out. Sources without a text are passed over. */
export function evidenceProblems(
  fact: Fact,
  texts: ReadonlyMap<string, PaperText>,
  library: Library,
): readonly Problem[] {
  const place = `content/facts/${fact.id}.yml`;
  const evidence = fact.evidence.flatMap((item) => {
    const text = texts.get(item.source);
    return text ? [{ ...item, text, passage: passage(text, ...item.lines) }] : [];
  });
  if (evidence.length < fact.evidence.length) return [];
  const whole = evidence.map((item) => item.passage).join('\n');
  return [
    ...evidence.flatMap((item) => placeProblems(item)),
    ...fact.figures.flatMap((figure) => figureProblems(figure, evidence, whole, library)),
    ...periodProblems(fact, whole),
    ...copyProblems(fact, evidence),
  ].map((message) => ({ place, message }));
}

interface Located {
  readonly source: string;
  readonly lines: readonly [number, number];
  readonly printed: readonly string[];
  readonly text: PaperText;
  readonly passage: string;
}

function placeProblems({ source, lines, printed, text, passage: words }: Located): readonly string[] {
  const [first, last] = lines;
  if (last > text.lines.length) return [`evidence: ${source} has only ${text.lines.length} lines, not ${last}`];
  return printed
    .filter((item) => occurrences(item, words).length === 0)
    .map((item) => `evidence: "${item}" is not printed in lines ${first}-${last} of ${source}`);
}

function figureProblems(
  figure: Figure,
  evidence: readonly Located[],
  whole: string,
  library: Library,
): readonly string[] {
  const name = `figures: ${figure.value} ${figure.unit}`;
  const { scale, unit } = scaleAndUnit(figure.unit);
  const holders = evidence.filter(({ printed }) =>
    printed.some((item) => readable(item).includes(readable(figure.printed))),
  );
  if (holders.length === 0) return [`${name}: its printed "${figure.printed}" is in no printed item of the evidence`];
  const stems = Object.values(library.units[unit]?.stems ?? {}).flat();
  return [
    ...(printedValueMatches(figure) ? [] : [`${name}: "${figure.printed}" is another number`]),
    ...(scale && !numerals(whole, 'ru').some((numeral) => numeral.scale === scale) && !scaleWord(scale).test(whole)
      ? [`${name}: no "${scale}" is printed in the lines of the evidence`]
      : []),
    ...(stems.some((stem) => new RegExp(stem, 'iu').test(whole)) ||
    stems.some((stem) => new RegExp(stem, 'iu').test(figure.printed))
      ? []
      : [`${name}: the unit "${unit}" is not printed in the lines of the evidence`]),
    ...hedgeProblems(figure, holders, name),
  ];
}

/** The number as printed, in digits or in words, is the figure's value; a printed scale word is the figure's scale. */
function printedValueMatches(figure: Figure): boolean {
  /** Some papers print a decimal point in a Russian text. */
  const decimalPoint = /\d\.\d/.test(figure.printed) && !figure.printed.includes(',');
  const [numeral] = numerals(figure.printed, decimalPoint ? 'en' : 'ru');
  if (!numeral) return saysInWords(figure.printed, figure.value, 'ru');
  return numeral.scale
    ? sameNumber(numeral.value, absoluteValue(figure))
    : sameNumber(numeral.value, figure.value) || sameNumber(numeral.value, absoluteValue(figure));
}

function scaleWord(scale: string): RegExp {
  const stems: Record<string, string> = {
    thousand: 'тыс',
    million: 'млн|миллион',
    billion: 'млрд|миллиард',
    trillion: 'трлн|триллион',
  };
  return new RegExp(stems[scale] ?? scale, 'iu');
}

/** A hedge that the paper prints and the figure lacks, or that the figure has and the paper does not print. */
function hedgeProblems(figure: Figure, holders: readonly Located[], name: string): readonly string[] {
  const printed = holders.flatMap(({ passage: words }) =>
    occurrences(figure.printed, words).map((start) => {
      const number = figure.printed.search(/\d/);
      return hedgeBefore(words.slice(0, start + Math.max(number, 0)));
    }),
  );
  const [first] = printed;
  if (first && printed.every((hedge) => hedge === first) && figure.bound !== first) {
    return [`${name}: the paper prints it as "${first}", bound says ${figure.bound ?? 'nothing'}`];
  }
  if (figure.bound && !holders.some(({ passage: words }) => figure.bound && carriesHedge(words, figure.bound, 'ru'))) {
    return [`${name}: the paper prints no "${figure.bound}" in the lines of the evidence`];
  }
  return [];
}

function periodProblems({ period }: Fact, whole: string): readonly string[] {
  const years = period?.match(/\d{4}/g) ?? [];
  const [, last = ''] = years;
  return years
    .filter(
      (year) =>
        !whole.includes(year) && !(last !== '' && /десятилет|пять лет|лет/iu.test(whole) && whole.includes(last)),
    )
    .map((year) => `period: the year ${year} is not printed in the lines of the evidence`);
}

const copiedWords = 9;

/** A run of words of the Russian sentence that stands in the paper as well: our sentences are our own. */
function copyProblems({ says }: Fact, evidence: readonly Located[]): readonly string[] {
  const words = wordsOf(says.ru);
  return evidence.flatMap(({ source, text, lines }) => {
    /** Without spaces, since a hyphen of the paper joins what a dash of ours parts. */
    const around = wordsOf(passage(text, Math.max(1, lines[0] - 3), lines[1] + 3)).join('');
    const start = words.findIndex(
      (_, index) =>
        index + copiedWords <= words.length && around.includes(words.slice(index, index + copiedWords).join('')),
    );
    return start < 0
      ? []
      : [`says.ru: "${words.slice(start, start + copiedWords).join(' ')}" is a run of words of ${source}`];
  });
}

function wordsOf(text: string): readonly string[] {
  return (
    readable(text)
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\d]+/gu) ?? []
  );
}
