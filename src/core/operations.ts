import type { ChatId } from './conversation.ts';
import type { Delivery } from './delivery.ts';
import type { Subscription } from './subscription.ts';

/** An occurrence with the chat and the programme it belongs to. */
export type Occurrence = Delivery & { readonly chat: ChatId; readonly programme: string };

/** What the people who run Keruen see of its digests, and what they may do. */
export interface Operations {
  /** Counters in the text format of Prometheus. */
  metrics(): Promise<string>;
  overview(): Promise<{
    readonly upcoming: readonly Subscription[];
    readonly recent: readonly Occurrence[];
    readonly uncertain: readonly Occurrence[];
    /** How many digests are due and not yet settled, and for how many seconds the first of them. */
    readonly overdue: number;
    readonly lag: number;
  }>;
  /**
   * Posts an occurrence again that may not have arrived, and tells how it stands then; one that could not be posted just
   * now is uncertain as before. Undefined when there is no such one.
   */
  resend(subscription: number, slot: Date): Promise<Delivery['state'] | undefined>;
}
