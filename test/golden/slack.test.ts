import { describe, expect, it } from 'vitest';
import { renderReply } from '#platforms/slack/render.ts';
import { everyPart, hostileReply, longReply } from '../support/replies.ts';
import { callProblems } from '../support/slack/server.ts';

const link = (path: string) => `https://keruen.example${path}`;

describe('a reply on Slack', () => {
  it.each(Object.entries({ everyPart, hostileReply, longReply }))('%s is sent as it was reviewed, and Slack would take it', async (name, reply) => {
    const messages = renderReply(reply, link);
    expect(messages.flatMap(({ text, blocks }) => callProblems('chat.postMessage', { channel: 'C1', text, blocks }))).toEqual([]);
    await expect(`${JSON.stringify(messages, null, 2)}\n`).toMatchFileSnapshot(`slack/${name}.json`);
  });
});
