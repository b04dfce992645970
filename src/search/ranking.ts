import { currentFacts, type Library } from '#core/library.ts';
import { signsOf } from './confidence.ts';
import { openIndex } from './fact-index.ts';
import { createGazetteer } from './gazetteer.ts';
import { indexFacts, type PackedIndex } from './indexing.ts';
import { createKnownWords } from './known-words.ts';
import { createLexicon } from './lexicon.ts';
import { rank } from './rank.ts';
import { createSpeller, type Spelled } from './spelling.ts';
import { createThesaurus } from './thesaurus.ts';
import { createWishReader } from './wishes.ts';

/** Gives an index that was kept, or makes it. */
export type Keep = (make: () => PackedIndex) => PackedIndex;

/** Makes what takes queries apart and ranks the library's current facts for them. */
export function createRanking(library: Library, keep: Keep = (make) => make()) {
  const thesaurus = createThesaurus(library);
  const gazetteer = createGazetteer(library);
  const facts = currentFacts(library);
  const packed = keep(() => indexFacts(facts, library, { thesaurus, gazetteer }));
  const index = openIndex(facts, packed);
  const lexicon = createLexicon([thesaurus.words, packed.vocabulary.languages], packed.vocabulary.spellings);
  const { knows, speaksOf, typo } = createKnownWords({ index, thesaurus, gazetteer, lexicon });
  const read = createWishReader(library, { gazetteer, thesaurus, index, lexicon });
  return {
    index,
    gazetteer,
    spell: createSpeller(knows, typo, lexicon.spelling),
    speaksOf,
    rank(spelled: Spelled) {
      const asked = read(spelled);
      const ranked = rank(asked, index);
      return { asked, ranked, signs: signsOf(ranked, asked.wishes, index) };
    },
  };
}
