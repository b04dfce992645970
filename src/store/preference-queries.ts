import type { Kysely } from 'kysely';
import { isLanguage } from '#core/language.ts';
import type { Store } from '#core/store.ts';
import type { Tables } from './tables.ts';

/** What people and chats have chosen. */
export function preferenceQueries(db: Kysely<Tables>): Pick<Store, 'preference' | 'setPreference'> {
  return {
    async preference(owner) {
      const row = await db.selectFrom('preference').selectAll().where('owner', '=', owner).executeTakeFirst();
      return {
        ...(row?.language && isLanguage(row.language) && { language: row.language }),
        ...(row?.zone && { zone: row.zone }),
      };
    },
    async setPreference(owner, { language = null, zone = null }) {
      await db
        .insertInto('preference')
        .values({ owner, language, zone })
        .onConflict((conflict) => conflict.column('owner').doUpdateSet({ language, zone }))
        .execute();
    },
  };
}
