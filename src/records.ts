import type { Knowledge } from '#commands/dispatch.ts';
import type { Fact } from '#core/fact.ts';
import type { Language } from '#core/language.ts';
import { differencesOf, type Library, sourcesOf } from '#core/library.ts';
import { plainText } from '#core/plain-text.ts';
import { withoutActions } from '#core/reply.ts';
import { factCard } from '#messages/fact-card.ts';

/** A lookup as programs read it: what was found, each card as a person would read it. */
export function lookupRecord(
  query: string,
  { library, lookup }: Pick<Knowledge, 'library' | 'lookup'>,
  language: Language,
) {
  const found = lookup.find(query);
  return {
    status: found.status,
    understood: found.understood ?? null,
    results: found.results.map(({ fact, score }) => ({
      fact: fact.id,
      text: plainText(withoutActions(factCard(fact, library, language))),
      sources: sourcesOf(fact),
      score,
    })),
  };
}

/** A fact as programs read it, with its evidence and the differences that concern it. */
export function factRecord(fact: Fact, library: Library) {
  return {
    id: fact.id,
    kind: fact.kind,
    topics: fact.topics,
    entities: fact.entities,
    weight: fact.weight,
    period: fact.period ?? null,
    figures: fact.figures,
    says: fact.says,
    caveat: fact.caveat ?? null,
    status: fact.status,
    evidence: fact.evidence.map(({ source, lines, printed }) => ({ source, lines, printed })),
    differences: differencesOf(library, fact.id).map(({ id }) => id),
  };
}
