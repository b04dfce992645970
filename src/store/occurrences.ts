import type { Kysely } from 'kysely';
import type { Delivery } from '#core/delivery.ts';
import type { Subscription } from '#core/subscription.ts';
import { deliveryOf } from './delivery-queries.ts';
import { subscriptionOf } from './subscription-queries.ts';
import type { Tables } from './tables.ts';

/** An occurrence with the subscription that it is of. */
interface Occurrence {
  readonly subscription: Subscription;
  readonly delivery: Delivery;
}

/** The occurrences in a state, to be narrowed down and put in order. */
export function occurrencesIn(state: Delivery['state'], db: Kysely<Tables>) {
  return db
    .selectFrom('delivery')
    .innerJoin('subscription', 'subscription.id', 'delivery.subscription_id')
    .selectAll('subscription')
    .select(['subscription_id', 'slot', 'attempt', 'facts', 'messages', 'settled_at'])
    .where('delivery.state', '=', state);
}

type Row = Awaited<ReturnType<ReturnType<typeof occurrencesIn>['execute']>>[number];

/** A row as the rest of the product knows it. */
export function occurrenceOf(state: Delivery['state']): (row: Row) => Occurrence {
  return (row) => ({ subscription: subscriptionOf(row), delivery: deliveryOf({ ...row, state, reason: null }) });
}
