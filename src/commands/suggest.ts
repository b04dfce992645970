import type { Suggest } from '#core/conversation.ts';
import type { Fact } from '#core/fact.ts';
import type { Language } from '#core/language.ts';
import { currentFacts, type Library } from '#core/library.ts';
import type { Log } from '#core/log.ts';
import { factCard } from '#messages/fact-card.ts';
import { factTitle } from '#messages/fact-title.ts';
import { answerLanguage } from './answer-language.ts';
import type { Context } from './command.ts';
import type { Knowledge } from './dispatch.ts';

/** Makes the function that offers cards while a person is still typing, as inline mode does. */
export function createSuggest(
  options: Pick<Context, 'preferences'> & {
    readonly knowledge: () => Knowledge;
    readonly defaultLanguage: Language;
    readonly log: Log;
  },
): Suggest {
  return async (request) => {
    try {
      const { library, lookup, guessLanguage } = options.knowledge();
      const language = await answerLanguage(request, request.text, { ...options, guessLanguage });
      const facts =
        request.text.trim() === '' ? headlines(library) : lookup.find(request.text).results.map(({ fact }) => fact);
      return facts.map((fact) => ({
        id: fact.id,
        title: factTitle(fact, library, language),
        description: fact.says[language],
        reply: factCard(fact, library, language),
      }));
    } catch (error) {
      options.log.error({ err: error, chat: request.chat }, 'suggestions failed');
      return [];
    }
  };
}

/** The weightiest fact of each topic, for those who have not typed anything yet. */
function headlines(library: Library): readonly Fact[] {
  const heavy = currentFacts(library).filter(({ weight }) => weight === 3);
  return [
    ...new Set(Object.keys(library.topics).flatMap((topic) => heavy.find(({ topics }) => topics[0] === topic) ?? [])),
  ];
}
