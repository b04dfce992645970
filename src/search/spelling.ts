import { fold } from './fold.ts';
import { toCyrillic } from './transliteration.ts';
import type { TypoFinder } from './typo.ts';

/** A query as words that can be looked up, and how it was read where that is not as it stands. */
export interface Spelled {
  /** Folded words, each with how sure its reading is: 1 for a word that stands as it was typed. */
  readonly words: readonly SpelledWord[];
  readonly understood?: string;
  /** How each token was read, and the slips that were mended: their places among the tokens, and what was typed there. */
  readonly readings: readonly string[];
  readonly slips: readonly { readonly place: number; readonly typed: string; readonly word: string }[];
}

interface SpelledWord {
  readonly word: string;
  readonly sure: number;
}

const sureness = { literal: 1, transliteration: 0.98, layout: 0.97 } as const;
type Kind = keyof typeof sureness;

/** Words beyond these say no more about what is looked for. */
const mostTokens = 48;
const longestToken = 60;
/** A shorter token beside longer ones is read otherwise only where they are. */
const shortToken = 4;

/**
 * Makes the function that reads each word of a query as it stands where it is known; else from Latin letters, from the
 * other keyboard layout, or as a slip of the finger for a word that is known. What speaks for a reading is how the
 * words around it are read.
 */
export function createSpeller(
  knows: (word: string) => boolean,
  typo: TypoFinder,
  spelling: (word: string) => string,
): (query: string) => Spelled {
  const isKnown = (text: string) => {
    const words = wordsOf(text);
    return words.length > 0 && words.every((word) => /^[\d.]+$/.test(word) || knows(word));
  };
  return (query) => {
    const tokens = withFullYear(
      query
        .split(/\s+/)
        .filter(Boolean)
        .slice(0, mostTokens)
        .map((token) => token.slice(0, longestToken)),
    );
    const shortest = tokens.some(({ length }) => length >= shortToken) ? shortToken : shortToken - 1;
    const settled = tokens.map((token) => (token.length < shortest ? undefined : knownReading(token, isKnown)));
    const kinds = new Set(settled.flatMap((reading) => (reading && /\p{L}/u.test(reading.text) ? [reading.kind] : [])));
    if (kinds.size === 0) kinds.add('literal');
    const count = (kind: Kind) => settled.filter((reading) => reading?.kind === kind).length;
    const inLatinLetters = count('transliteration') * 2 >= count('literal') && kinds.has('transliteration');
    const read = tokens.map((token, place) => {
      const first = settled[place] ?? settle(token, { kinds, isKnown, typo, spelling });
      if (!inLatinLetters || first.kind !== 'literal') return first;
      return readingsOf(token).find(({ kind, text }) => kind === 'transliteration' && isKnown(text)) ?? first;
    });
    const readings = read.map(({ kind, text }) =>
      kind === 'transliteration' ? wordsOf(text).map(spelling).join(' ') : text,
    );
    return {
      readings,
      slips: read.flatMap(({ mended }, place) => (mended ? [{ place, typed: tokens[place] ?? '', word: mended }] : [])),
      words: read.flatMap(({ text, sure }) => wordsOf(text).map((word) => ({ word, sure }))),
      ...(read.some(({ text }, place) => text !== tokens[place]) && { understood: readings.join(' ') }),
    };
  };
}

