import type { Language, Trilingual } from '#core/language.ts';
import { hardened } from './stem.ts';

const caseEndings: Trilingual<readonly string[]> = {
  ru: [
    'а',
    'у',
    'ом',
    'ем',
    'е',
    'ы',
    'ои',
    'еи',
    'ии',
    'иию',
    'ия',
    'ю',
    'и',
    'я',
    'ов',
    'ам',
    'ям',
    'ами',
    'ями',
    'ах',
    'ях',
  ],
  kk: 'нын нин дын дин тын тин га ге ка ке ны ни ды ди да де та те дан ден тан тен нан нен мен бен пен'.split(' '),
  en: ['s', 'ed', 'ing'],
};

/**
 * A folded noun in its cases, an English one also as a verb (`exported`), without a stemmer’s guesses: «китая» is cut to
 * «кит», and «Грузия» to «груз».
 */
export function inflected(name: string, language: Language): readonly string[] {
  const base = language === 'ru' ? name.replace(/[аяыи]$/, '') : name;
  return [name, ...caseEndings[language].map((ending) => base + ending)];
}

/** Kazakh endings in their order, of names of things: «Қытайдағы», «қазақстандықтардың», «экспортының», «үлестер». */
const kazakhEndings =
  /^(?:[лдт][ае]р)?(?:[лдт][ыи]к(?:[лдт][ае]р)?)?(?:с?[ыи])?(?:[ндт][ыи]н|[гк][ае]|н[ае]|[ндт][ыи]|н|н?[дт][ае]|[ндт][ае]н|[мбп]ен)?(?:[гк][ыи](?:[лдт][ае]р)?(?:[ндт][ыи]н|[гк][ае]|[дт][ае]|[ндт][ае]н)?)?$/;
const shortestRoot = 2;

/**
 * Which of the known words a folded Kazakh noun may be without its endings, the last consonant as it is without one:
 * «болашағы» may be «болашақ».
 */
export function kazakhRoots(word: string, known: ReadonlyMap<string, unknown>): readonly string[] {
  const roots: string[] = [];
  for (let end = word.length - 1; end >= shortestRoot; end--) {
    const cut = word.slice(0, end);
    const root = known.has(cut) ? cut : hardened(cut);
    if (known.has(root) && kazakhEndings.test(word.slice(end))) roots.push(root);
  }
  return roots;
}
