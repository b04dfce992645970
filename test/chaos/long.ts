import { startPostgres } from '../support/postgres.ts';
import { temporaryFolder } from '../support/process.ts';
import { torment } from './torment.ts';

/** The long form: hundreds of kills on both engines, and many digests over several processes. Seeds are printed. */
const kills = Number(process.argv[2] ?? 250);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const server = await startPostgres();
try {
  for (const engine of ['SQLite', 'PostgreSQL'] as const) {
    using folder = temporaryFolder();
    const databaseUrl = engine === 'PostgreSQL' ? await server.freshDatabase() : undefined;
    const size = { subscriptions: kills * 40, kills, processes: 4, seed };
    const start = performance.now();
    const outcome = await torment({ ...size, dataDir: folder.path, ...(databaseUrl && { databaseUrl }) });
    console.log(
      engine,
      JSON.stringify({ ...size, ...outcome, seconds: Math.round((performance.now() - start) / 1000) }),
    );
  }
} finally {
  await server.stop();
}
