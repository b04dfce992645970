import { anniversariesOn } from '#core/anniversary.ts';
import type { Chosen } from '#core/digests.ts';
import type { Fact } from '#core/fact.ts';
import type { Language } from '#core/language.ts';
import { currentFacts, type Library } from '#core/library.ts';
import type { Programme } from '#core/programme.ts';
import { questionOf } from '#core/question.ts';
import { type Terms, weekdays } from '#core/subscription.ts';

/** How what is not a fact stands in the history of a chat, beside the ids of facts. */
const shownAs = {
  picture: (id: string) => `picture:${id}`,
  difference: (id: string) => `difference:${id}`,
  question: (id: string) => `question:${id}`,
};

/** What the ledger keeps of a digest, so that nothing comes again too soon. */
export function shownItems({ anniversaries, facts, picture, difference, question }: Chosen): readonly string[] {
  return [
    ...anniversaries,
    ...facts,
    ...(picture ? [shownAs.picture(picture)] : []),
    ...(difference ? [shownAs.difference(difference)] : []),
    ...(question ? [shownAs.question(question)] : []),
  ];
}

/** What a digest of a day showed, from what the ledger kept of it. */
export function chosenFrom(items: readonly string[], { sections }: Programme, day: string, library: Library): Chosen {
  const named = (shownAs: (id: string) => string) =>
    items.find((item) => item.startsWith(shownAs('')))?.slice(shownAs('').length);
  const [picture, difference, question] = [named(shownAs.picture), named(shownAs.difference), named(shownAs.question)];
  const facts = items.filter((item) => !item.includes(':'));
  const first = library.facts.get(facts[0] ?? '');
  const anniversaries = first && sections.includes('anniversary') ? anniversariesOn([first], day) : [];
  return {
    anniversaries: anniversaries.map(({ id }) => id),
    facts: facts.slice(anniversaries.length),
    ...(picture && { picture }),
    ...(difference && { difference }),
    ...(question && { question }),
  };
}

/**
 * Chooses everything that a digest shows. Pure: the same library, history, day and seed give the same choice on any
 * process. The condensed form has facts alone, so that it fits one screen.
 */
export function chooseContent(
  programme: Programme,
  {
    form,
    language,
    day,
    seed,
  }: { readonly form: Terms['form']; readonly language: Language; readonly day: string; readonly seed: string },
  history: readonly string[],
  library: Library,
): Chosen {
  const topics = topicsOf(programme, day);
  const about = ({ topics: subjects, kind }: Fact) =>
    programme.kinds.includes(kind) && subjects.some((topic) => topics.includes(topic));
  const candidates = currentFacts(library).filter(about);
  const has = (section: Programme['sections'][number]) => programme.sections.includes(section);
  const anniversaries = has('anniversary')
    ? anniversariesOn(candidates, day)
        .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
        .slice(0, 1)
        .map(({ id }) => id)
    : [];
  const facts = has('facts')
    ? chooseFacts(
        candidates.filter(({ id }) => !anniversaries.includes(id)),
        history,
        programme.size[form],
        seed,
      )
    : [];
  if (form === 'condensed') return { anniversaries, facts };
  const related = (ids: readonly string[]) => ids.some((id) => candidates.some((fact) => fact.id === id));
  const picture = has('picture')
    ? leastShown(
        [...library.series.values()]
          .filter(({ points }) => related(points.map(({ fact }) => fact)))
          .map(({ id }) => id),
        shownAs.picture,
        history,
        seed,
      )
    : undefined;
  const difference = has('difference')
    ? leastShown(
        [...library.differences.values()]
          .filter(({ facts: ids, kind }) => kind !== 'rounding' && related(ids))
          .map(({ id }) => id),
        shownAs.difference,
        history,
        seed,
      )
    : undefined;
  const question = has('question')
    ? leastShown(
        candidates.filter((fact) => questionOf(fact, language) && !facts.includes(fact.id)).map(({ id }) => id),
        shownAs.question,
        history,
        seed,
      )
    : undefined;
  return {
    anniversaries,
    facts,
    ...(picture && { picture }),
    ...(difference && { difference }),
    ...(question && { question }),
  };
}

/** The subjects of a day: those of its day of the week, else the programme's own. */
function topicsOf({ topics, onDays }: Programme, day: string): readonly string[] {
  const weekday = weekdays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7];
  return (weekday && onDays[weekday]) ?? topics;
}

/** The one that has been shown least, by lot among equals. */
function leastShown(
  ids: readonly string[],
  shownAs: (id: string) => string,
  history: readonly string[],
  seed: string,
): string | undefined {
  const count = (id: string) => history.filter((item) => item === shownAs(id)).length;
  return ids
    .map((id) => ({ id, shown: count(id), lot: hash(`${seed} ${id}`) }))
    .sort((a, b) => a.shown - b.shown || a.lot - b.lot)[0]?.id;
}

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
