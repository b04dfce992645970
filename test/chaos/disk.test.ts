import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { longestGrace } from '#digest/catch-up.ts';
import { openStore } from '#store/open.ts';
import { temporaryFolder } from '../support/process.ts';
import { reckon } from './reckoning.ts';
import { startRecorder } from './recorder.ts';
import { startWorker } from './start-worker.ts';
import { subscribeAll } from './subscribe.ts';

const subscriptions = 400;
const lease = 3000;
/** Blocks of 512 bytes, or of 1024 with some shells: more than the log of the database is ever left to grow by itself. */
const largestFile = 10_000;

it('a full disk stops digests, none is lost or posted twice, and with space again they go on by themselves', {
  timeout: 120_000,
}, async () => {
  using folder = temporaryFolder();
  const store = await openStore({ dataDir: folder.path });
  const recorder = await startRecorder({ history: false, random: () => 1 });
  await subscribeAll(store, subscriptions, (number) => `slack:C${number}`);
  const file = new DatabaseSync(join(folder.path, 'keruen.db'));
  const logSize = () => statSync(join(folder.path, 'keruen.db-wal')).size;

  /** While somebody reads, the log cannot be taken over into the database, and grows until the system refuses. */
  file.exec('pragma wal_checkpoint(truncate); begin; select count(*) from subscription');
  const worker = startWorker({ dataDir: folder.path, recorder: recorder.url, owner: 'worker', lease, largestFile });
  let size = -1;
  while (size !== logSize() || recorder.chats.size === 0) {
    size = logSize();
    await pause(700);
  }
  const stuck = await store.overdue(new Date());
  expect(stuck.count).toBeGreaterThan(0);
  expect(recorder.chats.size).toBeGreaterThan(0);
  expect(recorder.chats.size).toBeLessThan(subscriptions);

  file.exec('commit');
  while ((await store.overdue(new Date())).count > 0) {
    file.exec('pragma wal_checkpoint(truncate)');
    await pause(100);
  }
  expect(worker.exitCode).toBeNull();
  worker.kill('SIGKILL');
  await store.settleAbandoned(new Date(Date.now() + lease), longestGrace);
  const { states, ...outcome } = await reckon(store, subscriptions, recorder.chats);
  expect(outcome).toMatchObject({ twice: 0, lost: 0, baselessDoubts: 0 });
  expect((states.sent ?? 0) + (states.uncertain ?? 0)).toBe(subscriptions);
  expect(recorder.chats.size).toBe(subscriptions);
  file.close();
  await store.close();
  recorder.stop();
});
