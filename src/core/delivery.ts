/** What became of one occurrence of a digest; the last four are final. */
type DeliveryState = 'claimed' | 'sending' | 'sent' | 'skipped' | 'failed' | 'uncertain';

/** One row of the ledger: the occurrence of a subscription at a slot. */
export interface Delivery {
  readonly subscription: number;
  /** The instant at which it fell due, to the minute; with the subscription it is the row's identity. */
  readonly slot: Date;
  readonly state: DeliveryState;
  /** Why it was skipped or failed, for people: `superseded`, `too old`, `chat is gone`. */
  readonly reason?: string;
  readonly attempt: number;
  /** The facts that it carried, in order. */
  readonly facts: readonly string[];
  /** The platform's ids of the messages that carried it. */
  readonly messages: readonly string[];
  readonly settledAt?: Date;
}
