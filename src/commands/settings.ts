import { isZone } from '#core/programme.ts';
import { texts } from '#i18n/catalogue.ts';
import { plain } from '#messages/plain.ts';
import type { Command } from './command.ts';
import { language } from './language.ts';

/** Shows what the person and the chat have set, and sets the time zone of the chat. */
export const settings: Command = {
  name: 'settings',
  aliases: ['настройки', 'баптаулар'],
  inWords: false,
  usage: { ru: 'settings zone Asia/Almaty', kk: 'settings zone Asia/Almaty', en: 'settings zone Asia/Almaty' },
  example: { ru: 'settings', kk: 'settings', en: 'settings' },
  summary: {
    ru: 'язык и часовой пояс этого чата',
    kk: 'осы чаттың тілі мен уақыт белдеуі',
    en: 'language and time zone of this chat',
  },
  async run(words, context) {
    const { request, preferences, defaultZone } = context;
    const text = texts(context.language);
    const [first = '', second = ''] = words.split(/\s+/);
    if (['language', 'язык', 'тіл'].includes(first.toLowerCase()))
      return language.run(words.slice(first.length).trim(), context);
    const chat = await preferences.preference(request.chat);
    if (['zone', 'пояс', 'белдеу'].includes(first.toLowerCase())) {
      if (!isZone(second)) return plain(context.language, text.badZone(second));
      await preferences.setPreference(request.chat, { ...chat, zone: second });
      return { ...plain(context.language, text.zoneSet(second, request.personName ?? text.someone)), audience: 'chat' };
    }
    const person = request.person ? await preferences.preference(request.person) : {};
    const name = (code: typeof context.language | undefined) => (code ? text.languageNames[code] : text.notSet);
    return {
      language: context.language,
      audience: 'person',
      parts: [
        { part: 'heading', text: text.settingsTitle },
        {
          part: 'list',
          items: [
            { text: text.settingYourLanguage(name(person.language)) },
            { text: text.settingChatLanguage(name(chat.language)) },
            { text: text.settingZone(chat.zone ?? defaultZone) },
          ],
        },
        { part: 'text', text: text.settingsHow(settings.usage[context.language]) },
        {
          part: 'actions',
          actions: [{ action: 'run', label: text.changeLanguage, command: 'language' }],
        },
      ],
    };
  },
};
