import type { Request } from '#core/conversation.ts';
import { isLanguage, type Language } from '#core/language.ts';
import type { LanguageGuess } from '#search/language-guess.ts';
import type { Context } from './command.ts';

/**
 * The language to answer in: the person's own setting, else the chat's, else that of the message whose button was
 * pressed, else that of the words, else that of the app, else the default (design.md §5).
 */
export async function answerLanguage(
  request: Request,
  words: string,
  options: Pick<Context, 'preferences'> & { readonly guessLanguage: LanguageGuess; readonly defaultLanguage: Language },
): Promise<Language> {
  const { preferences, guessLanguage, defaultLanguage } = options;
  const person = request.person && (await preferences.preference(request.person)).language;
  if (person) return person;
  const chat = (await preferences.preference(request.chat)).language;
  if (chat) return chat;
  if (request.shownIn) return request.shownIn;
  return guessLanguage(words) ?? appLanguage(request) ?? defaultLanguage;
}

/** The language of the person's app, if Keruen speaks it: that of `en-US` is en. */
export function appLanguage({ locale = '' }: Request): Language | undefined {
  const language = locale.slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : undefined;
}
