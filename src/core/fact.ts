import { z } from 'zod';
import { Id, SourceId } from './id.ts';
import { TrilingualText, TrilingualWords } from './language.ts';
import { Period } from './period.ts';

/** How a printed number is hedged in the paper; a bound is kept in every language. */
export const Bound = z.enum(['about', 'over', 'under', 'almost', 'up to', 'at least']);
export type Bound = z.infer<typeof Bound>;

/** Schema of one number of a fact, in the scale in which the paper prints it. */
export const Figure = z.strictObject({
  measure: Id.describe('What is measured: an id of content/measures.yml'),
  value: z.number().describe('The number in the scale of its unit: 94.8 for «94,8 млрд долл.»'),
  unit: z.string().describe('An optional scale and a unit of content/units.yml: billion USD'),
  bound: Bound.optional().describe('How the paper hedges the number: свыше is over, почти is almost'),
  whole: z
    .strictObject({ country: Id, flow: z.enum(['export', 'import', 'turnover']) })
    .optional()
    .describe('Of a share in trade: the country and the flow of whose total it is a share'),
  printed: z.string().min(1).describe('The number as printed in the paper, within one printed item of the evidence'),
});
export type Figure = z.infer<typeof Figure>;

/** Schema of a place in a paper and of what is printed there; never the paper's sentence. */
export const Evidence = z.strictObject({
  source: SourceId,
  table: z.number().int().positive().optional().describe('Number of the table, where the figure stands in one'),
  page: z.number().int().positive().optional(),
  lines: z
    .tuple([z.number().int().positive(), z.number().int().positive()])
    .refine(([first, last]) => first <= last, 'ends before it begins')
    .describe('First and last line of the text file, both inclusive, counted from 1'),
  printed: z
    .array(z.string().trim().min(1).max(80, 'longer than 80 characters: keep the figures, drop the sentence'))
    .min(1)
    .describe('Figures, dates and names as printed in these lines'),
});
export type Evidence = z.infer<typeof Evidence>;

/** Schema of a fact file: one claim of a paper, in three languages, with its evidence. */
export const FactFile = z.strictObject({
  topics: z.array(Id).min(1),
  kind: z.enum(['figure', 'event', 'agreement', 'project', 'route', 'mechanism', 'definition', 'claim']),
  weight: z.literal([1, 2, 3], 'not a weight: write 1, 2 or 3').describe('How much it deserves a digest: 3 leads'),
  entities: z.array(Id).min(1),
  period: Period.optional().describe('ISO 8601; left out where the paper gives no time'),
  figures: z.array(Figure).default([]),
  says: TrilingualText.describe('One self-contained sentence: figure, unit, period and whose figure it is'),
  asks: TrilingualWords.optional().describe('Phrasings in which people ask for it'),
  caveat: TrilingualText.optional().describe('What must be known before the figure is repeated'),
  evidence: z.array(Evidence).min(1),
  status: z.enum(['current', 'superseded', 'withdrawn']).default('current'),
  supersedes: Id.optional(),
});

/** One claim of a paper, in three languages, with its evidence. */
export type Fact = Readonly<z.infer<typeof FactFile>> & { readonly id: string };
