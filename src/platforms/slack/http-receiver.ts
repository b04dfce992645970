import { type App, type Receiver, type ReceiverEvent, verifySlackRequest } from '@slack/bolt';
import type { Log } from '#core/log.ts';
import type { Webhook } from '#core/platform.ts';
import { longestBody, signatureWindow } from './limits.ts';

/** Slack gives three seconds; an answer that is not ready by then is closed as taken. */
const ackDeadline = 2_500;
/** A trigger or event that comes again within the signature's window is a repetition. */
const remembered = 1000;

/** Takes Slack's requests as Fetch requests, so that the product's one HTTP port can serve them. */
export function createHttpReceiver(signingSecret: string, clock: () => Date, log: Log): Receiver & Webhook {
  let app: App | undefined;
  const seen = new Set<string>();
  const isNew = (id: string | undefined) => {
    if (id === undefined) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    if (seen.size > remembered) seen.delete(seen.values().next().value ?? '');
    return true;
  };

  return {
    path: '/slack/events',
    init(bolt) {
      app = bolt;
    },
    start: async () => undefined,
    stop: async () => undefined,
    async handle(request) {
      const raw = await request.text();
      if (Buffer.byteLength(raw) > longestBody) return new Response('too long', { status: 413 });
      if (!isSigned(request.headers, raw, signingSecret, clock))
        return new Response('wrong signature', { status: 401 });
      const body = parsed(raw, request.headers.get('content-type') ?? '');
      if (!body) return new Response('not readable', { status: 400 });
      if (body.ssl_check) return new Response('');
      if (body.type === 'url_verification') return Response.json({ challenge: body.challenge });
      if (!isNew(text(body.trigger_id) ?? text(body.event_id))) return new Response('');
      return processed(app, body, request.headers, log);
    },
  };
}

/** Hands the body to Bolt and answers with what the listener acknowledges. */
function processed(app: App | undefined, body: Record<string, unknown>, headers: Headers, log: Log): Promise<Response> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(new Response('')), ackDeadline);
    const event: ReceiverEvent = {
      body,
      ack: async (answer) => {
        clearTimeout(late);
        resolve(typeof answer === 'object' ? Response.json(answer) : new Response(answer ?? ''));
      },
      ...(headers.get('x-slack-retry-num') && { retryNum: Number(headers.get('x-slack-retry-num')) }),
    };
    app?.processEvent(event).catch((error: unknown) => {
      clearTimeout(late);
      log.error({ err: error }, 'a Slack request failed');
      resolve(new Response('', { status: 500 }));
    });
  });
}

/** Bolt accepts a signature from any time in the future; the time must be near ours in both directions. */
function isSigned(headers: Headers, body: string, signingSecret: string, clock: () => Date): boolean {
  const signature = headers.get('x-slack-signature') ?? '';
  const timestamp = Number(headers.get('x-slack-request-timestamp'));
  if (!Number.isFinite(timestamp) || Math.abs(clock().getTime() / 1000 - timestamp) > signatureWindow) return false;
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
      nowMilliseconds: clock().getTime(),
    });
    return true;
  } catch {
    return false;
  }
}

/** Commands come as a form, buttons as JSON in a form, events as JSON. */
function parsed(raw: string, type: string): Record<string, unknown> | undefined {
  try {
    if (type.includes('application/json')) return record(JSON.parse(raw));
    const form = Object.fromEntries(new URLSearchParams(raw));
    return form.payload === undefined ? form : record(JSON.parse(form.payload));
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
