import { type Kysely, sql } from 'kysely';
import type { Store } from '#core/store.ts';
import type { Tables } from './tables.ts';

/** What processes that share a database share besides: turns at a platform, and what only one of them may do. */
export function sharingQueries(db: Kysely<Tables>): Pick<Store, 'takeTurn' | 'hold' | 'letGo'> {
  return {
    async takeTurn(key, now, every, longest) {
      const at = now.getTime();
      const taken = await db
        .insertInto('turn')
        .values({ key, free_at: at + every })
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet({ free_at: sql`case when turn.free_at > ${at} then turn.free_at else ${at} end + ${every}` })
            .where('turn.free_at', '<=', at + longest),
        )
        .returning('free_at')
        .executeTakeFirst();
      if (taken) return new Date(Number(taken.free_at) - every);
      const far = await db.selectFrom('turn').select('free_at').where('key', '=', key).executeTakeFirstOrThrow();
      return new Date(Number(far.free_at));
    },
    async hold(name, owner, now, until) {
      const held = await db
        .insertInto('lease')
        .values({ name, owner, until: until.getTime() })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ owner, until: until.getTime() })
            .where((where) => where.or([where('lease.owner', '=', owner), where('lease.until', '<=', now.getTime())])),
        )
        .returning('owner')
        .executeTakeFirst();
      return held?.owner === owner;
    },
    async letGo(name, owner) {
      await db.deleteFrom('lease').where('name', '=', name).where('owner', '=', owner).execute();
    },
  };
}
