import type { Language } from '#core/language.ts';
import type { Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { factCard } from '#messages/fact-card.ts';
import { notFound } from '#messages/not-found.ts';
import { overview } from '#messages/overview.ts';
import { plain } from '#messages/plain.ts';
import type { Found } from '#search/lookup.ts';
import type { Command, Context } from './command.ts';

const mostOthers = 4;

/** Answers with the one card that fits the words best, or honestly with none. */
export const fact: Command = {
  name: 'fact',
  aliases: ['факт', 'дерек'],
  inWords: true,
  usage: { ru: 'fact Хоргос', kk: 'fact Қорғас', en: 'fact Khorgos' },
  example: { ru: 'fact Хоргос', kk: 'fact Қорғас', en: 'fact Khorgos' },
  summary: {
    ru: 'цифра или утверждение с источником',
    kk: 'дереккөзі бар цифр не тұжырым',
    en: 'a figure or statement with its source',
  },
  async run(words, { language, gaps, ...knowledge }) {
    if (words === '') return plain(language, texts(language).emptyQuery);
    const found = knowledge.lookup.find(words);
    if (found.status !== 'answer') await gaps.countGap(knowledge.lookup.normalised(words), language);
    return answer(words, found, knowledge, language);
  },
};

/** What a person reads who asked these words and for whom this was found. */
export function answer(
  words: string,
  found: Found,
  { library, lookup }: Pick<Context, 'library' | 'lookup'>,
  language: Language,
): Reply {
  const [first] = found.results.map((result) => result.fact);
  if (found.status !== 'answer' || !first) {
    return notFound(words, found.results, library, language, { relative: found.relative === true });
  }
  if (found.broad) {
    const about = found.broad.startsWith('@topic:')
      ? { topic: found.broad.slice('@topic:'.length) }
      : { entity: found.broad.slice(1) };
    return overview(
      about,
      found.results.map(({ fact }) => fact),
      library,
      language,
    );
  }
  return factCard(first, library, language, {
    ...(found.understood !== undefined && { understood: found.understood }),
    others: lookup.related(first, mostOthers),
  });
}
