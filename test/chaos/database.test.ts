import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  it('delays digests and loses none; what went out while it broke away is in doubt, and nothing goes out twice', async () => {
    const address = new URL(await server.freshDatabase());
    const gate = await gateTo(Number(address.port));
    address.port = String(gate.port);
    const store = await openStore({ databaseUrl: address.href, dataDir: '' });
    const posts: string[] = [];
    let now = minutes(-5);
    let breakOff = false;
    const world = delivering(store, {
      clock: () => now,
      messages: (chat) => [
        {
          async send() {
            posts.push(chat);
            if (breakOff) await gate.shut();
            breakOff = false;
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

    await gate.open();
    for (let minute = 2; minute < 12; minute++) {
      now = minutes(minute);
      await tick(world);
    }
    const rows = await store.lastDeliveries(10);
    expect(rows).toHaveLength(3);
    expect(rows.every(({ state }) => state === 'sent' || state === 'uncertain')).toBe(true);
    expect(rows.some(({ state }) => state === 'uncertain')).toBe(true);
    expect(posts.toSorted()).toEqual(['slack:C1', 'slack:C2', 'slack:C3']);
    await store.close();
    await gate.shut();
  });
});
