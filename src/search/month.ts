import { languages } from '#core/language.ts';
import { fold } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/** The months' names in every language, alone and beside a day, as the calendar data of the platform has them. */
const monthNames: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) =>
  languages.flatMap((language) =>
    [{ month: 'long' } as const, { month: 'long', day: 'numeric' } as const].map((form) =>
      fold(
        new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })
          .formatToParts(Date.UTC(2024, month, 1))
          .find(({ type }) => type === 'month')?.value ?? '',
      ),
    ),
  ),
);

/** The month that a word names, in any case and cut short as people do: «январе», «қаңтарда», «янв», `Sept`. */
export function monthOf(word: string): number | undefined {
  const found = monthNames.findIndex((names) => names.some((name) => namesMonth(word, name)));
  return found < 0 ? undefined : found + 1;
}

const shortestMonth = 3;
/** «апрельского»; Kazakh adds ending to ending, «сәуірдегісі». */
const longestEnding = 7;

function namesMonth(word: string, name: string): boolean {
  if (word === name || (name.length === shortestMonth && isShortMonth(word, name))) return true;
  const stem = name.replace(/[аеиоуыэюя]$/, '');
  if (stem.length > shortestMonth && word.startsWith(stem) && !isStopWord(word))
    return word.length - stem.length <= (stem.length > 4 ? longestEnding : 4);
  return (
    word.length >= shortestMonth &&
    word.length < 5 &&
    name.length > shortestMonth &&
    name.startsWith(word) &&
    !isStopWord(word)
  );
}

/** «июне», «мае»: too short for a stem. */
function isShortMonth(word: string, name: string): boolean {
  const stem = name.replace(/и$/, '');
  return word.startsWith(stem) && /^(?:я|е|ю|ем|и?ск.*)$/.test(word.slice(stem.length));
}
