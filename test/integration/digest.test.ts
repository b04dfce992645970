import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DigestContent } from '#core/digests.ts';
import { DeliveryError } from '#core/platform.ts';
import { DigestsFile } from '#core/programme.ts';
import type { Reply } from '#core/reply.ts';
import type { Store } from '#core/store.ts';
import type { Terms } from '#core/subscription.ts';
import { createCorrections } from '#digest/correct.ts';
import { type Delivering, usualLease } from '#digest/delivering.ts';
import { createDigests } from '#digest/desk.ts';
import { clearDoubts } from '#digest/doubts.ts';
import { createOperations } from '#digest/operations.ts';
import { reconcile } from '#digest/reconcile.ts';
import { createScheduler } from '#digest/scheduler.ts';
import { tick } from '#digest/tick.ts';
import { digestPost } from '#messages/digest-post.ts';
import { openStore } from '#store/open.ts';
import { digests as config, delivering, library, quiet } from '../support/delivering.ts';
import { recorded } from '../support/posting.ts';
import { temporaryFolder } from '../support/process.ts';

const chat = 'slack:C1';
const terms: Terms = {
  programme: 'trade',
  rule: { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], at: '09:00', zone: 'Asia/Almaty' },
  language: 'en',
  form: 'full',
  silent: false,
};

const aigerim = { name: 'Aigerim', contact: { person: 'slack:U7', chatName: '#desk' } } as const;

