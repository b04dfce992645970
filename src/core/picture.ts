import type { Language } from './language.ts';

/** Draws the pictures of series. */
export interface Pictures {
  /** A PNG of the series in the language; undefined where there is no such series. */
  series(id: string, language: Language): Promise<Uint8Array | undefined>;
}
