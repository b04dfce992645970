import { createInterface } from 'node:readline/promises';
import { Command, Option } from 'commander';
import { answer } from '#commands/fact.ts';
import { ContentError } from '#content/problem.ts';
import { isLanguage, type Language, languages } from '#core/language.ts';
import { renderReply } from '#platforms/shell/render.ts';
import { openKnowledge } from './knowledge.ts';
import { lookupRecord } from './records.ts';

const program = new Command('ask')
  .description('Looks a fact up, as the bots do')
  .addOption(
    new Option('--lang <language>', 'language of the answer; else that of the question').choices([...languages]),
  )
  .option('--json', 'answer as JSON')
  .option('--batch', 'read JSON lines {"id","query","lang"} from standard input, write JSON lines in the same order')
  .argument('[words...]', 'what to look for')
  .parse();

/** A reader such as `head` that has enough is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const options = program.opts<{ lang?: Language; json?: boolean; batch?: boolean }>();
const knowledge = open();

if (options.batch) await batch();
else if (program.args.length === 0) program.error('error: nothing to look for; for instance: npm run ask -- Khorgos');
else single(program.args.join(' '));

function open() {
  try {
    return openKnowledge(process.env.CONTENT_DIR || './content', process.env.DATA_DIR || './data');
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function single(query: string) {
  const language = languageFor(query, options.lang);
  if (options.json) console.log(JSON.stringify(lookupRecord(query, knowledge, language)));
  else console.log(renderReply(answer(query, knowledge.lookup.find(query), knowledge, language)));
}

async function batch() {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() !== '') console.log(JSON.stringify(batchLine(line, number)));
  }
}

/** The answer to one line; a line that cannot be read is answered with what is wrong with it. */
function batchLine(line: string, number: number): object {
  try {
    const { id = null, query, lang }: { id?: unknown; query?: unknown; lang?: unknown } = JSON.parse(line);
    if (typeof query !== 'string') throw new Error('"query" must be a text');
    const wanted = typeof lang === 'string' && isLanguage(lang) ? lang : undefined;
    return { id, ...lookupRecord(query, knowledge, languageFor(query, wanted)) };
  } catch (error) {
    process.exitCode = 1;
    return { id: null, error: `line ${number}: ${error instanceof Error ? error.message : error}` };
  }
}

function languageFor(query: string, wanted: Language | undefined): Language {
  const fallback = process.env.DEFAULT_LANGUAGE ?? '';
  return wanted ?? knowledge.guessLanguage(query) ?? (isLanguage(fallback) ? fallback : 'ru');
}
