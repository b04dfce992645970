import type { DigestContent } from '#core/digests.ts';
import type { Fact } from '#core/fact.ts';
import { type Library, sourcesOf } from '#core/library.ts';
import type { Programme } from '#core/programme.ts';
import { questionOf } from '#core/question.ts';
import type { Part, Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { formatInstant, formatPeriod } from '#i18n/dates.ts';
import { shortCitation } from './citation.ts';
import { cardParts, factAction } from './fact-card.ts';
import { factTitle } from './fact-title.ts';
import { pictureOf, seriesChart } from './series-chart.ts';

/** A digest as it is posted: what it shows, each fact with its warnings and source, and when the next one comes. */
export function digestPost(content: DigestContent, library: Library): Reply {
  const { programme, language, form, nextSlot, zone, day, lateHours, requestedBy, correctedOn } = content;
  const words = texts(language);
  const notes = [
    lateHours > 0 && words.digestLate(lateHours),
    requestedBy && words.digestNowNote(requestedBy),
    correctedOn && words.correctedOn(formatPeriod(correctedOn, language)),
  ].filter((text) => typeof text === 'string');
  const corrected = factsNamed(content.corrections ?? [], library);
  const body = programme.sections.flatMap((section) => sectionParts[section](content, library));
  const facts = factsNamed([...content.chosen.anniversaries, ...content.chosen.facts], library);
  return {
    language,
    audience: 'chat',
    parts: [
      { part: 'heading', text: `Keruen · ${programme.title[language]} · ${formatPeriod(day, language)}` },
      ...notes.map((text): Part => ({ part: 'note', tone: 'info', text })),
      ...(programme.intro && form === 'full' ? [{ part: 'text', text: programme.intro[language] } as const] : []),
      ...(corrected.length > 0
        ? [
            { part: 'note', tone: 'warning', text: words.corrected } as const,
            {
              part: 'list',
              items: corrected.map((fact) => ({ text: factTitle(fact, library, language), path: `/f/${fact.id}` })),
            } as const,
          ]
        : []),
      ...body,
      ...(body.length === 0 ? [{ part: 'text', text: words.digestEmpty } as const] : []),
      ...(nextSlot
        ? [{ part: 'note', tone: 'info', text: words.nextTime(formatInstant(nextSlot, zone, language)) } as const]
        : []),
      ...(facts.length > 0
        ? [{ part: 'actions', actions: facts.map((fact) => factAction(fact, library, language)) } as const]
        : []),
    ],
  };
}

/** How each section of a digest reads; nothing where there is nothing to show. */
const sectionParts: Record<
  Programme['sections'][number],
  (content: DigestContent, library: Library) => readonly Part[]
> = {
  anniversary: ({ chosen, language }, library) =>
    factsNamed(chosen.anniversaries, library).flatMap((fact): readonly Part[] => [
      { part: 'note', tone: 'info', text: texts(language).onThisDay },
      ...cardParts(fact, library, language),
    ]),
  facts: ({ chosen, language }, library) =>
    factsNamed(chosen.facts, library).flatMap((fact) => cardParts(fact, library, language)),
  picture({ chosen, language }, library) {
    const series = chosen.picture === undefined ? undefined : library.series.get(chosen.picture);
    if (!series) return [];
    const { points, unit, source } = seriesChart(series, library, language);
    return [
      { part: 'text', text: `${series.title[language]}, ${unit}` },
      pictureOf(series, library, language),
      { part: 'list', items: points.map(({ label, shown }) => ({ text: `${label}: ${shown}` })) },
      { part: 'citation', text: source, path: `/c/${series.id}` },
    ];
  },
  difference({ chosen, language }, library) {
    const difference = chosen.difference === undefined ? undefined : library.differences.get(chosen.difference);
    if (!difference) return [];
    const text = `${texts(language).differs}: ${difference.explanation[language]}`;
    const facts = factsNamed(difference.facts, library);
    const papers = [...new Set(facts.flatMap(sourcesOf))].flatMap((id) => library.sources.get(id) ?? []);
    return [
      { part: 'note', tone: 'warning', text },
      {
        part: 'citation',
        text: papers
          .map((paper) => `${shortCitation(paper, language)} · ${texts(language).paper(paper.id)}`)
          .join('; '),
        path: `/d/${difference.id}`,
      },
    ];
  },
  question({ chosen, language }, library) {
    const fact = chosen.question === undefined ? undefined : library.facts.get(chosen.question);
    const question = fact && questionOf(fact, language);
    if (!fact || !question) return [];
    const words = texts(language);
    return [
      { part: 'text', text: words.questionOfTheDay(question) },
      { part: 'actions', actions: [{ action: 'run', label: words.showAnswer, command: `fact ${fact.id}` }] },
    ];
  },
};

function factsNamed(ids: readonly string[], library: Library): readonly Fact[] {
  return ids.flatMap((id) => library.facts.get(id) ?? []);
}
