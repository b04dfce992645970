import type { CommandEntry } from '#core/conversation.ts';
import type { Language } from '#core/language.ts';
import type { Action, Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';

/** What Keruen is, what one can type, and three things to try; derived from the command registry. */
export function help(
  commands: readonly CommandEntry[],
  examples: readonly Action[],
  language: Language,
  unknown?: string,
): Reply {
  const words = texts(language);
  return {
    language,
    audience: 'person',
    parts: [
      ...(unknown ? [{ part: 'note', tone: 'warning', text: words.unknownCommand(unknown) } as const] : []),
      { part: 'heading', text: words.helpTitle },
      { part: 'text', text: words.helpIntro },
      {
        part: 'list',
        items: commands.map(({ usage, summary }) => ({ text: `${usage[language]}: ${summary[language]}` })),
      },
      { part: 'text', text: words.helpTry },
      { part: 'actions', actions: examples },
    ],
  };
}
