import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandEntry, Request, Suggestion } from '#core/conversation.ts';
import type { Log } from '#core/log.ts';
import type { Platform, Webhook } from '#core/platform.ts';
import type { Reply } from '#core/reply.ts';
import type { TelegramConfig } from '#platforms/telegram/config.ts';
import { createTelegram } from '#platforms/telegram/platform.ts';
import { post } from '../support/posting.ts';
import { everyPart, hostileReply, longReply } from '../support/replies.ts';
import { startTelegram, token } from '../support/telegram/server.ts';

const quiet: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const commands: readonly CommandEntry[] = ['fact', 'digest', 'help'].map((name) => ({
  name,
  summary: { ru: `что делает ${name}`, kk: `${name} не істейді`, en: `what ${name} does` },
  usage: { ru: name, kk: name, en: name },
}));
const group = { chat: { id: -1001, type: 'supergroup', title: 'Desk' } };

describe('Telegram', () => {
  let telegram: Awaited<ReturnType<typeof startTelegram>>;
  let platform: Platform & { readonly webhook?: Webhook };
  let requests: Request[];
  let reply: Reply;
  let cards: readonly Suggestion[];

  const alone = { hold: async () => true, letGo: async () => undefined };
  const create = (updates: TelegramConfig['updates'] = { mode: 'polling' }, given = token) =>
    createTelegram({
      config: { token: given, apiRoot: telegram.root, updates },
      commands,
      log: quiet,
      link: (path) => `https://keruen.example${path}`,
      async dispatch(request) {
        requests.push(request);
        return reply;
      },
      suggest: async () => cards,
      lease: alone,
    });

  beforeEach(async () => {
    telegram = await startTelegram();
    requests = [];
    reply = everyPart;
    cards = [];
    platform = create();
  });
  afterEach(async () => {
    await platform.stop();
    await telegram.stop();
    expect(telegram.violations).toEqual([]);
  });

  it('says who it is, and gives its commands in every language once', async () => {
    expect(await platform.start()).toBe('Telegram: @KeruenBot, long polling');
    expect([...telegram.commands.keys()]).toEqual(['', 'ru', 'kk', 'en']);
    expect(telegram.commands.get('kk')).toContainEqual({ command: 'digest', description: 'digest не істейді' });
    await platform.stop();
    platform = create();
    await platform.start();
    expect(telegram.sent('setMyCommands')).toHaveLength(4);
  });

  it.each([
    [
      '/fact Хоргос',
      {},
      { text: 'fact Хоргос', chat: 'telegram:7', person: 'telegram:7', personName: 'Айгерім', locale: 'kk' },
    ],
    ['/FACT@keruenbot Хоргос', {}, { text: 'fact Хоргос' }],
    ['Хоргос', {}, { text: 'Хоргос' }],
    ['/start', {}, { text: 'help' }],
    ['/start khorgos-gauge', {}, { text: 'fact khorgos-gauge' }],
    ['/unknown words', {}, { text: '/unknown words' }],
    [undefined, { photo: [] }, { text: '' }],
    ['/digest', group, { text: 'digest', chat: 'telegram:-1001', person: 'telegram:7' }],
    [
      '/digest',
      { ...group, is_topic_message: true, message_thread_id: 77 },
      { text: 'digest', chat: 'telegram:-1001:77' },
    ],
    ['@KeruenBot Хоргос', group, { text: 'Хоргос' }],
    [
      'Хоргос',
      {
        ...group,
        reply_to_message: {
          message_id: 1,
          date: 0,
          chat: group.chat,
          from: { id: 42, is_bot: true, first_name: 'Keruen' },
        },
      },
      { text: 'Хоргос' },
    ],
  ])('answers «%s» %j', async (text, extra, request) => {
    await platform.start();
    await telegram.say(text, extra);
    await telegram.until('sendMessage');
    expect(requests).toMatchObject([request]);
  });

  it('lets an anonymous administrator speak for the group', async () => {
    await platform.start();
    await telegram.say('/digest', { ...group, sender_chat: group.chat });
    await telegram.until('sendMessage');
    expect(requests).toEqual([{ chat: 'telegram:-1001', chatName: 'Desk', personName: 'Desk', text: 'digest' }]);
  });

  it('answers a command that is posted in a channel', async () => {
    await platform.start();
    await telegram.post('/digest', { id: -1002, type: 'channel', title: 'News' });
    await telegram.until('sendMessage');
    expect(requests).toEqual([{ chat: 'telegram:-1002', chatName: 'News', personName: 'News', text: 'digest' }]);
  });

  it('keeps silent about what is not meant for it', async () => {
    await platform.start();
    await telegram.say('just talking', group);
    await telegram.say('/fact@OtherBot Хоргос', group);
    await telegram.say('/other', group);
    await telegram.say('/help', group);
    await telegram.until('sendMessage');
    expect(requests).toMatchObject([{ text: 'help' }]);
  });

  it('answers in the topic of a forum that asked', async () => {
    await platform.start();
    await telegram.say('/fact x', { ...group, is_topic_message: true, message_thread_id: 77 });
    await telegram.until('sendMessage');
    expect(telegram.sent()).toMatchObject([
      { chat_id: -1001, message_thread_id: 77, parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
    ]);
  });

  it('runs the command behind a pressed button in the language of its message', async () => {
    await platform.start();
    await telegram.press('r:en:fact khorgos');
    await telegram.until('sendMessage');
    expect(requests).toMatchObject([{ text: 'fact khorgos', shownIn: 'en', chat: 'telegram:7' }]);
    expect(telegram.sent('answerCallbackQuery')).toHaveLength(1);
  });

  it('answers a press that it does not know, and one that comes too late', async () => {
    await platform.start();
    telegram.fail('answerCallbackQuery', {
      status: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    });
    await telegram.press('r:en:fact a');
    await telegram.press('nonsense');
    await telegram.press('r:en:fact b', { inline_message_id: 'x' });
    await telegram.until('answerCallbackQuery', 3);
    expect(requests).toMatchObject([{ text: 'fact a' }]);
  });

  it('offers cards in inline mode, each its own and uncached', async () => {
    cards = [
      { id: 'one', title: 'One', description: 'First', reply: everyPart },
      { id: 'two', title: 'Two', description: 'Second', reply: hostileReply },
    ];
    await platform.start();
    await telegram.inline('khorgos');
    await telegram.until('answerInlineQuery');
    expect(telegram.sent('answerInlineQuery')).toMatchObject([
      { is_personal: true, cache_time: 0, results: [{ id: 'one', type: 'article' }, { id: 'two' }] },
    ]);
  });

  it.each([
    ['hostile', hostileReply],
    ['long', longReply],
  ])('sends a %s reply within the limits', async (_, given) => {
    reply = given;
    await platform.start();
    await telegram.say('/fact x');
    await telegram.until('sendMessage', given === longReply ? 5 : 1);
    await platform.stop();
    const sent = telegram.sent();
    expect(sent.filter((each) => 'reply_markup' in each)).toHaveLength(1);
    expect('reply_markup' in (sent.at(-1) ?? {})).toBe(true);
  });

  it('answers each update once, and those of a chat in order', async () => {
    await platform.start();
    for (const text of ['a', 'b', 'c']) await telegram.say(text);
    await telegram.until('sendMessage', 3);
    await telegram.repeat({
      update_id: 100,
      message: {
        message_id: 1,
        date: 0,
        from: { id: 7, is_bot: false, first_name: 'A' },
        chat: { id: 7, type: 'private' },
        text: 'a',
      },
    });
    await telegram.say('d');
    await telegram.until('sendMessage', 4);
    expect(requests.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('says so when an answer cannot be sent', async () => {
    await platform.start();
    telegram.fail('sendMessage', { status: 500, description: 'Internal Server Error' });
    await telegram.say('a');
    await telegram.until('sendMessage', 2);
    expect(telegram.sent().at(-1)).toMatchObject({ text: expect.stringContaining('That did not work') });
  });

  it('sends plain text when its markup is refused', async () => {
    await platform.start();
    telegram.fail('sendMessage', { status: 400, description: "Bad Request: can't parse entities: whatever" });
    await telegram.say('a');
    await telegram.until('sendMessage', 2);
    expect(telegram.sent().at(-1)).not.toHaveProperty('parse_mode');
  });

  it('asks again after an error of the poll, and confirms what it took when it stops', async () => {
    telegram.fail('getUpdates', {
      status: 429,
      description: 'Too Many Requests: retry after 0',
      parameters: { retry_after: 0 },
    });
    await platform.start();
    await telegram.say('a');
    await telegram.until('sendMessage');
    await platform.stop();
    expect(telegram.sent('getUpdates').at(-1)).toMatchObject({ offset: 101, timeout: 0 });
  });

  describe('a post that nobody asked for', () => {
    it('goes to the topic, silently if so wished, and gives its message ids', async () => {
      expect(await post(platform, 'telegram:-1001:77', everyPart, { silent: true })).toEqual(['1']);
      expect(telegram.sent()).toMatchObject([{ chat_id: -1001, message_thread_id: 77, disable_notification: true }]);
    });

    it.each([
      [
        { status: 429, description: 'Too Many Requests: retry after 17', parameters: { retry_after: 17 } },
        { outcome: 'refused', retryAfter: 17 },
      ],
      [{ status: 403, description: 'Forbidden: bot was kicked from the supergroup chat' }, { outcome: 'gone' }],
      [{ status: 400, description: 'Bad Request: chat not found' }, { outcome: 'gone' }],
      [{ status: 400, description: 'Bad Request: message thread not found' }, { outcome: 'gone' }],
      [
        {
          status: 400,
          description: 'Bad Request: group chat was upgraded to a supergroup chat',
          parameters: { migrate_to_chat_id: -1009 },
        },
        { outcome: 'refused', movedTo: 'telegram:-1009' },
      ],
      [{ status: 502, description: 'Bad Gateway' }, { outcome: 'uncertain' }],
      ['drop' as const, { outcome: 'uncertain' }],
    ])('that fails with %j is %j, and is never repeated', async (fault, error) => {
      telegram.fail('sendMessage', fault);
      await expect(post(platform, 'telegram:-1001', everyPart)).rejects.toMatchObject({
        name: 'DeliveryError',
        ...error,
      });
      expect(telegram.sent()).toHaveLength(1);
    });

    it('that meets no server was surely not delivered', async () => {
      const nowhere = createTelegram({
        config: { token, apiRoot: 'http://127.0.0.1:1', updates: { mode: 'polling' } },
        commands,
        log: quiet,
        link: () => undefined,
        lease: alone,
        dispatch: async () => reply,
        suggest: async () => [],
      });
      await expect(post(nowhere, 'telegram:1', everyPart)).rejects.toMatchObject({
        outcome: 'refused',
      });
    });
  });

  describe('a start', () => {
    it('with a rejected token says so in one line, without the token', async () => {
      platform = create({ mode: 'polling' }, '42:wrong');
      await expect(platform.start()).rejects.toThrow(
        'Telegram rejects the bot token. Copy it again from @BotFather into TELEGRAM_BOT_TOKEN.',
      );
    });

    it('without a network names the host and what to check', async () => {
      const { root } = telegram;
      platform = createTelegram({
        config: { token, apiRoot: 'http://127.0.0.1:1', updates: { mode: 'polling' } },
        commands,
        log: quiet,
        link: () => undefined,
        lease: alone,
        dispatch: async () => reply,
        suggest: async () => [],
      });
      await expect(platform.start()).rejects.toThrow(
        /Telegram at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\).*TELEGRAM_API_ROOT/,
      );
      expect(root).toContain('127.0.0.1');
    });
  });

  describe('by webhook', () => {
    const post = (body: string, secret: string) =>
      platform.webhook?.handle(
        new Request('https://keruen.example/x', {
          method: 'POST',
          body,
          headers: { 'x-telegram-bot-api-secret-token': secret },
        }),
      ) ?? Promise.reject(new Error('no webhook'));
    const registered = () => telegram.sent('setWebhook')[0] as { url: string; secret_token: string };

    beforeEach(async () => {
      platform = create({ mode: 'webhook', url: 'https://keruen.example', secret: 'any secret, ünchecked' });
      expect(await platform.start()).toBe('Telegram: @KeruenBot, webhook');
      telegram.useWebhook(async (update) => {
        expect((await post(JSON.stringify(update), registered().secret_token)).status).toBe(200);
      });
    });

    it('is called at an address that cannot be guessed', () => {
      expect(registered().url).toBe(`https://keruen.example${platform.webhook?.path}`);
      expect(platform.webhook?.path).toMatch(/^\/telegram\/[0-9a-f]{32}$/);
    });

    it('answers as it does by polling', async () => {
      await telegram.say('Қазақстан');
      await telegram.until('sendMessage');
      expect(requests).toMatchObject([{ text: 'Қазақстан' }]);
    });

    it('refuses a wrong secret and what is no update', async () => {
      expect((await post('{"update_id":1}', 'wrong')).status).toBe(401);
      expect((await post('not json', registered().secret_token)).status).toBe(400);
      expect((await post('{"x":1}', registered().secret_token)).status).toBe(400);
      expect(requests).toEqual([]);
    });
  });
});
