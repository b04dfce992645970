import { isLanguage, type Language, languages } from '#core/language.ts';
import type { Action } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { plain } from '#messages/plain.ts';
import { sameName } from '#search/same-name.ts';
import type { Command } from './command.ts';

/** Sets the language of the person's answers, or with `chat` that of the whole chat. */
export const language: Command = {
  name: 'language',
  aliases: ['lang', 'язык', 'тіл', 'тил'],
  inWords: false,
  usage: { ru: 'language kk', kk: 'language kk', en: 'language kk' },
  summary: {
    ru: 'язык ответов: ru, kk или en',
    kk: 'жауап тілі: ru, kk немесе en',
    en: 'the language of answers: ru, kk or en',
  },
  async run(words, { request, language: current, preferences }) {
    const [first = '', second = ''] = words.split(/\s+/);
    const wanted = languageNamed(first);
    if (first === '')
      return plain(current, texts(current).languageNow(texts(current).languageNames[current]), choices(current));
    if (!wanted) return plain(current, texts(current).languageUnknown(first), choices(current));
    const owner = second.toLowerCase() === 'chat' ? request.chat : (request.person ?? request.chat);
    await preferences.setPreference(owner, { ...(await preferences.preference(owner)), language: wanted });
    const spoken = texts(wanted);
    if (owner === request.person) return plain(wanted, spoken.languageSet(spoken.languageNames[wanted]));
    const announcement = spoken.languageSetForChat(spoken.languageNames[wanted], request.personName ?? spoken.someone);
    return { ...plain(wanted, announcement), audience: 'chat' };
  },
};

/** The buttons that choose a language, each in its own words. */
function choices(current: Language): readonly Action[] {
  return languages
    .filter((each) => each !== current)
    .map((each) => ({ action: 'run', label: nativeNames[each], command: `language ${each}` }));
}

const nativeNames: Record<Language, string> = { ru: 'Русский', kk: 'Қазақша', en: 'English' };

/** A language by its code or by its name in any of the languages. */
function languageNamed(word: string): Language | undefined {
  const code = word.toLowerCase();
  if (isLanguage(code)) return code;
  return languages.find((each) =>
    [nativeNames[each], ...languages.map((other) => texts(other).languageNames[each])].some((name) =>
      sameName(name, word),
    ),
  );
}
