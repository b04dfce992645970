import type { ChatId } from '#core/conversation.ts';
import type { DigestContent, PausedDigest } from '#core/digests.ts';
import type { Library } from '#core/library.ts';
import type { Log } from '#core/log.ts';
import type { Platform } from '#core/platform.ts';
import type { Programme } from '#core/programme.ts';
import type { Reply } from '#core/reply.ts';
import type { Store } from '#core/store.ts';
import type { Subscription } from '#core/subscription.ts';

/** What delivering needs of the world. */
export interface Delivering {
  readonly store: Store;
  readonly programmes: ReadonlyMap<string, Programme>;
  /** Whatever content is loaded now. */
  readonly library: () => Library;
  readonly compose: (content: DigestContent) => Reply;
  /** Tells somebody that a digest is paused, why, and how it goes on. */
  readonly pausedNotice: (paused: PausedDigest) => Reply;
  /** The chats of those who run Keruen. */
  readonly admins: readonly ChatId[];
  readonly messages: Platform['messages'];
  /** Resolves to undefined where the chat's platform cannot tell. */
  readonly trace: NonNullable<Platform['trace']>;
  /** Waits for the chat's turn at its platform. When that would take long, it resolves at once to when the turn may come. */
  readonly turn: (chat: Subscription['chat']) => Promise<Date | undefined>;
  /** Lets nothing go to the chat for so many seconds, from any process. */
  readonly rest: (chat: Subscription['chat'], seconds: number) => Promise<void>;
  readonly clock: () => Date;
  readonly log: Log;
  /** Milliseconds that a claim lasts; longer than any call to a platform may take. */
  readonly lease?: number;
  /** Names this process in the ledger. */
  readonly owner: string;
}

/** A claim lasts longer than any call to a platform may take. */
export const usualLease = 3 * 60_000;
