import type { Library } from '#core/library.ts';
import { fold } from './fold.ts';
import { concept } from './gazetteer.ts';

/** «дней» are days, «деньги» are not. */
const nounEnding =
  /^(?:[аеиоуыюя]|ов|еи|ии|ам|ах|ами|ом|ем|ях|ям|ны[ехи]?|[лдт][ае]р.{0,4}|[гк][ае]|[дт][ае]н?|[дтн][ыи]н|с[ыи].{0,3}|e?s|ies|y)?$/;

/** Which units a word may name, by the stems of content/units.yml: «часов» are hours. */
export function unitWords({ units }: Library): (word: string) => readonly string[] {
  const stems = Object.entries(units).flatMap(([unit, { stems }]) =>
    Object.values(stems)
      .flat()
      .filter((stem) => /^\p{L}{3,}$/u.test(stem))
      .map((stem) => ({ unit, stem: fold(stem) })),
  );
  return (word) => [
    ...new Set(
      stems
        .filter(({ stem }) => word.startsWith(stem) && nounEnding.test(word.slice(stem.length)))
        .map(({ unit }) => concept.unit(unit)),
    ),
  ];
}
