import { randomUUID } from 'node:crypto';
import type { Dispatch, Request } from '#core/conversation.ts';
import type { Language } from '#core/language.ts';
import type { Log } from '#core/log.ts';
import type { Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { plain } from '#messages/plain.ts';
import type { LanguageGuess } from '#search/language-guess.ts';
import { answerLanguage, appLanguage } from './answer-language.ts';
import type { Command, Context } from './command.ts';
import { fact } from './fact.ts';
import { help } from './help.ts';

/** What changes when the content is loaded anew. */
export interface Knowledge extends Pick<Context, 'library' | 'lookup'> {
  readonly guessLanguage: LanguageGuess;
}

/** The longest question that is read, in characters. */
const longestText = 500;

/** Makes the one door to the commands: any text in, a Reply out, never an exception. */
export function createDispatch(
  options: Pick<Context, 'digests' | 'preferences' | 'defaultZone' | 'commands' | 'clock' | 'gaps' | 'admins'> & {
    readonly knowledge: () => Knowledge;
    readonly defaultLanguage: Language;
    readonly log: Log;
  },
): Dispatch {
  const { commands, log, defaultLanguage, knowledge, preferences } = options;
  return async (request) => {
    let language = request.shownIn ?? appLanguage(request) ?? defaultLanguage;
    try {
      const { library, lookup, guessLanguage } = knowledge();
      const text = clean(request.text);
      const { command, words } = parse(text, commands);
      language = await answerLanguage(request, command.inWords ? words : '', {
        guessLanguage,
        defaultLanguage,
        preferences,
      });
      if (text.length > longestText) return plain(language, texts(language).tooLong(longestText));
      return await command.run(words, { ...options, request, language, library, lookup });
    } catch (error) {
      return apologise(error, request, language, log);
    }
  };
}

/** The reply to a request that failed on our side; the code in it is the one in the log. */
function apologise(error: unknown, request: Request, language: Language, log: Log): Reply {
  const code = randomUUID().slice(0, 8);
  log.error({ err: error, code, chat: request.chat }, 'a command failed');
  return plain(language, texts(language).failure(code));
}

/** The text without what nobody sees: control characters, direction marks, zero-width characters. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/**
 * Takes the command's name off the text. A text that begins with no command is a question, and a text with a slash
 * before an unknown word is answered with help.
 */
function parse(text: string, commands: readonly Command[]): { readonly command: Command; readonly words: string } {
  const [, slash = '', name = '', words = ''] = /^(\/?)(\S*)\s*(.*)$/su.exec(text) ?? [];
  const wanted = name.toLowerCase();
  const command = commands.find((each) => each.name === wanted || each.aliases.includes(wanted));
  if (command) return { command, words: command === help ? '' : words.trim() };
  return slash ? { command: help, words: name } : { command: fact, words: text };
}
