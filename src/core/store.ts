import type { ChatId, PersonId, PlatformName } from './conversation.ts';
import type { Delivery } from './delivery.ts';
import type { Language } from './language.ts';
import type { Reply } from './reply.ts';
import type { Contact, Subscription, Terms } from './subscription.ts';

/** What a person or a chat has chosen; what was only observed is not stored. */
interface Preference {
  readonly language?: Language;
  readonly zone?: string;
}

/** A digest that has arrived in a channel of the web page. */
export interface ChannelPost {
  readonly id: number;
  readonly reply: Reply;
  readonly at: Date;
}

/** How an occurrence ended. */
type Settlement =
  | { readonly state: 'sent'; readonly facts: readonly string[]; readonly messages: readonly string[] }
  | { readonly state: 'skipped' | 'failed'; readonly reason: string }
  | ({ readonly state: 'uncertain'; readonly reason: string } & Progress);

/** What an occurrence shows, and the ids of those of its messages that have arrived so far, in order. */
export interface Progress {
  readonly facts: readonly string[];
  readonly messages: readonly string[];
}

/** What Keruen remembers. The same on SQLite and PostgreSQL; every time is an argument. */
export interface Store {
  /** Throws when the database cannot be reached. */
  ping(): Promise<void>;
  close(): Promise<void>;

  preference(owner: ChatId | PersonId): Promise<Preference>;
  setPreference(owner: ChatId | PersonId, preference: Preference): Promise<void>;

  /**
   * Creates the chat's subscription to a programme, or returns the one it has, changed to the new terms when they
   * differ. A stopped one begins anew; nothing from before `now` is ever due.
   */
  subscribe(wanted: {
    readonly chat: ChatId;
    readonly terms: Terms;
    readonly origin: Subscription['origin'];
    readonly createdBy: string;
    readonly contact?: Contact;
    readonly now: Date;
    readonly nextSlot: Date | undefined;
  }): Promise<{ readonly subscription: Subscription; readonly outcome: 'created' | 'changed' | 'unchanged' }>;
  /** A subscription as it is now. */
  subscription(id: number): Promise<Subscription | undefined>;
  /** The chat's subscriptions that are not stopped, oldest first. */
  subscriptionsOf(chat: ChatId): Promise<readonly Subscription[]>;
  /** Who set a subscription up; undefined when the platform did not tell or config/digests.yml did. */
  contactOf(id: number): Promise<Contact | undefined>;
  /** Every subscription that config/digests.yml made and that is not stopped. */
  deployedSubscriptions(): Promise<readonly Subscription[]>;
  /** Changes the state of a subscription; one that is made active starts from `now`. */
  setSubscriptionState(
    id: number,
    change: {
      readonly state: Subscription['state'];
      readonly reason?: string;
      readonly now: Date;
      readonly nextSlot: Date | undefined;
    },
  ): Promise<void>;

  /** Active subscriptions of a platform with a slot at or before `now`, earliest first, behind one that is named. */
  dueSubscriptions(
    platform: PlatformName,
    now: Date,
    limit: number,
    after?: Subscription,
  ): Promise<readonly Subscription[]>;
  /** Records that all slots up to `cursor` are settled and when the next one is. */
  advance(id: number, cursor: Date, nextSlot: Date | undefined): Promise<void>;

