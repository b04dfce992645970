import { z } from 'zod';
import type { Fact, Figure } from './fact.ts';
import { absoluteValue, scaleAndUnit, scales } from './figure.ts';
import { Id } from './id.ts';
import { type Language, TrilingualText } from './language.ts';
import type { Library } from './library.ts';

/** Schema of a series: figures of one measure, unit and definition that may honestly stand in one picture. */
export const SeriesFile = z.strictObject({
  title: TrilingualText.describe('What is measured, of whom, and when: the heading of the picture'),
  measure: Id.describe('An id of content/measures.yml; every point has it'),
  unit: z.string().describe('The unit of the axis, with its scale: billion USD; every point is converted to it'),
  shape: z.enum(['bars', 'line']).describe('A line only for points in time'),
  points: z
    .array(
      z.strictObject({
        fact: Id,
        value: z
          .number()
          .optional()
          .describe('The value of the figure meant, as in the fact, where it has several of this measure'),
        at: z
          .union([z.string(), TrilingualText])
          .describe('What the point stands for: a year, an id of entities/, or words in three languages'),
      }),
    )
    .min(2),
});

/** Figures that may honestly stand in one picture. */
export type Series = Readonly<z.infer<typeof SeriesFile>> & { readonly id: string };
export type SeriesPoint = Series['points'][number];

/** A point of a series, resolved: its value is in the unit of the series. */
export interface PlottedPoint {
  readonly fact: Fact;
  readonly figure: Figure;
  readonly value: number;
  readonly label: string;
}

/** The points of a series in its order, each with its fact, its value in the unit of the axis, and its label. */
export function plottedPoints(series: Series, library: Library, language: Language): readonly PlottedPoint[] {
  const { scale } = scaleAndUnit(series.unit);
  return series.points.flatMap((point) => {
    const fact = library.facts.get(point.fact);
    const figure = fact && figureOf(series, point, fact);
    if (!fact || !figure) return [];
    const value = Number((absoluteValue(figure) / (scale ? scales[scale] : 1)).toPrecision(12));
    return [{ fact, figure, value, label: labelOf(point, library, language) }];
  });
}

/** The one figure of the fact that the point means; undefined when there is none or more than one. */
export function figureOf(series: Series, point: SeriesPoint, fact: Fact): Figure | undefined {
  const { unit } = scaleAndUnit(series.unit);
  const candidates = fact.figures.filter(
    (figure) =>
      figure.measure === series.measure &&
      scaleAndUnit(figure.unit).unit === unit &&
      (point.value === undefined || figure.value === point.value),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

function labelOf({ at }: SeriesPoint, library: Library, language: Language): string {
  if (typeof at !== 'string') return at[language];
  return library.entities.get(at)?.name[language] ?? at;
}
