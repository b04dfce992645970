import { type Language, languages } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { fold } from './fold.ts';
import { isStopWord } from './stop-words.ts';

/** Tells the language of a few words; undefined where nothing speaks for one of them. */
export type LanguageGuess = (text: string) => Language | undefined;

/** Learns each language's words from the library's own texts and names. */
export function createLanguageGuess(library: Library): LanguageGuess {
  const vocabulary = Object.fromEntries(languages.map((language) => [language, vocabularyOf(library, language)]));
  return (text) => {
    if (/[әғқңөұүһі]/i.test(text)) return 'kk';
    const words = fold(text)
      .split(' ')
      .filter((word) => /\p{L}/u.test(word));
    if (words.length === 0) return undefined;
    const scores = languages.map((language) => ({
      language,
      score: words.filter((word) => vocabulary[language]?.has(word)).length,
    }));
    const best = Math.max(...scores.map(({ score }) => score));
    const candidates = scores.filter(({ score }) => score === best).map(({ language }) => language);
    const [only] = candidates;
    return candidates.length === 1 ? only : byScript(words);
  };
}

function byScript(words: readonly string[]): Language {
  return words.some((word) => /[а-я]/.test(word)) ? 'ru' : 'en';
}

function vocabularyOf(library: Library, language: Language): ReadonlySet<string> {
  const named = [...library.entities.values(), ...Object.values(library.measures), ...Object.values(library.topics)];
  const texts = [
    ...named.flatMap(({ name, aliases }) => [name[language], ...(aliases?.[language] ?? [])]),
    ...[...library.facts.values()].flatMap(({ says, asks }) => [says[language], ...(asks?.[language] ?? [])]),
  ];
  return new Set(
    texts
      .flatMap((text) => fold(text).split(' '))
      .filter((word) => word !== '' && !(isStopWord(word) && word.length < 2)),
  );
}
