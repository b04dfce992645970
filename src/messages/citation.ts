import type { Evidence } from '#core/fact.ts';
import type { Language } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import type { Source } from '#core/source.ts';
import { texts } from '#i18n/catalogue.ts';

/** A paper as a running text names it: «Лексютина Я. В., б. г.». */
export function shortCitation(source: Source, language: Language): string {
  const words = texts(language);
  const authors = source.author.map(({ family, given }) => [family[language], given?.[language]].filter(Boolean).join(' '));
  return `${authors.length > 0 ? authors.join(', ') : words.anonymous}, ${source.issued ?? words.noDate}`;
}

/** Whose work a piece of evidence is and where it stands: authors, year, title, table or page, lines of the text. */
export function evidenceCitation(evidence: Evidence, library: Library, language: Language): string {
  const source = library.sources.get(evidence.source);
  if (!source) throw new Error(`no source ${evidence.source}: the library was not validated`);
  const words = texts(language);
  return [
    `${shortCitation(source, language)}, ${words.quoted(source.title.gloss[language])}`,
    evidence.table && words.table(evidence.table),
    evidence.page && words.page(evidence.page),
    words.lines(...evidence.lines),
    words.paper(evidence.source),
  ]
    .filter(Boolean)
    .join(' · ');
}
