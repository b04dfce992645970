import { expect, it } from 'vitest';
import { openStore } from '#store/open.ts';
import { createLease } from '../../src/lease.ts';
import { temporaryFolder } from '../support/process.ts';

it('is taken over within half a minute when its holder has died, and at once when it lets go', async () => {
  using folder = temporaryFolder();
  const store = await openStore({ dataDir: folder.path });
  let seconds = 0;
  const clock = () => new Date(Date.UTC(2026, 10, 21) + seconds * 1000);
  const [dying, waiting, third] = ['dying', 'waiting', 'third'].map((owner) =>
    createLease('telegram updates', { store, owner, clock }),
  );
  expect(await dying?.hold()).toBe(true);
  seconds = 20;
  expect(await waiting?.hold()).toBe(false);
  seconds = 29;
  expect(await waiting?.hold()).toBe(true);
  expect(await dying?.hold()).toBe(false);
  await waiting?.letGo();
  expect(await third?.hold()).toBe(true);
  await third?.letGo();
  await dying?.letGo();
  await store.close();
});
