import type { ChatId, PersonId } from './conversation.ts';
import type { Language } from './language.ts';

/** The days of the week as people and config/digests.yml write them, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof weekdays)[number];

/** When a digest is due: on these days, at this wall-clock time `HH:MM`, in this IANA zone. */
export interface Rule {
  readonly days: readonly Weekday[];
  readonly at: string;
  readonly zone: string;
}

/** How a chat receives a digest. */
export interface Terms {
  readonly programme: string;
  readonly rule: Rule;
  readonly language: Language;
  readonly form: 'full' | 'condensed';
  readonly silent: boolean;
}

/** Who set a digest up, and what its chat was called then: who is told when it stops by itself. */
export interface Contact {
  readonly person: PersonId;
  readonly chatName?: string;
}

/** One digest of one chat. It belongs to the chat, not to the person who set it up. */
export interface Subscription extends Terms {
  readonly id: number;
  readonly chat: ChatId;
  readonly state: 'active' | 'paused' | 'stopped';
  /** Why Keruen paused it by itself: an obstacle. */
  readonly reason?: string;
  /** Set up in the chat by people, or at deploy time in config/digests.yml. */
  readonly origin: 'chat' | 'config';
  /** The name of the person who set it up, as shown to the others. */
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Slots up to and including this time are settled; none before it is ever sent. */
  readonly cursor: Date;
  /** The next time it falls due; undefined while it is not active. */
  readonly nextSlot?: Date;
}
