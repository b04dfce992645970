import { z } from 'zod';
import { Id } from './id.ts';
import { TrilingualText, TrilingualWords } from './language.ts';

/** Schema of an entity file: something the papers speak of, with every name people give it. */
export const EntityFile = z.strictObject({
  kind: z.enum([
    'country',
    'region',
    'place',
    'border-crossing',
    'port',
    'railway',
    'road',
    'route',
    'pipeline',
    'organisation',
    'company',
    'programme',
    'mechanism',
    'document',
    'person',
    'concept',
  ]),
  name: TrilingualText,
  in: Id.optional().describe('The country of a place or an undertaking: who names the country may mean it'),
  aliases: TrilingualWords.default({ ru: [], kk: [], en: [] }).describe(
    'Other spellings, abbreviations, old names; Latin transliterations of Russian and Kazakh stand under ru and kk',
  ),
});

/** Something the papers speak of. */
export type Entity = Readonly<z.infer<typeof EntityFile>> & { readonly id: string };
