import { describe, expect, it } from 'vitest';
import { renderReply } from '#platforms/telegram/render.ts';
import { everyPart, hostileReply, longReply } from '../support/replies.ts';
import { violationsOf } from '../support/telegram/validate.ts';

const link = (path: string) => `https://keruen.example${path}`;

describe('a reply on Telegram', () => {
  it.each(Object.entries({ everyPart, hostileReply, longReply }))('%s is sent as it was reviewed, and Telegram would take it', async (name, reply) => {
    const messages = renderReply(reply, link);
    const payloads = messages.map(({ html, keyboard }) => ({ chat_id: 1, text: html, parse_mode: 'HTML', ...(keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }) }));
    expect(payloads.flatMap((payload) => violationsOf('sendMessage', payload))).toEqual([]);
    await expect(`${JSON.stringify(messages, null, 2)}\n`).toMatchFileSnapshot(`telegram/${name}.json`);
  });

  it('has no button that leads to an address that is not public', () => {
    const [message] = renderReply(everyPart, (path) => `http://127.0.0.1:3000${path}`);
    expect(JSON.stringify(message?.keyboard)).not.toContain('127.0.0.1');
  });
});