  /**
   * Takes the occurrence for `owner` until `leaseUntil`. False when another process has it, or when it is past
   * claiming: only an absent row or a claim whose lease has run out can be taken.
   */
  claim(subscription: number, slot: Date, owner: string, now: Date, leaseUntil: Date): Promise<Progress | undefined>;
  /**
   * Records, before the platform is called, that the next message is about to leave, and how far it has come. False when
   * the claim was lost or the subscription is not active any more. May be said again when its answer was lost.
   */
  markSending(subscription: number, slot: Date, owner: string, leaseUntil: Date, progress: Progress): Promise<boolean>;
  /**
   * Writes how the occurrence ended; for an occurrence that nobody claimed it makes the row. With an owner, only while the
   * occurrence is that owner's.
   */
  settle(subscription: number, slot: Date, settlement: Settlement, now: Date, owner?: string): Promise<void>;
  /**
   * Occurrences that were left uncertain between two times, after so many attempts at most, the oldest first; of
   * subscriptions that are active and that nobody has moved on since.
   */
  doubts(
    from: Date,
    to: Date,
    mostAttempts: number,
  ): Promise<readonly { readonly subscription: Subscription; readonly delivery: Delivery }[]>;
  /**
   * Takes an uncertain occurrence up again: these messages of it have arrived, the others are still to be sent. Its
   * subscription is due for it at once, unless it was moved on or paused since. False when the occurrence is not as it was
   * read.
   */
  reopen(read: Delivery, messages: readonly string[]): Promise<boolean>;
  /** Gives an occurrence that was surely not delivered back, to be claimed again from `until` on. */
  release(subscription: number, slot: Date, owner: string, until: Date, progress?: Progress): Promise<void>;
  /** Records, between two messages of an occurrence, which have arrived: whoever goes on begins after them. */
  keep(subscription: number, slot: Date, owner: string, progress: Progress): Promise<void>;
  /** Moves the subscriptions and preferences of a chat to its new id; topics of a forum follow their chat. */
  moveChat(from: ChatId, to: ChatId): Promise<void>;
  /**
   * Turns occurrences whose process died while sending (their lease has run out) into `uncertain`; returns how many. Those
   * that nobody took up within so many milliseconds of their slot, as when the subscription was changed, are skipped.
   */
  settleAbandoned(now: Date, grace: number): Promise<number>;
  /** What became of an occurrence so far. */
  delivery(subscription: number, slot: Date): Promise<Delivery | undefined>;
  /** The subscription's ledger, newest first. */
  deliveries(subscription: number, limit: number): Promise<readonly Delivery[]>;
  /** When a digest last arrived in the chat. */
  lastSentTo(chat: ChatId): Promise<Date | undefined>;
  /** The ids of the facts that digests have carried into the chat, oldest first. */
  factsShownIn(chat: ChatId): Promise<readonly string[]>;

  /**
   * Takes the next turn of something that may be done once in `every` whole milliseconds, by all processes together. Returns
   * when the turn comes, `now` or later. One that is more than `longest` milliseconds away is told and not taken.
   */
  takeTurn(key: string, now: Date, every: number, longest: number): Promise<Date>;
  /** Takes or keeps what only one process may have, until a time. False while another has it. */
  hold(name: string, owner: string, now: Date, until: Date): Promise<boolean>;
  /** Gives back what `hold` took. */
  letGo(name: string, owner: string): Promise<void>;

  /** How many occurrences ended in each way. */
  deliveryCounts(): Promise<
    readonly { readonly state: Delivery['state']; readonly reason: string; readonly count: number }[]
  >;
  /** How many active subscriptions are due at `now`, and since when the first of them. */
  overdue(now: Date): Promise<{ readonly count: number; readonly since?: Date }>;
  /** The next occurrences of all chats, soonest first. */
  upcoming(limit: number): Promise<readonly Subscription[]>;
  /** The last occurrences of all chats, newest first; of one state where it is named. */
  lastDeliveries(
    limit: number,
    state?: Delivery['state'],
  ): Promise<readonly (Delivery & { readonly chat: ChatId; readonly programme: string })[]>;

  /** What each fact was last known to say, as a mark of it. */
  marks(): Promise<ReadonlyMap<string, string>>;
  /** Remembers what facts say now; with a time, that they have changed then. */
  setMarks(marks: ReadonlyMap<string, string>, changedAt: Date | undefined): Promise<void>;
  /** The facts that have changed after a time. */
  changedFacts(after: Date): Promise<readonly string[]>;
  /** What was sent for slots from a time on, stopped subscriptions included, oldest first. */
  sentSince(since: Date): Promise<readonly { readonly subscription: Subscription; readonly delivery: Delivery }[]>;

  /** Counts a question that was not answered; neither who asked nor where is kept. */
  countGap(text: string, language: Language): Promise<void>;
  /** The questions that were not answered, the commonest first. */
  gaps(limit: number): Promise<readonly { readonly text: string; readonly count: number }[]>;

  /** Appends to a channel of the web page and returns the post's id. */
  appendPost(chat: ChatId, reply: Reply, now: Date): Promise<number>;
  /** Puts another reply in the place of a post. */
  replacePost(id: number, reply: Reply): Promise<void>;
  /** The channel's posts after the given id, oldest first. */
  postsAfter(chat: ChatId, id: number, limit: number): Promise<readonly ChannelPost[]>;
}
