/** Names by their words, one word after another. */
export interface Names {
  /** What the name means that ends here. */
  readonly concepts: Set<string>;
  readonly next: Map<string, Names>;
}

/** A tree without names. */
export function emptyNames(): Names {
  return { concepts: new Set(), next: new Map() };
}

/** Puts a name of these words. */
export function put(names: Names, words: readonly string[], id: string): void {
  const end = words.reduce((at, word) => {
    const next = at.next.get(word) ?? emptyNames();
    at.next.set(word, next);
    return next;
  }, names);
  end.concepts.add(id);
}

/** True where these words are a name. */
export function has(names: Names, words: readonly string[]): boolean {
  return longest(names, words, 0, (word) => [word]).length === words.length;
}

/** Every word of every name. */
export function* wordsIn({ next }: Names): Iterable<string> {
  for (const [word, names] of next) {
    yield word;
    yield* wordsIn(names);
  }
}

/** What a name means, and how many words it takes. */
interface Reached {
  readonly concepts: ReadonlySet<string>;
  readonly length: number;
}

/** The longest name that begins at a word, each word taken by any of its keys. */
export function longest(
  names: Names,
  words: readonly string[],
  start: number,
  keysOf: (word: string, next: ReadonlyMap<string, Names>) => readonly string[],
  length = 0,
): Reached {
  let best: Reached = { concepts: names.concepts, length: names.concepts.size > 0 ? length : 0 };
  const word = words[start + length];
  if (word === undefined || names.next.size === 0) return best;
  for (const key of keysOf(word, names.next)) {
    const next = names.next.get(key);
    const further = next && longest(next, words, start, keysOf, length + 1);
    if (further && further.length > best.length) best = further;
  }
  return best;
}
