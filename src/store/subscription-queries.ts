import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { ChatId, PersonId } from '#core/conversation.ts';
import { isLanguage } from '#core/language.ts';
import type { Store } from '#core/store.ts';
import { type Contact, type Subscription, type Terms, weekdays } from '#core/subscription.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['subscription']>;

/** Which chat receives what, and when it is next due. */
export function subscriptionQueries(
  db: Kysely<Tables>,
): Pick<
  Store,
  | 'subscribe'
  | 'contactOf'
  | 'subscription'
  | 'subscriptionsOf'
  | 'deployedSubscriptions'
  | 'setSubscriptionState'
  | 'dueSubscriptions'
  | 'advance'
> {
  const live = () => db.selectFrom('subscription').selectAll().where('state', '!=', 'stopped').orderBy('id');
  return {
    subscribe({ contact, ...wanted }) {
      return db.transaction().execute(async (transaction) => {
        const made = await put(wanted, transaction);
        if (contact) await putContact(made.subscription.id, contact, transaction);
        return made;
      });
    },
    async contactOf(id) {
      const row = await db.selectFrom('contact').selectAll().where('subscription_id', '=', id).executeTakeFirst();
      return row && { person: row.person as PersonId, ...(row.chat_name !== null && { chatName: row.chat_name }) };
    },
    async subscription(id) {
      const row = await db.selectFrom('subscription').selectAll().where('id', '=', id).executeTakeFirst();
      return row && subscriptionOf(row);
    },
    async subscriptionsOf(chat) {
      return (await live().where('chat', '=', chat).execute()).map(subscriptionOf);
    },
    async deployedSubscriptions() {
      return (await live().where('origin', '=', 'config').execute()).map(subscriptionOf);
    },
    async setSubscriptionState(id, { state, reason = null, now, nextSlot }) {
      await db
        .updateTable('subscription')
        .set({
          state,
          reason,
          next_slot: state === 'active' ? (nextSlot?.getTime() ?? null) : null,
          ...(state === 'active' && { settled_until: now.getTime() }),
        })
        .where('id', '=', id)
        .execute();
    },
    async dueSubscriptions(platform, now, limit, after) {
      const rows = await db
        .selectFrom('subscription')
        .selectAll()
        .where('state', '=', 'active')
        .where('next_slot', '<=', now.getTime())
        .where('chat', 'like', `${platform}:%`)
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(next_slot, id) > (${after?.nextSlot?.getTime() ?? 0}, ${after?.id ?? 0})`),
        )
        .orderBy('next_slot')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(subscriptionOf);
    },
    async advance(id, cursor, nextSlot) {
      await db
        .updateTable('subscription')
        .set({ settled_until: cursor.getTime(), next_slot: nextSlot?.getTime() ?? null })
        .where('id', '=', id)
        .where('state', '=', 'active')
        .where('settled_until', '<=', cursor.getTime())
        .execute();
    },
  };
}

type Wanted = Omit<Parameters<Store['subscribe']>[0], 'contact'>;

/** Makes the chat's subscription to the programme what is wanted. */
async function put(
  { chat, terms, origin, createdBy, now, nextSlot }: Wanted,
  transaction: Transaction<Tables>,
): ReturnType<Store['subscribe']> {
  const fresh = {
    ...termColumns(terms),
    state: 'active',
    reason: null,
    origin,
    created_by: createdBy,
    settled_until: now.getTime(),
    next_slot: nextSlot?.getTime() ?? null,
  };
  const inserted = await transaction
    .insertInto('subscription')
    .values({ chat, ...fresh, created_at: now.getTime() })
    .onConflict((conflict) => conflict.columns(['chat', 'programme']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (inserted) return { subscription: subscriptionOf(inserted), outcome: 'created' as const };
  const current = await transaction
    .selectFrom('subscription')
    .selectAll()
    .where('chat', '=', chat)
    .where('programme', '=', terms.programme)
    .executeTakeFirstOrThrow();
  if (current.state === 'active' && sameTerms(current, terms))
    return { subscription: subscriptionOf(current), outcome: 'unchanged' as const };
  await transaction.updateTable('subscription').set(fresh).where('id', '=', current.id).execute();
  const outcome = current.state === 'stopped' ? ('created' as const) : ('changed' as const);
  return { subscription: subscriptionOf({ ...current, ...fresh }), outcome };
}

async function putContact(id: number, { person, chatName }: Contact, transaction: Transaction<Tables>) {
  const columns = { person, chat_name: chatName ?? null };
  await transaction
    .insertInto('contact')
    .values({ subscription_id: id, ...columns })
    .onConflict((conflict) => conflict.column('subscription_id').doUpdateSet(columns))
    .execute();
}

function termColumns({ programme, rule, language, form, silent }: Terms) {
  return { programme, days: rule.days.join(' '), at: rule.at, zone: rule.zone, language, form, silent: silent ? 1 : 0 };
}

function sameTerms(row: Row, terms: Terms): boolean {
  return Object.entries(termColumns(terms)).every(([column, value]) => row[column as keyof Row] === value);
}

/** A row as the rest of the product knows it. */
export function subscriptionOf(row: Row): Subscription {
  return {
    id: row.id,
    chat: row.chat as ChatId,
    programme: row.programme,
    rule: { days: weekdays.filter((day) => row.days.split(' ').includes(day)), at: row.at, zone: row.zone },
    language: isLanguage(row.language) ? row.language : 'ru',
    form: row.form === 'condensed' ? 'condensed' : 'full',
    silent: row.silent === 1,
    state: row.state as Subscription['state'],
    ...(row.reason !== null && { reason: row.reason }),
    origin: row.origin as Subscription['origin'],
    createdBy: row.created_by,
    createdAt: new Date(row.created_at),
    cursor: new Date(row.settled_until),
    ...(row.next_slot !== null && { nextSlot: new Date(row.next_slot) }),
  };
}
