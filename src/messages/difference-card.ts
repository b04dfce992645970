import type { Difference } from '#core/difference.ts';
import type { Language } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import type { Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { factAction } from './fact-card.ts';

/** A place where figures do not agree: the sentences concerned, the recomputation, and what a careful editor says. */
export function differenceCard(difference: Difference, library: Library, language: Language): Reply {
  const words = texts(language);
  const facts = difference.facts.flatMap((id) => library.facts.get(id) ?? []);
  return {
    language,
    audience: 'person',
    parts: [
      { part: 'heading', text: words.differs },
      { part: 'text', text: difference.explanation[language] },
      { part: 'list', items: facts.map((fact) => ({ text: fact.says[language], path: `/f/${fact.id}` })) },
      {
        part: 'note',
        tone: 'info',
        text: `${words.recomputation}: ${difference.recomputation.replace('!=', '≠').replaceAll('*', '×')}`,
      },
      { part: 'actions', actions: facts.map((fact) => factAction(fact, library, language)) },
    ],
  };
}
