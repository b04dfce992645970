import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What differs between the engines in the definition of tables. */
export interface Dialect {
  /** An integer key that the database hands out and never hands out again. */
  readonly identity: 'integer primary key autoincrement' | 'bigint generated always as identity primary key';
}

/**
 * The changes of the schema in order; a change that has been released is never edited. Each can be run twice: on SQLite,
 * whose migrations Kysely does not lock, two processes that start together may both try.
 */
export function migrations({ identity }: Dialect): Record<string, Migration> {
  const run = async (db: Kysely<unknown>, statements: readonly string[]) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  };
  return {
    '001-first-tables': {
      up: (db) =>
        run(db, [
          'create table if not exists preference (owner text primary key, language text, zone text)',
          `create table if not exists subscription (
            id ${identity},
            chat text not null, programme text not null,
            days text not null, at text not null, zone text not null,
            language text not null, form text not null, silent integer not null,
            state text not null, reason text, origin text not null,
            created_by text not null, created_at bigint not null,
            settled_until bigint not null, next_slot bigint,
            unique (chat, programme))`,
          "create index if not exists subscription_due on subscription (next_slot) where state = 'active'",
          `create table if not exists delivery (
            subscription_id bigint not null references subscription (id),
            slot bigint not null,
            state text not null, reason text,
            owner text, lease_until bigint, attempt integer not null default 0,
            facts text not null default '[]', messages text not null default '[]',
            settled_at bigint,
            primary key (subscription_id, slot))`,
          "create index if not exists delivery_open on delivery (lease_until) where state in ('claimed', 'sending')",
          `create table if not exists channel_post (id ${identity}, chat text not null, reply text not null, at bigint not null)`,
          'create index if not exists channel_post_of_chat on channel_post (chat, id)',
        ]),
    },
    '002-gaps': {
      up: (db) =>
        run(db, [
          `create table if not exists gap (
            text text not null, language text not null, count bigint not null,
            primary key (text, language))`,
        ]),
    },
    '003-turns-and-leases': {
      up: (db) =>
        run(db, [
          'create table if not exists turn (key text primary key, free_at bigint not null)',
          'create table if not exists lease (name text primary key, owner text not null, until bigint not null)',
          'create index if not exists delivery_recent on delivery (slot)',
        ]),
    },
    '004-corrections': {
      up: (db) =>
        run(db, [
          'create table if not exists fact_mark (fact text primary key, mark text not null, changed_at bigint)',
        ]),
    },
    '005-doubts': {
      up: (db) =>
        run(db, ["create index if not exists delivery_doubt on delivery (settled_at) where state = 'uncertain'"]),
    },
    '006-contacts': {
      up: (db) =>
        run(db, [
          `create table if not exists contact (
            subscription_id bigint primary key references subscription (id), person text not null, chat_name text)`,
        ]),
    },
  };
}
