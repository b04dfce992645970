import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { IGenericSqlite } from 'kysely-generic-sqlite';
import { createNodeOnMessageCallback } from 'kysely-generic-sqlite/worker-helper-node';

/** A thread of its own for the SQLite file that it is told: while the disk is flushed, everything else goes on. */
createNodeOnMessageCallback(({ file }: { readonly file: string }) => executor(open(file)));

/** How long a statement waits for another process that writes, in milliseconds. */
const busyTimeout = 10_000;

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  /** FULL, so that a slot that was marked as sending is still so marked after a power cut, and is not sent twice. */
  database.exec(
    `pragma busy_timeout = ${busyTimeout}; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on`,
  );
  return database;
}

function executor(database: DatabaseSync): IGenericSqlite<DatabaseSync> {
  return {
    db: database,
    query(_isSelect, sql, parameters = []) {
      const statement = database.prepare(sql);
      const values = parameters as SQLInputValue[];
      if (statement.columns().length > 0) return { rows: statement.all(...values) };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
    close: () => database.close(),
  };
}
