import type { Fact } from '#core/fact.ts';

/**
 * Chooses a digest's facts. Pure: the same facts, history and seed give the same choice on any process. No fact comes
 * again before all have been shown; the least shown come first, then the heavier; within one digest, facts about
 * different things are preferred.
 */
export function chooseFacts(
  facts: readonly Fact[],
  history: readonly string[],
  size: number,
  seed: string,
): readonly string[] {
  const shown = new Map<string, number>();
  for (const id of history) shown.set(id, (shown.get(id) ?? 0) + 1);
  const waiting = facts
    .filter(({ status }) => status === 'current')
    .map((fact) => ({ fact, shown: shown.get(fact.id) ?? 0, lot: hash(`${seed} ${fact.id}`) }))
    .sort((a, b) => a.shown - b.shown || b.fact.weight - a.fact.weight || a.lot - b.lot);
  const chosen: typeof waiting = [];
  while (chosen.length < Math.min(size, waiting.length)) {
    const rest = waiting.filter((each) => !chosen.includes(each));
    const [first] = rest;
    if (!first) break;
    const peers = rest.filter((each) => each.shown === first.shown && each.fact.weight === first.fact.weight);
    chosen.push(peers.find(({ fact }) => !chosen.some((other) => resemble(fact, other.fact))) ?? first);
  }
  return chosen.sort((a, b) => b.fact.weight - a.fact.weight).map(({ fact }) => fact.id);
}

/** True when two facts tell the same kind of thing of the same subjects. */
function resemble(a: Fact, b: Fact): boolean {
  return (
    a.entities.join() === b.entities.join() ||
    (a.figures[0]?.measure !== undefined && a.figures[0].measure === b.figures[0]?.measure)
  );
}

/** FNV-1a, 32 bits: the same lot for the same text everywhere (isthe.com/chongo/tech/comp/fnv). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
