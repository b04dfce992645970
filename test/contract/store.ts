import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '#core/store.ts';
import type { Terms } from '#core/subscription.ts';

const at = (iso: string) => new Date(`2026-11-${iso}:00Z`);
const now = at('20T09:00');
const chat = 'telegram:-1001:77';
const terms: Terms = {
  programme: 'trade',
  rule: { days: ['mon', 'thu'], at: '09:00', zone: 'Asia/Almaty' },
  language: 'kk',
  form: 'full',
  silent: true,
};

/** What every store must do, whatever the engine; `open` gives another store on the same database. */
export function storeContract(fresh: () => Promise<{ open(): Promise<Store>; drop(): Promise<void> }>) {
  let opened: Store[] = [];
  let drop: () => Promise<void> = async () => undefined;

  async function open(count = 1): Promise<Store[]> {
    const database = await fresh();
    drop = database.drop;
    opened = await Promise.all(Array.from({ length: count }, () => database.open()));
    return opened;
  }
  async function one(): Promise<Store> {
    const [store] = await open();
    if (!store) throw new Error('no store');
    return store;
  }
  const subscribe = (store: Store, change: Partial<Terms> = {}, nextSlot = at('23T04:00')) =>
    store.subscribe({ chat, terms: { ...terms, ...change }, origin: 'chat', createdBy: 'Айгерім', now, nextSlot });
  const ledger = async (store: Store, id: number) =>
    (await store.deliveries(id, 10)).map(({ slot, state, reason }) => [slot.toISOString().slice(8, 16), state, reason]);

  afterEach(async () => {
    await Promise.all(opened.map((store) => store.close()));
    await drop();
  });

  describe('preferences', () => {
    it('are empty until something is chosen, and then kept for each owner', async () => {
      const store = await one();
      expect(await store.preference('slack:U1')).toEqual({});
      await store.setPreference('slack:U1', { language: 'kk', zone: 'Asia/Almaty' });
      await store.setPreference('slack:U1', { language: 'en' });
      expect(await store.preference('slack:U1')).toEqual({ language: 'en' });
      expect(await store.preference('slack:U2')).toEqual({});
    });
  });

  describe('subscriptions', () => {
    it('come back as they were made', async () => {
      const store = await one();
      const { subscription, outcome } = await subscribe(store);
      expect(outcome).toBe('created');
      expect(subscription).toMatchObject({
        ...terms,
        chat,
        state: 'active',
        origin: 'chat',
        createdBy: 'Айгерім',
        cursor: now,
        nextSlot: at('23T04:00'),
      });
      expect(await store.subscriptionsOf(chat)).toEqual([subscription]);
      expect(await store.subscriptionsOf('telegram:1')).toEqual([]);
    });

    it('are made once by a double click, and changed by other terms', async () => {
      const store = await one();
      const [first, second] = await Promise.all([subscribe(store), subscribe(store)]);
      expect([first.outcome, second.outcome].sort()).toEqual(['created', 'unchanged']);
      expect((await subscribe(store, { form: 'condensed' })).outcome).toBe('changed');
      expect(await store.subscriptionsOf(chat)).toMatchObject([{ id: first.subscription.id, form: 'condensed' }]);
    });

    it('are due at and after their next slot, earliest first, while they are active', async () => {
      const store = await one();
      const { subscription: late } = await subscribe(store, { programme: 'late' }, at('23T05:00'));
      const { subscription: early } = await subscribe(store, { programme: 'early' }, at('23T04:00'));
      expect(await store.dueSubscriptions('telegram', at('23T03:59'), 9)).toEqual([]);
      expect((await store.dueSubscriptions('telegram', at('23T05:00'), 9)).map(({ id }) => id)).toEqual([
        early.id,
        late.id,
      ]);
      expect(await store.dueSubscriptions('telegram', at('23T05:00'), 1)).toHaveLength(1);
      expect(await store.dueSubscriptions('telegram', at('23T05:00'), 9, early)).toMatchObject([{ id: late.id }]);
      expect(await store.dueSubscriptions('telegram', at('23T05:00'), 9, late)).toEqual([]);
      expect(await store.dueSubscriptions('slack', at('23T05:00'), 9)).toEqual([]);
      await store.advance(early.id, at('23T04:00'), at('26T04:00'));
      await store.setSubscriptionState(late.id, { state: 'paused', reason: 'archived', now, nextSlot: at('23T05:00') });
      expect(await store.dueSubscriptions('telegram', at('23T05:00'), 9)).toEqual([]);
      expect(await store.subscriptionsOf(chat)).toMatchObject([
        { state: 'paused', reason: 'archived' },
        { cursor: at('23T04:00'), nextSlot: at('26T04:00') },
      ]);
    });

    it('start from the moment they are resumed, and a stopped one begins anew', async () => {
      const store = await one();
      const { subscription } = await subscribe(store);
      await store.setSubscriptionState(subscription.id, { state: 'stopped', now, nextSlot: undefined });
      expect(await store.subscriptionsOf(chat)).toEqual([]);
      const again = await store.subscribe({
        chat,
        terms,
        origin: 'chat',
        createdBy: 'Б',
        now: at('25T00:00'),
        nextSlot: at('26T04:00'),
      });
      expect(again).toMatchObject({
        outcome: 'created',
        subscription: { id: subscription.id, cursor: at('25T00:00'), createdBy: 'Б' },
      });
      await store.setSubscriptionState(subscription.id, { state: 'paused', now, nextSlot: undefined });
      await store.setSubscriptionState(subscription.id, {
        state: 'active',
        now: at('27T00:00'),
        nextSlot: at('30T04:00'),
      });
      expect(await store.subscriptionsOf(chat)).toMatchObject([
        { state: 'active', cursor: at('27T00:00'), nextSlot: at('30T04:00') },
      ]);
    });

    it('never move their cursor back', async () => {
      const store = await one();
      const { subscription } = await subscribe(store);
      await store.advance(subscription.id, at('23T04:00'), at('26T04:00'));
      await store.advance(subscription.id, at('22T04:00'), at('23T04:00'));
      expect(await store.subscriptionsOf(chat)).toMatchObject([{ cursor: at('23T04:00'), nextSlot: at('26T04:00') }]);
    });
  });

  const slot = at('23T04:00');
  const grace = 6 * 60 * 60_000;
  const none = { facts: [], messages: [] };
  const claim = (store: Store, id: number, owner: string, time: string, until: string) =>
    store.claim(id, slot, owner, at(time), at(until));

  describe('the ledger', () => {
    it('lets one of many processes claim an occurrence', async () => {
      const stores = await open(4);
      const [store] = stores;
      if (!store) throw new Error('no store');
      const { subscription } = await subscribe(store);
      const slots = Array.from({ length: 25 }, (_, index) => new Date(slot.getTime() + index * 60_000));
      const won = await Promise.all(
        stores.flatMap((each, owner) =>
          slots.map(async (one) =>
            (await each.claim(subscription.id, one, `owner ${owner}`, slot, at('23T04:03'))) ? 1 : 0,
          ),
        ),
      );
      expect(won.reduce<number>((sum, each) => sum + each, 0)).toBe(slots.length);
    });

    it('gives a claim to another process only when its lease has run out', async () => {
      const store = await one();
      const { subscription } = await subscribe(store);
      expect(await claim(store, subscription.id, 'a', '23T04:00', '23T04:03')).toBeTruthy();
      expect(await claim(store, subscription.id, 'b', '23T04:02', '23T04:05')).toBeUndefined();
      expect(await claim(store, subscription.id, 'b', '23T04:03', '23T04:06')).toBeTruthy();
      expect(await store.markSending(subscription.id, slot, 'a', at('23T04:03'), none)).toBe(false);
      expect(await store.markSending(subscription.id, slot, 'b', at('23T04:03'), none)).toBe(true);
      expect(await claim(store, subscription.id, 'c', '24T04:00', '24T04:03')).toBeUndefined();
    });

    it('settles an occurrence once and for all', async () => {
      const store = await one();
      const { subscription } = await subscribe(store);
      await claim(store, subscription.id, 'a', '23T04:00', '23T04:03');
      await store.markSending(subscription.id, slot, 'a', at('23T04:03'), none);
      await store.settle(
        subscription.id,
        slot,
        { state: 'sent', facts: ['x', 'y'], messages: ['1.2'] },
        at('23T04:01'),
      );
      await store.settle(subscription.id, slot, { state: 'failed', reason: 'too late' }, at('23T04:02'));
      await store.settle(subscription.id, at('20T04:00'), { state: 'skipped', reason: 'too old' }, now);
      expect(await store.deliveries(subscription.id, 10)).toMatchObject([
        { slot, state: 'sent', facts: ['x', 'y'], messages: ['1.2'], attempt: 1, settledAt: at('23T04:01') },
        { state: 'skipped', reason: 'too old', attempt: 0 },
      ]);
      expect(await claim(store, subscription.id, 'b', '25T04:00', '25T04:03')).toBeUndefined();
      expect(await store.factsShownIn(chat)).toEqual(['x', 'y']);
    });

    it('is settled by its owner alone, where an owner is named', async () => {
      const store = await one();
      const { subscription } = await subscribe(store);
      await claim(store, subscription.id, 'a', '23T04:00', '23T04:03');
      await claim(store, subscription.id, 'b', '23T04:03', '23T04:06');
      const lost = { state: 'uncertain', reason: 'no answer', ...none } as const;
      await store.settle(subscription.id, slot, lost, at('23T04:04'), 'a');
      expect((await ledger(store, subscription.id))[0]?.[1]).toBe('claimed');
      await store.settle(subscription.id, slot, lost, at('23T04:04'), 'b');
      expect((await ledger(store, subscription.id))[0]?.[1]).toBe('uncertain');
    });

    it('gives a refused occurrence back until a later time', async () => {
      const store = await one();
      const { subscription } = await subscribe(store);
      await claim(store, subscription.id, 'a', '23T04:00', '23T04:03');
      await store.markSending(subscription.id, slot, 'a', at('23T04:03'), none);
      await store.release(subscription.id, slot, 'a', at('23T04:10'));
      expect(await claim(store, subscription.id, 'b', '23T04:09', '23T04:12')).toBeUndefined();
      expect(await claim(store, subscription.id, 'b', '23T04:10', '23T04:13')).toBeTruthy();
    });

    it('calls uncertain what a dead process left in sending, and nothing else', async () => {
      const store = await one();
      const { subscription } = await subscribe(store);
      await claim(store, subscription.id, 'a', '23T04:00', '23T04:03');
      await store.markSending(subscription.id, slot, 'a', at('23T04:03'), none);
      await store.claim(subscription.id, at('23T05:00'), 'a', at('23T04:00'), at('23T04:03'));
      expect(await store.settleAbandoned(at('23T04:02'), grace)).toBe(0);
      expect(await store.settleAbandoned(at('23T04:03'), grace)).toBe(1);
      expect(await ledger(store, subscription.id)).toEqual([
        ['23T05:00', 'claimed', undefined],
        ['23T04:00', 'uncertain', 'the process or the database went away while it was sending'],
      ]);
    });
  });

  describe('an occurrence in doubt', () => {
    const doubtful = async () => {
      const store = await one();
      const { subscription } = await subscribe(store);
      await claim(store, subscription.id, 'a', '23T04:00', '23T04:03');
      await store.markSending(subscription.id, slot, 'a', at('23T04:03'), none);
      const doubt = { state: 'uncertain', reason: 'no answer', facts: ['x'], messages: ['m1'] } as const;
      await store.settle(subscription.id, slot, doubt, at('23T04:01'));
      await store.advance(subscription.id, slot, at('24T04:00'));
      return { store, id: subscription.id };
    };

    it('is found by when the doubt arose, while its subscription is active', async () => {
      const { store, id } = await doubtful();
      expect(await store.doubts(at('23T04:02'), at('23T05:00'), 2)).toEqual([]);
      expect(await store.doubts(at('23T03:00'), at('23T04:00'), 2)).toEqual([]);
      expect(await store.doubts(at('23T04:00'), at('23T04:01'), 0)).toEqual([]);
      expect(await store.doubts(at('23T04:00'), at('23T04:01'), 2)).toMatchObject([
        { subscription: { id, chat }, delivery: { slot, state: 'uncertain', messages: ['m1'] } },
      ]);
      await store.setSubscriptionState(id, { state: 'paused', now, nextSlot: undefined });
      expect(await store.doubts(at('23T04:00'), at('23T04:01'), 2)).toEqual([]);
    });

    it('is taken up again once, behind what has arrived, and is due at once', async () => {
      const { store, id } = await doubtful();
      const [read] = await store.deliveries(id, 1);
      if (!read) throw new Error('no row');
      expect(await store.reopen({ ...read, attempt: 7 }, ['m1'])).toBe(false);
      expect(await store.reopen(read, ['m1', 'm2'])).toBe(true);
      expect(await store.reopen(read, ['m1'])).toBe(false);
      expect(
        (await store.dueSubscriptions('telegram', at('23T04:05'), 5)).map(({ id: due, cursor }) => [
          due,
          cursor < slot,
        ]),
      ).toEqual([[id, true]]);
      expect(await claim(store, id, 'b', '23T04:05', '23T04:08')).toEqual({ facts: ['x'], messages: ['m1', 'm2'] });
    });

    it('does not move a subscription back that somebody has moved on since', async () => {
      const { store, id } = await doubtful();
      await store.setSubscriptionState(id, { state: 'active', now: at('30T00:00'), nextSlot: at('30T04:00') });
      expect(await store.doubts(at('23T04:00'), at('23T04:01'), 2)).toEqual([]);
      const [read] = await store.deliveries(id, 1);
      expect(read && (await store.reopen(read, []))).toBe(true);
      expect(await store.subscription(id)).toMatchObject({ cursor: at('30T00:00'), nextSlot: at('30T04:00') });
    });

    it('is skipped in the end when nobody takes up what was begun', async () => {
      const { store, id } = await doubtful();
      const [read] = await store.deliveries(id, 1);
      if (read) await store.reopen(read, []);
      await store.settleAbandoned(at('23T04:10'), grace);
      expect((await ledger(store, id))[0]?.[1]).toBe('claimed');
      await store.settleAbandoned(at('23T10:01'), grace);
      expect(await ledger(store, id)).toEqual([['23T04:00', 'skipped', 'too old']]);
    });
  });

  describe('what processes share', () => {
    it('hands out turns one after another, whoever asks', async () => {
      const stores = await open(3);
      const times = (
        await Promise.all(Array.from({ length: 9 }, (_, n) => stores[n % 3]?.takeTurn('telegram', now, 100, 60_000)))
      ).map((time) => (time ? time.getTime() - now.getTime() : -1));
      expect(times.sort((a, b) => a - b)).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800]);
      const [store] = stores;
      expect(await store?.takeTurn('telegram', at('20T09:01'), 100, 60_000)).toEqual(at('20T09:01'));
      expect(await store?.takeTurn('slack:C1', now, 100, 60_000)).toEqual(now);
      for (let times = 0; times < 3; times++)
        expect(await store?.takeTurn('telegram', at('20T09:00'), 100, 30_000)).toEqual(
          new Date(at('20T09:01').getTime() + 100),
        );
    });

    it('lets one hold what only one may have, and another take over when it has run out', async () => {
      const store = await one();
      expect(await store.hold('poll', 'a', now, at('20T09:01'))).toBe(true);
      expect(await store.hold('poll', 'b', now, at('20T09:01'))).toBe(false);
      expect(await store.hold('poll', 'a', now, at('20T09:02'))).toBe(true);
      expect(await store.hold('poll', 'b', at('20T09:02'), at('20T09:03'))).toBe(true);
      await store.letGo('poll', 'a');
      expect(await store.hold('poll', 'c', at('20T09:02'), at('20T09:03'))).toBe(false);
      await store.letGo('poll', 'b');
      expect(await store.hold('poll', 'c', at('20T09:02'), at('20T09:03'))).toBe(true);
    });
  });

  describe('what those who run it see', () => {
    it('counts occurrences by how they ended, and tells what is due and what comes', async () => {
      const store = await one();
      const { subscription } = await subscribe(store);
      await store.settle(subscription.id, at('20T04:00'), { state: 'skipped', reason: 'too old' }, now);
      await store.settle(
        subscription.id,
        at('19T04:00'),
        { state: 'uncertain', reason: 'no answer', facts: ['a'], messages: [] },
        now,
      );
      expect(await store.deliveryCounts()).toEqual(
        expect.arrayContaining([
          { state: 'skipped', reason: 'too old', count: 1 },
          { state: 'uncertain', reason: 'no answer', count: 1 },
        ]),
      );
      expect(await store.overdue(now)).toEqual({ count: 0 });
      expect(await store.overdue(at('23T04:05'))).toEqual({ count: 1, since: at('23T04:00') });
      expect((await store.upcoming(5)).map(({ id }) => id)).toEqual([subscription.id]);
      expect((await store.lastDeliveries(5)).map(({ state, chat: where }) => [state, where])).toEqual([
        ['skipped', chat],
        ['uncertain', chat],
      ]);
    });

    it('counts a question that was not answered, by language', async () => {
      const store = await one();
      await store.countGap('penguins', 'en');
      await store.countGap('penguins', 'en');
      await store.countGap('пингвины', 'ru');
      expect(await store.gaps(5)).toEqual([
        { text: 'penguins', count: 2 },
        { text: 'пингвины', count: 1 },
      ]);
    });
  });

  describe('channel posts', () => {
    it('come back in order after a given id', async () => {
      const store = await one();
      const reply = { language: 'kk', audience: 'chat', parts: [{ part: 'text', text: 'Сәлем, 🚂' }] } as const;
      const first = await store.appendPost('web:a', reply, now);
      const second = await store.appendPost('web:a', reply, at('21T09:00'));
      await store.appendPost('web:b', reply, now);
      expect(await store.postsAfter('web:a', 0, 10)).toEqual([
        { id: first, reply, at: now },
        { id: second, reply, at: at('21T09:00') },
      ]);
      expect(await store.postsAfter('web:a', first, 10)).toMatchObject([{ id: second }]);
    });
  });

  describe('opening', () => {
    it('brings the tables up to date once, also when several processes start at the same time', async () => {
      const stores = await open(3);
      for (const store of stores) await store.ping();
      const [first, second] = stores;
      await first?.setPreference('slack:U1', { language: 'ru' });
      expect(await second?.preference('slack:U1')).toEqual({ language: 'ru' });
    });
  });
}
