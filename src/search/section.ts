import { fold } from './fold.ts';
import { concept, type Gazetteer, isThing } from './gazetteer.ts';

/** «участок», `section`, «бөлігі»: of a line that runs through several countries. */
const sections = /^(?:участ(?:ок|к.{1,2})|част(?:и|ю)?|отрез(?:ок|к.{1,2})|section|part|stretch|болиг.*|учаске.*)$/;
const mayName = /участ|част|отрез|section|part|stretch|бөлі|учаске/i;

/** True for a folded word that may name a section of a line. */
export function isSection(word: string): boolean {
  return sections.test(word);
}

/** The sections that a text names by their country: «кыргызский участок», `the Kyrgyz section`, «Қытай бөлігі». */
export function sectionsIn(text: string, gazetteer: Gazetteer): readonly string[] {
  if (!mayName.test(text)) return [];
  const words = fold(text).split(' ');
  return words.flatMap((word, place) => {
    const before = place > 0 && isSection(word) ? gazetteer.match(words, place - 1) : undefined;
    return before?.length === 1 ? before.concepts.filter(isThing).map(concept.section) : [];
  });
}
