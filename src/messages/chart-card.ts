import { scaleAndUnit } from '#core/figure.ts';
import type { Language } from '#core/language.ts';
import { differencesOf, type Library, sourcesOf } from '#core/library.ts';
import type { Reply } from '#core/reply.ts';
import { plottedPoints, type Series } from '#core/series.ts';
import { texts } from '#i18n/catalogue.ts';
import { formatFigure } from '#i18n/numbers.ts';
import { shortCitation } from './citation.ts';
import { pictureOf, seriesChart } from './series-chart.ts';

/** A series as a picture and as the list of its points, each a fact; with what must be known and whose work it is. */
export function chartCard(series: Series, library: Library, language: Language): Reply {
  const words = texts(language);
  const points = plottedPoints(series, library, language);
  const drawn = seriesChart(series, library, language);
  const facts = [...new Set(points.map(({ fact }) => fact))];
  const doubts = [
    ...new Set([
      ...facts.flatMap(({ caveat }) => (caveat ? [caveat[language]] : [])),
      ...facts.flatMap(({ id }) =>
        differencesOf(library, id).map(({ explanation }) => `${words.differs}: ${explanation[language]}`),
      ),
    ]),
  ];
  const sources = [...new Set(facts.flatMap(sourcesOf))].sort().flatMap((id) => library.sources.get(id) ?? []);
  return {
    language,
    audience: 'person',
    parts: [
      { part: 'heading', text: series.title[language] },
      pictureOf(series, library, language),
      {
        part: 'list',
        items: points.map(({ label, figure, fact }, place) => ({
          text: `${label}: ${
            library.units[scaleAndUnit(figure.unit).unit]?.lead
              ? formatFigure(figure, library.units, language)
              : drawn.points[place]?.shown
          }`,
          path: `/f/${fact.id}`,
        })),
      },
      ...doubts.map((text) => ({ part: 'note', tone: 'warning', text }) as const),
      ...sources.map(
        (source) =>
          ({
            part: 'citation',
            text: `${shortCitation(source, language)}, ${words.quoted(source.title.gloss[language])} · ${words.paper(source.id)}`,
            path: `/s/${source.id}`,
          }) as const,
      ),
      {
        part: 'actions',
        actions: [
          { action: 'share', label: words.share, command: `chart ${series.id}` },
          { action: 'open', label: words.open, path: `/c/${series.id}` },
        ],
      },
    ],
  };
}

/** The charts that exist. */
export function chartList(library: Library, language: Language, unknown?: string): Reply {
  const words = texts(language);
  return {
    language,
    audience: 'person',
    parts: [
      ...(unknown ? [{ part: 'note', tone: 'warning', text: words.chartUnknown(unknown) } as const] : []),
      { part: 'heading', text: words.chartsTitle },
      {
        part: 'actions',
        actions: [...library.series.values()].map(({ id, title }) => ({
          action: 'run',
          label: title[language],
          command: `chart ${id}`,
        })),
      },
    ],
  };
}
