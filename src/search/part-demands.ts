import type { Library } from '#core/library.ts';
import { asksForCost } from './cost-words.ts';
import { countedWords } from './counting-words.ts';
import { concept } from './gazetteer.ts';
import type { PartAsked } from './query-parts.ts';
import { isSection } from './section.ts';
import { isStopWord } from './stop-words.ts';
import { demandWish, kindOf, type Wish } from './wish.ts';

/** What the parts of a query demand together: what is counted, whose section of a line, whose figure. */
export function demandsOfParts(
  words: readonly string[],
  parts: readonly PartAsked[],
  library: Library,
): readonly Wish[] {
  const isCountry = (term: string) => kindOf(term, library) === 'country';
  return [...countedWish(words, parts), ...sectionWishes(words, parts, isCountry), ...ownerWish(parts, isCountry)];
}

/** «узбекский участок» is not told by the Kyrgyz one; `Kazakhstan is part of it` names no section. */
function sectionWishes(
  words: readonly string[],
  parts: readonly PartAsked[],
  isCountry: (term: string) => boolean,
): readonly Wish[] {
  return parts.flatMap(({ end, named }) => {
    const word = words[end] ?? '';
    const isNamed = isSection(word) && (!/^(?:част|part)/.test(word) || isAdjective(words[end - 1] ?? ''));
    const terms = named && isNamed ? named.concepts.filter(isCountry).map(concept.section) : [];
    return terms.length > 0 ? [demandWish(terms, 'country')] : [];
  });
}

/** What is counted must be what the fact counts; a name that stands there is demanded already. */
function countedWish(words: readonly string[], parts: readonly PartAsked[]): readonly Wish[] {
  const [first = -1, ...others] = asksForCost(words) ? [] : countedWords(words);
  const ofName = parts.some(({ start, end, named }) => named && first >= start && first < end);
  /** «казахстанских компаний»: of a country, what stands behind is counted. */
  const ofCountry = ofName && isAdjective(words[first] ?? '') && !isStopWord(words[first + 1] ?? '');
  if (ofName && !ofCountry) return [];
  const counted = ofCountry ? [...others, first + 1] : [first, ...others];
  const asked = parts.flatMap(({ start, named, wish }) =>
    !named && counted.includes(start) ? [[...wish.terms.keys()]] : [],
  );
  /** «қанша адам еңбек етеді»: people are counted, whatever they do. */
  const ofUnit = asked.find((each) => each.some((term) => term.startsWith(concept.unit(''))));
  const terms = ofUnit ?? asked.flat();
  return terms.length > 0 ? [demandWish(terms)] : [];
}

/** Who names one country asks for its figure, not for one of another country that speaks of it, unless as of a partner. */
function ownerWish(parts: readonly PartAsked[], isCountry: (term: string) => boolean): readonly Wish[] {
  const [owner, ...others] = parts.filter(({ wish }) => wish.required?.mismatch === 'country');
  const countries = owner?.wish.required?.terms ?? [];
  const ofPartner = parts.some(({ wish }) => wish.terms.has(partner));
  if (others.length > 0 || ofPartner || !countries.some(isCountry)) return [];
  return [demandWish([...countries.map((term) => concept.about(term.slice(1))), concept.ofNoCountry], 'country')];
}

const partner = '@means:partner';

/** «казахстанских», `Chinese`: of a country. */
function isAdjective(word: string): boolean {
  return /(?:ск(?:их|ого|ои|ие|ая|ое|ии)|kazakh|kazakhstani|european|chinese|uzbek|kyrgyz|tajik|turkmen|russian|iranian)$/.test(
    word,
  );
}
