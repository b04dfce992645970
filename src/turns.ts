import { setTimeout as pause } from 'node:timers/promises';
import { DeliveryError, type Platform } from '#core/platform.ts';
import type { Store } from '#core/store.ts';
import type { Delivering } from '#digest/delivering.ts';

/** Milliseconds that a message may wait for its turn; what must wait longer is tried again later. */
const longestTurn = 30_000;

/** Keeps the platforms' limits before they are hit, for all processes on one database together. */
export function createTurns(
  turnsOf: Platform['turns'],
  { store, clock }: { readonly store: Store; readonly clock: () => Date },
): Pick<Delivering, 'turn' | 'rest'> {
  return {
    async turn(chat) {
      const times = await Promise.all(turnsOf(chat).map(({ key, every }) => store.takeTurn(key, clock(), every)));
      const wait = Math.max(0, ...times.map((time) => time.getTime() - clock().getTime()));
      if (wait > longestTurn)
        throw new DeliveryError('refused', 'the platform has asked to wait', { retryAfter: Math.ceil(wait / 1000) });
      if (wait > 0) await pause(wait);
    },
    async rest(chat, seconds) {
      const turn = turnsOf(chat).at(-1);
      if (turn) await store.takeTurn(turn.key, clock(), seconds * 1000);
    },
  };
}
