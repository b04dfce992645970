import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect } from 'kysely';
import { StoreError } from './store-error.ts';

/** How long a statement waits for another process that writes, in milliseconds. */
const busyTimeout = 10_000;

/** Opens `keruen.db` in the folder, which is made if it is missing. Throws StoreError. */
export function sqliteDialect(dataDir: string): SqliteDialect {
  const file = join(dataDir, 'keruen.db');
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
    return new SqliteDialect({ database: adapted(open(file)) });
  } catch (cause) {
    throw new StoreError(
      `${file} cannot be opened: ${reason(cause)}. Set DATA_DIR to a folder that this user may write.`,
      { cause },
    );
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  /** FULL, so that a slot that was marked as sending is still so marked after a power cut, and is not sent twice. */
  database.exec(
    `pragma busy_timeout = ${busyTimeout}; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on`,
  );
  return database;
}

/** What Kysely asks of a driver (that of better-sqlite3), on top of the one that Node brings. */
function adapted(database: DatabaseSync): SqliteDatabase {
  type Values = Parameters<ReturnType<DatabaseSync['prepare']>['all']>;
  return {
    close: () => database.close(),
    prepare(text) {
      const statement = database.prepare(text);
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as Values)),
        run: (values) => statement.run(...(values as Values)),
        iterate: (values) => statement.iterate(...(values as Values)) as IterableIterator<unknown>,
      };
    },
  };
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
