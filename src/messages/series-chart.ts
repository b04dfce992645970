import type { Language } from '#core/language.ts';
import { type Library, sourcesOf } from '#core/library.ts';
import type { Part } from '#core/reply.ts';
import { plottedPoints, type Series } from '#core/series.ts';
import { texts } from '#i18n/catalogue.ts';
import { formatAmount, formatUnit } from '#i18n/numbers.ts';
import { shortCitation } from './citation.ts';

/** A series as it is drawn: its texts and points in a language, with the hedge of each figure. */
export function seriesChart(series: Series, library: Library, language: Language) {
  const points = plottedPoints(series, library, language);
  const sources = [...new Set(points.flatMap(({ fact }) => sourcesOf(fact)))].flatMap(
    (id) => library.sources.get(id) ?? [],
  );
  return {
    title: series.title[language],
    unit: formatUnit(series.unit, library.units, language),
    shape: series.shape,
    points: points.map(({ label, value, figure }) => ({
      label,
      value,
      shown: formatAmount({ value, bound: figure.bound, percent: series.unit === 'percent' }, language),
    })),
    source: sources
      .map((source) => `${shortCitation(source, language)} · ${texts(language).paper(source.id)}`)
      .join('; '),
    mark: `Keruen · ${series.id}`,
  };
}

/** The picture of a series as a part of a message, with a text that says what it shows. */
export function pictureOf(series: Series, library: Library, language: Language): Part {
  const { title, points } = seriesChart(series, library, language);
  return {
    part: 'picture',
    path: `/c/${series.id}.png?lang=${language}`,
    alt: `${title}. ${points.map(({ label, shown }) => `${label}: ${shown}`).join('; ')}`,
  };
}
