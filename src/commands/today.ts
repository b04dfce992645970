import { anniversariesOn, dayIn } from '#core/anniversary.ts';
import type { Fact } from '#core/fact.ts';
import { currentFacts } from '#core/library.ts';
import { texts } from '#i18n/catalogue.ts';
import { factCard } from '#messages/fact-card.ts';
import type { Command } from './command.ts';

/** Answers with the fact of the day: what happened on this day, else one that everyone in the chat sees alike. */
export const today: Command = {
  name: 'today',
  aliases: ['сегодня', 'бүгін'],
  inWords: false,
  usage: { ru: 'today', kk: 'today', en: 'today' },
  example: { ru: 'today', kk: 'today', en: 'today' },
  summary: { ru: 'факт дня', kk: 'күн дерегі', en: 'the fact of the day' },
  async run(_, { request, library, lookup, language, preferences, defaultZone, clock }) {
    const { zone = defaultZone } = await preferences.preference(request.chat);
    const day = dayIn(zone, clock());
    const facts = currentFacts(library);
    const [anniversary] = anniversariesOn(facts, day).toSorted((a, b) => b.weight - a.weight);
    const chosen = anniversary ?? factOfTheDay(facts, day);
    const card = factCard(chosen, library, language, { others: lookup.related(chosen, 3) });
    const words = texts(language);
    return {
      ...card,
      parts: [{ part: 'note', tone: 'info', text: anniversary ? words.onThisDay : words.factOfTheDay }, ...card.parts],
    };
  },
};

const dayLength = 24 * 60 * 60 * 1000;
/** Steps by which the weighty facts are walked through, so that neighbours do not follow each other. */
const stride = 37;

function factOfTheDay(facts: readonly Fact[], day: string): Fact {
  const heavy = facts.filter(({ weight }) => weight === 3);
  const pool = heavy.length > 0 ? heavy : facts;
  const number = Math.floor(Date.parse(day) / dayLength);
  const chosen = pool[(number * stride) % pool.length];
  if (!chosen) throw new Error('the library holds no fact');
  return chosen;
}
