import { z } from 'zod';
import { Id } from './id.ts';
import { TrilingualText } from './language.ts';

/** Schema of a brief: a page about a paper, a topic or an entity, its figures by reference. */
export const BriefFile = z.strictObject({
  about: z.union([
    z.strictObject({ source: z.string() }),
    z.strictObject({ topic: Id }),
    z.strictObject({ entity: Id }),
  ]),
  title: TrilingualText,
  text: TrilingualText.describe('Four to eight sentences; after each sentence with a figure its [[fact-id]]'),
  key: z.array(Id).min(1).max(5).describe('The facts shown as key figures, first the heaviest'),
});

/** A one-page summary of a paper, a topic or an entity. */
export type Brief = Readonly<z.infer<typeof BriefFile>> & { readonly id: string };

/** The ids of the facts that a text cites as `[[fact-id]]`, in order, each once. */
export function citedFacts(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\[\[([a-z0-9-]+)\]\]/g)].map(([, id = '']) => id))];
}
