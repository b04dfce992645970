import type { Fact } from '#core/fact.ts';
import type { Language } from '#core/language.ts';
import { differencesOf, type Library } from '#core/library.ts';
import type { Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { formatPeriod } from '#i18n/dates.ts';
import { factCard } from './fact-card.ts';

/** The page of a fact: its card, then all that it rests on. */
export function factPage(fact: Fact, library: Library, language: Language, others: readonly Fact[]): Reply {
  const words = texts(language);
  const card = factCard(fact, library, language, { others });
  const names = (ids: readonly string[], name: (id: string) => string | undefined) =>
    ids.map((id) => name(id) ?? id).join(', ');
  const actions = card.parts.filter(({ part }) => part === 'actions');
  return {
    ...card,
    parts: [
      ...card.parts.filter(({ part }) => part !== 'actions'),
      { part: 'heading', text: words.evidence },
      {
        part: 'list',
        items: [
          ...fact.evidence.map(({ source, lines, printed }) => ({
            text: `${words.paper(source)}, ${words.lines(...lines)}. ${words.printedItems}: ${printed.map(words.quoted).join(', ')}`,
            path: `/s/${source}`,
          })),
          ...differencesOf(library, fact.id).map(({ id, explanation }) => ({
            text: `${words.differs}: ${explanation[language]}`,
            path: `/d/${id}`,
          })),
          ...(fact.period ? [{ text: `${words.period}: ${formatPeriod(fact.period, language)}` }] : []),
          { text: `${words.entities}: ${names(fact.entities, (id) => library.entities.get(id)?.name[language])}` },
          { text: `${words.topics}: ${names(fact.topics, (id) => library.topics[id]?.name[language])}` },
        ],
      },
      ...actions,
    ],
  };
}
