import { describe, expect, it } from 'vitest';
import { messagesOf, pieces } from '#platforms/telegram/split.ts';

describe('messagesOf', () => {
  it('keeps blocks together, and lists tight', () => {
    const list = ['a', 'b'].map((text) => ({ runs: [{ text }], tight: true }));
    expect(messagesOf([{ runs: [{ text: 'Title', open: '<b>', close: '</b>' }] }, ...list])).toEqual([
      { html: '<b>Title</b>\n\na\nb', plain: 'Title\n\na\nb' },
    ]);
  });

  it('cuts between blocks and numbers the parts', () => {
    const blocks = Array.from({ length: 5 }, (_, index) => ({ runs: [{ text: String(index).repeat(1500) }] }));
    const messages = messagesOf(blocks);
    expect(messages.map(({ html }) => html.slice(0, 5))).toEqual(['(1/3)', '(2/3)', '(3/3)']);
    expect(messages.every(({ plain }) => plain.length <= 4096)).toBe(true);
    expect(messages.map(({ plain }) => plain.replace(/^\(\d\/\d\)|\s/g, '')).join('')).toHaveLength(7500);
  });

  it('closes its tags in every part of a block that is too long', () => {
    const messages = messagesOf([{ runs: [{ text: 'word '.repeat(2000), open: '<i>', close: '</i>' }] }]);
    expect(messages.length).toBeGreaterThan(2);
    for (const { html } of messages) expect(html).toMatch(/<i>[^<]+<\/i>$/);
  });
});

describe('pieces', () => {
  it('cuts at the end of a sentence, else of a word, else anywhere but inside a character', () => {
    expect(pieces('One two. Three four five', 20)).toEqual(['One two. Three four', 'five']);
    expect(pieces('Aaaaaa bbbbb. Cccc dd', 18)[0]).toBe('Aaaaaa bbbbb.');
    expect(pieces('🚂'.repeat(10), 5).every((piece) => piece.isWellFormed())).toBe(true);
    expect(pieces('🚂'.repeat(10), 5).join('')).toBe('🚂'.repeat(10));
  });
});
