import { Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { loadLibrary } from '#content/load.ts';
import { ContentError } from '#content/problem.ts';
import type { Difference } from '#core/difference.ts';
import { languages } from '#core/language.ts';
import type { Library } from '#core/library.ts';
import { cslItem } from '#messages/reference.ts';
import { factRecord } from './records.ts';

const formats = ['jsonl', 'csv', 'datapackage', 'csl', 'bibtex'] as const;
const subjects = ['facts', 'differences'] as const;

const { format, what } = new Command('export')
  .description('Writes the facts or the differences, or the papers as references, to standard output')
  .addOption(new Option('--format <format>', 'csl and bibtex give the papers').choices(formats).default('jsonl'))
  .addOption(new Option('--what <what>', 'what to write').choices(subjects).default('facts'))
  .parse()
  .opts<{ format: (typeof formats)[number]; what: (typeof subjects)[number] }>();

/** A reader such as `head` that has enough is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.stdout.write(await written(loadLibrary(process.env.CONTENT_DIR || './content')));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function written(library: Library): Promise<string> {
  const records =
    what === 'facts'
      ? [...library.facts.values()].map((fact) => factRecord(fact, library))
      : [...library.differences.values()].map(differenceRecord);
  const papers = [...library.sources.values()].map(cslItem);
  switch (format) {
    case 'jsonl':
      return records.map((record) => `${JSON.stringify(record)}\n`).join('');
    case 'csv':
      return stringify(records.map(flat), { header: true });
    case 'datapackage':
      return `${JSON.stringify(dataPackage(records, papers), null, 2)}\n`;
    case 'csl':
      return `${JSON.stringify(papers, null, 2)}\n`;
    case 'bibtex':
      return bibtex(papers);
  }
}

function differenceRecord({ id, kind, facts, recomputation, explanation }: Difference) {
  return { id, kind, facts, recomputation, explanation };
}

/** One row of a table: a text in three languages becomes three columns, a list its JSON. */
function flat(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      if (value !== null && typeof value === 'object' && 'kk' in value)
        return languages.map((language) => [`${name}.${language}`, value[language]]);
      if (name === 'caveat') return languages.map((language) => [`${name}.${language}`, '']);
      return [[name, value !== null && typeof value === 'object' ? JSON.stringify(value) : value]];
    }),
  );
}

/** A Frictionless data package with its data inline (specs.frictionlessdata.io/data-package). */
function dataPackage(records: readonly object[], papers: readonly ReturnType<typeof cslItem>[]) {
  const rows = records.map(flat);
  return {
    profile: 'data-package',
    name: `keruen-${what}`,
    title: `Keruen: ${what}`,
    sources: papers.map(({ title, id }) => ({ title, name: id })),
    resources: [
      {
        name: what,
        profile: 'tabular-data-resource',
        data: rows,
        schema: {
          fields: Object.keys(rows[0] ?? {}).map((name) => ({ name, type: name === 'weight' ? 'integer' : 'string' })),
          primaryKey: 'id',
        },
      },
    ],
  };
}

async function bibtex(papers: readonly object[]): Promise<string> {
  const { Cite, plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true });
  return new Cite(papers).format('bibtex');
}
