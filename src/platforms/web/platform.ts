import type { Hono } from 'hono';
import type { Platform } from '#core/platform.ts';
import { createChannel } from './channel.ts';
import { createRoutes, type WebOptions } from './routes.ts';

/** The page where one talks to Keruen, the channel in which its digests arrive, and the pages of cards. */
export function createWeb(options: WebOptions): Platform & { readonly routes: Hono } {
  const channel = createChannel(options.feed, options.clock);
  return {
    name: 'web',
    routes: createRoutes(options, channel),
    start: async () => 'Web: on',
    stop: () => channel.close(),
    turns: () => [],
    messages: (chat, reply) => [
      {
        send: async () => String(await channel.append(chat, reply)),
        replace: (id) => channel.replace(Number(id), reply),
      },
    ],
  };
}
