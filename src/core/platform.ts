import type { ChatId } from './conversation.ts';
import type { Obstacle } from './delivery.ts';
import type { Reply } from './reply.ts';

/** What the core asks of a chat platform. */
export interface Platform {
  /** The first word of its chat ids: `slack`. */
  readonly name: string;
  /** Connects and begins to answer. Returns one line for people that says as whom and how. Throws PlatformError. */
  start(): Promise<string>;
  /** Stops taking messages, finishes those at hand, and disconnects. */
  stop(): Promise<void>;
  /** A reply that nobody asked for just now, such as a digest, as messages for a chat, in their order. */
  messages(chat: ChatId, reply: Reply, options: PostOptions): readonly Message[];
  /** What the platform allows: whose turn a message to the chat takes and how long each lasts, the chat’s own last. */
  turns(chat: ChatId): readonly Turn[];
  /**
   * Looks in the chat for the message that was sent with this key since a time. Undefined when it cannot tell; a
   * platform without this function never can.
   */
  trace?(chat: ChatId, key: string, since: Date): Promise<Trace | undefined>;
}

/** What a chat shows of a message whose arrival was not confirmed: its id, or that it is not there. */
interface Trace {
  readonly arrived: string | undefined;
}

/**
 * A message that is ready to go. Its functions never retry by themselves and throw DeliveryError, which tells whether
 * the message can have arrived.
 */
export interface Message {
  /** Posts it and returns the platform's id of it. By the key, which nobody sees, it can be found again. */
  send(key?: string): Promise<string>;
  /** Puts it in the place of the one with this id. */
  replace(id: string): Promise<void>;
}

/** Something that may be done once in `every` milliseconds by all processes together. */
interface Turn {
  readonly key: string;
  readonly every: number;
}

interface PostOptions {
  /** Deliver without a sound where the platform can. */
  readonly silent: boolean;
}

/** An HTTP endpoint that a platform calls, served on the product's one port. */
export interface Webhook {
  /** The path below the public address: `/slack/events`. */
  readonly path: string;
  handle(request: globalThis.Request): Promise<Response>;
}

/** A platform cannot start: the message says what was refused and what to do. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
}

/**
 * What is known about a message that was not confirmed:
 * `refused`, not delivered, and it may be tried again; `gone`, not delivered, and this chat can no longer be posted to;
 * `uncertain`, it may have arrived.
 */
export type DeliveryOutcome = 'refused' | 'gone' | 'uncertain';

/** A post was not confirmed; the outcome tells what to do. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly outcome: DeliveryOutcome;
  /** Seconds that the platform asks to wait before the next try. */
  readonly retryAfter: number | undefined;
  /** The chat's new id, where the platform has moved it. */
  readonly movedTo: ChatId | undefined;
  /** What stands in the way, where the chat is gone. */
  readonly obstacle: Obstacle;

  constructor(
    outcome: DeliveryOutcome,
    message: string,
    options: { cause?: unknown; retryAfter?: number; movedTo?: ChatId; obstacle?: Obstacle } = {},
  ) {
    super(message, { cause: options.cause });
    this.outcome = outcome;
    this.retryAfter = options.retryAfter;
    this.movedTo = options.movedTo;
    this.obstacle = options.obstacle ?? 'absent';
  }
}
