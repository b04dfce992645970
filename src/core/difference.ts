import { z } from 'zod';
import { Id } from './id.ts';
import { TrilingualText } from './language.ts';

/** Schema of a difference: facts that disagree, or figures that do not add up. */
export const DifferenceFile = z.strictObject({
  facts: z.array(Id).min(1),
  kind: z.enum([
    'rounding',
    'definition-differs',
    'period-differs',
    'arithmetic-slip',
    'unit-slip',
    'printing-slip',
    'unexplained',
  ]),
  recomputation: z.string().min(1).describe('A comparison that holds, over figures of the facts: `28 + 15.9 != 43.8`'),
  explanation: TrilingualText,
});

/** A place where the papers disagree with each other or with arithmetic. */
export type Difference = Readonly<z.infer<typeof DifferenceFile>> & { readonly id: string };
