import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** Times and ids are 64-bit integers far below 2^53, so they are read as numbers. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const connectTimeout = 5_000;

/** Connects to PostgreSQL; nothing is tried before the first statement. */
export function postgresDialect(databaseUrl: string): PostgresDialect {
  const pool = new pg.Pool({ connectionString: databaseUrl, connectionTimeoutMillis: connectTimeout, max: 10 });
  /**
   * A connection that breaks is replaced by the pool, and a statement that it was carrying fails with its error; without
   * listeners, on the pool while it is idle and on itself while it works, it would end the process.
   */
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}

/** The host and port of a database address, without user and password. */
export function databaseHost(databaseUrl: string): string {
  const { hostname, port } = new URL(databaseUrl);
  return `${hostname}:${port || 5432}`;
}
