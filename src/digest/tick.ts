import pMap from 'p-map';
import { type ChatId, type PlatformName, platformNames } from '#core/conversation.ts';
import type { Subscription } from '#core/subscription.ts';
import { catchUp, longestGrace } from './catch-up.ts';
import { deliver } from './deliver.ts';
import type { Delivering } from './delivering.ts';
import { lastSlots, nextSlot } from './slots.ts';

/** Subscriptions taken from the store at a time. */
const pageSize = 200;
/** Digests that are under way on a platform at the same time. */
const atOnce = 50;
/** Missed slots that get a row each after a long absence: more than a year of a daily digest. */
const mostSkipped = 400;

/**
 * Does what is due now: delivers the latest slot of every subscription that is due, writes a row for each older one, and
 * moves on. Safe at any time, from any number of processes, and with a clock that steps: the slot is the identity.
 */
export async function tick(world: Delivering, platforms: readonly PlatformName[] = platformNames): Promise<void> {
  await world.store.settleAbandoned(world.clock(), longestGrace);
  const served = await Promise.allSettled(platforms.map((platform) => serve(platform, world)));
  const failed = served.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/**
 * Serves the chats of one platform: a crowd on a slow one keeps nobody waiting on another. The digests of one chat come one
 * after another.
 */
async function serve(platform: PlatformName, world: Delivering): Promise<void> {
  const lines = new Map<ChatId, Promise<void>>();
  try {
    await pMap(
      dueOn(platform, world),
      (subscription) => {
        const line = (lines.get(subscription.chat) ?? Promise.resolve()).then(() => settleSlots(subscription, world));
        lines.set(subscription.chat, line);
        return line;
      },
      { concurrency: atOnce },
    );
  } finally {
    /** When the next page cannot be read, what is under way is waited for all the same. */
    await Promise.all(lines.values());
  }
}

/** What is due on a platform, each once, page by page as it is served. */
async function* dueOn(platform: PlatformName, { store, clock }: Delivering): AsyncGenerator<Subscription> {
  const now = clock();
  for (let last: Subscription | undefined; ; ) {
    const page = await store.dueSubscriptions(platform, now, pageSize, last);
    yield* page;
    last = page.at(-1);
    if (!last) return;
  }
}

/** Delivers the latest slot and accounts for the others. One that is to be tried again leaves the subscription due. */
async function settleSlots({ id }: Subscription, world: Delivering): Promise<void> {
  const { store, log, clock } = world;
  try {
    const now = clock();
    const subscription = await store.subscription(id);
    if (subscription?.state !== 'active' || !subscription.nextSlot || subscription.nextSlot > now) return;
    const due = lastSlots(subscription.rule, subscription.cursor, now, mostSkipped);
    const { deliver: latest, skip } = catchUp(subscription.rule, due, now);
    for (const { slot, reason } of skip) await store.settle(subscription.id, slot, { state: 'skipped', reason }, now);
    if (latest && !(await deliver(subscription, latest, world))) return;
    await store.advance(subscription.id, due.at(-1) ?? now, nextSlot(subscription.rule, now));
  } catch (error) {
    log.error({ err: error, subscription: id }, 'a digest could not be delivered; it is tried again at the next tick');
  }
}
