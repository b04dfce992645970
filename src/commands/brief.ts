import type { Brief } from '#core/brief.ts';
import { languages } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { briefCard, briefList } from '#messages/brief-card.ts';
import { sameName } from '#search/same-name.ts';
import type { Command } from './command.ts';

/** Answers with the summary of a topic, a paper or a place; without words, with the list of summaries. */
export const brief: Command = {
  name: 'brief',
  aliases: ['справка', 'анықтама'],
  inWords: true,
  usage: { ru: 'brief торговля', kk: 'brief сауда', en: 'brief trade' },
  example: { ru: 'brief торговля', kk: 'brief сауда', en: 'brief trade' },
  summary: {
    ru: 'справка по теме, работе или месту',
    kk: 'тақырып, еңбек не жер туралы анықтама',
    en: 'a summary of a topic, a paper or a place',
  },
  run(words, { language, library }) {
    if (words === '') return briefList(library, language);
    const found = [...library.briefs.values()].find((candidate) =>
      namesOf(candidate, library).some((name) => sameName(name, words)),
    );
    return found ? briefCard(found, library, language) : briefList(library, language, words);
  },
};

/** Everything by which a brief can be called: its id, its title, and the names of what it is about. */
function namesOf({ id, title, about }: Brief, library: Library): readonly string[] {
  const named =
    'topic' in about ? library.topics[about.topic] : 'entity' in about ? library.entities.get(about.entity) : undefined;
  return [
    id,
    'source' in about ? about.source : '',
    ...languages.flatMap((language) => [
      title[language],
      ...(named ? [named.name[language], ...(named.aliases?.[language] ?? [])] : []),
    ]),
  ].filter(Boolean);
}
