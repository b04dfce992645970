import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { blockProblems, textProblems, viewProblems } from './blocks.ts';

/** The methods of the Web API that the product uses, in a short form of our own. */
export const webApi: Readonly<
  Record<
    string,
    { readonly scopes: readonly string[]; readonly required: readonly string[]; readonly arguments: readonly string[] }
  >
> = JSON.parse(readFileSync(new URL('./methods.json', import.meta.url), 'utf8'));

export const tokens = { bot: 'xoxb-loopback', app: 'xapp-loopback', signingSecret: 'signing-loopback' };

/** What the server does with the next call of a method instead of answering it. */
export type Fault =
  | { readonly error: string }
  | { readonly status: number; readonly retryAfter?: number }
  /** The message is taken, and the line dropped before an answer. */
  | 'drop'
  /** The line is dropped before anything is taken. */
  | 'lose'
  | 'hang';

interface Message {
  readonly [key: string]: unknown;
}

/** The scopes of the product's manifest. */
export const usualScopes = ['commands', 'chat:write', 'connections:write'];
const usesOfResponseUrl = 5;
/** Bolt adds the workspace to every call; Slack takes it everywhere. */
const everywhere = ['team_id'];

/** A Slack on loopback that refuses what Slack refuses, and keeps what it refused in `violations`. */
export async function startSlack(members: readonly string[] = ['C1'], granted = usualScopes) {
  const calls: { readonly method: string; readonly payload: Message }[] = [];
  const responses: Message[] = [];
  const violations: string[] = [];
  const acks: Message[] = [];
  const faults = new Map<string, Fault[]>();
  const uses = new Map<string, number>();
  const held = new Set<ServerResponse>();
  const history: (Message & { readonly channel: string; readonly ts: string })[] = [];
  const waiters = new Set<() => void>();
  let line: WebSocket | undefined;
  let envelopes = 0;
  let triggers = 0;
  let http: ((request: Request) => Promise<Response>) | undefined;

  const server = createServer(async (request, response) => {
    const raw = await textOf(request);
    const method = /^\/api\/([\w.]+)/.exec(request.url ?? '')?.[1];
    if (method) answerCall(method, request, raw, response);
    else answerResponseUrl(request.url ?? '', raw, response);
    for (const wake of [...waiters]) wake();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    line = socket;
    socket.on('message', (data) => {
      acks.push(JSON.parse(String(data)));
      for (const wake of [...waiters]) wake();
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
    for (const wake of [...waiters]) wake();
  });

  function answerCall(method: string, request: IncomingMessage, raw: string, response: ServerResponse) {
    const form = Object.fromEntries(new URLSearchParams(raw));
    const { token: inForm, ...rest } = form;
    const given = inForm ?? request.headers.authorization?.replace('Bearer ', '');
    const payload: Message = Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [key, /^[[{]/.test(value) ? JSON.parse(value) : value]),
    );
    calls.push({ method, payload });
    if (given !== (method === 'apps.connections.open' ? tokens.app : tokens.bot))
      return send(response, { ok: false, error: 'invalid_auth' });
    if (!isGranted(method, granted)) {
      if (method !== 'conversations.history') violations.push(`missing_scope: ${method}`);
      return send(response, { ok: false, error: 'missing_scope', needed: webApi[method]?.scopes.join(',') });
    }
    const problems = callProblems(method, payload);
    violations.push(...problems);
    if (problems[0])
      return send(response, { ok: false, error: problems[0].split(':')[0], response_metadata: { messages: problems } });
    if (payload.channel !== undefined && !members.includes(String(payload.channel)))
      return send(response, { ok: false, error: 'not_in_channel' });
    const fault = faults.get(method)?.shift();
    if (fault === 'lose') return request.socket.destroy();
    if (fault === 'drop') {
      result(method, payload);
      return request.socket.destroy();
    }
    if (fault === 'hang') return void held.add(response);
    if (fault && 'status' in fault) {
      return void response
        .writeHead(fault.status, fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) })
        .end('');
    }
    if (fault) return send(response, { ok: false, ...fault });
    return send(response, { ok: true, ...result(method, payload) });
  }

  function result(method: string, payload: Message): Message {
    if (method === 'auth.test') return { user: 'keruen', team: 'Desk', user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' };
    if (method === 'apps.connections.open') return { url: `ws://127.0.0.1:${port}/link` };
    if (method === 'conversations.history') return pageOf(payload);
    const ts = `${Math.floor(Date.now() / 1000)}.${String(calls.length).padStart(6, '0')}`;
    if (method === 'chat.postMessage') history.unshift({ ...payload, channel: String(payload.channel), ts });
    return { ts, channel: 'C1' };
  }

  /** The messages of a channel, newest first; metadata only where it is asked for. */
  function pageOf({ channel, oldest = '0', limit = '100', cursor = '0', include_all_metadata: whole }: Message) {
    const messages = history
      .filter((message) => message.channel === channel && Number(message.ts) > Number(oldest))
      .map(({ text, ts, metadata }) => ({ type: 'message', text, ts, ...(whole === 'true' && { metadata }) }));
    const end = Number(cursor) + Number(limit);
    return {
      messages: messages.slice(Number(cursor), end),
      has_more: end < messages.length,
      response_metadata: { next_cursor: end < messages.length ? String(end) : '' },
    };
  }

  function answerResponseUrl(url: string, raw: string, response: ServerResponse) {
    const body = JSON.parse(raw) as Message;
    const count = (uses.get(url) ?? 0) + 1;
    uses.set(url, count);
    const known = [
      'text',
      'blocks',
      'response_type',
      'replace_original',
      'delete_original',
      'thread_ts',
      'unfurl_links',
      'unfurl_media',
    ];
    const problems = [
      ...Object.keys(body)
        .filter((key) => !known.includes(key))
        .map((key) => `response_url: unknown parameter ${key}`),
      ...(['ephemeral', 'in_channel'].includes(String(body.response_type))
        ? []
        : ['response_url: response_type is missing']),
      ...textProblems(body.text),
      ...(body.blocks === undefined ? [] : blockProblems(body.blocks)),
      ...(count > usesOfResponseUrl ? ['response_url: used more than five times'] : []),
    ];
    violations.push(...problems);
    const fault = faults.get('response_url')?.shift();
    if (fault && typeof fault === 'object' && 'status' in fault) return void response.writeHead(fault.status).end('');
    responses.push(body);
    response.writeHead(problems.length > 0 ? 400 : 200).end('ok');
  }

  /** Sends a payload by the socket, or over HTTP, signed as Slack signs. */
  async function deliver(type: 'slash_commands' | 'interactive' | 'events_api', payload: Message) {
    if (http)
      return http(
        signed(
          type === 'interactive'
            ? new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
            : type === 'slash_commands'
              ? new URLSearchParams(payload as Record<string, string>).toString()
              : JSON.stringify(payload),
        ),
      );
    envelopes += 1;
    line?.send(
      JSON.stringify({ envelope_id: `e${envelopes}`, type, payload, accepts_response_payload: type !== 'events_api' }),
    );
    return undefined;
  }

  const responseUrl = () => `http://127.0.0.1:${port}/response/${triggers}`;
  const who = {
    user_id: 'U1',
    user_name: 'aigerim',
    team_id: 'T1',
    channel_id: 'C1',
    channel_name: 'desk',
    api_app_id: 'A1',
  };

  async function until(count: () => number, times: number) {
    while (count() < times) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          waiters.delete(wake);
          resolve();
        };
        waiters.add(wake);
      });
    }
  }

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    calls,
    responses,
    violations,
    acks,
    connected: () => until(() => (line ? 1 : 0), 1),
    responded: (times = 1) => until(() => responses.length, times),
    acked: (times = 1) => until(() => acks.length, times),
    called: (method: string, times = 1) => until(() => calls.filter((call) => call.method === method).length, times),
    sent: (method: string) => calls.filter((call) => call.method === method).map(({ payload }) => payload),
    fail: (method: string, ...list: Fault[]) => faults.set(method, list),
    overHttp(handle: (request: Request) => Promise<Response>) {
      http = handle;
    },
    command: (command: string, text: string) =>
      deliver('slash_commands', { ...who, command, text, response_url: responseUrl(), trigger_id: `t${++triggers}` }),
    press: (action_id: string, value: string | undefined, extra: Message = {}) =>
      deliver('interactive', {
        type: 'block_actions',
        user: { id: 'U1', username: 'aigerim', team_id: 'T1' },
        team: { id: 'T1' },
        channel: { id: 'C1', name: 'desk' },
        api_app_id: 'A1',
        trigger_id: `t${++triggers}`,
        response_url: responseUrl(),
        actions: [
          {
            type: 'button',
            action_id,
            block_id: 'b',
            ...(value !== undefined && { value }),
            text: { type: 'plain_text', text: 'x' },
            action_ts: '1',
          },
        ],
        ...extra,
      }),
    event: (event: Message) =>
      deliver('events_api', {
        type: 'event_callback',
        team_id: 'T1',
        api_app_id: 'A1',
        event_id: `Ev${envelopes}`,
        event_time: 1,
        event,
        authorizations: [
          { team_id: 'T1', user_id: 'UBOT', is_bot: true, enterprise_id: null, is_enterprise_install: false },
        ],
      }),
    async stop() {
      for (const response of held) response.destroy();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isGranted(method: string, granted: readonly string[]): boolean {
  const { scopes = [] } = webApi[method] ?? {};
  return scopes.length === 0 || scopes.some((scope) => granted.includes(scope));
}

/** Everything that is wrong with a call to the Web API. */
export function callProblems(method: string, payload: Message): readonly string[] {
  const known = webApi[method];
  if (!known) return [`unknown_method: ${method}`];
  return [
    ...Object.keys(payload)
      .filter((key) => !known.arguments.includes(key) && !everywhere.includes(key))
      .map((key) => `invalid_arguments: unknown argument ${key} of ${method}`),
    ...known.required
      .filter((key) => payload[key] === undefined)
      .map((key) => `invalid_arguments: ${key} is missing in ${method}`),
    ...(method.startsWith('chat.') && method !== 'chat.delete' ? textProblems(payload.text) : []),
    ...(payload.blocks === undefined ? [] : blockProblems(payload.blocks)),
    ...(payload.view === undefined ? [] : viewProblems(payload.view)),
  ];
}

/** A request as Slack signs it (docs.slack.dev/authentication/verifying-requests-from-slack). */
export function signed(body: string, options: { readonly secret?: string; readonly time?: number } = {}): Request {
  const { secret = tokens.signingSecret, time = Math.floor(Date.now() / 1000) } = options;
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')}`;
  return new Request('https://keruen.example/slack/events', {
    method: 'POST',
    body,
    headers: {
      'content-type': body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-signature': signature,
      'x-slack-request-timestamp': String(time),
    },
  });
}

function send(response: ServerResponse, body: Message) {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
