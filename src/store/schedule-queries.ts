import type { Kysely } from 'kysely';
import type { Store } from '#core/store.ts';
import { subscriptionOf } from './subscription-queries.ts';
import type { Tables } from './tables.ts';

/** What is due and what comes next, over all chats, for those who run Keruen. */
export function scheduleQueries(db: Kysely<Tables>): Pick<Store, 'overdue' | 'upcoming'> {
  return {
    async overdue(now) {
      const { count, since } = await db
        .selectFrom('subscription')
        .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('next_slot').as('since')])
        .where('state', '=', 'active')
        .where('next_slot', '<=', now.getTime())
        .executeTakeFirstOrThrow();
      return { count: Number(count), ...(since !== null && { since: new Date(Number(since)) }) };
    },
    async upcoming(limit) {
      const rows = await db
        .selectFrom('subscription')
        .selectAll()
        .where('state', '=', 'active')
        .where('next_slot', 'is not', null)
        .orderBy('next_slot')
        .limit(limit)
        .execute();
      return rows.map(subscriptionOf);
    },
  };
}
