import { languages } from '#core/language.ts';
import { differenceList } from '#messages/difference-list.ts';
import { sameName } from '#search/same-name.ts';
import type { Command } from './command.ts';

/** Answers with the places where the papers disagree with each other or with arithmetic. */
export const differences: Command = {
  name: 'differences',
  aliases: ['расхождения', 'айырмашылықтар', 'difference'],
  inWords: true,
  usage: { ru: 'differences торговля', kk: 'differences сауда', en: 'differences trade' },
  example: { ru: 'differences', kk: 'differences', en: 'differences' },
  summary: {
    ru: 'где статьи расходятся или цифры не сходятся',
    kk: 'мақалалар қайшы келетін не цифрлар сәйкес келмейтін жерлер',
    en: 'where the papers disagree or figures do not add up',
  },
  run(words, { library, language }) {
    const topic = Object.entries(library.topics).find(
      ([id, { name, aliases }]) =>
        id === words ||
        languages.some((each) => [name[each], ...(aliases?.[each] ?? [])].some((called) => sameName(called, words))),
    )?.[0];
    return differenceList(library, language, topic);
  },
};
