import type { Fact } from '#core/fact.ts';
import { scaleAndUnit } from '#core/figure.ts';
import type { Language } from '#core/language.ts';
import { differencesOf, type Library, successorOf } from '#core/library.ts';
import type { Action, Part, Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { formatFigure } from '#i18n/numbers.ts';
import { citationLines } from './citation.ts';
import { factTitle } from './fact-title.ts';

/**
 * The card of a fact: one sentence with its figure, its warnings and its source, and ways on. Voice: nothing is said
 * that the fact does not say; a doubt stands above the source, never below the buttons.
 */
export function factCard(
  fact: Fact,
  library: Library,
  language: Language,
  around: { readonly understood?: string; readonly others?: readonly Fact[] } = {},
): Reply {
  const words = texts(language);
  const others = around.others ?? [];
  return {
    language,
    audience: 'person',
    parts: [
      ...(around.understood
        ? [{ part: 'note', tone: 'info', text: words.understoodAs(around.understood) } as const]
        : []),
      ...cardParts(fact, library, language),
      {
        part: 'actions',
        actions: [
          { action: 'share', label: words.share, command: `fact ${fact.id}` },
          { action: 'open', label: words.open, path: `/f/${fact.id}` },
          ...others.map((other) => factAction(other, library, language)),
        ],
      },
    ],
  };
}

/** A fact without buttons, as cards and digests show it: figure, sentence, warnings, source. */
export function cardParts(fact: Fact, library: Library, language: Language): readonly Part[] {
  return [
    ...leadFigure(fact, library, language),
    { part: 'text', text: fact.says[language] },
    ...warnings(fact, library, language),
    ...citations(fact, library, language),
  ];
}

/** The button that shows another fact's card. */
export function factAction(fact: Fact, library: Library, language: Language): Action {
  return { action: 'run', label: factTitle(fact, library, language), command: `fact ${fact.id}` };
}

/**
 * What must be known before the figure is repeated: that it no longer stands, the fact's own caveat, then what does not
 * add up.
 */
function warnings(fact: Fact, library: Library, language: Language): readonly Part[] {
  const words = texts(language);
  const successor = successorOf(library, fact.id);
  return [
    ...(fact.status === 'superseded' && successor ? [words.superseded(successor.says[language])] : []),
    ...(fact.status === 'withdrawn' ? [words.withdrawn] : []),
    ...(fact.caveat ? [fact.caveat[language]] : []),
    ...differencesOf(library, fact.id).map(({ explanation }) => `${words.differs}: ${explanation[language]}`),
  ].map((text) => ({ part: 'note', tone: 'warning', text }));
}

/** The papers and places on which the fact rests, the first with a link to the fact's page. */
function citations(fact: Fact, library: Library, language: Language): readonly Part[] {
  return citationLines(fact, library, language).map((text, index) => ({
    part: 'citation',
    text,
    ...(index === 0 && { path: `/f/${fact.id}` }),
  }));
}

/**
 * The first figure in large type, where its unit can stand alone without being inflected, and where it is not one end of
 * a range or of a change, which would mislead by itself.
 */
function leadFigure(fact: Fact, library: Library, language: Language): readonly Part[] {
  const [figure, ...others] = fact.figures;
  if (!figure || !library.units[scaleAndUnit(figure.unit).unit]?.lead) return [];
  if (others.some(({ measure, unit }) => measure === figure.measure && unit === figure.unit)) return [];
  const label =
    fact.kind === 'figure'
      ? factTitle(fact, library, language)
      : (library.measures[figure.measure]?.name[language] ?? '');
  return [{ part: 'figure', value: formatFigure(figure, library.units, language), label }];
}
