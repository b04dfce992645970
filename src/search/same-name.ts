import { fold } from './fold.ts';
import { stemsOf } from './stem.ts';

/** True when two names differ only by case, accents, script habits or inflection: «торговли» and «Торговля». */
export function sameName(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) => fold(name).split(' ').filter(Boolean));
  if (!first || !second || first.length === 0 || first.length !== second.length) return false;
  return first.every((word, index) => {
    const stems = stemsOf(second[index] ?? '');
    return stemsOf(word).some((stem) => stems.includes(stem));
  });
}
