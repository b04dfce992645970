import { createHash, timingSafeEqual } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TelegramError } from 'telegraf';
import type { Update } from 'telegraf/types';
import type { Lease } from '#core/lease.ts';
import type { Log } from '#core/log.ts';
import type { Webhook } from '#core/platform.ts';
import type { Call } from './api.ts';
import { pollSeconds } from './limits.ts';

/** Handles one update; never throws. */
export type Handle = (update: Update) => Promise<void>;

/** The kinds of updates that Keruen wants; Telegram remembers the last choice, so it is always told. */
export const allowedUpdates = ['message', 'channel_post', 'callback_query', 'inline_query', 'my_chat_member'];

const longestWait = 60_000;
/** While another process asks, this one looks again so often. */
const waitForLease = 4_000;
/** Updates that may come twice are told apart by the ids of the last ones. */
const remembered = 1000;

/** Lets each update through once, and those of one chat one after another. */
export function inOrder(handle: Handle): Handle & { idle(): Promise<void> } {
  const seen = new Set<number>();
  const tails = new Map<string, Promise<void>>();
  const ordered = (update: Update) => {
    if (seen.has(update.update_id)) return Promise.resolve();
    seen.add(update.update_id);
    if (seen.size > remembered) seen.delete(seen.values().next().value ?? 0);
    const key = queueOf(update);
    const tail = (tails.get(key) ?? Promise.resolve()).then(() => handle(update));
    tails.set(key, tail);
    void tail.then(() => tails.get(key) === tail && tails.delete(key));
    return tail;
  };
  return Object.assign(ordered, { idle: async () => void (await Promise.all(tails.values())) });
}

/** Asks Telegram for updates until it is stopped, as long as no other process does. */
export function createPolling(
  call: Call,
  handle: Handle,
  { log, lease }: { readonly log: Log; readonly lease: Lease },
): { start(): void; stop(): Promise<void> } {
  const stopping = new AbortController();
  let offset = 0;
  let loop: Promise<void> | undefined;
  const poll = async () => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        if (!(await lease.hold())) {
          await pause(waitForLease, undefined, { signal: stopping.signal }).catch(() => undefined);
          continue;
        }
        const payload = { offset, timeout: pollSeconds, allowed_updates: allowedUpdates };
        const updates = (await call('getUpdates', payload, stopping.signal)) as readonly Update[];
        failures = 0;
        for (const update of updates) {
          void handle(update);
          offset = update.update_id + 1;
        }
      } catch (error) {
        if (stopping.signal.aborted) return;
        failures += 1;
        log.warn({ err: error, failures }, 'Telegram did not give updates; asking again');
        await pause(waitAfter(error, failures), undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  return {
    start() {
      loop = poll();
    },
    async stop() {
      stopping.abort();
      await loop;
      await lease.letGo().catch(() => undefined);
      /** Confirms what was taken, so that the next start does not get it again. */
      if (offset > 0)
        await call('getUpdates', { offset, timeout: 0, limit: 1, allowed_updates: allowedUpdates }).catch(
          () => undefined,
        );
    },
  };
}

/** Takes updates that Telegram sends: the address and the header both prove that it is Telegram. */
export function createWebhook(token: string, secret: string, handle: Handle): Webhook & { readonly header: string } {
  const header = digest(`header ${secret} ${token}`);
  return {
    path: `/telegram/${digest(`path ${secret} ${token}`).slice(0, 32)}`,
    header,
    async handle(request) {
      if (!same(request.headers.get('x-telegram-bot-api-secret-token') ?? '', header))
        return new Response('wrong secret', { status: 401 });
      const update: unknown = await request.json().catch(() => undefined);
      if (!isUpdate(update)) return new Response('not an update', { status: 400 });
      await handle(update);
      return new Response('ok');
    },
  };
}

function isUpdate(value: unknown): value is Update {
  return typeof value === 'object' && value !== null && 'update_id' in value && typeof value.update_id === 'number';
}

function waitAfter(error: unknown, failures: number): number {
  const asked = error instanceof TelegramError ? error.parameters?.retry_after : undefined;
  return asked !== undefined ? asked * 1000 : Math.min(longestWait, 1000 * 2 ** Math.min(failures - 1, 6));
}

/** The chat, else the person, whose updates must stay in order. */
function queueOf(update: Update): string {
  if ('message' in update) return `chat ${update.message.chat.id}`;
  if ('channel_post' in update) return `chat ${update.channel_post.chat.id}`;
  if ('callback_query' in update)
    return `chat ${update.callback_query.message?.chat.id ?? update.callback_query.from.id}`;
  return `update ${update.update_id}`;
}

/** Telegram takes 1 to 256 of A-Z a-z 0-9 _ - as a secret; a hash makes one of any text. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function same(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}
