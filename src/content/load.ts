import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { BriefFile } from '#core/brief.ts';
import { DifferenceFile } from '#core/difference.ts';
import { EntityFile } from '#core/entity.ts';
import { FactFile } from '#core/fact.ts';
import { Id, SourceId } from '#core/id.ts';
import type { Library } from '#core/library.ts';
import { SeriesFile } from '#core/series.ts';
import { SourceFile, WaiversFile } from '#core/source.ts';
import { TermsFile } from '#core/terms.ts';
import { MeasuresFile, SynonymsFile, TopicsFile, UnitsFile } from '#core/vocabulary.ts';
import { ContentError, type Problem } from './problem.ts';
import { checkReferences } from './references.ts';
import { checkWording } from './wording.ts';
import { readYamlFile } from './yaml-file.ts';

/** The folders of content/, the schema of a file in each, and the form of its name. */
export const folders = {
  sources: { schema: SourceFile, id: SourceId },
  entities: { schema: EntityFile, id: Id },
  facts: { schema: FactFile, id: Id },
  briefs: { schema: BriefFile, id: Id },
  series: { schema: SeriesFile, id: Id },
  differences: { schema: DifferenceFile, id: Id },
  waivers: { schema: WaiversFile, id: SourceId },
} as const;

/** The single files of content/ and the schema of each. */
export const files = {
  topics: TopicsFile,
  measures: MeasuresFile,
  units: UnitsFile,
  synonyms: SynonymsFile,
  terms: TermsFile,
} as const;

/** The name under which problems show the content folder, wherever it lies. */
const shownAs = 'content';

/**
 * Reads, validates and cross-checks the content folder. Throws ContentError with every problem: YAML, schema, dangling
 * references, and figures that differ between a fact's languages. Whether the papers say so is checked by verify.ts.
 */
export function loadLibrary(directory: string): Library {
  const problems: Problem[] = [];
  const file = <T>(name: keyof typeof files, schema: z.ZodType<T>): T | undefined => {
    const parsed = readYamlFile(join(directory, `${name}.yml`), `${shownAs}/${name}.yml`, schema);
    if ('value' in parsed) return parsed.value;
    problems.push(...parsed.problems);
    return undefined;
  };
  const folder = <T extends object>(name: keyof typeof folders, schema: z.ZodType<T>) =>
    readFolder(directory, name, schema, problems);

  const library: Library = {
    topics: file('topics', files.topics) ?? {},
    measures: file('measures', files.measures) ?? {},
    units: file('units', files.units) ?? {},
    synonyms: file('synonyms', files.synonyms) ?? {},
    terms: file('terms', files.terms) ?? [],
    sources: folder('sources', folders.sources.schema),
    entities: folder('entities', folders.entities.schema),
    facts: folder('facts', folders.facts.schema),
    briefs: folder('briefs', folders.briefs.schema),
    series: folder('series', folders.series.schema),
    differences: folder('differences', folders.differences.schema),
    waivers: folder('waivers', folders.waivers.schema),
  };
  if (problems.length === 0) problems.push(...checkReferences(library), ...checkWording(library));
  if (problems.length === 0 && library.facts.size === 0) {
    problems.push({ place: `${shownAs}/facts`, message: 'holds no fact: is CONTENT_DIR the right folder?' });
  }
  if (problems.length > 0) throw new ContentError(problems);
  return library;
}

function readFolder<T extends object>(
  directory: string,
  name: keyof typeof folders,
  schema: z.ZodType<T>,
  problems: Problem[],
): ReadonlyMap<string, T & { readonly id: string }> {
  const entries = new Map<string, T & { readonly id: string }>();
  for (const fileName of yamlFiles(join(directory, name), problems, name)) {
    const id = basename(fileName, '.yml');
    const shown = `${shownAs}/${name}/${fileName}`;
    const named = folders[name].id.safeParse(id);
    if (!named.success) problems.push({ place: shown, message: `file name: ${named.error.issues[0]?.message}` });
    const parsed = readYamlFile(join(directory, name, fileName), shown, schema);
    if ('value' in parsed) entries.set(id, { id, ...parsed.value });
    else problems.push(...parsed.problems);
  }
  return entries;
}

function yamlFiles(path: string, problems: Problem[], name: string): readonly string[] {
  let names: string[];
  try {
    names = readdirSync(path)
      .filter((file) => !file.startsWith('.'))
      .sort();
  } catch {
    problems.push({ place: `${shownAs}/${name}`, message: 'the folder is missing: create it, or set CONTENT_DIR' });
    return [];
  }
  for (const stranger of names.filter((file) => !file.endsWith('.yml'))) {
    problems.push({ place: `${shownAs}/${name}/${stranger}`, message: 'not a .yml file: rename or remove it' });
  }
  return names.filter((file) => file.endsWith('.yml'));
}
