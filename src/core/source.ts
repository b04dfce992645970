import { z } from 'zod';
import { TrilingualText } from './language.ts';

const name = z.strictObject({
  family: TrilingualText,
  given: TrilingualText.optional(),
});

/** Schema of a source file: what the paper states of itself, and what Keruen says of it. */
export const SourceFile = z.strictObject({
  type: z.enum(['article-journal', 'report']),
  language: z.enum(['ru', 'kk', 'en']),
  title: z.strictObject({
    original: z.string().min(1).describe('As printed, in the language of the paper'),
    printed: z
      .record(z.string(), z.string())
      .default({})
      .describe('Titles that the paper itself prints in other languages'),
    gloss: TrilingualText.describe('The title as Keruen says it in each language'),
  }),
  author: z.array(name).default([]).describe('Left empty where the paper names none'),
  'container-title': z.string().optional(),
  issued: z.number().int().optional().describe('Year; left out where the paper does not state it'),
  issue: z.string().optional(),
  page: z.string().optional(),
  DOI: z.string().optional(),
  URL: z.url().optional(),
  funding: z.string().optional(),
  text: z.strictObject({
    file: z.string().describe('Name of the text file that the facts were checked against'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256: sixty-four hexadecimal digits'),
  }),
  summary: TrilingualText,
  method: TrilingualText,
  limits: TrilingualText,
});

/** A paper. */
export type Source = Readonly<z.infer<typeof SourceFile>> & { readonly id: string };

/** Schema of the waivers of one source: numeric tokens that are not claims. */
export const WaiversFile = z.strictObject({
  apart: z
    .array(
      z.strictObject({
        lines: z.tuple([z.number().int().positive(), z.number().int().positive()]),
        reason: z.enum(['bibliography', 'url', 'page-number']),
      }),
    )
    .default([])
    .describe('Lines that are not the body of the paper'),
  tokens: z
    .array(
      z.strictObject({
        line: z.number().int().positive(),
        token: z.string().min(1),
        reason: z.enum([
          'footnote-mark',
          'citation',
          'list-number',
          'heading-number',
          'grant-number',
          'page-number',
          'part-of-a-name',
        ]),
      }),
    )
    .default([])
    .describe('Numeric tokens of the body that claim nothing'),
});

/** The numeric tokens of a source that are not claims, each with its reason. */
export type Waivers = Readonly<z.infer<typeof WaiversFile>> & { readonly id: string };
