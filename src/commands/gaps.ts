import { texts } from '#i18n/catalogue.ts';
import { plain } from '#messages/plain.ts';
import type { Command } from './command.ts';

const mostShown = 30;

/** For admins: what was asked and not answered, counted without names. */
export const gaps: Command = {
  name: 'gaps',
  aliases: ['пробелы', 'олқылықтар'],
  inWords: false,
  usage: { ru: 'gaps', kk: 'gaps', en: 'gaps' },
  summary: {
    ru: 'для редакторов: о чём спрашивали без ответа',
    kk: 'редакторларға: жауапсыз қалған сұрақтар',
    en: 'for editors: what was asked and not answered',
  },
  async run(_, { request, language, gaps: ledger, admins }) {
    const words = texts(language);
    if (!admins.includes(request.chat)) return plain(language, words.onlyAdmins(request.chat));
    const asked = await ledger.gaps(mostShown);
    if (asked.length === 0) return plain(language, words.noGaps);
    return {
      language,
      audience: 'person',
      parts: [
        { part: 'heading', text: words.gapsTitle },
        { part: 'list', items: asked.map(({ text, count }) => ({ text: `${text} — ${count}` })) },
      ],
    };
  },
};
