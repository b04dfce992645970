import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#content/load.ts';
import { languages } from '#core/language.ts';
import { seriesChart } from '#messages/series-chart.ts';
import { drawChart } from '#pictures/chart.ts';
import { toPng } from '#pictures/png.ts';

const library = loadLibrary('content');

describe('the picture of a series', () => {
  it.each([...library.series.values()])(
    '$id says its title, unit, points, source and id, in every language',
    (series) => {
      for (const language of languages) {
        const chart = seriesChart(series, library, language);
        const text = drawChart(chart)
          .replace(/<[^>]*>/g, ' ')
          .replaceAll('&gt;', '>')
          .replaceAll('&lt;', '<')
          .replace(/\s+/g, ' ');
        expect(chart.points.length).toBe(series.points.length);
        for (const { shown } of chart.points) expect(text).toContain(shown.replace(/\s+/g, ' '));
        expect(text.replaceAll(' ', '')).toContain(chart.title.replace(/\s+/g, ''));
        expect(text).toContain(series.id);
        expect(text).toContain(chart.unit.replace(/\s+/g, ' '));
      }
    },
  );

  it('begins its bars at nought and draws them in proportion', () => {
    const svg = drawChart({
      title: 'T',
      unit: 'u',
      shape: 'bars',
      points: [
        { label: 'a', value: 10, shown: '10' },
        { label: 'b', value: 40, shown: '40' },
      ],
      source: 's',
      mark: 'm',
    });
    const widths = [...svg.matchAll(/<path d="M[\d.]+ [\d.]+l([\d.]+) 0/g)].map(([, width]) => Number(width));
    const [long = 0, short = 0] = widths.filter((width) => width > 5).sort((a, b) => b - a);
    expect(long / short).toBeCloseTo(4, 1);
  });

  it('becomes a PNG with Kazakh letters, in flat memory', async () => {
    const [series] = library.series.values();
    if (!series) throw new Error('no series');
    const png = await toPng(drawChart(seriesChart(series, library, 'kk')));
    expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect(png.length).toBeGreaterThan(10_000);
  });
});
