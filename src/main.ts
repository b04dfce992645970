import { readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import type { Knowledge } from '#commands/dispatch.ts';
import { ContentError } from '#content/problem.ts';
import { verifyAgainstPapers } from '#content/verify.ts';
import { PlatformError } from '#core/platform.ts';
import { StoreError } from '#store/store-error.ts';
import { type App, startApp } from './app.ts';
import { type Config, ConfigError, configDirectory, readConfig } from './config.ts';
import { openKnowledge } from './knowledge.ts';
import { ServerError } from './server.ts';

process.env.TZ = 'UTC';

/** Where the texts of the papers lie when they are at hand; evidence is then checked at every start. */
const papers = '../shared/sources';
/** How long work at hand may take to finish when the process is asked to stop. */
const stopDeadline = 10_000;
/** Editors write a file in several steps; content is read again once they have been quiet for this long. */
const quietBeforeReload = 200;

try {
  const config = configuration();
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const knowledge = checkedKnowledge(config);
  const app = await startApp(config, knowledge, log);
  stopOnSignals(app);
  if (process.argv.includes('--dev')) reloadOnChange(app, config);
  for (const line of app.lines) console.log(line);
} catch (error) {
  if (!isExpected(error)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** Failures that a person can mend by what the message says; anything else is a bug and shows its stack. */
function isExpected(error: unknown): error is Error {
  return [ConfigError, ContentError, StoreError, ServerError, PlatformError].some(
    (expected) => error instanceof expected,
  );
}

function configuration(): Config {
  const path = join(configDirectory(process.env), 'digests.yml');
  let digests: string;
  try {
    digests = readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError([`CONFIG_DIR: ${path} cannot be read: name the folder that holds digests.yml`]);
  }
  return readConfig(process.env, digests);
}

/** Loads the content and checks it against the papers where their texts are at hand. Throws ContentError. */
function checkedKnowledge({ contentDir, dataDir }: Config): Knowledge {
  const knowledge = openKnowledge(contentDir, dataDir);
  const { problems } = verifyAgainstPapers(knowledge.library, papers);
  if (problems.length > 0) throw new ContentError(problems);
  return knowledge;
}

/** The first signal stops in order, within the deadline; the second ends the process at once. */
function stopOnSignals(app: App) {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log(`${signal}: finishing what is at hand; once more to stop at once`);
    const deadline = setTimeout(() => {
      console.error(`Not finished within ${stopDeadline / 1000} s: stopping all the same`);
      process.exit(1);
    }, stopDeadline);
    await app.stop();
    clearTimeout(deadline);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
}

/** Serves changed content at once; while it has problems, shows them and keeps serving what was good. */
function reloadOnChange(app: App, config: Config) {
  let waiting: NodeJS.Timeout | undefined;
  watch(config.contentDir, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      try {
        app.use(checkedKnowledge(config));
        console.log('Content loaded anew');
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        console.error(`${error.message}\nServing the last good content`);
      }
    }, quietBeforeReload);
  });
}