/** «в 22-м», «за 24-й», «24-ші жылы», `'24`, «24г»: a year as people write it to each other, where no other is named in full. */
function withFullYear(tokens: readonly string[]): readonly string[] {
  if (tokens.some((token) => fullYear.test(token))) return tokens;
  return tokens.map((token, place) => {
    const [, short, written, ending] = shortYear.exec(token) ?? [];
    if (short === undefined) return token;
    const [before, next] = [tokens[place - 1]?.toLowerCase() ?? '', tokens[place + 1] ?? ''];
    /** «24 года» may be a length of time, «24-го года» and «за 24 год» are not. */
    const ofYear =
      (ending ? /^(?:год|г\.?$|жыл)/i : /^(?:году|годом|г\.?$|жылы|жылғы)/i).test(next) ||
      (before === 'за' && /^год\P{L}*$/iu.test(next));
    const spoken =
      ['в', 'за', 'на', 'к'].includes(before) && /^[мй]$/i.test(ending ?? '') && !/^(?:век|столет|годовщ)/i.test(next);
    const isYear = /^['’]/.test(token) || written?.toLowerCase() === 'г' || /жыл/i.test(ending ?? '');
    return isYear || ofYear || spoken ? `20${short}` : token;
  });
}

const fullYear = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** 2013 to 2029; smaller numbers are months, ordinals and days. */
const shortYear = /^['’]?(1[3-9]|2\d)(-(й|м|го|му|ом|ші|шы|жылы|жылғы)|г)?[?!.,;:)]*$/i;

interface Reading {
  readonly text: string;
  readonly kind: Kind;
  readonly sure: number;
  /** The word that a slip was mended to. */
  readonly mended?: string;
}

function wordsOf(text: string): readonly string[] {
  return fold(text).split(' ').filter(Boolean);
}

/** The first reading of a token of which every word is known. */
function knownReading(token: string, isKnown: (text: string) => boolean): Reading | undefined {
  return readingsOf(token).find(({ text }) => isKnown(text));
}

/** A short or unknown token: read as its neighbours are, a slip mended where it can be. */
function settle(
  token: string,
  around: {
    kinds: ReadonlySet<Kind>;
    isKnown: (text: string) => boolean;
    typo: TypoFinder;
    spelling: (word: string) => string;
  },
): Reading {
  const readings = readingsOf(token).filter(({ kind }) => kind === 'literal' || around.kinds.has(kind));
  const only = around.kinds.has('literal') ? readings : readings.filter(({ kind }) => kind !== 'literal');
  const known = only.find(({ text }) => around.isKnown(text));
  if (known) return known;
  const literal: Reading = { text: token, kind: 'literal', sure: sureness.literal };
  const mended = readings.flatMap((reading) => {
    const words = wordsOf(reading.text);
    const slips = words.filter((word) => !around.isKnown(word));
    const [mended] = slips.map(around.typo);
    if (!mended || slips.length > 1) return [];
    const text = words.map((word) => (slips.includes(word) ? around.spelling(mended.word) : word)).join(' ');
    return [{ ...reading, text, sure: reading.sure * mended.likeness, mended: mended.word }];
  });
  return mended.sort((a, b) => b.sure - a.sure)[0] ?? literal;
}

const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const cyrillicKeys = 'йцукенгшщзхъфывапролджэячсмитьбюё';
/** The keys of the digit row on which the Kazakh layout has its own letters. */
const kazakhLatinKeys = `${latinKeys}2345890-=`;
const kazakhKeys = `${cyrillicKeys}әіңғүұқөһ`;

/** What a token may have been meant as: as it stands first, then the likeliest. */
function readingsOf(token: string): readonly Reading[] {
  const reading = (kind: Kind, text: string): Reading => ({ text, kind, sure: sureness[kind] });
  const literal = reading('literal', token);
  const latin = /\p{Script=Latin}/u.test(token);
  if (/[а-яё]/i.test(token)) {
    return latin ? [literal] : [literal, reading('layout', swapLayout(token, cyrillicKeys, latinKeys))];
  }
  if (!latin && !/[[\];',.`]/.test(token)) return [literal];
  return [
    literal,
    ...(latin ? toCyrillic(token) : []).filter(isRead).map((text) => reading('transliteration', text)),
    reading('layout', swapLayout(token, latinKeys, cyrillicKeys)),
    ...(/[\d=-]/.test(token) ? [reading('layout', swapLayout(token, kazakhLatinKeys, kazakhKeys))] : []),
  ];
}

/** «8и3ыи3» is no reading: the digits stand for letters of another layout. */
function isRead(text: string): boolean {
  return !/\d\p{L}+\d/u.test(text);
}

function swapLayout(text: string, from: string, to: string): string {
  return [...text.toLowerCase()].map((key) => to[from.indexOf(key)] ?? key).join('');
}
