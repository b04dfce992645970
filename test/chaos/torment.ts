import type { ChildProcess } from 'node:child_process';
import type { Store } from '#core/store.ts';
import { longestGrace } from '#digest/catch-up.ts';
import { mostAttempts } from '#digest/doubts.ts';
import { openStore } from '#store/open.ts';
import { chance } from './chance.ts';
import { type Outcome, reckon } from './reckoning.ts';
import { startRecorder } from './recorder.ts';
import { startWorker } from './start-worker.ts';
import { subscribeAll } from './subscribe.ts';

/** How hard it is made. */
export interface Torment {
  readonly databaseUrl?: string;
  readonly dataDir: string;
  readonly subscriptions: number;
  readonly kills: number;
  readonly processes: number;
  readonly seed: number;
  /** Milliseconds from one kill to the next, on average. */
  readonly every: number;
  /** Milliseconds that a claim lasts; longer than a message waits for its turn among all that are under way. */
  readonly lease: number;
  /** Makes every digest several messages long on both platforms. */
  readonly long: boolean;
  /** The workspace lets the history of its channels be read, so that Slack leaves no doubts. */
  readonly history: boolean;
}

/**
 * Many digests fall due at once; processes deliver them and are killed with SIGKILL at random moments, while the
 * recorder, which speaks the two platforms’ protocols, answers some requests with 429, 500, a dropped line after
 * accepting, or not at all.
 */
export async function torment(options: Torment): Promise<Outcome & { readonly kills: number }> {
  const random = chance(options.seed);
  const recorder = await startRecorder({ history: options.history, random });
  const store = await openStore({ databaseUrl: options.databaseUrl, dataDir: options.dataDir });
  try {
    await subscribeAll(store, options.subscriptions);
    const kills = await killWhileWorking(store, options, recorder.url, random);
    return { ...(await reckon(store, options.subscriptions, recorder.chats)), kills };
  } finally {
    await store.close();
    recorder.stop();
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
    return startWorker({ ...options, recorder, owner: `worker ${started}` });
  };
  const workers: ChildProcess[] = Array.from({ length: options.processes }, start);
  const deadline = Date.now() + 60_000 + options.kills * options.every * 2 + options.subscriptions * 100;
  for (;;) {
    const { count } = await store.overdue(new Date());
    const open = options.history && (await doubtsOnSlack(store)) > 0;
    if ((count === 0 && !open && kills >= options.kills) || Date.now() > deadline) break;
    await new Promise((resolve) => setTimeout(resolve, options.every * (0.5 + random())));
    if (kills < options.kills) {
      const victim = Math.floor(random() * workers.length);
      workers[victim]?.kill('SIGKILL');
      workers[victim] = start();
      kills += 1;
    }
  }
  for (const worker of workers) worker.kill('SIGKILL');
  await store.settleAbandoned(new Date(Date.now() + options.lease), longestGrace);
  return kills;
}

async function doubtsOnSlack(store: Store): Promise<number> {
  const doubts = await store.doubts(new Date(0), new Date(), mostAttempts);
  return doubts.filter(({ subscription }) => subscription.chat.startsWith('slack:')).length;
}
