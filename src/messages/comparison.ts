import type { Language } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import type { Reply } from '#core/reply.ts';
import { plottedPoints, type Series } from '#core/series.ts';
import { texts } from '#i18n/catalogue.ts';
import { formatFigure } from '#i18n/numbers.ts';

/** Two things and the measures in which they are to be compared; no measure means all. */
export interface Compared {
  readonly a: string;
  readonly b: string;
  readonly measures: readonly string[];
}

const mostCharts = 5;

/**
 * Two countries in the figures of one measure, unit, period and definition: those that stand in one series. A figure
 * that has no counterpart is left out, never set beside another kind.
 */
export function comparison({ a, b, measures }: Compared, library: Library, language: Language): Reply {
  const words = texts(language);
  const name = (id: string) => library.entities.get(id)?.name[language] ?? id;
  const both = [...library.series.values()].filter(
    (series) =>
      [a, b].every((id) => series.points.some(({ at }) => at === id)) &&
      (measures.length === 0 || measures.includes(series.measure)),
  );
  return {
    language,
    audience: 'person',
    parts: [
      { part: 'heading', text: `${name(a)} – ${name(b)}` },
      ...(both.length > 0
        ? [{ part: 'list', items: both.map((series) => row(series, [a, b], library, language)) } as const]
        : [{ part: 'text', text: words.nothingToCompare } as const]),
      {
        part: 'actions',
        actions:
          both.length > 0
            ? both
                .slice(0, mostCharts)
                .map(({ id, title }) => ({ action: 'run', label: title[language], command: `chart ${id}` }) as const)
            : [a, b].map((id) => ({ action: 'run', label: name(id), command: `fact ${name(id)}` }) as const),
      },
    ],
  };
}

/** What to type, where two countries were not named. */
export function comparisonHelp(language: Language, usage: string): Reply {
  return { language, audience: 'person', parts: [{ part: 'text', text: texts(language).compareWhat(usage) }] };
}

function row(series: Series, ids: readonly string[], library: Library, language: Language) {
  const points = plottedPoints(series, library, language);
  const values = ids.map((id) => {
    const place = series.points.findIndex(({ at }) => at === id);
    const point = points[place];
    return point ? `${point.label} ${formatFigure(point.figure, library.units, language)}` : '';
  });
  return { text: `${series.title[language]}: ${values.join(' · ')}`, path: `/c/${series.id}` };
}
