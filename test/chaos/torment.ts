import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Store } from '#core/store.ts';
import { openStore } from '#store/open.ts';
import { plan } from './plan.ts';

/** How hard it is made. */
export interface Torment {
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly subscriptions: number;
  readonly kills: number;
  readonly processes: number;
  readonly seed: number;
}

/** What came of it. */
export interface Outcome {
  readonly states: Readonly<Record<string, number>>;
  /** Chats that were posted to more than once. */
  readonly twice: number;
  /** Occurrences that the ledger calls sent and that nobody received, or that were received and have no row. */
  readonly lost: number;
  /** Occurrences that are called uncertain although no request was ever made for them. */
  readonly baselessDoubts: number;
  readonly kills: number;
}

/**
 * Many digests fall due at once; processes deliver them and are killed with SIGKILL at random moments, while the
 * recorder answers some requests with 429, 500, a dropped line after accepting, or not at all.
 */
export async function torment(options: Torment): Promise<Outcome> {
  const random = randomFrom(options.seed);
  const received = new Map<string, number>();
  const asked = new Set<string>();
  const recorder = createServer((request, response) => {
    let chat = '';
    request.on('data', (chunk: Buffer) => {
      chat += chunk.toString();
    });
    request.on('end', () => {
      const mood = random();
      if (mood < 0.1) return void response.writeHead(429).end();
      asked.add(chat);
      received.set(chat, (received.get(chat) ?? 0) + 1);
      if (mood < 0.13) return void response.writeHead(500).end();
      if (mood < 0.16) return void request.socket.destroy();
      if (mood < 0.17) return undefined;
      return void setTimeout(() => response.end(`${chat}#1`), random() * 5);
    });
  });
  recorder.listen(0, '127.0.0.1');
  await once(recorder, 'listening');
  const address = recorder.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const store = await openStore({ databaseUrl: options.databaseUrl, dataDir: options.dataDir });
  try {
    await subscribeAll(store, options.subscriptions);
    const kills = await killWhileWorking(store, options, url, random);
    return { ...(await reckon(store, options.subscriptions, received, asked)), kills };
  } finally {
    await store.close();
    recorder.closeAllConnections();
    recorder.close();
  }
}

async function subscribeAll(store: Store, count: number) {
  const due = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  const at = due.toISOString().slice(11, 16);
  for (let number = 0; number < count; number++) {
    await store.subscribe({
      chat: `slack:C${number}`,
      terms: {
        programme: 'trade',
        rule: { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], at, zone: 'UTC' },
        language: 'en',
        form: 'full',
        silent: false,
      },
      origin: 'chat',
      createdBy: 'chaos',
      now: new Date(due.getTime() - 60_000),
      nextSlot: due,
    });
  }
}

/** Keeps processes at work and kills them, until everything is settled and the kills are spent. */
async function killWhileWorking(
  store: Store,
  options: Torment,
  recorder: string,
  random: () => number,
): Promise<number> {
  let started = 0;
  let kills = 0;
  const start = () => {
    started += 1;
    const environment: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      TZ: 'UTC',
      DATA_DIR: options.dataDir,
      RECORDER: recorder,
      OWNER: `worker ${started}`,
      ...(options.databaseUrl && { DATABASE_URL: options.databaseUrl }),
    };
    return spawn(process.execPath, ['test/chaos/worker.ts'], { env: environment, stdio: 'ignore' });
  };
  const workers: ChildProcess[] = Array.from({ length: options.processes }, start);
  const deadline = Date.now() + 60_000 + options.kills * 2_000;
  for (;;) {
    const { count } = await store.overdue(new Date());
    if ((count === 0 && kills >= options.kills) || Date.now() > deadline) break;
    await new Promise((resolve) => setTimeout(resolve, 250 + random() * 500));
    if (kills < options.kills) {
      const victim = Math.floor(random() * workers.length);
      workers[victim]?.kill('SIGKILL');
      workers[victim] = start();
      kills += 1;
    }
  }
  await new Promise((resolve) => setTimeout(resolve, plan.lease + plan.patience));
  await store.settleAbandoned(new Date(Date.now() + plan.lease));
  for (const worker of workers) worker.kill('SIGKILL');
  return kills;
}

async function reckon(
  store: Store,
  subscriptions: number,
  received: ReadonlyMap<string, number>,
  asked: ReadonlySet<string>,
): Promise<Omit<Outcome, 'kills'>> {
  const rows = await store.lastDeliveries(subscriptions * 2);
  const states: Record<string, number> = {};
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
  const known = new Set(rows.map(({ chat }) => chat));
  return {
    states,
    twice: [...received.values()].filter((times) => times > 1).length,
    lost:
      rows.filter(({ state, chat }) => state === 'sent' && !received.has(chat)).length +
      [...received.keys()].filter((chat) => !known.has(chat as never)).length +
      (subscriptions - rows.length),
    baselessDoubts: rows.filter(
      ({ state, chat, reason }) => state === 'uncertain' && !asked.has(chat) && !/ended/.test(reason ?? ''),
    ).length,
  };
}

/** A small generator of repeatable chance (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
