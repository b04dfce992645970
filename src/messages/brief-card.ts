import { type Brief, citedFacts } from '#core/brief.ts';
import type { Fact } from '#core/fact.ts';
import type { Language } from '#core/language.ts';
import { differencesOf, type Library, sourcesOf } from '#core/library.ts';
import type { Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { shortCitation } from './citation.ts';
import { factAction } from './fact-card.ts';
import { factTitle } from './fact-title.ts';

/** A page to read aloud: the text with numbered references, what disagrees, whose work it is; key figures as buttons. */
export function briefCard(brief: Brief, library: Library, language: Language): Reply {
  const words = texts(language);
  const cited = citedFacts(brief.text[language]);
  const facts = [...new Set([...cited, ...brief.key])].flatMap((id) => library.facts.get(id) ?? []);
  const key = brief.key.flatMap((id) => library.facts.get(id) ?? []);
  const doubts = [...new Set(facts.flatMap(({ id }) => differencesOf(library, id)))];
  return {
    language,
    audience: 'person',
    parts: [
      { part: 'heading', text: brief.title[language] },
      ...paragraphs(brief.text[language], cited).map((text) => ({ part: 'text', text }) as const),
      {
        part: 'list',
        items: facts.map((fact, index) => ({
          text: `[${index + 1}] ${factTitle(fact, library, language)}`,
          path: `/f/${fact.id}`,
        })),
      },
      ...doubts.map(
        ({ explanation }) =>
          ({ part: 'note', tone: 'warning', text: `${words.differs}: ${explanation[language]}` }) as const,
      ),
      ...papers(facts, library).map(
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
          { action: 'share', label: words.share, command: `brief ${brief.id}` },
          { action: 'open', label: words.open, path: `/b/${brief.id}` },
          ...key.map((fact) => factAction(fact, library, language)),
        ],
      },
    ],
  };
}

/** The briefs that exist, as buttons. */
export function briefList(library: Library, language: Language, unknown?: string): Reply {
  const words = texts(language);
  return {
    language,
    audience: 'person',
    parts: [
      ...(unknown ? [{ part: 'note', tone: 'warning', text: words.briefUnknown(unknown) } as const] : []),
      { part: 'heading', text: words.briefsTitle },
      {
        part: 'actions',
        actions: [...library.briefs.values()].map(({ id, title }) => ({
          action: 'run',
          label: title[language],
          command: `brief ${id}`,
        })),
      },
    ],
  };
}

/** The text's paragraphs, each `[[fact-id]]` turned into the number of its reference. */
function paragraphs(text: string, cited: readonly string[]): readonly string[] {
  return text
    .replace(/\s*\[\[([a-z0-9-]+)\]\]/g, (_, id: string) => ` [${cited.indexOf(id) + 1}]`)
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}

function papers(facts: readonly Fact[], library: Library) {
  return [...new Set(facts.flatMap(sourcesOf))].sort().flatMap((id) => library.sources.get(id) ?? []);
}
