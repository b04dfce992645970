import { setTimeout as pause } from 'node:timers/promises';
import type { Platform } from '#core/platform.ts';
import type { Store } from '#core/store.ts';
import type { Delivering } from '#digest/delivering.ts';

/** Milliseconds that a message may wait for its turn; what must wait longer is tried again later. */
const longestTurn = 30_000;
const second = 1000;

/** Keeps the platforms' limits before they are hit, for all processes on one database together. */
export function createTurns(
  turnsOf: Platform['turns'],
  { store, clock }: { readonly store: Store; readonly clock: () => Date },
): Pick<Delivering, 'turn' | 'rest'> {
  const gates = new Map<string, Gate>();
  return {
    async turn(chat) {
      for (const { key, every } of turnsOf(chat).toReversed()) {
        const time = await store.takeTurn(key, clock(), every, longestTurn);
        const wait = time.getTime() - clock().getTime();
        if (wait > longestTurn) return time;
        if (wait > 0) await pause(wait);
        if (every >= second) continue;
        const gate = gates.get(key) ?? createGate(every);
        gates.set(key, gate);
        await gate();
      }
      return undefined;
    },
    async rest(chat, seconds) {
      const turn = turnsOf(chat).at(-1);
      if (turn) await store.takeTurn(turn.key, clock(), seconds * second, Number.MAX_SAFE_INTEGER / 2);
    },
  };
}

type Gate = () => Promise<void>;

/**
 * Lets no more through in a second than there are turns in it: when the process was held up, turns that came meanwhile
 * would go out in one burst.
 */
function createGate(every: number): Gate {
  const most = Math.ceil(second / every);
  const passed: number[] = [];
  return async () => {
    const now = performance.now();
    const before = passed.length === most ? (passed.shift() ?? 0) : -Infinity;
    const free = Math.max(now, before + most * every);
    passed.push(free);
    if (free > now) await pause(free - now);
  };
}
