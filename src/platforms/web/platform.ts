import type { Hono } from 'hono';
import type { Dispatch } from '#core/conversation.ts';
import type { Language } from '#core/language.ts';
import type { Log } from '#core/log.ts';
import type { FactsApi, Pages } from '#core/pages.ts';
import type { Platform } from '#core/platform.ts';
import type { Link } from '#core/reply.ts';
import type { Store } from '#core/store.ts';
import { createChannel } from './channel.ts';
import { createRoutes } from './routes.ts';

/** What the web page is made of. */
export interface WebOptions {
  readonly dispatch: Dispatch;
  readonly feed: Pick<Store, 'appendPost' | 'postsAfter'>;
  readonly pages: Pages;
  readonly facts: FactsApi;
  /** What is not ready, in sentences; empty when everything is. */
  readonly ready: () => Promise<readonly string[]>;
  readonly defaultLanguage: Language;
  readonly link: Link;
  readonly log: Log;
  readonly clock: () => Date;
}

/** The page where one talks to Keruen, the channel in which its digests arrive, and the pages of cards. */
export function createWeb(options: WebOptions): Platform & { readonly routes: Hono } {
  const channel = createChannel(options.feed, options.clock);
  return {
    name: 'web',
    routes: createRoutes(options, channel),
    start: async () => 'Web: on',
    stop: () => channel.close(),
    post: async (chat, reply) => [String(await channel.append(chat, reply))],
  };
}
