import type { Fact } from '#core/fact.ts';
import type { Language } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import type { Page, Pages } from '#core/pages.ts';
import { texts } from '#i18n/catalogue.ts';
import { briefCard } from './brief-card.ts';
import { chartCard } from './chart-card.ts';
import { differenceCard } from './difference-card.ts';
import { factPage } from './fact-page.ts';
import { factTitle, shorten } from './fact-title.ts';
import { gostReference } from './reference.ts';
import { seriesChart } from './series-chart.ts';
import { sourceCard } from './source-card.ts';

/** The pages with stable addresses, made from whatever content is loaded when they are asked for. */
export function createPages(knowledge: () => { readonly library: Library; readonly lookup: Related }): Pages {
  return {
    find(kind, id, language) {
      const { library, lookup } = knowledge();
      return finders[kind](id, library, language, lookup);
    },
  };
}

/** Finds facts about the same things. */
interface Related {
  related(fact: Fact, limit: number): readonly Fact[];
}

type Finder = (id: string, library: Library, language: Language, lookup: Related) => Page | undefined;

const finders: Record<Parameters<Pages['find']>[0], Finder> = {
  fact(id, library, language, lookup) {
    const fact = library.facts.get(id);
    if (!fact) return undefined;
    return {
      title: factTitle(fact, library, language),
      description: fact.says[language],
      reply: factPage(fact, library, language, lookup.related(fact, 3)),
    };
  },
  brief(id, library, language) {
    const brief = library.briefs.get(id);
    if (!brief) return undefined;
    const text = brief.text[language].replace(/\s*\[\[.*?\]\]/g, '');
    return {
      title: brief.title[language],
      description: shorten(text, 200),
      reply: briefCard(brief, library, language),
    };
  },
  source(id, library, language) {
    const source = library.sources.get(id);
    if (!source) return undefined;
    return {
      title: source.title.gloss[language],
      description: shorten(source.summary[language], 200),
      reply: sourceCard(source, library, language, gostReference(source)),
    };
  },
  difference(id, library, language) {
    const difference = library.differences.get(id);
    if (!difference) return undefined;
    return {
      title: texts(language).differs,
      description: difference.explanation[language],
      reply: differenceCard(difference, library, language),
    };
  },
  series(id, library, language) {
    const series = library.series.get(id);
    if (!series) return undefined;
    return {
      title: series.title[language],
      description: seriesChart(series, library, language)
        .points.map(({ label, shown }) => `${label}: ${shown}`)
        .join('; '),
      reply: chartCard(series, library, language),
    };
  },
};
