import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { temporaryFolder } from '../support/process.ts';
import type { Outcome } from './reckoning.ts';
import { torment } from './torment.ts';

/** The short form; `npm run chaos` is the long one. */
const short = {
  subscriptions: 300,
  kills: 8,
  processes: 2,
  seed: 20_261_121,
  every: 500,
  long: true,
  history: false,
  lease: 4000,
};

/** Else a call that hangs is given up for lost while it is still under way. */
const longerThanAnyCall = 16_000;

function expectOnce({ states, ...outcome }: Outcome) {
  expect(outcome).toMatchObject({ twice: 0, lost: 0, baselessDoubts: 0 });
  expect(Object.keys(states).every((state) => ['sent', 'skipped', 'failed', 'uncertain'].includes(state))).toBe(true);
  expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(short.subscriptions);
}

describe('processes that are killed at any moment, and platforms that misbehave, post nothing twice and lose nothing', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('on SQLite', { timeout: 240_000 }, async () => {
    using folder = temporaryFolder();
    expectOnce(await torment({ ...short, dataDir: folder.path }));
  });

  it('on SQLite, with a Slack whose history can be read: nothing is in doubt there', { timeout: 240_000 }, async () => {
    using folder = temporaryFolder();
    const outcome = await torment({ ...short, history: true, lease: longerThanAnyCall, dataDir: folder.path });
    expectOnce(outcome);
    expect(outcome.doubtsOnSlack).toBe(0);
    expect(outcome.states.uncertain).toBeGreaterThan(0);
  });

  it('on PostgreSQL', { timeout: 240_000 }, async () => {
    using folder = temporaryFolder();
    expectOnce(await torment({ ...short, dataDir: folder.path, databaseUrl: await server.freshDatabase() }));
  });
});
