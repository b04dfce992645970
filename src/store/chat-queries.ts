import type { Kysely } from 'kysely';
import type { Store } from '#core/store.ts';
import type { Tables } from './tables.ts';

/** Chats that platforms have given a new id, as Telegram does when a group becomes a supergroup. */
export function chatQueries(db: Kysely<Tables>): Pick<Store, 'moveChat'> {
  return {
    async moveChat(from, to) {
      await db.transaction().execute(async (transaction) => {
        const affected = await transaction
          .selectFrom('subscription')
          .select(['id', 'chat', 'programme'])
          .where((where) => where.or([where('chat', '=', from), where('chat', 'like', `${from}:%`)]))
          .execute();
        for (const { id, chat, programme } of affected) {
          const moved = to + chat.slice(from.length);
          const there = await transaction
            .selectFrom('subscription')
            .select('id')
            .where('chat', '=', moved)
            .where('programme', '=', programme)
            .executeTakeFirst();
          await transaction
            .updateTable('subscription')
            .set(there ? { state: 'stopped', next_slot: null } : { chat: moved })
            .where('id', '=', id)
            .execute();
        }
        await transaction
          .updateTable('preference')
          .set({ owner: to })
          .where('owner', '=', from)
          .where(({ not, exists, selectFrom }) =>
            not(exists(selectFrom('preference as there').select('there.owner').where('there.owner', '=', to))),
          )
          .execute();
      });
    },
  };
}
