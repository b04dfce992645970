import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, mrkdwnLink } from '#platforms/slack/escape.ts';
import { plainWords } from '#platforms/slack/incoming.ts';
import { pieces } from '#platforms/slack/pieces.ts';

const unseen = (text: string) => text.replaceAll('\u200b', '');

describe('escapeMrkdwn', () => {
  it('keeps mentions and links from being read as such', () => {
    expect(escapeMrkdwn('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@\u200bU1&gt;');
    expect(escapeMrkdwn('@everyone #general')).toBe('@\u200beveryone #\u200bgeneral');
  });

  it('keeps formatting signs from formatting, and the text as it reads', () => {
    for (const text of ['*bold*', '_it_', '`code`', '~s~']) {
      expect(escapeMrkdwn(text)).not.toBe(text);
      expect(unseen(escapeMrkdwn(text))).toBe(text);
    }
  });

  it('leaves ordinary text alone', () => {
    const text = 'В 2024 году — 43,8 млрд долл. (46 %), 2 * 3, a_b';
    expect(escapeMrkdwn(text)).toBe(text);
  });
});

describe('mrkdwnLink', () => {
  it('cannot be ended early', () => {
    expect(mrkdwnLink('https://x.example/a|b>c', 'one|two>')).toBe('<https://x.example/a%7Cb%3Ec|one¦two&gt;>');
  });
});

describe('plainWords', () => {
  it.each([
    ['<@U1|aigerim> <#C1|desk> <!here|here>', '@aigerim #desk here'],
    ['<https://x.example|label> <https://y.example>', 'label https://y.example'],
    ['“trade” ‘x’ a &lt;b&gt; &amp; c', '"trade" \'x\' a <b> & c'],
  ])('reads %s', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });
});

describe('pieces', () => {
  it('cuts at line ends, never inside an escape or a link', () => {
    expect(pieces('a\nb', 10)).toEqual(['a\nb']);
    expect(pieces(`${'a'.repeat(8)}\n${'b'.repeat(8)}`, 10)).toEqual(['a'.repeat(8), 'b'.repeat(8)]);
    for (const piece of pieces('x&amp;'.repeat(40), 23)) expect(piece).toMatch(/^(x&amp;|&amp;|x)*$/);
  });
});
