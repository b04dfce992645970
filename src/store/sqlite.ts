import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Dialect } from 'kysely';
import { GenericSqliteWorkerDialect } from 'kysely-generic-sqlite/worker';
import { createNodeWorkerExecutor } from 'kysely-generic-sqlite/worker-helper-node';
import { StoreError } from './store-error.ts';

/** The file of the database in the data folder. */
export function sqliteFile(dataDir: string): string {
  return join(dataDir, 'keruen.db');
}

/** The file in the folder, which is made if it is missing; it is opened at the first statement. Throws StoreError. */
export function sqliteDialect(dataDir: string): Dialect {
  const file = sqliteFile(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (cause) {
    throw new StoreError(
      `${file} cannot be opened: ${reason(cause)}. Set DATA_DIR to a folder that this user may write.`,
      { cause },
    );
  }
  const worker = () => new Worker(new URL('./sqlite-thread.ts', import.meta.url));
  return new GenericSqliteWorkerDialect(createNodeWorkerExecutor({ worker, data: { file } }));
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
