/**
 * Why a chat can no longer be posted to: the bot is not in it, it is archived, the bot may not post, its topic is gone.
 * Each has its remedy.
 */
export type Obstacle = 'absent' | 'archived' | 'forbidden' | 'topic';

/** Why an occurrence was not sent, or why that is not known. */
export const skipReasons = {
  superseded: 'superseded by a later one',
  tooOld: 'too old',
  nothing: 'there was nothing to show',
  interrupted: 'the process or the database went away while it was sending',
} as const;

/** The reasons that are told in the language of the reader; those of platforms and networks are told as they came. */
export type Reason = Obstacle | keyof typeof skipReasons;

/** What became of one occurrence of a digest; the last four are final. */
type DeliveryState = 'claimed' | 'sending' | 'sent' | 'skipped' | 'failed' | 'uncertain';

/** One row of the ledger: the occurrence of a subscription at a slot. */
export interface Delivery {
  readonly subscription: number;
  /** The instant at which it fell due, to the minute; with the subscription it is the row's identity. */
  readonly slot: Date;
  readonly state: DeliveryState;
  /** Why it was skipped or failed, or why its arrival is not known. */
  readonly reason?: string;
  readonly attempt: number;
  /** The facts that it carried, in order. */
  readonly facts: readonly string[];
  /** The platform's ids of the messages that carried it. */
  readonly messages: readonly string[];
  readonly settledAt?: Date;
}
