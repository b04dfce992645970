import { TZDate } from '@date-fns/tz';
import type { Digests } from '#core/digests.ts';
import { programmeWithId } from '#core/programme.ts';
import type { Subscription } from '#core/subscription.ts';
import { digestContent } from './deliver.ts';
import type { Delivering } from './delivering.ts';
import { postAll } from './post.ts';
import { nextSlot } from './slots.ts';

/** Makes what the command `digest` works with. */
export function createDigests(world: Delivering): Digests {
  const { store, programmes, clock, compose } = world;
  const own = async (chat: Subscription['chat'], id: number) =>
    (await store.subscriptionsOf(chat)).find((each) => each.id === id);
  return {
    programmes: [...programmes.values()],
    programme: (id) => programmeWithId(id, programmes, world.library().topics),
    list: (chat) => store.subscriptionsOf(chat),
    subscribe(chat, terms, by) {
      const now = clock();
      return store.subscribe({
        chat,
        terms,
        origin: 'chat',
        createdBy: by.name,
        ...(by.contact && { contact: by.contact }),
        now,
        nextSlot: nextSlot(terms.rule, now),
      });
    },
    async setState(chat, id, state) {
      const subscription = await own(chat, id);
      if (!subscription || subscription.state === state) return subscription;
      const now = clock();
      await store.setSubscriptionState(id, { state, now, nextSlot: nextSlot(subscription.rule, now) });
      const { nextSlot: _, reason: __, ...kept } = subscription;
      const next = state === 'active' ? nextSlot(subscription.rule, now) : undefined;
      return { ...kept, state, ...(next && { nextSlot: next }) };
    },
    async pauseUntil(chat, id, day) {
      const subscription = await own(chat, id);
      if (!subscription) return undefined;
      const until = endOfDayBefore(day, subscription.rule.zone);
      const next = nextSlot(subscription.rule, until);
      await store.setSubscriptionState(id, { state: 'active', now: until, nextSlot: next });
      const { nextSlot: _, reason: __, ...kept } = subscription;
      return { ...kept, state: 'active', cursor: until, ...(next && { nextSlot: next }) };
    },
    async preview(chat, terms) {
      const content = await digestContent({ chat, ...terms }, world, {
        at: clock(),
        seed: 'preview',
        nextSlot: nextSlot(terms.rule, clock()),
        lateHours: 0,
      });
      if (!content) throw new Error(`no programme ${terms.programme}`);
      return compose(content);
    },
    async postNow(chat, id, by) {
      const subscription = await own(chat, id);
      if (!subscription) return false;
      const now = clock();
      const content = await digestContent(subscription, world, {
        at: now,
        seed: `${id} ${now.toISOString()}`,
        nextSlot: subscription.nextSlot,
        lateHours: 0,
        requestedBy: by,
      });
      if (!content) return false;
      await postAll(subscription, compose(content), world);
      return true;
    },
    history: (id) => store.deliveries(id, 10),
  };
}

/** The last minute before a day begins in a zone: a subscription that rests until then has its next slot on that day. */
function endOfDayBefore(day: string, zone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date, 0, 0, zone).getTime() - 60_000);
}
