import type { Fact } from '#core/fact.ts';
import type { Language } from '#core/language.ts';
import { currentFacts, type Library } from '#core/library.ts';
import type { Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { factAction } from './fact-card.ts';

const mostHeadlines = 4;
const mostTopics = 5;

/** What there is about a country, place or topic that someone named without asking anything of it: ways on, no guess. */
export function overview(
  about: { readonly entity: string } | { readonly topic: string },
  headlines: readonly Fact[],
  library: Library,
  language: Language,
): Reply {
  const words = texts(language);
  const facts = currentFacts(library).filter((fact) =>
    'entity' in about ? fact.entities.includes(about.entity) : fact.topics.includes(about.topic),
  );
  const name =
    'entity' in about
      ? library.entities.get(about.entity)?.name[language]
      : library.topics[about.topic]?.name[language];
  const brief = [...library.briefs.values()].find((each) =>
    'entity' in about
      ? 'entity' in each.about && each.about.entity === about.entity
      : 'topic' in each.about && each.about.topic === about.topic,
  );
  const topics = 'entity' in about ? topicsOf(facts) : [];
  return {
    language,
    audience: 'person',
    parts: [
      { part: 'heading', text: name ?? '' },
      { part: 'text', text: `${words.factsCount(facts.length)}. ${words.overviewHint}` },
      {
        part: 'actions',
        actions: [
          ...(brief ? [{ action: 'run', label: words.briefAbout, command: `brief ${brief.id}` } as const] : []),
          ...topics.slice(0, mostTopics).flatMap((topic) => {
            const label = library.topics[topic]?.name[language];
            return label ? [{ action: 'run', label, command: `fact ${name} ${label}` } as const] : [];
          }),
          ...headlines.slice(0, mostHeadlines).map((fact) => factAction(fact, library, language)),
        ],
      },
    ],
  };
}

/** The topics of the facts, the commonest first. */
function topicsOf(facts: readonly Fact[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const topic of facts.flatMap(({ topics }) => topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([topic]) => topic);
}
