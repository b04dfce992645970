import { languages } from '#core/language.ts';
import { gostReference } from '#messages/reference.ts';
import { sourceCard, sourceList } from '#messages/source-card.ts';
import { sameName } from '#search/same-name.ts';
import type { Command } from './command.ts';

/** Answers with the papers, or with one paper and how to cite it. */
export const sources: Command = {
  name: 'sources',
  aliases: ['источники', 'дереккөздер', 'source'],
  inWords: false,
  usage: { ru: 'sources 002', kk: 'sources 002', en: 'sources 002' },
  summary: {
    ru: 'работы, на которых всё основано, и ссылка на них',
    kk: 'бәрі негізделген еңбектер және оларға сілтеме',
    en: 'the papers behind it all, and how to cite them',
  },
  run(words, { language, library }) {
    if (words === '') return sourceList(library, language);
    const found = [...library.sources.values()].find(
      ({ id, author }) =>
        id === words.padStart(3, '0') ||
        author.some(({ family }) => languages.some((each) => sameName(family[each], words))),
    );
    return found ? sourceCard(found, library, language, gostReference(found)) : sourceList(library, language, words);
  },
};
