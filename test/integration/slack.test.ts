import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Request as Asked, CommandEntry } from '#core/conversation.ts';
import type { Log } from '#core/log.ts';
import type { Platform, Webhook } from '#core/platform.ts';
import type { Reply } from '#core/reply.ts';
import type { SlackConfig } from '#platforms/slack/config.ts';
import { createSlack } from '#platforms/slack/platform.ts';
import { post } from '../support/posting.ts';
import { everyPart, hostileReply, longReply } from '../support/replies.ts';
import { signed, startSlack, tokens, usualScopes } from '../support/slack/server.ts';

const quiet: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const commands: readonly CommandEntry[] = ['fact', 'brief', 'digest', 'help'].map((name) => ({
  name,
  summary: { ru: name, kk: name, en: name },
  usage: { ru: name, kk: name, en: name },
}));
const transports: Record<string, SlackConfig['transport']> = {
  'Socket Mode': { mode: 'socket', appToken: tokens.app },
  HTTP: { mode: 'http', signingSecret: tokens.signingSecret },
};

describe.each(Object.entries(transports))('Slack by %s', (name, transport) => {
  let slack: Awaited<ReturnType<typeof startSlack>>;
  let platform: Platform & { readonly webhook?: Webhook };
  let requests: Asked[];
  let reply: Reply;

  const create = (config: Partial<SlackConfig> = {}) =>
    createSlack({
      config: { botToken: tokens.bot, apiUrl: slack.apiUrl, transport, ...config },
      commands,
      log: quiet,
      clock: () => new Date(),
      link: (path) => `https://keruen.example${path}`,
      async dispatch(request) {
        requests.push(request);
        return reply;
      },
    });

  const send = async (key: string) => {
    const [message] = platform.messages('slack:C1', everyPart, { silent: false });
    return message?.send(key);
  };

  beforeEach(async () => {
    slack = await startSlack();
    requests = [];
    reply = everyPart;
    platform = create();
    const { webhook } = platform;
    if (webhook) slack.overHttp((request) => webhook.handle(request));
    expect(await platform.start()).toBe(`Slack: @keruen in Desk, ${name}`);
    if (transport.mode === 'socket') await slack.connected();
  });
  afterEach(async () => {
    await platform.stop();
    await slack.stop();
    expect(slack.violations).toEqual([]);
  });

  it.each([
    ['/keruen', 'fact Хоргос', 'fact Хоргос'],
    ['/keruen', '', 'help'],
    ['/fact', 'Хоргос', 'fact Хоргос'],
    ['/digest', '', 'digest'],
    ['/fact', '“trade” &amp; <#C1|desk> <http://x.example|link>', 'fact "trade" & #desk link'],
  ])('answers %s %s to the asker alone', async (command, text, asked) => {
    await slack.command(command, text);
    await slack.responded();
    expect(requests).toEqual([
      { chat: 'slack:C1', chatName: '#desk', person: 'slack:U1', personName: 'aigerim', text: asked },
    ]);
    expect(slack.responses).toMatchObject([{ response_type: 'ephemeral', replace_original: false }]);
  });

  it('acknowledges a command before it is answered', async () => {
    const response = await slack.command('/fact', 'x');
    if (transport.mode === 'socket') await slack.acked();
    else expect(response?.status).toBe(200);
  });

  it('announces to the channel what concerns everyone there', async () => {
    reply = { ...everyPart, audience: 'chat' };
    await slack.command('/digest', 'trade');
    await slack.responded();
    expect(slack.responses).toMatchObject([{ response_type: 'in_channel' }]);
  });

  it('runs the command behind a pressed button in the language of its message', async () => {
    await slack.press('run:7:0', JSON.stringify({ command: 'fact khorgos', language: 'kk' }));
    await slack.responded();
    expect(requests).toMatchObject([{ text: 'fact khorgos', shownIn: 'kk', chat: 'slack:C1' }]);
    expect(slack.responses).toMatchObject([{ response_type: 'ephemeral' }]);
  });

  it('shares a card with the channel, without its buttons and with the name of who shared it', async () => {
    await slack.press('share:7:0', JSON.stringify({ command: 'fact khorgos', language: 'en' }));
    await slack.responded();
    expect(slack.responses).toMatchObject([{ response_type: 'in_channel', replace_original: false }]);
    expect(JSON.stringify(slack.responses)).toContain('Shared by aigerim');
    expect(JSON.stringify(slack.responses)).not.toContain('"actions"');
  });

  it('takes a press that it does not know without a word', async () => {
    await slack.press('open:7:0', undefined);
    await slack.press('run:7:0', 'not json');
    await slack.press('run:7:1', JSON.stringify({ command: 'help', language: 'en' }));
    await slack.responded();
    expect(requests).toMatchObject([{ text: 'help' }]);
  });

  it.each([
    ['hostile', hostileReply],
    ['long', longReply],
  ])('sends a %s reply within the limits', async (_, given) => {
    reply = given;
    await slack.command('/fact', 'x');
    await slack.responded(given === longReply ? 3 : 1);
  });

  it('says so when an answer cannot be sent', async () => {
    slack.fail('response_url', { status: 500 });
    await slack.command('/fact', 'x');
    await slack.responded();
    expect(slack.responses).toMatchObject([
      { response_type: 'ephemeral', text: expect.stringContaining('That did not work') },
    ]);
  });

  it('shows help in its Home tab', async () => {
    await slack.event({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '1' });
    await slack.called('views.publish');
    expect(requests).toMatchObject([{ text: 'help', chat: 'slack:U1', person: 'slack:U1' }]);
    expect(slack.sent('views.publish')).toMatchObject([{ user_id: 'U1', view: { type: 'home' } }]);
  });

  describe('a post that nobody asked for', () => {
    it('goes to the channel with blocks, the whole text for those who listen, and no previews', async () => {
      const ids = await post(platform, 'slack:C1', everyPart);
      expect(ids).toHaveLength(1);
      expect(slack.sent('chat.postMessage')).toMatchObject([
        {
          channel: 'C1',
          text: expect.stringContaining('Trade with Kazakhstan'),
          unfurl_links: 'false',
          unfurl_media: 'false',
        },
      ]);
    });

    it.each([
      [{ error: 'is_archived' }, { outcome: 'gone', obstacle: 'archived' }],
      [{ error: 'restricted_action_read_only_channel' }, { outcome: 'gone', obstacle: 'forbidden' }],
      [{ error: 'token_revoked' }, { outcome: 'refused' }],
      [{ error: 'internal_error' }, { outcome: 'uncertain' }],
      [{ error: 'msg_too_long' }, { outcome: 'refused' }],
      [
        { status: 429, retryAfter: 30 },
        { outcome: 'refused', retryAfter: 30 },
      ],
      [{ status: 503 }, { outcome: 'uncertain' }],
      ['drop' as const, { outcome: 'uncertain' }],
    ])('that fails with %j is %j, and is never repeated', async (fault, error) => {
      slack.fail('chat.postMessage', fault);
      await expect(post(platform, 'slack:C1', everyPart)).rejects.toMatchObject({
        name: 'DeliveryError',
        ...error,
      });
      expect(slack.sent('chat.postMessage')).toHaveLength(1);
    });

    it.each([
      ['drop', 'shows that it is there', { arrived: expect.stringMatching(/^\d+\.\d+$/) }],
      ['lose', 'shows that it is not there', { arrived: undefined }],
    ] as const)('whose line is cut (%s) is looked for in the history, which %s', async (fault, _, found) => {
      await platform.stop();
      await slack.stop();
      slack = await startSlack(['C1'], [...usualScopes, 'channels:history']);
      platform = create();
      for (let other = 0; other < 250; other++) await send(`another ${other}`);
      slack.fail('chat.postMessage', fault);
      await expect(send('the key')).rejects.toMatchObject({ outcome: 'uncertain' });
      for (let other = 250; other < 500; other++) await send(`another ${other}`);
      expect(await platform.trace?.('slack:C1', 'the key', new Date())).toEqual(found);
    });

    it('cannot be looked for without the scope, and Slack is asked once only', async () => {
      expect(await platform.trace?.('slack:C1', 'the key', new Date())).toBeUndefined();
      expect(await platform.trace?.('slack:C1', 'the key', new Date())).toBeUndefined();
      expect(slack.sent('conversations.history')).toHaveLength(1);
    });

    it('to a channel without the bot says so', async () => {
      await expect(post(platform, 'slack:C2', everyPart)).rejects.toMatchObject({
        outcome: 'gone',
        obstacle: 'absent',
      });
    });

    it('that meets no server was surely not delivered', async () => {
      const nowhere = create({ apiUrl: 'http://127.0.0.1:64999/api/' });
      await expect(post(nowhere, 'slack:C1', everyPart)).rejects.toMatchObject({
        outcome: 'refused',
      });
    });
  });

  it('says in one line that a token is rejected, or that there is no network', async () => {
    await expect(create({ botToken: 'wrong' }).start()).rejects.toThrow(
      /Slack rejects a token \(invalid_auth\)\. Copy SLACK_BOT_TOKEN/,
    );
    await expect(create({ apiUrl: 'http://127.0.0.1:64999/api/' }).start()).rejects.toThrow(
      /Slack at 127\.0\.0\.1:64999 cannot be reached \(ECONNREFUSED\).*SLACK_API_URL/,
    );
  });
});

