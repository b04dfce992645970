import type { Knowledge } from '#commands/dispatch.ts';
import { loadLibrary } from '#content/load.ts';
import { createLanguageGuess } from '#search/language-guess.ts';
import { createLookup } from '#search/lookup.ts';
import { keptIndex } from './kept-index.ts';

/** Loads the content and makes it findable, with an index kept in the data folder. Throws ContentError with every problem. */
export function openKnowledge(contentDirectory: string, dataDirectory: string): Knowledge {
  const library = loadLibrary(contentDirectory);
  const lookup = createLookup(library, keptIndex(dataDirectory, library));
  const guess = createLanguageGuess(library);
  return { library, lookup, guessLanguage: (text) => guess(lookup.reading(text)) };
}
