import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../support/telegram/html.ts';
import { botApi, violationsOf } from '../../support/telegram/validate.ts';

const button = (fields: object) => ({
  chat_id: 1,
  text: 'x',
  reply_markup: { inline_keyboard: [[{ text: 'b', ...fields }]] },
});

describe('the loopback Telegram', () => {
  it.each<[string, string, object, RegExp]>([
    ['an unknown method', 'sendMesage', {}, /unknown method/],
    [
      'an unknown parameter',
      'sendMessage',
      { chat_id: 1, text: 'x', disable_web_page_preview: true },
      /unknown parameter disable_web_page_preview/,
    ],
    ['a missing parameter', 'sendMessage', { chat_id: 1 }, /text is missing/],
    ['a wrong type', 'sendMessage', { chat_id: 1, text: 5 }, /5 is no String/],
    ['a fraction for a whole number', 'getUpdates', { timeout: 1.5 }, /1.5 is no Integer/],
    ['a text that is too long', 'sendMessage', { chat_id: 1, text: 'x'.repeat(4097) }, /message is too long/],
    ['an empty text', 'sendMessage', { chat_id: 1, text: ' ' }, /text is empty/],
    [
      'HTML that does not close',
      'sendMessage',
      { chat_id: 1, text: '<b>x', parse_mode: 'HTML' },
      /can't parse entities/,
    ],
    ['a tag of the web', 'sendMessage', { chat_id: 1, text: '<p>x</p>', parse_mode: 'HTML' }, /Unsupported start tag/],
    ['an ampersand that is not escaped', 'sendMessage', { chat_id: 1, text: 'a & b', parse_mode: 'HTML' }, /Unescaped/],
    ['an entity of the web', 'sendMessage', { chat_id: 1, text: 'a&nbsp;b', parse_mode: 'HTML' }, /Unknown entity/],
    [
      'a button with two actions',
      'sendMessage',
      button({ url: 'https://x.example', callback_data: 'x' }),
      /has 2 actions/,
    ],
    ['a button without an action', 'sendMessage', button({}), /has 0 actions/],
    ['a button with 65 bytes of data', 'sendMessage', button({ callback_data: 'я'.repeat(33) }), /66 bytes/],
    ['a button that leads to this machine', 'sendMessage', button({ url: 'http://localhost:3000/' }), /url is invalid/],
    [
      'more than fifty inline results',
      'answerInlineQuery',
      {
        inline_query_id: '1',
        results: Array.from({ length: 51 }, (_, id) => ({
          type: 'article',
          id: String(id),
          title: 'x',
          input_message_content: { message_text: 'x' },
        })),
      },
      /more than 50 results/,
    ],
    [
      'an article without a title',
      'answerInlineQuery',
      { inline_query_id: '1', results: [{ type: 'article', id: '1', input_message_content: { message_text: 'x' } }] },
      /./,
    ],
    ['a command in Cyrillic', 'setMyCommands', { commands: [{ command: 'факт', description: 'x' }] }, /not a-z/],
    [
      'a callback answer that is too long',
      'answerCallbackQuery',
      { callback_query_id: '1', text: 'x'.repeat(201) },
      /201 characters/,
    ],
  ])('refuses %s', (_, method, payload, problem) => {
    expect(violationsOf(method, payload as Record<string, unknown>).join('\n')).toMatch(problem);
  });

  it('takes what is right', () => {
    expect(
      violationsOf('sendMessage', {
        chat_id: -1001,
        text: '<b>x</b> &amp; <a href="https://x.example">y</a>',
        parse_mode: 'HTML',
      }),
    ).toEqual([]);
    expect(violationsOf('getMe', {})).toEqual([]);
  });

  it('measures a text as people see it', () => {
    expect(parseHtml('<b>a</b>&lt;b')).toEqual({ text: 'a b', entities: 1 });
  });
});

describe.skipIf(!existsSync('../shared/specs/telegram-bot-api.json'))('the short form of the Bot API', () => {
  it('agrees with the whole, where the whole is at hand', () => {
    const whole = JSON.parse(readFileSync('../shared/specs/telegram-bot-api.json', 'utf8'));
    expect(botApi.version).toBe(whole.version);
    for (const [name, fields] of Object.entries(botApi.methods)) {
      const parameters = (whole.methods[name].fields ?? []) as { name: string; types: string[]; required: boolean }[];
      expect(Object.keys(fields), name).toEqual(parameters.map((field) => field.name));
      expect(
        Object.values(fields).map(({ type }) => type),
        name,
      ).toEqual(parameters.map(({ types }) => types.join(' | ')));
      expect(
        Object.values(fields).map(({ required = false }) => required),
        name,
      ).toEqual(parameters.map(({ required }) => required));
    }
  });
});
