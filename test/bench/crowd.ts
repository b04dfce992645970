import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { loadLibrary } from '#content/load.ts';
import type { ChatId } from '#core/conversation.ts';
import { weekdays } from '#core/subscription.ts';
import { tick } from '#digest/tick.ts';
import { digestPost } from '#messages/digest-post.ts';
import { openStore } from '#store/open.ts';
import { subscribe } from '../chaos/subscribe.ts';
import { delivering } from '../support/delivering.ts';
import { deliveringPlatforms } from '../support/delivering-platforms.ts';
import { startPostgres } from '../support/postgres.ts';
import { temporaryFolder } from '../support/process.ts';
import type { Seen } from './limited-server.ts';

/**
 * Digests of the real content that fall due at once, half in Slack channels, half in Telegram groups, against servers that
 * refuse what is beyond the published limits: how near to the limits they go out, how many refusals that costs, how long
 * the event loop is held up, and how much memory it takes.
 */
const count = Number(process.argv[2] ?? 10_000);
/** PostgreSQL where it is named, else SQLite. */
const postgres = process.argv[3] === 'postgres' ? await startPostgres() : undefined;

const server = new Worker(new URL('./limited-server.ts', import.meta.url));
const [url] = (await once(server, 'message')) as [string];

using folder = temporaryFolder();
const store = await openStore({ dataDir: folder.path, databaseUrl: await postgres?.freshDatabase() });
const due = new Date(Math.floor(Date.now() / 60_000) * 60_000);
const rule = { days: weekdays, at: due.toISOString().slice(11, 16), zone: 'UTC' };
for (let number = 0; number < count; number++) {
  const chat: ChatId = number % 2 === 0 ? `slack:C${number}` : `telegram:-100${number}`;
  await subscribe(store, chat, rule, { now: new Date(due.getTime() - 60_000), nextSlot: due });
}

const library = loadLibrary('content');

const idle = new Worker(new URL('./idle-thread.ts', import.meta.url));
await once(idle, 'online');
const loop = monitorEventLoopDelay({ resolution: 5 });
const memory: number[] = [];
const watch = setInterval(() => memory.push(process.memoryUsage().heapUsed / 2 ** 20), 200);
loop.enable();
await tick(
  delivering(store, {
    ...deliveringPlatforms(url, store),
    library: () => library,
    compose: (content) => digestPost(content, library),
  }),
);
loop.disable();
idle.postMessage('done');
const [idleLongest] = (await once(idle, 'message')) as [number];
await idle.terminate();
clearInterval(watch);
const states = await store.deliveryCounts();
await store.close();
await postgres?.stop();
server.postMessage('done');
const [{ slack, telegram, refusals }] = (await once(server, 'message')) as [Seen];
await server.terminate();

const seconds = (times: readonly number[]) => ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
const rate = (telegram.length - 1) / seconds(telegram);
console.log(`${JSON.stringify(states)}; refused by a server: ${refusals}`);
console.log(
  `Telegram: ${telegram.length} in ${seconds(telegram).toFixed(1)} s, ${((rate / 30) * 100).toFixed(1)}% of 30 a second`,
);
console.log(`Slack: ${slack.length} in ${seconds(slack).toFixed(1)} s; each channel may take one a second`);
console.log(
  `event loop held up: longest ${(loop.max / 1e6).toFixed(0)} ms, 99.9th percentile ${(loop.percentile(99.9) / 1e6).toFixed(0)} ms; an idle thread meanwhile: longest ${idleLongest.toFixed(0)} ms`,
);
const tenth = Math.ceil(memory.length / 10);
const lowest = (times: readonly number[]) => Math.min(...times).toFixed(0);
console.log(
  `heap after collections, MB: ${lowest(memory.slice(0, tenth))} in the first tenth of the time, ${lowest(memory.slice(-tenth))} in the last; resident at the end ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)}`,
);
