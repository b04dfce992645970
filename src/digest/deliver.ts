import { dayIn } from '#core/anniversary.ts';
import type { DigestContent } from '#core/digests.ts';
import type { Library } from '#core/library.ts';
import type { Log } from '#core/log.ts';
import { DeliveryError, type Platform } from '#core/platform.ts';
import { type Programme, programmeWithId } from '#core/programme.ts';
import type { Reply } from '#core/reply.ts';
import type { Store } from '#core/store.ts';
import type { Subscription, Terms } from '#core/subscription.ts';
import { lateHours } from './catch-up.ts';
import { chooseContent, shownItems } from './choose.ts';
import { nextSlot } from './slots.ts';

/** What delivering needs of the world. */
export interface Delivering {
  readonly store: Store;
  readonly programmes: ReadonlyMap<string, Programme>;
  /** Whatever content is loaded now. */
  readonly library: () => Library;
  readonly compose: (content: DigestContent) => Reply;
  readonly post: Platform['post'];
  /** Waits for the chat's turn at its platform. */
  readonly turn: (chat: Subscription['chat']) => Promise<void>;
  readonly clock: () => Date;
  readonly log: Log;
  /** Milliseconds that a claim lasts; longer than any call to a platform may take. */
  readonly lease?: number;
  /** Names this process in the ledger. */
  readonly owner: string;
}

/** A claim lasts longer than any call to a platform may take. */
const usualLease = 3 * 60_000;
/** When a platform that refused says nothing of when to try again. */
const defaultRetry = 60_000;

/**
 * Delivers one occurrence, once. Resolves to false when another process has it or it was refused for now and is to be
 * tried again; a platform's failure never throws, it is written into the ledger.
 */
export async function deliver(subscription: Subscription, slot: Date, world: Delivering): Promise<boolean> {
  const { store, clock, owner, lease = usualLease } = world;
  await world.turn(subscription.chat);
  const now = clock();
  if (!(await store.claim(subscription.id, slot, owner, now, new Date(now.getTime() + lease))))
    return settled(subscription, slot, store);
  const content = await digestContent(subscription, world, {
    at: slot,
    seed: `${subscription.id} ${slot.toISOString()}`,
    nextSlot: nextSlot(subscription.rule, slot),
    lateHours: lateHours(slot, now),
  });
  const shown = content ? shownItems(content.chosen) : [];
  if (!content || shown.length === 0) {
    const reason = content
      ? 'there was nothing to show'
      : `the programme "${subscription.programme}" is not configured`;
    await store.settle(subscription.id, slot, { state: 'skipped', reason }, now);
    return true;
  }
  const reply = world.compose(content);
  if (!(await store.markSending(subscription.id, slot, owner))) return false;
  try {
    const messages = await world.post(subscription.chat, reply, { silent: subscription.silent });
    await store.settle(subscription.id, slot, { state: 'sent', facts: shown, messages }, clock());
    return true;
  } catch (error) {
    return unconfirmed(error, subscription, slot, shown, world);
  }
}

/** Chooses what a digest shows; undefined when its programme is gone from the configuration. */
export async function digestContent(
  { chat, ...terms }: Terms & Pick<Subscription, 'chat'>,
  { store, programmes, library }: Delivering,
  occasion: Pick<DigestContent, 'nextSlot' | 'lateHours' | 'requestedBy'> & {
    readonly at: Date;
    readonly seed: string;
  },
): Promise<DigestContent | undefined> {
  const loaded = library();
  const programme = programmeWithId(terms.programme, programmes, loaded.topics);
  if (!programme) return undefined;
  const { seed, at, ...rest } = occasion;
  const { language, form, rule } = terms;
  const day = dayIn(rule.zone, at);
  const chosen = chooseContent(programme, { form, day, seed }, await store.factsShownIn(chat), loaded);
  return { programme, language, form, zone: rule.zone, day, chosen, ...rest };
}

async function settled(subscription: Subscription, slot: Date, store: Store): Promise<boolean> {
  const deliveries = await store.deliveries(subscription.id, 50);
  const state = deliveries.find((delivery) => delivery.slot.getTime() === slot.getTime())?.state;
  return state !== 'claimed' && state !== 'sending';
}

/** Writes down what is known of a post that was not confirmed, and does what the platform's word calls for. */
async function unconfirmed(
  error: unknown,
  subscription: Subscription,
  slot: Date,
  facts: readonly string[],
  world: Delivering,
): Promise<boolean> {
  const { store, clock, log, owner } = world;
  const now = clock();
  const reason = error instanceof Error ? error.message : String(error);
  log.warn({ err: error, subscription: subscription.id, slot }, 'a digest was not confirmed');
  const outcome = error instanceof DeliveryError ? error.outcome : 'uncertain';
  switch (outcome) {
    case 'refused': {
      const wait =
        error instanceof DeliveryError && error.retryAfter !== undefined ? error.retryAfter * 1000 : defaultRetry;
      await store.release(subscription.id, slot, owner, new Date(now.getTime() + wait));
      return false;
    }
    case 'gone':
      await store.settle(subscription.id, slot, { state: 'failed', reason }, now);
      await store.setSubscriptionState(subscription.id, { state: 'paused', reason, now, nextSlot: undefined });
      return true;
    case 'uncertain':
      await store.settle(subscription.id, slot, { state: 'uncertain', reason, facts }, now);
      return true;
  }
}
