import type { Library } from '#core/library.ts';
import { type FactIndex, isYear } from './fact-index.ts';
import { askedFlow, type Mention } from './flow.ts';
import { fold } from './fold.ts';
import { concept, createGazetteer, type Named } from './gazetteer.ts';
import { stemsOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** One thing that a query asks for, and the terms that would satisfy it, each with how well it does. */
export interface Wish {
  readonly terms: ReadonlyMap<string, number>;
  /** A fact with none of these terms is another figure, not the answer: another year, country or direction. */
  readonly required?: readonly string[];
}

/** Words beyond these say no more about what is looked for. */
const mostWords = 24;
/** Makes the function that takes a query apart into what it asks for. */
export function createWishReader(library: Library, index: FactIndex): (text: string) => readonly Wish[] {
  const gazetteer = createGazetteer(library);
  const places = new Map(
    [...library.entities.values()]
      .filter(({ kind }) => kind === 'country' || kind === 'region')
      .map(({ id, kind }) => [concept.entity(id), { id, kind }]),
  );
  const tells = (term: string) => places.get(term)?.kind === 'country';

  return (text) => {
    const words = fold(text).split(' ').filter(Boolean).slice(0, mostWords);
    const wishes: Wish[] = [];
    const mentions: Mention[] = [];
    for (let place = 0; place < words.length; ) {
      const word = words[place] ?? '';
      const named = gazetteer.match(words, place);
      if (named) {
        const last = words[place + named.length - 1] ?? '';
        const telling = named.concepts.filter(tells);
        wishes.push({
          ...nameWish(words.slice(place, place + named.length), named),
          ...(telling.length > 0 && { required: telling }),
        });
        const entity = named.concepts.flatMap((term) => places.get(term)?.id ?? [])[0];
        if (entity) mentions.push({ entity, before: words[place - 1] ?? '', word: last, exact: named.exact });
        place += named.length;
        continue;
      }
      place += 1;
      if (!isStopWord(word)) wishes.push(wishOf(word, index));
    }
    return withFlow(wishes, mentions);
  };
}

/** Where the direction of a flow is known, it says more than the words export and import, which name it from one side. */
function withFlow(wishes: readonly Wish[], mentions: readonly Mention[]): readonly Wish[] {
  const flow = askedFlow(
    wishes.flatMap(({ terms }) => [...terms.keys()]),
    mentions,
  );
  if (flow.length === 0) return wishes;
  const measures = [concept.measure('export'), concept.measure('import')];
  return [
    ...wishes.filter(({ terms }) => !measures.some((measure) => terms.has(measure))),
    ...flow.map((end) => ({ terms: new Map([[end, 1]]), required: [end] })),
  ];
}

/** A single word may also be meant as a word; a name of several is one thing. */
function nameWish(words: readonly string[], { concepts }: Named): Wish {
  const own = words.length === 1 ? words.flatMap(stemsOf) : [];
  return { terms: new Map([...own.map((stem) => [stem, 0.9] as const), ...concepts.map((id) => [id, 1] as const)]) };
}

function wishOf(word: string, index: FactIndex): Wish {
  if (isYear(word)) return { terms: new Map([[word, 1]]), required: [word] };
  const stems = stemsOf(word);
  if (stems.some((stem) => index.postings(stem).size > 0)) return { terms: new Map(stems.map((stem) => [stem, 1])) };
  const alike = index
    .lookAlikes(word)
    .flatMap((other) => stemsOf(other.word).map((stem) => [stem, other.likeness] as const));
  return { terms: new Map(alike.length > 0 ? alike.reverse() : stems.map((stem) => [stem, 1])) };
}
