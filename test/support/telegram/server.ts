import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { violationsOf } from './validate.ts';

/** A call that the bot made. */
interface Call {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What the server does with the next call of a method instead of answering it. */
export type Fault =
  | { readonly status: number; readonly description: string; readonly parameters?: object }
  /** The message is taken, and the line dropped before an answer. */
  | 'drop'
  /** No answer ever comes. */
  | 'hang';

export const token = '42:loopback-token';
const bot = {
  id: 42,
  is_bot: true,
  first_name: 'Keruen',
  username: 'KeruenBot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
};
const person = { id: 7, is_bot: false, first_name: 'Айгерім', language_code: 'kk' };

/** A Telegram on loopback that refuses what Telegram refuses, and keeps what it refused in `violations`. */
export async function startTelegram() {
  const calls: Call[] = [];
  const violations: string[] = [];
  const faults = new Map<string, Fault[]>();
  const commands = new Map<string, unknown>();
  const pending: { update_id: number }[] = [];
  const sockets = new Set<ServerResponse>();
  let nextUpdate = 100;
  let nextMessage = 1;
  let confirmed = 0;
  let poll: { answer(): void; refuse(): void } | undefined;
  const waiters = new Set<() => void>();
  let webhook: ((update: object) => Promise<void>) | undefined;

  const server = createServer(async (request, response) => {
    const [, given = '', method = ''] = /^\/bot([^/]+)\/(\w+)/.exec(request.url ?? '') ?? [];
    const payload = await bodyOf(request);
    if (given !== token) return send(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' });
    calls.push({ method, payload });
    const problems = violationsOf(method, payload);
    violations.push(...problems);
    for (const wake of [...waiters]) wake();
    if (problems.length > 0)
      return send(response, 400, { ok: false, error_code: 400, description: `Bad Request: ${problems[0]}` });
    const fault = faults.get(method)?.shift();
    if (fault === 'drop') return request.socket.destroy();
    if (fault === 'hang') return sockets.add(response);
    if (fault) {
      return send(response, fault.status, {
        ok: false,
        error_code: fault.status,
        description: fault.description,
        ...(fault.parameters && { parameters: fault.parameters }),
      });
    }
    if (method === 'getUpdates') return getUpdates(payload, response);
    return send(response, 200, { ok: true, result: result(method, payload) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();

  function getUpdates({ offset = 0, timeout = 0 }: Record<string, unknown>, response: ServerResponse) {
    poll?.refuse();
    if (Number(offset) > confirmed) confirmed = Number(offset);
    while (pending[0] && pending[0].update_id < confirmed) pending.shift();
    const answer = () => {
      poll = undefined;
      send(response, 200, { ok: true, result: pending.slice(0, 100) });
    };
    if (pending.length > 0 || timeout === 0) return answer();
    poll = {
      answer,
      refuse() {
        poll = undefined;
        send(response, 409, {
          ok: false,
          error_code: 409,
          description:
            'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        });
      },
    };
    response.on('close', () => {
      if (poll?.answer === answer) poll = undefined;
    });
  }

  function result(method: string, payload: Readonly<Record<string, unknown>>): unknown {
    if (method === 'getMe') return bot;
    if (method === 'sendMessage')
      return { message_id: nextMessage++, date: 0, chat: { id: payload.chat_id, type: 'private' }, text: payload.text };
    if (method === 'setMyCommands') commands.set(String(payload.language_code ?? ''), payload.commands);
    if (method === 'getMyCommands') return commands.get(String(payload.language_code ?? '')) ?? [];
    return true;
  }

  async function deliver(update: object) {
    const whole = { update_id: nextUpdate++, ...update };
    if (webhook) return webhook(whole);
    pending.push(whole);
    poll?.answer();
  }

  const message = (text: string | undefined, extra: object) => ({
    message_id: 500 + nextUpdate,
    date: 0,
    from: person,
    chat: { id: 7, type: 'private', first_name: 'Айгерім' },
    ...(text !== undefined && { text }),
    ...extra,
  });

  return {
    root: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    calls,
    violations,
    commands,
    /** The calls of a method so far. */
    sent: (method = 'sendMessage') => calls.filter((call) => call.method === method).map(({ payload }) => payload),
    /** Waits until a method has been called so many times. */
    async until(method: string, times = 1) {
      while (calls.filter((call) => call.method === method).length < times) {
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiters.delete(wake);
            resolve();
          };
          waiters.add(wake);
        });
      }
    },
    fail: (method: string, ...list: Fault[]) => faults.set(method, list),
    useWebhook(handle: (update: object) => Promise<void>) {
      webhook = handle;
    },
    say: (text: string | undefined, extra: object = {}) => deliver({ message: message(text, extra) }),
    post: (text: string, chat: object) =>
      deliver({ channel_post: { message_id: 1, date: 0, chat, sender_chat: chat, text } }),
    press: (data: string, extra: object = { message: message('…', {}) }) =>
      deliver({ callback_query: { id: 'press', from: person, chat_instance: '1', data, ...extra } }),
    inline: (query: string) => deliver({ inline_query: { id: 'inline', from: person, query, offset: '' } }),
    repeat: (update: object) => deliver(update),
    async stop() {
      for (const response of sockets) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}
