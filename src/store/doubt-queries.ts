import type { Kysely } from 'kysely';
import type { Store } from '#core/store.ts';
import { deliveryOf } from './delivery-queries.ts';
import { subscriptionOf } from './subscription-queries.ts';
import type { Tables } from './tables.ts';

/** Doubts that are looked at in one go: a platform that hangs holds nobody up for long. */
const mostAtOnce = 20;

/** Occurrences of which it is not known whether they arrived. */
export function doubtQueries(db: Kysely<Tables>): Pick<Store, 'doubts' | 'reopen'> {
  return {
    async doubts(from, to, mostAttempts) {
      const rows = await db
        .selectFrom('delivery')
        .innerJoin('subscription', 'subscription.id', 'delivery.subscription_id')
        .selectAll('subscription')
        .select(['subscription_id', 'slot', 'attempt', 'facts', 'messages', 'settled_at'])
        .where('delivery.state', '=', 'uncertain')
        .where('delivery.settled_at', '>=', from.getTime())
        .where('delivery.settled_at', '<=', to.getTime())
        .where('delivery.attempt', '<=', mostAttempts)
        .where('subscription.state', '=', 'active')
        .whereRef('subscription.settled_until', '<=', 'delivery.slot')
        .orderBy('delivery.settled_at')
        .limit(mostAtOnce)
        .execute();
      return rows.map((row) => ({
        subscription: subscriptionOf(row),
        delivery: deliveryOf({ ...row, state: 'uncertain', reason: null }),
      }));
    },
    reopen({ subscription: id, slot, attempt, settledAt }, messages) {
      return db.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('delivery')
          .set({ state: 'claimed', lease_until: 0, messages: JSON.stringify(messages), reason: null, settled_at: null })
          .where('subscription_id', '=', id)
          .where('slot', '=', slot.getTime())
          .where('state', '=', 'uncertain')
          .where('attempt', '=', attempt)
          .where('settled_at', '=', settledAt?.getTime() ?? 0)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await transaction
          .updateTable('subscription')
          .set({ settled_until: slot.getTime() - 1, next_slot: slot.getTime() })
          .where('id', '=', id)
          .where('state', '=', 'active')
          .where('settled_until', '=', slot.getTime())
          .execute();
        return true;
      });
    },
  };
}
