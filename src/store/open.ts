import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Store } from '#core/store.ts';
import { migrations } from './migrations.ts';
import { databaseHost, postgresDialect } from './postgres.ts';
import { createStore } from './queries.ts';
import { sqliteDialect, sqliteFile } from './sqlite.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/**
 * Opens PostgreSQL when an address is given, else the SQLite file in the data folder, and brings its tables up to
 * date; several processes may do so at once. Throws StoreError.
 */
export async function openStore({
  databaseUrl,
  dataDir,
}: {
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
}): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: databaseUrl ? postgresDialect(databaseUrl) : sqliteDialect(dataDir) });
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        migrations({
          identity: databaseUrl
            ? 'bigint generated always as identity primary key'
            : 'integer primary key autoincrement',
        }),
    },
  });
  const error = await migrate(migrator);
  if (!error) return createStore(db);
  await db.destroy();
  const what =
    error instanceof AggregateError
      ? error.errors.map(String).join('; ')
      : error instanceof Error
        ? error.message
        : String(error);
  throw databaseUrl
    ? new StoreError(
        `The database at ${databaseHost(databaseUrl)} cannot be used: ${what}. Start it, or correct DATABASE_URL.`,
        { cause: error },
      )
    : new StoreError(
        `${sqliteFile(dataDir)} cannot be used: ${what}. Set DATA_DIR to another folder, or free disk space.`,
        { cause: error },
      );
}

const mostTries = 5;

/** Another process may be making the same tables; what it has finished is seen at the next try. */
async function migrate(migrator: Migrator): Promise<unknown> {
  let error: unknown;
  for (let tries = 0; tries < mostTries; tries++) {
    ({ error } = await migrator.migrateToLatest());
    if (!error || !/already exists|UNIQUE constraint/i.test(String(error))) break;
  }
  return error;
}
