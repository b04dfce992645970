import { distance } from 'fastest-levenshtein';

/** Finds the known word that a misspelt one was meant to be, with their likeness from 0 to 1. */
export type TypoFinder = (word: string) => { readonly word: string; readonly likeness: number } | undefined;

/** A word shares at least this part of its three-letter pieces with one that is compared letter by letter. */
const sharedFloor = 0.3;
/** The longer a word, the more slips may be in it. */
const slipsIn = (length: number) => (length < 9 ? 1 : length < 14 ? 2 : 3);
const shortest = 4;

/**
 * Indexes the vocabulary by three-letter pieces; a piece that very many words hold finds none by itself. Of two words that
 * are as like, the commoner one is meant.
 */
export function createTypoFinder(
  vocabulary: ReadonlySet<string>,
  commonness: (word: string) => number = () => 0,
): TypoFinder {
  const holders = new Map<number, string[]>();
  for (const word of vocabulary) {
    if (/\d/.test(word) || word.length < shortest - 1) continue;
    for (const gram of gramsOf(word)) {
      const words = holders.get(gram);
      if (!words) holders.set(gram, [word]);
      else if (words.at(-1) !== word) words.push(word);
    }
  }
  const anagrams = Map.groupBy(vocabulary, signature);
  const crowded = Math.max(500, vocabulary.size / 20);
  return (word) => {
    if (/\d/.test(word) || word.length < shortest) return undefined;
    const grams = [...new Set(gramsOf(word))];
    const shared = new Map<string, number>();
    for (const gram of grams) {
      const words = holders.get(gram) ?? [];
      if (words.length > crowded) continue;
      for (const other of words) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const other of anagrams.get(signature(word)) ?? []) shared.set(other, grams.length);
    let best: { readonly word: string; readonly likeness: number } | undefined;
    for (const [other, pieces] of shared) {
      if ((2 * pieces) / (grams.length + other.length) < sharedFloor) continue;
      if (other[0] !== word[0] && (other[1] !== word[1] || other.length !== word.length)) continue;
      const length = Math.max(word.length, other.length);
      const count = slips(word, other);
      const likeness = 1 - count / length;
      if (count > slipsIn(length) || likeness < (best?.likeness ?? 0) || isAnotherWord(word, other)) continue;
      if (!best || likeness > best.likeness || commonness(other) > commonness(best.word))
        best = { word: other, likeness };
    }
    return best;
  };
}

/** Letters that are near each other on a keyboard, or that people confuse. */
const rows =
  'йцукенгшщзхъ фывапролджэ ячсмитьбю йфя цыч увс кам епи нрт гоь шлб щдю зж хэ цф уы кв еа нп гр шо щл зд хж ыя вч ас пм ри от ль дб жю qwertyuiop asdfghjkl zxcvbnm qaz wsx edc rfv tgb yhn ujm wa es rd tf yg uh ij ok pl'.split(
    ' ',
  );
const confused = [
  'аояу',
  'еиэыюя',
  'сзц',
  'тд',
  'бп',
  'гк',
  'вф',
  'жшщч',
  'хк',
  'ую',
  'aeiouy',
  'ckqs',
  'sz',
  'td',
  'bp',
  'gj',
  'vwf',
  'nm',
];

/** A short word with one letter in the place of another that lies far away is not a slip but another word. */
function isAnotherWord(word: string, other: string): boolean {
  if (word.length !== other.length || word.length > longestShort) return false;
  const places = [...word].flatMap((letter, place) => (letter === other[place] ? [] : [place]));
  const [place = 0] = places;
  return places.length === 1 && !areNear(word[place] ?? '', other[place] ?? '');
}

const longestShort = 6;

function areNear(a: string, b: string): boolean {
  return (
    confused.some((letters) => letters.includes(a) && letters.includes(b)) ||
    rows.some((row) => Math.abs(row.indexOf(a) - row.indexOf(b)) === 1 && row.includes(a) && row.includes(b))
  );
}

/** Edits between two words; two neighbours swapped count as one slip. */
function slips(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === 2 && a.length === b.length && lettersOf(a) === lettersOf(b) ? 1 : edits;
}

/** The letters in order: words with two letters swapped have the same. */
function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** The same for words of the same letters, and for few others. */
function signature(word: string): number {
  let sum = word.length;
  for (let at = 0; at < word.length; at++) sum += (word.charCodeAt(at) * 2_654_435_761) % 1_000_003;
  return sum;
}

/** The three-letter pieces of a folded word and of the space around it, each as one number: ten bits tell its letters apart. */
function gramsOf(word: string): readonly number[] {
  const grams: number[] = [];
  let gram = word.charCodeAt(0) & 1023;
  for (let at = 1; at <= word.length; at++) {
    gram = ((gram << 10) | (at < word.length ? word.charCodeAt(at) & 1023 : 0)) & 0x3fffffff;
    grams.push(gram);
  }
  return grams;
}
