import { type Gazetteer, isThing, type Named } from './gazetteer.ts';
import { isStopWord } from './stop-words.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { Wish } from './wish.ts';

/** A word of a query, or the words of a name in it. */
export interface Part {
  readonly start: number;
  /** The place behind its last word. */
  readonly end: number;
  readonly named: Named | undefined;
}

/** A part and what it asks for. */
export interface PartAsked extends Part {
  readonly wish: Wish;
}

/** The names and the words of a query that say what it is about, its time apart. */
export function partsOf(
  words: readonly string[],
  taken: ReadonlySet<number>,
  { gazetteer, thesaurus }: { gazetteer: Gazetteer; thesaurus: Thesaurus },
): readonly Part[] {
  /** «ақша» is money, though it looks like a form of «АҚШ». */
  const isOrdinaryWord = (word: string, { length, exact, concepts }: Named) =>
    length === 1 && (isStopWord(word) || (!exact && thesaurus.words.has(word) && concepts.every(isThing)));
  const parts: Part[] = [];
  for (let start = 0; start < words.length; ) {
    const word = words[start] ?? '';
    const found = taken.has(start) ? undefined : gazetteer.match(words, start);
    const named = found && !isOrdinaryWord(word, found) && !isComparison(words, start) ? found : undefined;
    const end = start + (named?.length ?? 1);
    if (named || !(taken.has(start) || isStopWord(word) || isComparison(words, start)))
      parts.push({ start, end, named });
    start = end;
  }
  return parts;
}

/** «2019-ға қарағанда» compares; Караганда is a city. */
function isComparison(words: readonly string[], place: number): boolean {
  return words[place] === 'караганда' && /(?:[гкн][ае]|\d)$/.test(words[place - 1] ?? '');
}
