import { Hono } from 'hono';
import { createDispatch, type Knowledge } from '#commands/dispatch.ts';
import { commands } from '#commands/registry.ts';
import { createSuggest } from '#commands/suggest.ts';
import type { ChatId } from '#core/conversation.ts';
import { languages } from '#core/language.ts';
import type { Log } from '#core/log.ts';
import { DeliveryError, type Platform, type PostOptions, type Webhook } from '#core/platform.ts';
import type { Programme } from '#core/programme.ts';
import type { Link, Reply } from '#core/reply.ts';
import type { Store } from '#core/store.ts';
import { createDigests } from '#digest/desk.ts';
import { createScheduler } from '#digest/scheduler.ts';
import { digestPost } from '#messages/digest-post.ts';
import { createPages } from '#messages/pages.ts';
import { createWeb } from '#platforms/web/platform.ts';
import { openStore } from '#store/open.ts';
import type { Config } from './config.ts';
import { factRecord, lookupRecord } from './records.ts';
import { startServer } from './server.ts';

/** The running product. */
export interface App {
  /** What is on, what is off and where to look: a line each. */
  readonly lines: readonly string[];
  /** Serves other content from now on. */
  use(knowledge: Knowledge): void;
  /** Stops the scheduler, then the platforms, the server and the store, each after what it has at hand. */
  stop(): Promise<void>;
}

/** Puts everything together and starts it. Throws StoreError, ServerError or PlatformError, with nothing left running. */
export async function startApp(config: Config, initial: Knowledge, log: Log): Promise<App> {
  let current = initial;
  const knowledge = () => current;
  const clock = () => new Date();
  const opened: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };

  try {
    const store = await openStore({ databaseUrl: config.databaseUrl, dataDir: config.dataDir });
    opened.push(() => store.close());
    return { lines: [], use: (next) => { current = next; }, stop: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