describe('digests', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let store: Store;
  let now: Date;
  let posts: { readonly chat: string; readonly reply: Reply }[];
  let edits: { readonly id: string; readonly reply: Reply }[];
  let failures: unknown[];
  let trace: Delivering['trace'];

  const at = (text: string) => {
    now = new Date(`2026-11-${text}Z`);
  };
  const world = (owner = 'one', on = store): Delivering =>
    delivering(on, {
      owner,
      clock: () => now,
      trace: (...asked) => trace(...asked),
      admins: ['slack:ADMINS'],
      messages: recorded(
        (to, reply) => {
          const failure = failures.shift();
          if (failure) throw failure;
          posts.push({ chat: to, reply });
          return `message ${posts.length}`;
        },
        (id, reply) => void edits.push({ id, reply }),
      ),
    });
  const ledger = async () => {
    const [subscription] = await store.subscriptionsOf(chat);
    return (await store.deliveries(subscription?.id ?? 1, 20)).map(
      ({ slot, state, reason }) => `${slot.toISOString().slice(8, 16)} ${state}${reason ? `: ${reason}` : ''}`,
    );
  };

  beforeEach(async () => {
    folder = temporaryFolder();
    store = await openStore({ dataDir: folder.path });
    posts = [];
    edits = [];
    failures = [];
    trace = async () => undefined;
    at('20T00:00');
    await createDigests(world()).subscribe(chat, terms, aigerim);
  });
  afterEach(async () => {
    await store.close();
    folder[Symbol.dispose]();
  });

  it('are posted once when they fall due, and not again', async () => {
    at('20T03:59');
    await tick(world());
    expect(posts).toEqual([]);
    at('20T04:00');
    await tick(world());
    await tick(world());
    at('20T04:01');
    await tick(world());
    expect(posts).toHaveLength(1);
    expect(posts[0]?.reply.parts[0]).toEqual({ part: 'heading', text: 'Keruen · Trade · 20 November 2026' });
    expect(await ledger()).toEqual(['20T04:00 sent']);
  });

  it('carry other facts the next day, until all have been shown', async () => {
    at('20T04:00');
    await tick(world());
    at('21T04:00');
    await tick(world());
    const shown = await store.factsShownIn(chat);
    expect(new Set(shown).size).toBe(3);
    expect(shown).toHaveLength(4);
  });

  it('are posted once by several processes on one database', async () => {
    const others = await Promise.all([2, 3, 4].map(() => openStore({ dataDir: folder.path })));
    at('20T04:00');
    await Promise.all([tick(world('one')), ...others.map((other, index) => tick(world(`process ${index}`, other)))]);
    await Promise.all(others.map((other) => other.close()));
    expect(posts).toHaveLength(1);
  });

  it('catch up once after an outage, say that they are late, and account for the rest', async () => {
    at('22T07:30');
    await tick(world());
    expect(posts).toHaveLength(1);
    expect(JSON.stringify(posts[0]?.reply)).toContain('Late by 3 h');
    expect(await ledger()).toEqual([
      '22T04:00 sent',
      '21T04:00 skipped: superseded by a later one',
      '20T04:00 skipped: superseded by a later one',
    ]);
  });

  it('are not made up for after half a day', async () => {
    at('20T17:00');
    await tick(world());
    expect(posts).toEqual([]);
    expect(await ledger()).toEqual(['20T04:00 skipped: too old']);
  });

  it('wait as long as the platform asks after a refusal, and are then posted once', async () => {
    failures = [new DeliveryError('refused', 'Too Many Requests', { retryAfter: 120 })];
    at('20T04:00');
    await tick(world());
    at('20T04:01');
    await tick(world());
    expect(posts).toEqual([]);
    at('20T04:02');
    await tick(world());
    expect(posts).toHaveLength(1);
    expect(await ledger()).toEqual(['20T04:00 sent']);
  });

  it('pause when the chat is gone, and who set them up is told why and what to do', async () => {
    failures = [new DeliveryError('gone', 'is_archived', { obstacle: 'archived' })];
    at('20T04:00');
    await tick(world());
    expect(await store.subscriptionsOf(chat)).toMatchObject([{ state: 'paused', reason: 'archived' }]);
    expect(posts.map(({ chat: to, reply }) => [to, reply.parts])).toEqual([
      [
        'slack:U7',
        [
          {
            part: 'text',
            text: 'The digest “Trade” in #desk is paused. The channel is archived. Unarchive it, then resume the digest there. Send this command in that chat: /digest resume 1',
          },
        ],
      ],
    ]);
    at('21T04:00');
    await tick(world());
    expect(posts).toHaveLength(1);
    expect(await ledger()).toEqual(['20T04:00 failed: archived']);
  });

  it('tell those who run Keruen when the person cannot be told', async () => {
    failures = [new DeliveryError('gone', 'kicked'), new DeliveryError('gone', 'blocked')];
    at('20T04:00');
    await tick(world());
    expect(posts.map(({ chat: to }) => to)).toEqual(['slack:ADMINS']);
    expect(JSON.stringify(posts)).toContain('no longer in the chat');
  });

  it('are not repeated when it is unknown whether they arrived', async () => {
    failures = [new DeliveryError('uncertain', 'no answer')];
    at('20T04:00');
    await tick(world());
    at('20T04:05');
    await tick(world());
    expect(posts).toEqual([]);
    expect(await ledger()).toEqual(['20T04:00 uncertain: no answer']);
    at('21T04:00');
    await tick(world());
    expect(posts).toHaveLength(1);
  });

  it.each([
    ['is not in the chat, are posted after all', undefined, 1],
    ['is in the chat, are called sent', 'message 7', 0],
  ])('of which the platform shows that the message %s', async (_, arrived, times) => {
    const asked: unknown[] = [];
    trace = async (to, key) => {
      asked.push([to, key]);
      return { arrived };
    };
    failures = [new DeliveryError('uncertain', 'no answer')];
    at('20T04:00');
    await tick(world());
    const minute = async () => {
      await clearDoubts(world(), usualLease);
      await tick(world());
    };
    at('20T04:02');
    await minute();
    expect(asked).toEqual([]);
    at('20T04:04');
    await minute();
    at('20T04:05');
    await minute();
    expect(asked).toEqual([[chat, expect.stringContaining('2026-11-20T04:00:00.000Z 0')]]);
    expect(posts).toHaveLength(times);
    expect(await ledger()).toEqual(['20T04:00 sent']);
    at('21T04:00');
    await tick(world());
    expect(posts).toHaveLength(times + 1);
  });

  it('are not posted when they were paused while they waited for their turn', async () => {
    const pausing: Delivering = {
      ...world(),
      async turn() {
        await createDigests(world()).setState(chat, 1, 'paused');
        return undefined;
      },
    };
    at('20T04:00');
    await tick(pausing);
    expect(posts).toEqual([]);
  });

  describe('that are in doubt and posted again by an admin', () => {
    const resend = () => createOperations(world()).resend(1, new Date('2026-11-20T04:00Z'));
    beforeEach(async () => {
      failures = [new DeliveryError('uncertain', 'no answer')];
      at('20T04:00');
      await tick(world());
      at('20T04:10');
    });

    it('are sent once, however often the button is pressed', async () => {
      expect(await Promise.all([resend(), resend()])).toContain('sent');
      expect(await resend()).toBeUndefined();
      expect(posts).toHaveLength(1);
    });

    it('stay in doubt when the platform refuses, and can be tried again', async () => {
      failures = [new DeliveryError('refused', 'Too Many Requests', { retryAfter: 60 })];
      expect(await resend()).toBe('uncertain');
      expect(await ledger()).toEqual(['20T04:00 uncertain: no answer']);
      expect(await resend()).toBe('sent');
      expect(posts).toHaveLength(1);
    });
  });

  it('stay paused although a doubt is cleared meanwhile', async () => {
    trace = async () => ({ arrived: undefined });
    failures = [new DeliveryError('uncertain', 'no answer')];
    at('20T04:00');
    await tick(world());
    await createDigests(world()).pauseUntil(chat, 1, '2026-12-01');
    at('20T04:05');
    await clearDoubts(world(), usualLease);
    await tick(world());
    expect(posts).toEqual([]);
    expect(await ledger()).toEqual(['20T04:00 uncertain: no answer']);
  });

  it('go on after the messages that have arrived when a later one was refused', async () => {
    const sent: string[] = [];
    const refusals = [new DeliveryError('refused', 'Too Many Requests', { retryAfter: 30 })];
    const threeMessages: Delivering['messages'] = () =>
      ['first', 'second', 'third'].map((name) => ({
        async send() {
          const refusal = name === 'second' ? refusals.shift() : undefined;
          if (refusal) throw refusal;
          sent.push(name);
          return name;
        },
        replace: async () => undefined,
      }));
    at('20T04:00');
    await tick({ ...world(), messages: threeMessages });
    expect(sent).toEqual(['first']);
    at('20T04:01');
    await tick({ ...world('another'), messages: threeMessages });
    expect(sent).toEqual(['first', 'second', 'third']);
    const [subscription] = await store.subscriptionsOf(chat);
    expect(await store.deliveries(subscription?.id ?? 0, 1)).toMatchObject([
      { state: 'sent', messages: ['first', 'second', 'third'] },
    ]);
  });

  it('follow a chat that has a new id, and are posted there', async () => {
    failures = [new DeliveryError('refused', 'upgraded to a supergroup', { movedTo: 'slack:C9' })];
    at('20T04:00');
    await tick(world());
    at('20T04:01');
    await tick(world());
    expect(posts.map((each) => each.chat)).toEqual(['slack:C9']);
    expect(await store.subscriptionsOf(chat)).toEqual([]);
    expect(await store.subscriptionsOf('slack:C9')).toMatchObject([{ state: 'active', programme: 'trade' }]);
  });

  it('are skipped in the end when they were refused and their time was changed before the next try', async () => {
    failures = [new DeliveryError('refused', 'internal_error')];
    at('20T04:00');
    await tick(world());
    await createDigests(world()).subscribe(chat, { ...terms, rule: { ...terms.rule, at: '18:00' } }, aigerim);
    at('20T16:01');
    await tick(world());
    expect(await ledger()).toEqual(['20T13:00 sent', '20T04:00 skipped: too old']);
  });

  it('are called uncertain, and not repeated, when the process died while sending', async () => {
    at('20T04:00');
    const [subscription] = await store.dueSubscriptions('slack', now, 1);
    await store.claim(subscription?.id ?? 0, now, 'dead', now, new Date(now.getTime() + 180_000));
    await store.markSending(subscription?.id ?? 0, now, 'dead', new Date(now.getTime() + 180_000), {
      facts: [],
      messages: [],
    });
    at('20T04:01');
    await tick(world());
    expect(posts).toEqual([]);
    at('20T04:03');
    await tick(world());
    expect(posts).toEqual([]);
    expect(await ledger()).toEqual(['20T04:00 uncertain: the process or the database went away while it was sending']);
  });

  it('are corrected in their place when a warning of a fact changes, and the next one names it', async () => {
    const before = createCorrections(world());
    await before();
    at('20T04:00');
    await tick(world());
    const shown = (await store.factsShownIn(chat))[0] ?? '';
    const fact = library.facts.get(shown);
    if (!fact) throw new Error('nothing was shown');
    const caveat = { ru: 'Число под вопросом.', kk: 'Сан күмәнді.', en: 'The figure is in doubt.' };
    const later = { ...library, facts: new Map([...library.facts, [shown, { ...fact, caveat }]]) };
    const changed = {
      ...world(),
      library: () => later,
      compose: (content: DigestContent) => digestPost(content, later),
    };
    at('20T05:00');
    const corrections = createCorrections(changed);
    await corrections();
    await corrections();
    expect(edits.map(({ id }) => id)).toEqual(['message 1']);
    expect(JSON.stringify(edits[0]?.reply)).toContain('The figure is in doubt.');
    expect(JSON.stringify(edits[0]?.reply)).toContain('Corrected on 20 November 2026');
    at('21T04:00');
    await tick(changed);
    expect(JSON.stringify(posts[1]?.reply)).toContain('Corrected since the last digest');
    expect(JSON.stringify(posts[1]?.reply)).toContain(`/f/${shown}`);
    at('22T04:00');
    await tick(changed);
    expect(JSON.stringify(posts[2]?.reply)).not.toContain('Corrected since');
  });

  it('replay nothing after a pause, and start anew when they are resumed', async () => {
    const digests = createDigests(world());
    const [subscription] = await digests.list(chat);
    await digests.setState(chat, subscription?.id ?? 0, 'paused');
    at('23T12:00');
    await tick(world());
    const resumed = await digests.setState(chat, subscription?.id ?? 0, 'active');
    expect(resumed?.nextSlot).toEqual(new Date('2026-11-24T04:00Z'));
    await tick(world());
    expect(posts).toEqual([]);
    at('24T04:00');
    await tick(world());
    expect(posts).toHaveLength(1);
  });

  it('do not mind a clock that steps back', async () => {
    at('20T04:00');
    await tick(world());
    at('20T03:00');
    await tick(world());
    at('20T04:00');
    await tick(world());
    expect(posts).toHaveLength(1);
  });

  it('can be posted at once without using up a slot, and previewed without a trace', async () => {
    const digests = createDigests(world());
    const [subscription] = await digests.list(chat);
    at('20T03:00');
    expect(await digests.postNow(chat, subscription?.id ?? 0, 'Aigerim')).toBe(true);
    expect(await digests.postNow('slack:C2', subscription?.id ?? 0, 'a stranger')).toBe(false);
    await digests.preview(chat, terms);
    at('20T04:00');
    await tick(world());
    expect(posts).toHaveLength(2);
    expect(JSON.stringify(posts[0]?.reply)).toContain('at the request of Aigerim');
    expect(await ledger()).toEqual(['20T04:00 sent']);
  });

  it('that config/digests.yml delivers are made, changed and stopped with it', async () => {
    const options = { store, now, by: 'The operator', language: 'ru', zone: 'Asia/Almaty' } as const;
    const deliver = (list: object[]) =>
      reconcile(
        DigestsFile.parse({
          ...config,
          programmes: { trade: { ...config.programmes.trade, days: 'daily' } },
          deliver: list,
        }),
        options,
      );
    await deliver([{ chat: 'telegram:-1:77', programme: 'trade', at: '18:00', language: 'kk' }]);
    expect(await store.subscriptionsOf('telegram:-1:77')).toMatchObject([
      { origin: 'config', rule: { at: '18:00' }, language: 'kk', nextSlot: new Date('2026-11-20T13:00Z') },
    ]);
    await deliver([{ chat: 'telegram:-1:77', programme: 'trade', at: '19:00', language: 'kk' }]);
    expect(await store.subscriptionsOf('telegram:-1:77')).toMatchObject([{ rule: { at: '19:00' } }]);
    await deliver([]);
    expect(await store.subscriptionsOf('telegram:-1:77')).toEqual([]);
    expect(await store.subscriptionsOf(chat)).toHaveLength(1);
  });
});

describe('the scheduler', () => {
  it('ticks at its start, waits for the running tick when it stops, and survives a tick that fails', async () => {
    const events: string[] = [];
    const scheduler = createScheduler(
      async () => {
        events.push('begun');
        await Promise.resolve();
        events.push('ended');
        throw new Error('database away');
      },
      { ...quiet, error: () => void events.push('logged') },
    );
    scheduler.start();
    await scheduler.stop();
    expect(events).toEqual(['begun', 'ended', 'logged']);
  });
});
