import { setTimeout as pause } from 'node:timers/promises';
import type { Platform } from '#core/platform.ts';
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
      for (const { key, every } of turnsOf(chat).toReversed()) {
        const time = await store.takeTurn(key, clock(), every, longestTurn);
        const wait = time.getTime() - clock().getTime();
        if (wait > longestTurn) return time;
        if (wait > 0) await pause(wait);
      }
      return undefined;
    },
    async rest(chat, seconds) {
      const turn = turnsOf(chat).at(-1);
      if (turn) await store.takeTurn(turn.key, clock(), seconds * 1000, Number.MAX_SAFE_INTEGER / 2);
    },
  };
}
