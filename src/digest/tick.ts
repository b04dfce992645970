import pMap from 'p-map';
import { breathe } from '#core/breathe.ts';
import { type PlatformName, platformNames } from '#core/conversation.ts';
import type { Subscription } from '#core/subscription.ts';
import { catchUp, longestGrace } from './catch-up.ts';
import { deliver } from './deliver.ts';
import { type Delivering, usualLease } from './delivering.ts';
import { clearDoubts } from './doubts.ts';
import { lastSlots, nextSlot } from './slots.ts';

/** Subscriptions taken from the store at a time. */
const batch = 200;
/** Chats of a platform that are served at the same time; within one, digests come one after another. */
const atOnce = 100;
/** Missed slots that get a row each after a long absence: more than a year of a daily digest. */
const mostSkipped = 400;

/**
 * Does what is due now: delivers the latest slot of every subscription that is due, writes a row for each older one, and
 * moves on. Safe at any time, from any number of processes, and with a clock that steps: the slot is the identity.
 */
export async function tick(world: Delivering): Promise<void> {
  await world.store.settleAbandoned(world.clock(), longestGrace);
  await clearDoubts(world, world.lease ?? usualLease);
  await Promise.all(platformNames.map((platform) => serve(platform, world)));
}

/** Serves the chats of one platform: a crowd on a slow one keeps nobody waiting on another. */
async function serve(platform: PlatformName, world: Delivering): Promise<void> {
  const waiting = new Set<number>();
  for (;;) {
    const now = world.clock();
    const first = await world.store.dueSubscriptions(platform, now, batch + waiting.size);
    const due = first.filter(({ id }) => !waiting.has(id));
    if (due.length === 0) return;
    const chats = Map.groupBy(due, ({ chat }) => chat);
    await pMap(
      chats.values(),
      async (subscriptions) => {
        for (const subscription of subscriptions)
          if (!(await settleSlots(subscription, now, world))) waiting.add(subscription.id);
      },
      { concurrency: atOnce },
    );
  }
}

/** False when the latest slot is still to be tried again, so that the subscription stays due. */
async function settleSlots(subscription: Subscription, now: Date, world: Delivering): Promise<boolean> {
  const { store, log } = world;
  await breathe();
  try {
    const due = lastSlots(subscription.rule, subscription.cursor, now, mostSkipped);
    const { deliver: latest, skip } = catchUp(subscription.rule, due, now);
    for (const { slot, reason } of skip) await store.settle(subscription.id, slot, { state: 'skipped', reason }, now);
    if (latest && !(await deliver(subscription, latest, world))) return false;
    await store.advance(subscription.id, due.at(-1) ?? now, nextSlot(subscription.rule, now));
    return true;
  } catch (error) {
    log.error(
      { err: error, subscription: subscription.id },
      'a digest could not be delivered; it is tried again at the next tick',
    );
    return false;
  }
}
