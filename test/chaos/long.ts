import { startPostgres } from '../support/postgres.ts';
import { temporaryFolder } from '../support/process.ts';
import { type Torment, torment } from './torment.ts';

/** The long form: kills at both engines, then a crowd of digests that fall due in the same minute. Seeds are printed. */
const kills = Number(process.argv[2] ?? 250);
const crowd = Number(process.argv[3] ?? 20_000);
const seed = Number(process.argv[4] ?? Date.now() % 1_000_000);
const often = { subscriptions: kills * 3, kills, every: 700, long: true, history: false, lease: 40_000 };
const many = {
  subscriptions: crowd,
  kills: Math.ceil(crowd / 200),
  every: 4000,
  long: false,
  history: false,
  lease: 40_000,
};
const runs: readonly (Omit<Torment, 'dataDir' | 'seed' | 'processes'> & { readonly engine: string })[] = [
  { engine: 'SQLite', ...often },
  { engine: 'SQLite', ...often, history: true },
  { engine: 'PostgreSQL', ...often },
  { engine: 'PostgreSQL', ...many },
];

const server = await startPostgres();
try {
  for (const { engine, ...run } of runs) {
    using folder = temporaryFolder();
    const size = { ...run, processes: 4, seed };
    const databaseUrl = engine === 'PostgreSQL' ? await server.freshDatabase() : undefined;
    const start = performance.now();
    const outcome = await torment({ ...size, dataDir: folder.path, ...(databaseUrl && { databaseUrl }) });
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(engine, JSON.stringify({ ...size, outcome, seconds }));
  }
} finally {
  await server.stop();
}
