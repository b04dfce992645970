import type { Fact } from '#core/fact.ts';
import { concept } from './gazetteer.ts';

/** One end of a flow of goods, as the index knows it: `from` is where they come from. */
const flowEnd = {
  from: (entity: string) => `@from:${entity}`,
  to: (entity: string) => `@to:${entity}`,
};

const exportMeasure = concept.measure('export');
const importMeasure = concept.measure('import');

/**
 * The ends of the flows that a fact's figures tell. The first entity is the one that exports or imports, the second is
 * its partner: China's exports to Kyrgyzstan are `[china, kyrgyzstan]` with the measure export.
 */
export function flowTerms({ figures, entities }: Fact): readonly string[] {
  const [reporter, partner] = entities;
  if (!reporter || !partner) return [];
  return figures.flatMap(({ measure }) => {
    if (measure === 'export') return [flowEnd.from(reporter), flowEnd.to(partner)];
    if (measure === 'import') return [flowEnd.from(partner), flowEnd.to(reporter)];
    return [];
  });
}

/** True when the term is the end of a flow and the fact tells of no flow at all: it does not contradict, it only says less. */
export function isSilentOn(term: string, fact: Fact): boolean {
  return /^@(from|to):/.test(term) && flowTerms(fact).length === 0;
}

/** A country or region that a query names, and the word before it. */
export interface Mention {
  readonly entity: string;
  readonly before: string;
  readonly word: string;
  /** The word stands as the name does, without an ending. */
  readonly exact: boolean;
}

/**
 * The ends of the flow that a query asks for: «экспорт Кыргызстана в Китай», `China's imports from Kyrgyzstan` and
 * «Қырғызстаннан Қытайға экспорт» are one and the same. Empty where it asks for no flow, for a
 * share of one, or names nobody.
 */
export function askedFlow(measures: readonly string[], mentions: readonly Mention[]): readonly string[] {
  const direction = measures.includes(exportMeasure)
    ? 'export'
    : measures.includes(importMeasure)
      ? 'import'
      : undefined;
  const ofAnotherKind =
    measures.includes(concept.measure('share')) ||
    (measures.includes(exportMeasure) && measures.includes(importMeasure));
  if (!direction || ofAnotherKind) return [];
  const marked = mentions.map((mention) => ({ entity: mention.entity, end: endOf(mention) }));
  const ends = {
    from: marked.find(({ end }) => end === 'from')?.entity,
    to: marked.find(({ end }) => end === 'to')?.entity,
  };
  const [owner, other] = marked.filter(({ end }) => end === undefined).map(({ entity }) => entity);
  const [own, far] = direction === 'export' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  const known = { ...ends };
  if (owner !== undefined && known[own] === undefined) known[own] = owner;
  else if (owner !== undefined && known[far] === undefined) known[far] = owner;
  if (other !== undefined && known[far] === undefined) known[far] = other;
  return [...(known.from ? [flowEnd.from(known.from)] : []), ...(known.to ? [flowEnd.to(known.to)] : [])];
}

/** Prepositions of Russian and English, and the case endings of Kazakh, tell whence and whither. */
function endOf({ before, word, exact }: Mention): 'from' | 'to' | undefined {
  if (['в', 'во', 'на', 'to', 'into'].includes(before)) return 'to';
  if (['из', 'со', 'от', 'from'].includes(before)) return 'from';
  if (exact) return undefined;
  if (/(?:га|ге|ка|ке)$/.test(word)) return 'to';
  return /(?:дан|ден|тан|тен|нан|нен)$/.test(word) ? 'from' : undefined;
}
