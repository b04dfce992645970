import type { Evidence, Fact } from '#core/fact.ts';
import type { Language } from '#core/language.ts';
import { type Library, sourcesOf } from '#core/library.ts';
import type { Source } from '#core/source.ts';
import { type Catalogue, texts } from '#i18n/catalogue.ts';

/** A paper as a running text names it: «Лексютина Я. В., б. г.». */
export function shortCitation(source: Source, language: Language): string {
  const words = texts(language);
  const authors = source.author.map(({ family, given }) =>
    [family[language], given?.[language]].filter(Boolean).join(' '),
  );
  return `${authors.length > 0 ? authors.join(', ') : words.anonymous}, ${source.issued ?? words.noDate}`;
}

/** Whose work a fact rests on and where it stands there, one line for each paper: authors, year, title, places. */
export function citationLines(fact: Fact, library: Library, language: Language): readonly string[] {
  const words = texts(language);
  return sourcesOf(fact).map((id) => {
    const source = library.sources.get(id);
    if (!source) throw new Error(`no source ${id}: the library was not validated`);
    const places = fact.evidence.filter((evidence) => evidence.source === id);
    return [
      `${shortCitation(source, language)}, ${words.quoted(source.title.gloss[language])}`,
      ...new Set(places.map((place) => placeInPaper(place, words))),
      words.paper(id),
    ].join(' · ');
  });
}

function placeInPaper({ table, page, lines }: Evidence, words: Catalogue): string {
  return [table && words.table(table), page && words.page(page), words.lines(...lines)].filter(Boolean).join(', ');
}
