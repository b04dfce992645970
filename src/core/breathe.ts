import { setImmediate as nextRound } from 'node:timers/promises';

/** Milliseconds for which one kind of work may keep the event loop to itself. */
const longest = 5;

let since = performance.now();
let queue = Promise.resolve();

/**
 * Lets the event loop go round if it has not for a while: timers fire, platforms and people are heard. For work that is
 * done many times over without ever waiting; those who call it go on one after another, each after a look at the clock.
 */
export function breathe(): Promise<void> {
  queue = queue.then(goRound);
  return queue;
}

async function goRound() {
  if (performance.now() - since <= longest) return;
  await nextRound();
  since = performance.now();
}
