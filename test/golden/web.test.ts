import { describe, expect, it } from 'vitest';
import { renderReply } from '#platforms/web/render.ts';
import { everyPart, hostileReply } from '../support/replies.ts';

describe('a reply on the page', () => {
  it.each(Object.entries({ everyPart, hostileReply }))('%s is shown as it was reviewed', async (name, reply) => {
    await expect(`${await renderReply(reply)}\n`).toMatchFileSnapshot(`web/${name}.html`);
  });
});
