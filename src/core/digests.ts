import type { ChatId } from './conversation.ts';
import type { Delivery, Obstacle } from './delivery.ts';
import type { Language } from './language.ts';
import type { Programme } from './programme.ts';
import type { Reply } from './reply.ts';
import type { Contact, Subscription, Terms } from './subscription.ts';

/** What the command `digest` can do; implemented in digest/, handed to the commands by app.ts. */
export interface Digests {
  readonly programmes: readonly Programme[];
  /** The chat's subscriptions that are not stopped, oldest first. */
  list(chat: ChatId): Promise<readonly Subscription[]>;
  /** Subscribes the chat, or changes its subscription to the programme; doing it twice changes nothing. */
  subscribe(
    chat: ChatId,
    terms: Terms,
    by: { readonly name: string; readonly contact?: Contact },
  ): Promise<{ readonly subscription: Subscription; readonly outcome: 'created' | 'changed' | 'unchanged' }>;
  /** Lets a subscription of this chat rest until a day, `2026-12-01`, in its zone; undefined when the chat has none with this id. */
  pauseUntil(chat: ChatId, id: number, day: string): Promise<Subscription | undefined>;
  /** The programme with this id, one that a chat composed of topics included. */
  programme(id: string): Programme | undefined;
  /** Changes a subscription of this chat; undefined when the chat has none with this id. */
  setState(chat: ChatId, id: number, state: Subscription['state']): Promise<Subscription | undefined>;
  /** The digest as it would be posted now. Uses up no slot and leaves no trace. */
  preview(chat: ChatId, terms: Terms): Promise<Reply>;
  /** Posts a digest at once, besides its schedule. False when the chat has none with this id. Throws DeliveryError. */
  postNow(chat: ChatId, id: number, by: string): Promise<boolean>;
  /** The last occurrences of a subscription, newest first. */
  history(id: number): Promise<readonly Delivery[]>;
}

/** What a digest shows, by id; each part in the order in which it is shown. */
export interface Chosen {
  /** Facts whose day it is. */
  readonly anniversaries: readonly string[];
  readonly facts: readonly string[];
  readonly picture?: string;
  readonly difference?: string;
  /** The fact whose question is put. */
  readonly question?: string;
}

/** A digest that Keruen has paused by itself. */
export interface PausedDigest {
  readonly subscription: Subscription;
  readonly title: string;
  readonly obstacle: Obstacle;
  readonly chatName: string | undefined;
}

/** Puts chosen facts into a digest message; implemented in messages/, handed to digest/ by app.ts. */
export interface DigestContent {
  readonly programme: Programme;
  readonly language: Language;
  readonly form: Terms['form'];
  readonly chosen: Chosen;
  /** The day of the occurrence in the chat's zone, as ISO: 2026-11-23. */
  readonly day: string;
  readonly zone: string;
  readonly nextSlot: Date | undefined;
  /** Whole hours by which it is late; 0 when it is on time. */
  readonly lateHours: number;
  /** Facts that the chat was shown and that have been corrected since its last digest. */
  readonly corrections?: readonly string[];
  /** The day on which the message was corrected after it had been posted. */
  readonly correctedOn?: string;
  /** Who asked for it besides the schedule. */
  readonly requestedBy?: string;
}
