import { citedFacts } from '#core/brief.ts';
import type { Fact } from '#core/fact.ts';
import { absoluteValue, sameNumber, scaleAndUnit } from '#core/figure.ts';
import { type Language, languages, type Trilingual } from '#core/language.ts';
import { currentFacts, differencesOf, type Library } from '#core/library.ts';
import { periodProblems } from './dates.ts';
import { carriesHedge, hedgeFollows } from './hedges.ts';
import { knownNumbers } from './known-numbers.ts';
import { type Numeral, numerals, saysInWords } from './numerals.ts';
import type { Problem } from './problem.ts';
import { recomputationProblems } from './recomputation.ts';

/** Everything that can be found wrong in the wording without the papers: figures, units, hedges, periods, languages. */
export function checkWording(library: Library): readonly Problem[] {
  return [
    ...[...library.facts.values()].flatMap((fact) => factProblems(fact, library)),
    ...termProblems(library),
    ...[...library.briefs.values()].flatMap(({ id, text }) =>
      paragraphsOf(text).flatMap(([language, paragraph]) =>
        numberProblems(
          `content/briefs/${id}.yml`,
          `text.${language}`,
          paragraph.replace(/\[\[.*?\]\]/g, ''),
          language,
          [...citedFacts(paragraph).flatMap((cited) => library.facts.get(cited) ?? [])],
        ),
      ),
    ),
    ...[...library.differences.values()].flatMap((difference) => {
      const place = `content/differences/${difference.id}.yml`;
      const facts = difference.facts.flatMap((id) => library.facts.get(id) ?? []);
      return [
        ...recomputationProblems(difference, facts).map((message) => ({ place, message })),
        ...languages.flatMap((language) =>
          numberProblems(
            place,
            `explanation.${language}`,
            difference.explanation[language],
            language,
            facts,
            difference.recomputation,
          ),
        ),
        ...languageProblems(place, 'explanation', difference.explanation),
      ];
    }),
    ...[...library.sources.values()].flatMap((source) => {
      const place = `content/sources/${source.id}.yml`;
      const facts = currentFacts(library).filter(({ evidence }) => evidence.some((item) => item.source === source.id));
      return (['summary', 'method', 'limits'] as const).flatMap((field) => [
        ...languages.flatMap((language) =>
          numberProblems(place, `${field}.${language}`, source[field][language], language, facts),
        ),
        ...languageProblems(place, field, source[field]),
      ]);
    }),
  ];
}

function factProblems(fact: Fact, library: Library): readonly Problem[] {
  const place = `content/facts/${fact.id}.yml`;
  const related = differencesOf(library, fact.id).flatMap(({ facts }) =>
    facts.flatMap((id) => library.facts.get(id) ?? []),
  );
  return [
    ...languages.flatMap((language) => figureProblems(fact, language, library).map((message) => ({ place, message }))),
    ...languages.flatMap((language) =>
      numberProblems(place, `says.${language}`, fact.says[language], language, [fact]),
    ),
    ...languages.flatMap((language) =>
      fact.caveat
        ? numberProblems(place, `caveat.${language}`, fact.caveat[language], language, [fact, ...related])
        : [],
    ),
    ...periodProblems(fact).map((message) => ({ place, message })),
    ...languageProblems(place, 'says', fact.says),
    ...(fact.caveat ? languageProblems(place, 'caveat', fact.caveat) : []),
  ];
}

/** Figures that a language's sentence does not carry with their value, scale, unit and hedge. */
function figureProblems(fact: Fact, language: Language, { units }: Library): readonly string[] {
  const text = fact.says[language];
  const found = numerals(text, language);
  return fact.figures.flatMap((figure) => {
    const wanted = absoluteValue(figure);
    const { unit } = scaleAndUnit(figure.unit);
    const name = `${figure.value} ${figure.unit}`;
    const stems = units[unit]?.stems[language] ?? [];
    return [
      ...(found.some(({ value }) => sameNumber(value, wanted)) || saysInWords(text, figure.value, language)
        ? []
        : [`says.${language}: does not carry the figure ${name}`]),
      ...(stems.some((stem) => new RegExp(stem, 'iu').test(text))
        ? []
        : [
            `says.${language}: does not carry the unit "${unit}" of ${name} (stems in content/units.yml: ${stems.join(', ')})`,
          ]),
      ...(figure.bound &&
      !carriesHedge(around(text, wanted, found, hedgeFollows(figure.bound, language)), figure.bound, language)
        ? [`says.${language}: ${name} has lost its hedge "${figure.bound}"`]
        : []),
    ];
  });
}

/** The text between the neighbours of a number: where its hedge stands. The whole text for a number in words. */
function around(text: string, wanted: number, found: readonly Numeral[], behindOnly: boolean): string {
  const index = found.findIndex(({ value }) => sameNumber(value, wanted));
  const start = behindOnly ? found[index]?.end : found[index - 1]?.end;
  return index < 0 ? text : text.slice(start ?? 0, found[index + 1]?.start ?? text.length);
}

/** Numbers in digits that none of the facts accounts for. */
function numberProblems(
  place: string,
  field: string,
  text: string,
  language: Language,
  facts: readonly Fact[],
  recomputation = '',
): readonly Problem[] {
  const known = [...facts.flatMap(knownNumbers), ...numerals(recomputation, 'en').map(({ value }) => value)];
  return numerals(text, language)
    .filter(
      ({ value, written }) =>
        !known.some((number) => sameNumber(number, value) || sameNumber(number, Number(written.replace(/\D/g, '.')))),
    )
    .map(({ written }) => ({
      place,
      message: `${field}: ${written} stands in no figure, period or printed item of the facts concerned`,
    }));
}

/** Words of ours that the term base tells us to avoid. */
function termProblems({ terms, facts, briefs, differences }: Library): readonly Problem[] {
  const texts = [
    ...[...facts.values()].map(({ id, says }) => [`content/facts/${id}.yml says`, says] as const),
    ...[...briefs.values()].map(({ id, text }) => [`content/briefs/${id}.yml text`, text] as const),
    ...[...differences.values()].map(({ id, explanation }) => [`content/differences/${id}.yml`, explanation] as const),
  ];
  return terms.flatMap(({ term, avoid }) =>
    languages.flatMap((language) =>
      avoid[language].flatMap((stem) => {
        const found = new RegExp(`(?<!\\p{L})${stem}`, 'u');
        return texts
          .filter(([, text]) => found.test(text[language]))
          .map(([place]) => ({ place, message: `${language}: says "${stem}": write "${term[language]}"` }));
      }),
    ),
  );
}

const kazakhLetters = /[әғқңөұүһі]/iu;

/** Texts that are not in the language they stand under. */
function languageProblems(place: string, field: string, text: Trilingual): readonly Problem[] {
  return [
    ...(kazakhLetters.test(text.kk) ? [] : [{ place, message: `${field}.kk: holds no Kazakh letter: is it Kazakh?` }]),
    ...(kazakhLetters.test(text.ru) ? [{ place, message: `${field}.ru: holds a Kazakh letter` }] : []),
    ...(/\p{Script=Cyrillic}/u.test(text.en) ? [{ place, message: `${field}.en: holds a Cyrillic letter` }] : []),
    ...(text.ru === text.kk ? [{ place, message: `${field}: ru and kk are the same` }] : []),
  ];
}

function paragraphsOf(text: Trilingual): readonly (readonly [Language, string])[] {
  return languages.flatMap((language) =>
    text[language].split(/\n+/).map((paragraph) => [language, paragraph] as const),
  );
}
