import type { Fact } from '#core/fact.ts';
import type { Language } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { formatPeriod } from '#i18n/dates.ts';

const longest = 90;

/** A number or a value says nothing without its sentence. */
const vague: ReadonlySet<string> = new Set(['count', 'value']);

/** A fact in a line, for lists and buttons: what is measured, of whom, when; or the beginning of its sentence. */
export function factTitle(fact: Fact, library: Library, language: Language): string {
  const [figure] = fact.figures;
  const period = fact.period ? formatPeriod(fact.period, language) : undefined;
  if (!figure || fact.kind !== 'figure' || vague.has(figure.measure)) return shorten(fact.says[language]);
  const measure = library.measures[figure.measure]?.name[language] ?? figure.measure;
  const about = subjectsOf(fact, library)
    .slice(0, 3)
    .map((id) => library.entities.get(id)?.name[language] ?? id);
  const joint = { export: ' → ', import: ' ← ' }[figure.measure] ?? ' – ';
  return shorten([capitalised(measure), about.join(joint), period].filter(Boolean).join(', '));
}

/** What a figure is of; who has told it is not. */
function subjectsOf({ entities }: Fact, library: Library): readonly string[] {
  const subjects = entities.filter((id) => !['person', 'organisation'].includes(library.entities.get(id)?.kind ?? ''));
  return subjects.length > 0 ? subjects : entities;
}

/** A text cut at a word's end to at most ninety characters. */
export function shorten(text: string, limit = longest): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).replace(/[\s,;:–—-]+$/, '')}…`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
