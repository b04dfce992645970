import { type Kysely, type Selectable, sql } from 'kysely';
import type { ChatId } from '#core/conversation.ts';
import { type Delivery, skipReasons } from '#core/delivery.ts';
import type { Progress, Store } from '#core/store.ts';
import type { Tables } from './tables.ts';

/** The ledger: what became of each occurrence. Everything about “once” follows from its primary key. */
export function deliveryQueries(db: Kysely<Tables>): Pick<Store, 'claim' | 'markSending' | 'settle'> {
  return {
    async claim(subscription, slot, owner, now, leaseUntil) {
      const claimed = await db
        .insertInto('delivery')
        .values({
          subscription_id: subscription,
          slot: slot.getTime(),
          state: 'claimed',
          owner,
          lease_until: leaseUntil.getTime(),
          attempt: 1,
          facts: '[]',
          messages: '[]',
        })
        .onConflict((conflict) =>
          conflict
            .columns(['subscription_id', 'slot'])
            .doUpdateSet({ owner, lease_until: leaseUntil.getTime(), attempt: sql`delivery.attempt + 1` })
            .where('delivery.state', '=', 'claimed')
            .where('delivery.lease_until', '<=', now.getTime()),
        )
        .returning(['facts', 'messages'])
        .executeTakeFirst();
      return claimed && { facts: JSON.parse(claimed.facts), messages: JSON.parse(claimed.messages) };
    },
    async markSending(subscription, slot, owner, leaseUntil, progress) {
      const { numUpdatedRows } = await db
        .updateTable('delivery')
        .where('subscription_id', '=', subscription)
        .where('slot', '=', slot.getTime())
        .where('state', 'in', ['claimed', 'sending'])
        .where('owner', '=', owner)
        .set({ state: 'sending', lease_until: leaseUntil.getTime(), ...progressColumns(progress) })
        .where(({ exists, selectFrom }) =>
          exists(selectFrom('subscription').select('id').where('id', '=', subscription).where('state', '=', 'active')),
        )
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async settle(subscription, slot, settlement, now, owner) {
      const columns = {
        state: settlement.state,
        reason: 'reason' in settlement ? settlement.reason : null,
        facts: JSON.stringify('facts' in settlement ? settlement.facts : []),
        messages: JSON.stringify('messages' in settlement ? settlement.messages : []),
        settled_at: now.getTime(),
      };
      await db
        .insertInto('delivery')
        .values({ subscription_id: subscription, slot: slot.getTime(), attempt: 0, ...columns })
        .onConflict((conflict) =>
          conflict
            .columns(['subscription_id', 'slot'])
            .doUpdateSet(columns)
            .where((where) =>
              where.and([
                where('delivery.state', 'in', ['claimed', 'sending']),
                ...(owner === undefined ? [] : [where('delivery.owner', '=', owner)]),
              ]),
            ),
        )
        .execute();
    },
  };
}

/** What is written while an occurrence is under way. */
export function progressQueries(db: Kysely<Tables>): Pick<Store, 'keep' | 'release'> {
  const row = (subscription: number, slot: Date) =>
    db.updateTable('delivery').where('subscription_id', '=', subscription).where('slot', '=', slot.getTime());
  return {
    async keep(subscription, slot, owner, progress) {
      await row(subscription, slot)
        .set({ state: 'claimed', ...progressColumns(progress) })
        .where('state', '=', 'sending')
        .where('owner', '=', owner)
        .execute();
    },
    async release(subscription, slot, owner, until, progress) {
      await row(subscription, slot)
        .set({ state: 'claimed', lease_until: until.getTime(), ...(progress && progressColumns(progress)) })
        .where('state', 'in', ['claimed', 'sending'])
        .where('owner', '=', owner)
        .execute();
    },
  };
}

/** What the ledger tells, and what it makes of processes that died. */
export function ledgerQueries(
  db: Kysely<Tables>,
): Pick<Store, 'settleAbandoned' | 'delivery' | 'deliveries' | 'factsShownIn' | 'deliveryCounts' | 'lastDeliveries'> {
  return {
    async settleAbandoned(now, grace) {
      await db
        .updateTable('delivery')
        .set({ state: 'skipped', reason: skipReasons.tooOld, settled_at: now.getTime() })
        .where('state', '=', 'claimed')
        .where('lease_until', '<=', now.getTime())
        .where('slot', '<', now.getTime() - grace)
        .execute();
      const { numUpdatedRows } = await db
        .updateTable('delivery')
        .set({
          state: 'uncertain',
          reason: skipReasons.interrupted,
          settled_at: now.getTime(),
        })
        .where('state', '=', 'sending')
        .where('lease_until', '<=', now.getTime())
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    async delivery(subscription, slot) {
      const row = await db
        .selectFrom('delivery')
        .selectAll()
        .where('subscription_id', '=', subscription)
        .where('slot', '=', slot.getTime())
        .executeTakeFirst();
      return row && deliveryOf(row);
    },
    async deliveries(subscription, limit) {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .where('subscription_id', '=', subscription)
        .orderBy('slot', 'desc')
        .limit(limit)
        .execute();
      return rows.map(deliveryOf);
    },
    async deliveryCounts() {
      const rows = await db
        .selectFrom('delivery')
        .select(({ fn }) => ['state', 'reason', fn.countAll<number>().as('count')])
        .groupBy(['state', 'reason'])
        .execute();
      return rows.map(({ state, reason, count }) => ({
        state: state as Delivery['state'],
        reason: reason ?? '',
        count: Number(count),
      }));
    },
    async lastDeliveries(limit, state) {
      const rows = await db
        .selectFrom('delivery')
        .innerJoin('subscription', 'subscription.id', 'delivery.subscription_id')
        .selectAll('delivery')
        .select(['subscription.chat', 'subscription.programme'])
        .$if(state !== undefined, (query) => query.where('delivery.state', '=', state ?? ''))
        .orderBy('delivery.slot', 'desc')
        .orderBy('delivery.subscription_id')
        .limit(limit)
        .execute();
      return rows.map(({ chat, programme, ...row }) => ({ ...deliveryOf(row), chat: chat as ChatId, programme }));
    },
    async factsShownIn(chat) {
      const rows = await db
        .selectFrom('delivery')
        .innerJoin('subscription', 'subscription.id', 'delivery.subscription_id')
        .select(['delivery.facts'])
        .where('subscription.chat', '=', chat)
        .where('delivery.state', 'in', ['sent', 'uncertain'])
        .orderBy('delivery.slot')
        .orderBy('delivery.subscription_id')
        .execute();
      return rows.flatMap(({ facts }) => JSON.parse(facts) as string[]);
    },
  };
}

function progressColumns({ facts, messages }: Progress) {
  return { facts: JSON.stringify(facts), messages: JSON.stringify(messages) };
}

/** A row as the rest of the product knows it. */
export function deliveryOf(row: Omit<Selectable<Tables['delivery']>, 'owner' | 'lease_until'>): Delivery {
  return {
    subscription: row.subscription_id,
    slot: new Date(row.slot),
    state: row.state as Delivery['state'],
    ...(row.reason !== null && { reason: row.reason }),
    attempt: row.attempt,
    facts: JSON.parse(row.facts),
    messages: JSON.parse(row.messages),
    ...(row.settled_at !== null && { settledAt: new Date(row.settled_at) }),
  };
}
