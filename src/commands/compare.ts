import { comparison, comparisonHelp } from '#messages/comparison.ts';
import type { Command } from './command.ts';

/** Sets two countries side by side in every figure that may honestly be compared. */
export const compare: Command = {
  name: 'compare',
  aliases: ['сравнить', 'сравни', 'салыстыру'],
  inWords: true,
  usage: {
    ru: 'compare Казахстан Узбекистан экспорт',
    kk: 'compare Қазақстан Өзбекстан экспорт',
    en: 'compare Kazakhstan Uzbekistan exports',
  },
  example: {
    ru: 'compare Казахстан Узбекистан',
    kk: 'compare Қазақстан Өзбекстан',
    en: 'compare Kazakhstan Uzbekistan',
  },
  summary: {
    ru: 'две страны рядом, по одним и тем же показателям',
    kk: 'екі ел қатар, бірдей көрсеткіштер бойынша',
    en: 'two countries side by side, in the same measures',
  },
  run(words, { library, lookup, language }) {
    const { entities, measures } = lookup.named(words);
    const [a, b] = entities;
    return a && b && a !== b
      ? comparison({ a, b, measures }, library, language)
      : comparisonHelp(language, compare.usage[language]);
  },
};
