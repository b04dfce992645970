import { z } from 'zod';
import { Id } from './id.ts';
import { TrilingualText, TrilingualWords } from './language.ts';

/** Schema of content/topics.yml: the subjects by which people subscribe. */
export const TopicsFile = z.record(Id, z.strictObject({ name: TrilingualText, aliases: TrilingualWords.optional() }));

/** Schema of content/measures.yml: what figures measure, and how people call it. */
export const MeasuresFile = z.record(Id, z.strictObject({ name: TrilingualText, aliases: TrilingualWords.optional() }));

/** Schema of content/synonyms.yml: single words of one meaning, as people type them. */
export const SynonymsFile = z.record(
  Id,
  TrilingualWords.extend({
    particular: z
      .enum(['trade', 'always'])
      .optional()
      .describe('Of a question that names it, about trade or about anything, a fact that does not is no answer'),
  }),
);

/** Schema of content/units.yml: how a unit is shown, and the stems by which it is recognised. */
export const UnitsFile = z.record(
  z.string(),
  z.strictObject({
    short: TrilingualText.describe('Shown behind the number and its scale: долл.'),
    lead: z
      .boolean()
      .default(false)
      .describe('The number leads its card in large type; for units that are never inflected'),
    before: z.boolean().default(false).describe('Shown before the number: ×'),
    stems: z.strictObject({
      ru: z.array(z.string()).min(1),
      kk: z.array(z.string()).min(1),
      en: z.array(z.string()).min(1),
    }),
  }),
);

export type Topics = z.infer<typeof TopicsFile>;
export type Measures = z.infer<typeof MeasuresFile>;
export type Units = z.infer<typeof UnitsFile>;
export type Synonyms = z.infer<typeof SynonymsFile>;
