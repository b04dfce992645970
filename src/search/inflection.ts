import type { Language, Trilingual } from '#core/language.ts';

const caseEndings: Trilingual<readonly string[]> = {
  ru: ['а', 'у', 'ом', 'ем', 'е', 'ы', 'ои', 'еи', 'ии', 'иию', 'ия', 'ю', 'и', 'я'],
  kk: 'нын нин дын дин тын тин га ге ка ке ны ни ды ди да де та те дан ден тан тен нан нен мен бен пен'.split(' '),
  en: ['s'],
};

/** A folded noun in its cases, without a stemmer’s guesses: «китая» is cut to «кит», and «Грузия» to «груз». */
export function inflected(name: string, language: Language): readonly string[] {
  const base = language === 'ru' ? name.replace(/[аяыи]$/, '') : name;
  return [name, ...caseEndings[language].map((ending) => base + ending)];
}
