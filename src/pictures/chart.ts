import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** What a picture of a series shows; every text is final, in the language of its reader. */
export interface Chart {
  readonly title: string;
  /** The unit of the axis: `млрд долл.` */
  readonly unit: string;
  readonly shape: 'bars' | 'line';
  /** Each point with its value on the axis and the figure as it is written beside it, hedge included. */
  readonly points: readonly { readonly label: string; readonly value: number; readonly shown: string }[];
  /** Whose figures they are. */
  readonly source: string;
  /** What is burnt in beside the source, so that a picture that travels alone can be traced: the id of the series. */
  readonly mark: string;
}

use([BarChart, LineChart, TitleComponent, GridComponent, GraphicComponent, SVGRenderer]);

const width = 1000;
const margin = 40;
const heights = { head: 130, foot: 90, bar: 64, least: 220 } as const;
const colours = { ink: '#1b2733', quiet: '#5b6b7a', bar: '#1f6f8b', ground: '#ffffff' } as const;
const font = 'Inter';

/** Draws the chart as SVG text: bars from nought, one colour, every point labelled; nothing is cut off or exaggerated. */
export function drawChart(chart: Chart): string {
  const height =
    heights.head +
    heights.foot +
    Math.max(heights.least, chart.shape === 'bars' ? chart.points.length * heights.bar : 0);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption({
      animation: false,
      backgroundColor: colours.ground,
      textStyle: { fontFamily: font },
      title: {
        text: chart.title,
        subtext: chart.unit,
        left: margin,
        top: 28,
        textStyle: {
          fontSize: 26,
          fontWeight: 'normal',
          color: colours.ink,
          width: width - 2 * margin,
          overflow: 'break',
        },
        subtextStyle: { fontSize: 18, color: colours.quiet },
      },
      grid: {
        left: margin,
        right: 190,
        top: heights.head,
        bottom: heights.foot,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      ...(chart.shape === 'bars' ? bars(chart) : line(chart)),
      graphic: [
        {
          type: 'text',
          left: margin,
          bottom: 26,
          style: {
            text: chart.source,
            fill: colours.quiet,
            fontSize: 16,
            width: width - 2 * margin - 260,
            overflow: 'break',
          },
        },
        { type: 'text', right: margin, bottom: 26, style: { text: chart.mark, fill: colours.quiet, fontSize: 16 } },
      ],
    });
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}

function bars({ points }: Chart) {
  const lying = [...points].reverse();
  return {
    xAxis: { type: 'value', min: 0, show: false },
    yAxis: {
      type: 'category',
      data: lying.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.quiet } },
      axisLabel: { fontSize: 18, color: colours.ink, width: 300, overflow: 'break' },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 36,
        itemStyle: { color: colours.bar },
        data: lying.map(({ value, shown }) => ({ value, label: valueLabel(shown, 'right') })),
      },
    ],
  };
}

function line({ points }: Chart) {
  return {
    xAxis: {
      type: 'category',
      data: points.map(({ label }) => label),
      axisLabel: { fontSize: 18, color: colours.ink },
    },
    yAxis: { type: 'value', min: 0, show: false },
    series: [
      {
        type: 'line',
        symbolSize: 10,
        lineStyle: { color: colours.bar, width: 3 },
        itemStyle: { color: colours.bar },
        data: points.map(({ value, shown }) => ({ value, label: valueLabel(shown, 'top') })),
      },
    ],
  };
}

function valueLabel(shown: string, position: 'right' | 'top') {
  return { show: true, position, formatter: () => shown, fontSize: 18, color: colours.ink };
}
