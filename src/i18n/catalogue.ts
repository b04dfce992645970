import type { Language, Trilingual } from '#core/language.ts';
import { type Catalogue, en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';

export type { Catalogue };

const catalogues: Trilingual<Catalogue> = { ru, kk, en };

/** Everything Keruen says that is not content, in one language; a missing text or argument fails the type check. */
export function texts(language: Language): Catalogue {
  return catalogues[language];
}
