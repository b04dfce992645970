import type { Kysely } from 'kysely';
import type { Store } from '#core/store.ts';
import { occurrenceOf, occurrencesIn } from './occurrences.ts';
import type { Tables } from './tables.ts';

/** Occurrences of which it is not known whether they arrived. */
export function doubtQueries(db: Kysely<Tables>): Pick<Store, 'doubts' | 'reopen'> {
  return {
    async doubts(from, to, mostAttempts) {
      const rows = await occurrencesIn('uncertain', db)
        .where('delivery.settled_at', '>=', from.getTime())
        .where('delivery.settled_at', '<=', to.getTime())
        .where('delivery.attempt', '<=', mostAttempts)
        .where('subscription.state', '=', 'active')
        .whereRef('subscription.settled_until', '<=', 'delivery.slot')
        .orderBy('delivery.settled_at')
        .execute();
      return rows.map(occurrenceOf('uncertain'));
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
