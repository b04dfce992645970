import { citedFacts } from '#core/brief.ts';
import { scaleAndUnit } from '#core/figure.ts';
import { languages } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { figureOf } from '#core/series.ts';
import type { Problem } from './problem.ts';

/** Everything that is named in one file and defined in no other. */
export function checkReferences(library: Library): readonly Problem[] {
  return [
    ...entityProblems(library),
    ...factProblems(library),
    ...briefProblems(library),
    ...seriesProblems(library),
    ...differenceProblems(library),
    ...waiverProblems(library),
  ];
}

function* entityProblems({ entities }: Library): Iterable<Problem> {
  for (const entity of entities.values()) {
    if (entity.in !== undefined && entities.get(entity.in)?.kind !== 'country')
      yield { place: `content/entities/${entity.id}.yml`, message: `in: there is no country "${entity.in}"` };
  }
}

function* factProblems({ facts, topics, measures, units, entities, sources }: Library): Iterable<Problem> {
  for (const fact of facts.values()) {
    const place = `content/facts/${fact.id}.yml`;
    for (const topic of fact.topics) {
      if (!(topic in topics)) yield { place, message: `topics: there is no "${topic}" in content/topics.yml` };
    }
    for (const entity of fact.entities) {
      if (!entities.has(entity)) yield { place, message: `entities: there is no content/entities/${entity}.yml` };
    }
    for (const { measure, unit, whole } of fact.figures) {
      if (whole && !entities.has(whole.country))
        yield { place, message: `figures: whole: there is no content/entities/${whole.country}.yml` };
      if (!(measure in measures)) yield { place, message: `figures: there is no "${measure}" in content/measures.yml` };
      const { unit: base } = scaleAndUnit(unit);
      if (!(base in units)) yield { place, message: `figures: there is no unit "${base}" in content/units.yml` };
    }
    for (const { source } of fact.evidence) {
      if (!sources.has(source)) yield { place, message: `evidence: there is no content/sources/${source}.yml` };
    }
    if (fact.supersedes && facts.get(fact.supersedes)?.status !== 'superseded') {
      yield { place, message: `supersedes: "${fact.supersedes}" is not a fact with status superseded` };
    }
  }
}

function* briefProblems({ briefs, facts, sources, topics, entities }: Library): Iterable<Problem> {
  for (const brief of briefs.values()) {
    const place = `content/briefs/${brief.id}.yml`;
    const { about } = brief;
    if ('source' in about && !sources.has(about.source))
      yield { place, message: `about: there is no source ${about.source}` };
    if ('topic' in about && !(about.topic in topics))
      yield { place, message: `about: there is no topic ${about.topic}` };
    if ('entity' in about && !entities.has(about.entity))
      yield { place, message: `about: there is no entity ${about.entity}` };
    const cited = languages.flatMap((language) => citedFacts(brief.text[language]));
    for (const id of new Set([...brief.key, ...cited])) {
      if (facts.get(id)?.status !== 'current') yield { place, message: `there is no current fact "${id}"` };
    }
    for (const language of languages) {
      const missing = cited.filter((id) => !citedFacts(brief.text[language]).includes(id));
      if (missing.length > 0)
        yield { place, message: `text.${language}: does not cite ${[...new Set(missing)].join(', ')}` };
    }
  }
}

function* seriesProblems({ series, facts, measures, units, entities }: Library): Iterable<Problem> {
  for (const one of series.values()) {
    const place = `content/series/${one.id}.yml`;
    if (!(one.measure in measures)) yield { place, message: `measure: there is no "${one.measure}"` };
    if (!(scaleAndUnit(one.unit).unit in units)) yield { place, message: `unit: there is no "${one.unit}"` };
    for (const point of one.points) {
      const fact = facts.get(point.fact);
      if (fact?.status !== 'current') {
        yield { place, message: `points: there is no current fact "${point.fact}"` };
      } else if (!figureOf(one, point, fact)) {
        yield {
          place,
          message: `points: ${point.fact} has not one figure of ${one.measure} in ${one.unit}: name the one meant by its "value"`,
        };
      } else if (typeof point.at === 'string' && !entities.has(point.at) && !fact.period?.includes(point.at)) {
        yield { place, message: `points: "${point.at}" is neither an entity nor in the period of ${point.fact}` };
      }
    }
  }
}

function* differenceProblems({ differences, facts }: Library): Iterable<Problem> {
  for (const difference of differences.values()) {
    for (const id of difference.facts) {
      if (!facts.has(id))
        yield { place: `content/differences/${difference.id}.yml`, message: `facts: there is no fact "${id}"` };
    }
  }
}

function* waiverProblems({ waivers, sources }: Library): Iterable<Problem> {
  for (const { id } of waivers.values()) {
    if (!sources.has(id))
      yield { place: `content/waivers/${id}.yml`, message: `there is no content/sources/${id}.yml` };
  }
}
