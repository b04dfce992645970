import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import type { Language } from '#core/language.ts';

/**
 * The forms under which a folded word is indexed and looked up: a number as it is, a word by its stem in its language,
 * a Cyrillic word whose language is not known by its Russian and its Kazakh stem.
 */
export function stemsOf(word: string, language?: Language): readonly string[] {
  const known = language ? remembered[language] : unknownLanguage;
  let stems = known.get(word);
  if (!stems) {
    stems = stemsAnew(word, language);
    if (known.size < mostKnown) known.set(word, stems);
  }
  return stems;
}

type Memory = Map<string, readonly string[]>;

/** Stems are asked for again and again while the index is built. */
const remembered: Readonly<Record<Language, Memory>> = { ru: new Map(), kk: new Map(), en: new Map() };
const unknownLanguage: Memory = new Map();
const mostKnown = 50_000;

function stemsAnew(word: string, language: Language | undefined): readonly string[] {
  if (/\d/.test(word)) return [word];
  if (/[a-z]/.test(word)) return [stemEnglish(word)];
  if (language === 'ru') return [russianStem(word)];
  if (language === 'kk') return [kazakhStem(word)];
  return [...new Set([russianStem(word), kazakhStem(word)])];
}

/** Snowball splits names by case (китая → кита, китай → китай); a last vowel or й is dropped so that they meet. */
function russianStem(word: string): string {
  const stem = stemRussian(word);
  return stem.length > 4 ? stem.replace(/[аеиоуыэюя]+$/, '') : stem;
}

const kazakhSuffixes: ReadonlySet<string> = new Set(
  [
    'лар лер дар дер тар тер',
    'лары лери дары дери тары тери',
    'нын нин дын дин тын тин',
    'га ге ка ке на не',
    'ды ди ты ти ны ни',
    'да де та те нда нде',
    'дан ден тан тен нан нен',
    'мен бен пен',
    'дагы деги тагы теги ндагы ндеги',
    'лык лик дык дик тык тик',
    'сы си ы и',
    'сына сине ына ине сынын синин ынын инин сын син ын ин',
    'гы ги кы ки',
    'ымыз имиз мыз миз ыныз иниз ныз низ нша нше амыз емиз амын емин',
    'ган ген кан кен ып ип ады еди иды иди атын етин итын итин мак мек',
  ].flatMap((group) => group.split(' ')),
);
const longestKazakhSuffix = Math.max(...[...kazakhSuffixes].map((suffix) => suffix.length));

const shortestKazakhStem = 4;
/** «ҚХР», «ОА»: letters that make no syllable. */
const abbreviation = /^(?:[бвгджзклмнпрстфхцчшщ]{2,3}|оа)$/;

/** Strips Kazakh endings from a folded word, longest first, as long as four letters remain. */
function kazakhStem(word: string): string {
  for (let length = Math.min(longestKazakhSuffix, word.length); length > 0; length--) {
    if (!kazakhSuffixes.has(word.slice(-length))) continue;
    const stem = word.slice(0, -length);
    if (stem.length >= shortestKazakhStem || abbreviation.test(stem)) return kazakhStem(stem);
  }
  return hardened(word);
}

/** Before an ending that begins with a vowel Kazakh softens the last consonant: дерек, дерегі. */
export function hardened(stem: string): string {
  return stem.replace(/г$/, 'к').replace(/б$/, 'п');
}
