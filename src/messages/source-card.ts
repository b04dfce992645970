import type { Language } from '#core/language.ts';
import { type Library, sourcesOf } from '#core/library.ts';
import type { Reply } from '#core/reply.ts';
import type { Source } from '#core/source.ts';
import { texts } from '#i18n/catalogue.ts';
import { shortCitation } from './citation.ts';

/** The papers that Keruen knows, each with its author and the number of its facts. */
export function sourceList(library: Library, language: Language, unknown?: string): Reply {
  const words = texts(language);
  const sources = [...library.sources.values()];
  return {
    language,
    audience: 'person',
    parts: [
      ...(unknown ? [{ part: 'note', tone: 'warning', text: words.sourceUnknown(unknown) } as const] : []),
      { part: 'heading', text: words.sourcesTitle },
      {
        part: 'list',
        items: sources.map((source) => ({
          text: `${source.id} · ${shortCitation(source, language)}. ${source.title.gloss[language]} (${words.factsCount(factCount(library, source))})`,
          path: `/s/${source.id}`,
        })),
      },
      {
        part: 'actions',
        actions: sources.map(({ id }) => ({ action: 'run', label: words.paper(id), command: `sources ${id}` })),
      },
    ],
  };
}

/** One paper: what it says, how it works, where it ends, and how to cite it. */
export function sourceCard(source: Source, library: Library, language: Language, reference: string): Reply {
  const words = texts(language);
  const brief = [...library.briefs.values()].find(({ about }) => 'source' in about && about.source === source.id);
  return {
    language,
    audience: 'person',
    parts: [
      { part: 'heading', text: source.title.gloss[language] },
      { part: 'text', text: `${words.summary}. ${source.summary[language]}` },
      { part: 'text', text: `${words.method}. ${source.method[language]}` },
      { part: 'note', tone: 'info', text: `${words.limits}. ${source.limits[language]}` },
      { part: 'citation', text: `${words.citeAs}: ${reference}`, path: `/s/${source.id}` },
      {
        part: 'actions',
        actions: [
          { action: 'share', label: words.share, command: `sources ${source.id}` },
          { action: 'open', label: words.open, path: `/s/${source.id}` },
          ...(brief ? [{ action: 'run', label: brief.title[language], command: `brief ${brief.id}` } as const] : []),
        ],
      },
    ],
  };
}

function factCount(library: Library, source: Source): number {
  return [...library.facts.values()].filter((fact) => sourcesOf(fact).includes(source.id)).length;
}
