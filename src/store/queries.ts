import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Store } from '#core/store.ts';
import { channelQueries } from './channel-queries.ts';
import { chatQueries } from './chat-queries.ts';
import { correctionQueries } from './correction-queries.ts';
import { deliveryQueries, ledgerQueries, progressQueries } from './delivery-queries.ts';
import { doubtQueries } from './doubt-queries.ts';
import { gapQueries } from './gap-queries.ts';
import { preferenceQueries } from './preference-queries.ts';
import { scheduleQueries } from './schedule-queries.ts';
import { sharingQueries } from './sharing-queries.ts';
import { subscriptionQueries } from './subscription-queries.ts';
import type { Tables } from './tables.ts';

/** The store over an open database; one set of queries for both engines. */
export function createStore(db: Kysely<Tables>): Store {
  return {
    async ping() {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
    ...preferenceQueries(db),
    ...subscriptionQueries(db),
    ...deliveryQueries(db),
    ...progressQueries(db),
    ...chatQueries(db),
    ...doubtQueries(db),
    ...ledgerQueries(db),
    ...channelQueries(db),
    ...correctionQueries(db),
    ...gapQueries(db),
    ...scheduleQueries(db),
    ...sharingQueries(db),
  };
}
