import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Store } from '#core/store.ts';
import { weekdays } from '#core/subscription.ts';
import { longestGrace } from '#digest/catch-up.ts';
import { openStore } from '#store/open.ts';
import { chance } from './chance.ts';
import { subscribe } from './subscribe.ts';

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

/** What came of it; the unit is the occurrence: one digest of one chat. */
export interface Outcome {
  readonly states: Readonly<Record<string, number>>;
  /** Messages that a chat received more than once. */
  readonly twice: number;
  /** Occurrences without a row, sent without their messages having arrived, or arrived without being accounted for. */
  readonly lost: number;
  /** Uncertain although every message that was asked for is confirmed, and the process was not killed. */
  readonly baselessDoubts: number;
  /** Uncertain on Slack. */
  readonly doubtsOnSlack: number;
  /** Uncertain because a process was killed after it had announced a message and before it knew of its arrival. */
  readonly doubtsOfTheKilled: number;
  readonly kills: number;
}

/** What the recorder has seen of a chat: how often each text was asked to be posted and how often it was taken. */
type Seen = Map<string, { asked: number; taken: number }>;

/** A message as a channel's history shows it. */
interface Posted {
  readonly ts: string;
  readonly metadata: unknown;
}

/**
 * Many digests fall due at once; processes deliver them and are killed with SIGKILL at random moments, while the
 * recorder, which speaks the two platforms’ protocols, answers some requests with 429, 500, a dropped line after
 * accepting, or not at all.
 */
export async function torment(options: Torment): Promise<Outcome> {
  const random = chance(options.seed);
  const chats = new Map<string, Seen>();
  const histories = new Map<string, Posted[]>();
  const recorder = createServer(async (request, response) => {
    const body = await text(request);
    if (request.url === '/api/conversations.history') {
      const messages = histories.get(new URLSearchParams(body).get('channel') ?? '') ?? [];
      return answer(response, 200, options.history ? { ok: true, messages } : { ok: false, error: 'missing_scope' });
    }
    const post = postOf(request.url ?? '', body);
    const seen: Seen = chats.get(post.chat) ?? new Map();
    const message = seen.get(post.text) ?? { asked: 0, taken: 0 };
    chats.set(post.chat, seen.set(post.text, message));
    message.asked += 1;
    const mood = random();
    if (mood < 0.05) return post.refuse(response);
    message.taken += 1;
    const id = random();
    histories.set(post.channel, [...(histories.get(post.channel) ?? []), { ts: String(id), metadata: post.metadata }]);
    if (mood < 0.06) return void response.writeHead(500).end('{}');
    if (mood < 0.07) return void request.socket.destroy();
    if (mood < 0.072) return undefined;
    return void setTimeout(() => post.accept(response, id), random() * 5);
  });
  recorder.listen(0, '127.0.0.1');
  await once(recorder, 'listening');
  const address = recorder.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const store = await openStore({ databaseUrl: options.databaseUrl, dataDir: options.dataDir });
  try {
    await subscribeAll(store, options.subscriptions);
    const kills = await killWhileWorking(store, options, url, random);
    return { ...(await reckon(store, options.subscriptions, chats)), kills };
  } finally {
    await store.close();
    recorder.closeAllConnections();
    recorder.close();
  }
}

function answer(response: ServerResponse, status: number, value: object, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

/** A request to post, as Slack or as Telegram has it, and the platform’s answers. */
function postOf(path: string, body: string) {
  if (path.startsWith('/api/')) {
    const form = new URLSearchParams(body);
    return {
      chat: `slack:${form.get('channel')}`,
      channel: form.get('channel') ?? '',
      metadata: JSON.parse(form.get('metadata') ?? 'null'),
      text: form.get('blocks') ?? '',
      refuse: (response: ServerResponse) => answer(response, 429, { ok: false }, { 'retry-after': '1' }),
      accept: (response: ServerResponse, lot: number) => answer(response, 200, { ok: true, ts: String(lot) }),
    };
  }
  const { chat_id, text: html } = JSON.parse(body) as { chat_id: number; text: string };
  const refusal = { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } };
  return {
    chat: `telegram:${chat_id}`,
    channel: '',
    metadata: undefined,
    text: html,
    refuse: (response: ServerResponse) => answer(response, 429, refusal),
    accept: (response: ServerResponse, lot: number) =>
      answer(response, 200, { ok: true, result: { message_id: Math.floor(lot * 1e9) } }),
  };
}

async function subscribeAll(store: Store, count: number) {
  const due = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  const at = due.toISOString().slice(11, 16);
  for (let number = 0; number < count; number++) {
    await subscribe(
      store,
      number % 2 === 0 ? `slack:C${number}` : `telegram:${number}`,
      { days: weekdays, at, zone: 'UTC' },
      { now: new Date(due.getTime() - 60_000), nextSlot: due },
    );
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
      LEASE: String(options.lease),
      ...(options.long && { LONG: 'yes' }),
      OWNER: `worker ${started}`,
      ...(options.databaseUrl && { DATABASE_URL: options.databaseUrl }),
    };
    return spawn(process.execPath, ['test/chaos/worker.ts'], { env: environment, stdio: 'ignore' });
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
  const doubts = await store.doubts(new Date(0), new Date());
  return doubts.filter(({ subscription }) => subscription.chat.startsWith('slack:')).length;
}

async function reckon(
  store: Store,
  subscriptions: number,
  chats: ReadonlyMap<string, Seen>,
): Promise<Omit<Outcome, 'kills'>> {
  const rows = await store.lastDeliveries(subscriptions * 2);
  const seenIn = (chat: string) => [...(chats.get(chat)?.values() ?? [])];
  const taken = (chat: string) => seenIn(chat).filter((message) => message.taken > 0).length;
  const known = new Set<string>(rows.map(({ chat }) => chat));
  const doubts = rows.filter(({ state }) => state === 'uncertain');
  const killed = doubts.filter(({ reason }) => /went away/.test(reason ?? ''));
  return {
    states: Object.fromEntries(
      Map.groupBy(rows, ({ state }) => state)
        .entries()
        .map(([state, of]) => [state, of.length]),
    ),
    twice: [...chats.keys()].flatMap(seenIn).filter((message) => message.taken > 1).length,
    lost:
      rows.filter(({ state, chat, messages }) => state === 'sent' && taken(chat) !== messages.length).length +
      [...chats.keys()].filter((chat) => !known.has(chat)).length +
      (subscriptions - rows.length),
    baselessDoubts: doubts.filter((doubt) => !killed.includes(doubt) && taken(doubt.chat) === doubt.messages.length)
      .length,
    doubtsOnSlack: doubts.filter(({ chat }) => chat.startsWith('slack:')).length,
    doubtsOfTheKilled: killed.length,
  };
}
