import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callProblems, webApi } from '../../support/slack/server.ts';

const post = (fields: object) => callProblems('chat.postMessage', { channel: 'C1', text: 'x', ...fields });
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = (fields: object) => ({
  type: 'button',
  text: { type: 'plain_text', text: 'b' },
  action_id: 'a',
  ...fields,
});

describe('the loopback Slack', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['an unknown method', callProblems('chat.postMesage', {}), /unknown_method/],
    ['an unknown argument', post({ link_name: true }), /unknown argument link_name/],
    ['a missing argument', callProblems('chat.postMessage', { text: 'x' }), /channel is missing/],
    ['a message without text', callProblems('chat.postMessage', { channel: 'C1' }), /no_text/],
    ['a mention in the text', post({ text: 'hello <!channel>' }), /unescaped/],
    ['a mention by name', post({ text: 'hello @everyone' }), /unescaped/],
    ['a mention in a block', post({ blocks: [section('<@U1>')] }), /invalid_blocks/],
    ['an ampersand that is not escaped', post({ text: 'a & b' }), /unescaped/],
    ['a section that is too long', post({ blocks: [section('x'.repeat(3001))] }), /invalid_blocks/],
    ['an empty section', post({ blocks: [section('')] }), /invalid_blocks/],
    [
      'a header that is too long',
      post({ blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] }),
      /invalid_blocks/,
    ],
    [
      'more than fifty blocks',
      post({ blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }),
      /invalid_blocks/,
    ],
    [
      'a button that is too long',
      post({
        blocks: [{ type: 'actions', elements: [button({ text: { type: 'plain_text', text: 'x'.repeat(76) } })] }],
      }),
      /invalid_blocks/,
    ],
    [
      'two buttons with one id',
      post({ blocks: [{ type: 'actions', elements: [button({}), button({})] }] }),
      /two buttons/,
    ],
    ['an unknown block', post({ blocks: [{ type: 'carousel' }] }), /invalid_blocks/],
    [
      'blocks that are too long together',
      post({ blocks: Array.from({ length: 5 }, () => section('x'.repeat(2900))) }),
      /msg_blocks_too_long/,
    ],
    [
      'a view that is no home',
      callProblems('views.publish', { user_id: 'U1', view: { type: 'homes', blocks: [] } }),
      /invalid_arguments: view/,
    ],
  ])('refuses %s', (_, problems, expected) => {
    expect(problems.join('\n')).toMatch(expected);
  });

  it('takes what is right', () => {
    expect(
      post({
        text: 'a &amp; <https://x.example|b>',
        blocks: [section('• <https://x.example|b>'), { type: 'actions', elements: [button({})] }],
      }),
    ).toEqual([]);
  });
});

describe.skipIf(!existsSync('../shared/specs/slack-methods.json'))('the short form of the Web API', () => {
  it('agrees with the whole, where the whole is at hand', () => {
    const { methods } = JSON.parse(readFileSync('../shared/specs/slack-methods.json', 'utf8'));
    for (const [name, short] of Object.entries(webApi)) {
      const { properties, required = [] } = methods[name].args as { properties: object; required?: string[] };
      expect([...short.arguments, 'token'].sort(), name).toEqual(Object.keys(properties).sort());
      expect(short.required, name).toEqual(required.filter((argument) => argument !== 'token'));
    }
  });
});
