import type { Difference } from '#core/difference.ts';
import type { Language } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import type { Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { shorten } from './fact-title.ts';

const mostShown = 8;
const longestLine = 240;

/** Where the papers disagree, gravest first: all of a topic, or the first few and the topics as ways on. */
export function differenceList(library: Library, language: Language, topic?: string): Reply {
  const words = texts(language);
  const topicsOf = ({ facts }: Difference) => facts.flatMap((id) => library.facts.get(id)?.topics.slice(0, 1) ?? []);
  const all = [...library.differences.values()].sort((a, b) => gravity(a) - gravity(b));
  const shown = topic ? all.filter((each) => topicsOf(each).includes(topic)) : all;
  const topics = Object.entries(library.topics).filter(([id]) => all.some((each) => topicsOf(each).includes(id)));
  return {
    language,
    audience: 'person',
    parts: [
      { part: 'heading', text: words.differencesTitle },
      { part: 'text', text: words.differencesCount(shown.length) },
      {
        part: 'list',
        items: shown
          .slice(0, mostShown)
          .map(({ id, explanation }) => ({ text: shorten(explanation[language], longestLine), path: `/d/${id}` })),
      },
      {
        part: 'actions',
        actions: topics
          .filter(([id]) => id !== topic)
          .map(([id, { name }]) => ({ action: 'run', label: name[language], command: `differences ${id}` })),
      },
    ],
  };
}

/** What cannot be true stands before what only differs, and rounding comes last. */
const gravities: readonly Difference['kind'][] = [
  'unit-slip',
  'arithmetic-slip',
  'printing-slip',
  'unexplained',
  'definition-differs',
  'period-differs',
  'rounding',
];

function gravity({ kind }: Difference): number {
  return gravities.indexOf(kind);
}
