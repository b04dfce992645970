import { dayIn } from '#core/anniversary.ts';
import { skipReasons } from '#core/delivery.ts';
import type { DigestContent } from '#core/digests.ts';
import { DeliveryError } from '#core/platform.ts';
import { programmeWithId } from '#core/programme.ts';
import type { Progress, Store } from '#core/store.ts';
import type { Subscription, Terms } from '#core/subscription.ts';
import { lateHours } from './catch-up.ts';
import { chooseContent, chosenFrom, shownItems } from './choose.ts';
import { type Delivering, usualLease } from './delivering.ts';
import { messageKey } from './doubts.ts';
import { tellPaused } from './notice.ts';
import { persist } from './persist.ts';
import { nextSlot } from './slots.ts';

/** Seconds, when a platform that refused says nothing of when to try again. */
const defaultRetry = 60;

/**
 * Delivers one occurrence, once. Resolves to false when another process has it or it was refused for now and is to be
 * tried again; a platform's failure never throws, it is written into the ledger. Throws what the database throws: then
 * the row tells how far it came, and the next tick goes on from there.
 */
export async function deliver(subscription: Subscription, slot: Date, world: Delivering): Promise<boolean> {
  const { store, clock, owner, lease = usualLease } = world;
  const { id, chat, silent, rule } = subscription;
  const now = clock();
  const leaseEnd = () => new Date(clock().getTime() + lease);
  const earlier = await store.claim(id, slot, owner, now, leaseEnd());
  if (!earlier) return settled(id, slot, store);
  const occasion = { at: slot, seed: `${id} ${slot.toISOString()}`, nextSlot: nextSlot(rule, slot) };
  const late = { lateHours: lateHours(slot, now), shown: earlier.facts };
  const content = await digestContent(subscription, world, { ...occasion, ...late });
  const facts = content ? shownItems(content.chosen) : [];
  if (!content || facts.length === 0) {
    const reason = content ? skipReasons.nothing : `the programme "${subscription.programme}" is not configured`;
    await store.settle(id, slot, { state: 'skipped', reason }, now, owner);
    return true;
  }
  const messages = [...earlier.messages];
  try {
    const whole = world.messages(chat, world.compose(content), { silent });
    for (const { send } of whole.slice(messages.length)) {
      const later = await world.turn(chat);
      if (later) {
        await store.release(id, slot, owner, later, { facts, messages });
        return false;
      }
      if (!(await persist(() => store.markSending(id, slot, owner, leaseEnd(), { facts, messages }), lease)))
        return false;
      messages.push(await send(messageKey(subscription, slot, messages.length)));
      if (messages.length < whole.length) await persist(() => store.keep(id, slot, owner, { facts, messages }), lease);
    }
    await persist(() => store.settle(id, slot, { state: 'sent', facts, messages }, clock(), owner), lease);
    return true;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    return unconfirmed(error, subscription, slot, { facts, messages }, world);
  }
}

/** Chooses what a digest shows; undefined when its programme is gone from the configuration. */
export async function digestContent(
  { chat, ...terms }: Terms & Pick<Subscription, 'chat'>,
  { store, programmes, library }: Delivering,
  occasion: Pick<DigestContent, 'nextSlot' | 'lateHours' | 'requestedBy'> & {
    readonly at: Date;
    readonly seed: string;
    /** What an earlier try has chosen; it is kept. */
    readonly shown?: readonly string[];
  },
): Promise<DigestContent | undefined> {
  const loaded = library();
  const programme = programmeWithId(terms.programme, programmes, loaded.topics);
  if (!programme) return undefined;
  const { seed, at, shown = [], ...rest } = occasion;
  const { language, form, rule } = terms;
  const day = dayIn(rule.zone, at);
  const chosen =
    shown.length > 0
      ? chosenFrom(shown, programme, day, loaded)
      : chooseContent(programme, { form, language, day, seed }, await store.factsShownIn(chat), loaded);
  const corrections = await correctionsFor(chat, store);
  return { programme, language, form, zone: rule.zone, day, chosen, corrections, ...rest };
}

/** The facts that the chat has been shown and that have changed since its last digest. */
async function correctionsFor(chat: Subscription['chat'], store: Store): Promise<readonly string[]> {
  const last = await store.lastSentTo(chat);
  if (!last) return [];
  const [changed, shown] = await Promise.all([store.changedFacts(last), store.factsShownIn(chat)]);
  return changed.filter((id) => shown.includes(id));
}

async function settled(subscription: number, slot: Date, store: Store): Promise<boolean> {
  const state = (await store.delivery(subscription, slot))?.state;
  return state !== 'claimed' && state !== 'sending';
}

/** Writes down what is known of a post that was not confirmed, and does what the platform's word calls for. */
async function unconfirmed(
  error: DeliveryError,
  subscription: Subscription,
  slot: Date,
  progress: Progress,
  world: Delivering,
): Promise<boolean> {
  const { store, clock, log, owner, lease = usualLease } = world;
  const now = clock();
  const { outcome, message: reason, retryAfter, movedTo, obstacle } = error;
  log.warn({ err: error, subscription: subscription.id, slot }, 'a digest was not confirmed');
  switch (outcome) {
    case 'refused': {
      if (movedTo) await store.moveChat(subscription.chat, movedTo);
      if (retryAfter !== undefined) await world.rest(subscription.chat, retryAfter);
      const wait = movedTo ? 0 : (retryAfter ?? defaultRetry) * 1000;
      const until = new Date(now.getTime() + wait);
      await persist(() => store.release(subscription.id, slot, owner, until, progress), lease);
      return false;
    }
    case 'gone':
      await persist(
        () => store.settle(subscription.id, slot, { state: 'failed', reason: obstacle }, now, owner),
        lease,
      );
      await store.setSubscriptionState(subscription.id, {
        state: 'paused',
        reason: obstacle,
        now,
        nextSlot: undefined,
      });
      await tellPaused(subscription, obstacle, world);
      return true;
    case 'uncertain':
      await store.settle(subscription.id, slot, { state: 'uncertain', reason, ...progress }, now, owner);
      return true;
  }
}
