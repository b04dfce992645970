import { z } from 'zod';
import { TrilingualText, TrilingualWords } from './language.ts';

/** Schema of content/terms.yml: the word for a thing in each language, and the words that our sentences do not use. */
export const TermsFile = z.array(
  z.strictObject({
    term: TrilingualText,
    avoid: TrilingualWords.default({ ru: [], kk: [], en: [] }).describe(
      'Stems that no sentence of ours may hold; what people type belongs into the aliases of entities/',
    ),
  }),
);

export type Terms = z.infer<typeof TermsFile>;
