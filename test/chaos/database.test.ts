import { setImmediate as nextRound } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '#core/store.ts';
import { weekdays } from '#core/subscription.ts';
import { tick } from '#digest/tick.ts';
import { openStore } from '#store/open.ts';
import { delivering } from '../support/delivering.ts';
import { gateTo } from '../support/gate.ts';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { subscribe } from './subscribe.ts';

describe('a database that is away for a while', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  const minutes = (count: number) => new Date(Date.UTC(2026, 10, 20, 9, count));
  const rule = { days: weekdays, at: '09:00', zone: 'UTC' };

  it.each([
    { away: 'for a moment', lease: 60_000, doubt: false },
    { away: 'for longer than a claim lasts', lease: 100, doubt: true },
  ])('$away: digests are late, none is lost or goes out twice; in doubt: $doubt', async ({ lease, doubt }) => {
    const address = new URL(await server.freshDatabase());
    const gate = await gateTo(Number(address.port));
    address.port = String(gate.port);
    const store = await openStore({ databaseUrl: address.href, dataDir: '' });
    const posts: string[] = [];
    let now = minutes(-5);
    let breakOff = false;
    const world = delivering(store, {
      lease,
      clock: () => now,
      messages: (chat) => [
        {
          async send() {
            posts.push(chat);
            if (!breakOff) return '1';
            breakOff = false;
            await gate.shut();
            if (!doubt) await gate.open();
            return '1';
          },
          replace: async () => undefined,
        },
      ],
    });
    for (const chat of ['slack:C1', 'slack:C2', 'slack:C3'] as const)
      await subscribe(store, chat, rule, { now, nextSlot: minutes(0) });

    await gate.shut();
    now = minutes(0);
    await expect(tick(world)).rejects.toThrow();
    expect(posts).toEqual([]);

    await gate.open();
    breakOff = true;
    now = minutes(1);
    await tick(world).catch(() => undefined);
    expect(posts.length).toBeGreaterThan(0);

    if (doubt) await gate.open();
    for (let minute = 2; minute < 12; minute++) {
      now = minutes(minute);
      await tick(world).catch(() => undefined);
    }
    const rows = await store.lastDeliveries(10);
    expect(rows).toHaveLength(3);
    const inDoubt = rows.filter(({ state }) => state === 'uncertain');
    expect(inDoubt.length > 0).toBe(doubt);
    expect(rows.filter(({ state }) => state === 'sent')).toHaveLength(3 - inDoubt.length);
    expect(new Set(posts).size).toBe(posts.length);
    for (const { chat, state } of rows) if (state === 'sent') expect(posts).toContain(chat);
    await store.close();
    await gate.shut();
  });

  it('ends a tick whose next page cannot be read only when what is under way has ended', async () => {
    const store = await openStore({ databaseUrl: await server.freshDatabase(), dataDir: '' });
    const now = minutes(0);
    const brokenOff = { ...store, dueSubscriptions: nextPageFails(store) };
    const world = delivering(brokenOff, {
      clock: () => now,
      messages: () => [{ send: async () => nextRound('1'), replace: async () => undefined }],
    });
    for (const chat of ['slack:C1', 'slack:C2'] as const)
      await subscribe(store, chat, rule, { now: minutes(-5), nextSlot: now });
    await expect(tick(world)).rejects.toThrow('the line is cut');
    const rows = await store.lastDeliveries(10);
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent']);
    await store.close();
  });
});

function nextPageFails(store: Store): Store['dueSubscriptions'] {
  return (platform, now, size, last) => {
    if (last) throw new Error('the line is cut');
    return store.dueSubscriptions(platform, now, size, last);
  };
}
