import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What the recorder has seen of a chat: how often each text was asked to be posted and how often it was taken. */
export type Seen = Map<string, { asked: number; taken: number }>;

/** A message as a channel's history shows it. */
interface Posted {
  readonly ts: string;
  readonly metadata: unknown;
}

/**
 * Speaks the two platforms’ protocols and keeps what was posted. By the lot that it draws it answers some requests with
 * 429, 500, a dropped line after accepting, or not at all; from 0.072 on it answers as it should.
 */
export async function startRecorder({ history, random }: { readonly history: boolean; readonly random: () => number }) {
  const chats = new Map<string, Seen>();
  const histories = new Map<string, Posted[]>();
  const recorder = createServer(async (request, response) => {
    const body = await text(request);
    if (request.url === '/api/conversations.history') {
      const messages = histories.get(new URLSearchParams(body).get('channel') ?? '') ?? [];
      return answer(response, 200, history ? { ok: true, messages } : { ok: false, error: 'missing_scope' });
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
  return {
    url,
    chats,
    stop() {
      recorder.closeAllConnections();
      recorder.close();
    },
  };
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
