import { type Kysely, sql } from 'kysely';
import type { Store } from '#core/store.ts';
import type { Tables } from './tables.ts';

/** What was asked and not answered. */
export function gapQueries(db: Kysely<Tables>): Pick<Store, 'countGap' | 'gaps'> {
  return {
    async countGap(text, language) {
      await db
        .insertInto('gap')
        .values({ text, language, count: 1 })
        .onConflict((conflict) => conflict.columns(['text', 'language']).doUpdateSet({ count: sql`gap.count + 1` }))
        .execute();
    },
    async gaps(limit) {
      const rows = await db
        .selectFrom('gap')
        .select(['text', 'count'])
        .orderBy('count', 'desc')
        .orderBy('text')
        .limit(limit)
        .execute();
      return rows.map(({ text, count }) => ({ text, count: Number(count) }));
    },
  };
}
