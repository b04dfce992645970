import type { Fact } from '#core/fact.ts';
import type { Language } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import type { Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { factAction } from './fact-card.ts';
import { shorten } from './fact-title.ts';

/** The honest no: the papers do not say, and what comes nearest, offered as what it is. */
export function notFound(query: string, near: readonly Fact[], library: Library, language: Language): Reply {
  const words = texts(language);
  const asked = shorten(query.replace(/[\p{C}\s]+/gu, ' ').trim());
  return {
    language,
    audience: 'person',
    parts: [
      { part: 'heading', text: asked ? words.silenceFor(asked) : words.silence },
      ...(near.length > 0 ? [{ part: 'text', text: words.nearest } as const] : []),
      ...(near.length > 0
        ? [{ part: 'actions', actions: near.map((fact) => factAction(fact, library, language)) } as const]
        : [{ part: 'text', text: words.emptyQuery } as const]),
    ],
  };
}
