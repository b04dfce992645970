import type { Kysely } from 'kysely';
import type { Store } from '#core/store.ts';
import type { Tables } from './tables.ts';

/** The channels of the web page. */
export function channelQueries(db: Kysely<Tables>): Pick<Store, 'appendPost' | 'replacePost' | 'postsAfter'> {
  return {
    async appendPost(chat, reply, now) {
      const { id } = await db
        .insertInto('channel_post')
        .values({ chat, reply: JSON.stringify(reply), at: now.getTime() })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    async replacePost(id, reply) {
      await db
        .updateTable('channel_post')
        .set({ reply: JSON.stringify(reply) })
        .where('id', '=', id)
        .execute();
    },
    async postsAfter(chat, id, limit) {
      const rows = await db
        .selectFrom('channel_post')
        .selectAll()
        .where('chat', '=', chat)
        .where('id', '>', id)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ id: row.id, reply: JSON.parse(row.reply), at: new Date(row.at) }));
    },
  };
}
