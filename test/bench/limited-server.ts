import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { parentPort } from 'node:worker_threads';

/** What the server has seen when it is asked: times of arrival in milliseconds, by platform, and how many it refused. */
export interface Seen {
  readonly slack: readonly number[];
  readonly telegram: readonly number[];
  readonly refusals: number;
}

/** A thread that serves the posts of both platforms on loopback and refuses what is beyond their published limits. */
/** Calls that a server has taken, by when; it takes no more than so many in a window. */
function createWindow(most: number, milliseconds: number) {
  const taken: number[] = [];
  return (now: number) => {
    while (taken[0] !== undefined && taken[0] <= now - milliseconds) taken.shift();
    if (taken.length >= most) return false;
    taken.push(now);
    return true;
  };
}

const overall = createWindow(30, 1000);
const chats = new Map<string, readonly ReturnType<typeof createWindow>[]>();
const arrived = { slack: [] as number[], telegram: [] as number[] };
let refusals = 0;

/** Telegram: 30 a second, 1 a second in a chat, 20 a minute in a group; Slack: 1 a second in a channel. */
function isWithin(platform: 'slack' | 'telegram', chat: string, now: number): boolean {
  const own = chats.get(chat) ?? [
    createWindow(1, 1000),
    ...(platform === 'telegram' ? [createWindow(20, 60_000)] : []),
  ];
  chats.set(chat, own);
  return (platform === 'slack' || overall(now)) && own.every((take) => take(now));
}

const server = createServer(async (request, response) => {
  const body = await text(request);
  const platform = request.url?.startsWith('/api/') ? 'slack' : 'telegram';
  const chat =
    platform === 'slack' ? `s${new URLSearchParams(body).get('channel')}` : `t${JSON.parse(body || '{}').chat_id}`;
  const now = performance.now();
  if (!isWithin(platform, chat, now)) {
    refusals += 1;
    const refusal = { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } };
    return answer(response, 429, platform === 'slack' ? { ok: false } : refusal, { 'retry-after': '1' });
  }
  const number = arrived[platform].push(now);
  return answer(
    response,
    200,
    platform === 'slack' ? { ok: true, ts: `${number}` } : { ok: true, result: { message_id: number } },
  );
});

function answer(response: ServerResponse, status: number, value: object, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
parentPort?.postMessage(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
parentPort?.on('message', () => parentPort?.postMessage({ ...arrived, refusals } satisfies Seen));
