import { setTimeout as pause } from 'node:timers/promises';
import { turns } from './limits.ts';

/** Messages that may go out in a second, in all chats together. */
const most = Math.ceil(1000 / turns.all);

/** Milliseconds by which the way to Telegram may differ from one message to another, besides what the turns leave. */
const margin = 5;

/**
 * Makes the last gate before posts nobody waits for, so that this process lets no more of them through in a second than
 * there are turns in it: when it was held up, those whose turn came meanwhile would go out in one burst.
 */
export function createPace(): () => Promise<void> {
  const passed: number[] = [];
  return async () => {
    const now = performance.now();
    const before = passed.length === most ? (passed.shift() ?? 0) : Number.NEGATIVE_INFINITY;
    const free = Math.max(now, before + most * turns.all + margin);
    passed.push(free);
    if (free > now) await pause(free - now);
  };
}
