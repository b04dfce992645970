import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { longestGrace } from '#digest/catch-up.ts';
import { openStore } from '#store/open.ts';
import { startPostgres } from '../support/postgres.ts';
import { temporaryFolder } from '../support/process.ts';

/** What a tick costs with nothing due, as the table of subscriptions grows; milliseconds, median of many. */
const sizes = [1_000, 200_000] as const;
const rounds = 200;
const now = new Date('2026-11-21T09:00:00Z');
const columns =
  'chat, programme, days, at, zone, language, form, silent, state, origin, created_by, created_at, settled_until, next_slot';
const row = (number: string) =>
  `'slack:C' || ${number}, 'trade', 'mon', '09:00', 'UTC', 'en', 'full', 0, 'active', 'chat', 'bench', 0, 0, ${now.getTime() + 60_000} + ${number}`;

const server = await startPostgres();
try {
  for (const size of sizes) {
    using folder = temporaryFolder();
    await measure('SQLite', size, { dataDir: folder.path }, async () => {
      const db = new DatabaseSync(join(folder.path, 'keruen.db'));
      db.exec(
        `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${size}) insert into subscription (${columns}) select ${row('i')} from n`,
      );
      const plan = db
        .prepare(
          "explain query plan select * from subscription where state = 'active' and next_slot <= 5 order by next_slot limit 1000",
        )
        .all();
      db.close();
      return plan.map(({ detail }) => String(detail)).join('; ');
    });
    const databaseUrl = await server.freshDatabase();
    await measure('PostgreSQL', size, { dataDir: folder.path, databaseUrl }, async () => {
      const client = new pg.Client(databaseUrl);
      await client.connect();
      await client.query(
        `insert into subscription (${columns}) select ${row('i')} from generate_series(1, ${size}) as i; analyze subscription`,
      );
      const { rows } = await client.query(
        "explain select * from subscription where state = 'active' and next_slot <= 5 order by next_slot limit 1000",
      );
      await client.end();
      return rows.map((each) => String(each['QUERY PLAN']).trim()).join('; ');
    });
  }
} finally {
  await server.stop();
}

async function measure(
  engine: string,
  size: number,
  database: { readonly dataDir: string; readonly databaseUrl?: string },
  fill: () => Promise<string>,
) {
  const store = await openStore(database);
  const plan = await fill();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await store.settleAbandoned(now, longestGrace);
    await store.doubts(now, now, 2);
    await store.dueSubscriptions('slack', now, 1000);
    times.push(performance.now() - start);
  }
  await store.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(rounds * share)] ?? 0).toFixed(2);
  console.log(
    `${engine}, ${size} subscriptions, nothing due: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms; ${plan}`,
  );
}
