import type { Kysely } from 'kysely';
import type { Store } from '#core/store.ts';
import { occurrenceOf, occurrencesIn } from './occurrences.ts';
import type { Tables } from './tables.ts';

/** What facts said when they were last looked at, and where they have been shown. */
export function correctionQueries(
  db: Kysely<Tables>,
): Pick<Store, 'marks' | 'setMarks' | 'changedFacts' | 'lastSentTo' | 'sentSince'> {
  return {
    async marks() {
      const rows = await db.selectFrom('fact_mark').select(['fact', 'mark']).execute();
      return new Map(rows.map(({ fact, mark }) => [fact, mark]));
    },
    async setMarks(marks, changedAt) {
      if (marks.size === 0) return;
      await db
        .insertInto('fact_mark')
        .values([...marks].map(([fact, mark]) => ({ fact, mark, changed_at: changedAt?.getTime() ?? null })))
        .onConflict((conflict) =>
          conflict.column('fact').doUpdateSet(({ ref }) => ({
            mark: ref('excluded.mark'),
            changed_at: ref('excluded.changed_at'),
          })),
        )
        .execute();
    },
    async changedFacts(after) {
      const rows = await db
        .selectFrom('fact_mark')
        .select('fact')
        .where('changed_at', '>', after.getTime())
        .orderBy('fact')
        .execute();
      return rows.map(({ fact }) => fact);
    },
    async lastSentTo(chat) {
      const row = await db
        .selectFrom('delivery')
        .innerJoin('subscription', 'subscription.id', 'delivery.subscription_id')
        .select(({ fn }) => fn.max('delivery.settled_at').as('at'))
        .where('subscription.chat', '=', chat)
        .where('delivery.state', '=', 'sent')
        .executeTakeFirst();
      return row?.at ? new Date(Number(row.at)) : undefined;
    },
    async sentSince(since) {
      const rows = await occurrencesIn('sent', db)
        .where('delivery.slot', '>=', since.getTime())
        .orderBy('slot')
        .execute();
      return rows.map(occurrenceOf('sent'));
    },
  };
}
