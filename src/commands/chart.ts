import { languages } from '#core/language.ts';
import { seriesOf } from '#core/library.ts';
import type { Series } from '#core/series.ts';
import { chartCard, chartList } from '#messages/chart-card.ts';
import { sameName } from '#search/same-name.ts';
import type { Command, Context } from './command.ts';

/** Answers with the picture of a series and its points; without words, with the list of charts. */
export const chart: Command = {
  name: 'chart',
  aliases: ['график', 'диаграмма', 'сызба'],
  inWords: true,
  usage: { ru: 'chart товарооборот 2024', kk: 'chart тауар айналымы 2024', en: 'chart trade 2024' },
  example: { ru: 'chart товарооборот 2024', kk: 'chart тауар айналымы 2024', en: 'chart trade 2024' },
  summary: {
    ru: 'честный график из цифр статей',
    kk: 'мақалалар цифрларынан адал сызба',
    en: 'an honest chart of the papers’ figures',
  },
  run(words, context) {
    const { library, language } = context;
    if (words === '') return chartList(library, language);
    const found = seriesNamed(words, context);
    return found ? chartCard(found, library, language) : chartList(library, language, words);
  },
};

/** A series by its id or title; else the one whose points fit the words best. */
function seriesNamed(words: string, { library, lookup }: Context): Series | undefined {
  const all = [...library.series.values()];
  const named = all.find(
    ({ id, title }) => id === words.toLowerCase() || languages.some((each) => sameName(title[each], words)),
  );
  if (named) return named;
  const scores = new Map<Series, number>();
  for (const { fact, score, mismatch } of lookup.find(words).results) {
    if (mismatch === 'year' || mismatch === 'period' || mismatch === 'direction') continue;
    for (const series of seriesOf(library, fact.id)) scores.set(series, (scores.get(series) ?? 0) + score);
  }
  return [...scores].sort(([, a], [, b]) => b - a)[0]?.[0];
}
