import type { Knowledge } from '#commands/dispatch.ts';
import { loadLibrary } from '#content/load.ts';
import { createLanguageGuess } from '#search/language-guess.ts';
import { createLookup } from '#search/lookup.ts';

/** Loads the content and makes it findable. Throws ContentError with every problem. */
export function openKnowledge(contentDirectory: string): Knowledge {
  const library = loadLibrary(contentDirectory);
  return { library, lookup: createLookup(library), guessLanguage: createLanguageGuess(library) };
}
