import type { Source } from '#core/source.ts';

/** What GOST R 7.0.5 prints where the year is not stated: «без года». */
const withoutYear = '[б. г.]';

/**
 * The bibliographic reference to a paper after GOST R 7.0.5-2008, in Russian. Nothing is added that the text does not
 * state: no journal, year or pages where it states none. (No maintained package carries a GOST style; APA and BibTeX
 * come from citation-js.)
 */
export function gostReference(source: Source): string {
  const authors = source.author.map(({ family, given }) => [family.ru, given?.ru].filter(Boolean).join(' ')).join(', ');
  const title = source.title.printed.ru ?? source.title.original;
  const place = source['container-title'] ? ` // ${source['container-title']}` : '';
  const details = [
    source.issued ?? withoutYear,
    source.issue && `№ ${source.issue}`,
    source.page && `С. ${source.page}`,
    source.DOI && `DOI: ${source.DOI}`,
    source.URL && `URL: ${source.URL}`,
  ].filter(Boolean);
  return `${authors ? `${authors} ` : ''}${title}${place}. — ${details.join('. — ')}.`;
}

/** The paper as a CSL-JSON item; what its text does not state is left out. */
export function cslItem(source: Source) {
  return {
    id: `keruen-${source.id}`,
    type: source.type,
    title: source.title.original,
    language: source.language,
    author: source.author.map(({ family, given }) => ({
      family: family[source.language],
      ...(given && { given: given[source.language] }),
    })),
    ...(source['container-title'] && { 'container-title': source['container-title'] }),
    ...(source.issued && { issued: { 'date-parts': [[source.issued]] } }),
    ...(source.issue && { issue: source.issue }),
    ...(source.page && { page: source.page }),
    ...(source.DOI && { DOI: source.DOI }),
    ...(source.URL && { URL: source.URL }),
    ...(source.funding && { note: `Funding: ${source.funding}` }),
  };
}
