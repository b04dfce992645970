import type { Language } from '#core/language.ts';
import type { Action, Part, Reply } from '#core/reply.ts';

/** A message of one sentence, with buttons if there is anything to choose from. */
export function plain(language: Language, text: string, actions: readonly Action[] = []): Reply {
  return {
    language,
    audience: 'person',
    parts: [{ part: 'text', text }, ...(actions.length > 0 ? [{ part: 'actions', actions } satisfies Part] : [])],
  };
}
