import type { Language } from '#core/language.ts';
import type { Action } from '#core/reply.ts';
import { help as helpMessage } from '#messages/help.ts';
import type { Command } from './command.ts';

/** Answers with what Keruen is and can do. */
export const help: Command = {
  name: 'help',
  aliases: ['start', 'помощь', 'справка по командам', 'көмек', 'комек'],
  inWords: false,
  usage: { ru: 'help', kk: 'help', en: 'help' },
  summary: { ru: 'что умеет Keruen', kk: 'Keruen не істей алады', en: 'what Keruen can do' },
  run(words, { commands, language }) {
    return helpMessage(commands, examples(commands, language), language, words === '' ? undefined : words);
  },
};

/** The commands' own examples, as buttons. */
function examples(commands: readonly Command[], language: Language): readonly Action[] {
  return commands.flatMap(({ example }) =>
    example ? [{ action: 'run', label: example[language], command: example[language] }] : [],
  );
}