describe('Slack over HTTP', () => {
  let slack: Awaited<ReturnType<typeof startSlack>>;
  let webhook: Webhook;
  let asked: number;

  beforeEach(async () => {
    slack = await startSlack();
    asked = 0;
    const platform = createSlack({
      config: {
        botToken: tokens.bot,
        apiUrl: slack.apiUrl,
        transport: { mode: 'http', signingSecret: tokens.signingSecret },
      },
      commands,
      log: quiet,
      clock: () => new Date('2026-11-20T12:00:00Z'),
      link: () => undefined,
      async dispatch() {
        asked += 1;
        return everyPart;
      },
    });
    await platform.start();
    if (!platform.webhook) throw new Error('no webhook');
    ({ webhook } = platform);
  });
  afterEach(() => slack.stop());

  const noon = Date.UTC(2026, 10, 20, 12) / 1000;
  const command = (trigger: string) =>
    new URLSearchParams({
      command: '/fact',
      text: 'x',
      channel_id: 'C1',
      user_id: 'U1',
      team_id: 'T1',
      trigger_id: trigger,
      response_url: `${slack.apiUrl.replace('/api/', '')}/response/x`,
    }).toString();

  it.each([
    ['a good signature', { time: noon }, 200],
    ['one that is 299 seconds old', { time: noon - 299 }, 200],
    ['one that is too old', { time: noon - 301 }, 401],
    ['one from the future', { time: noon + 301 }, 401],
    ['one by another secret', { time: noon, secret: 'other' }, 401],
  ])('answers %s', async (_, options, status) => {
    expect((await webhook.handle(signed(command(`t ${JSON.stringify(options)}`), options))).status).toBe(status);
    expect(asked).toBe(status === 200 ? 1 : 0);
  });

  it('refuses a request without a signature', async () => {
    expect(
      (await webhook.handle(new Request('https://keruen.example/slack/events', { method: 'POST', body: command('t') })))
        .status,
    ).toBe(401);
  });

  it('answers the same trigger once', async () => {
    await webhook.handle(signed(command('same'), { time: noon }));
    await webhook.handle(signed(command('same'), { time: noon }));
    expect(asked).toBe(1);
  });

  it('answers the challenge, and a body that it cannot read', async () => {
    const challenge = await webhook.handle(signed('{"type":"url_verification","challenge":"abc"}', { time: noon }));
    expect(await challenge.json()).toEqual({ challenge: 'abc' });
    expect((await webhook.handle(signed('{broken', { time: noon }))).status).toBe(400);
  });
});
