import type { Reply } from '#core/reply.ts';

/** A message with every kind of part, as a platform may be asked to render it. */
export const everyPart: Reply = {
  language: 'en',
  audience: 'person',
  parts: [
    { part: 'note', tone: 'info', text: 'Understood as: Khorgos' },
    { part: 'heading', text: 'Trade with Kazakhstan' },
    { part: 'figure', value: '43.8 billion US dollars', label: 'trade turnover, 2024' },
    {
      part: 'text',
      text: 'Trade between China and Kazakhstan came to $43.8 billion in 2024, according to Chinese customs data.',
    },
    { part: 'note', tone: 'warning', text: 'Exports and imports add up to 43.9 billion.' },
    { part: 'citation', text: 'Leksyutina, n.d., Table 1, lines 203–209', path: '/f/turnover-china-kazakhstan-2024' },
    {
      part: 'list',
      items: [
        { text: 'Exports of China to Kazakhstan, 2024', path: '/f/export-china-kazakhstan-2024' },
        { text: 'No link' },
      ],
    },
    {
      part: 'actions',
      actions: [
        { action: 'share', label: 'Share', command: 'fact turnover-china-kazakhstan-2024' },
        { action: 'run', label: 'Exports of China', command: 'fact export-china-kazakhstan-2024' },
        { action: 'open', label: 'Open the card', path: '/f/turnover-china-kazakhstan-2024' },
      ],
    },
  ],
};

/** Text that a careless renderer would turn into a mention, a tag or a link. */
const hostileText =
  '<!channel> <@U1> <!subteam^S1> @everyone </b><script>alert(1)</script> & &amp; *bold* _it_ `code` ~s~ [x](http://e.x) \u202Eevil\u202C H\u0335\u0321e\u0337 http://example.com|label>';

/** The hostile text in every part that can carry text. */
export const hostileReply: Reply = {
  language: 'ru',
  audience: 'person',
  parts: [
    { part: 'heading', text: hostileText },
    { part: 'figure', value: hostileText, label: hostileText },
    { part: 'text', text: hostileText },
    { part: 'note', tone: 'warning', text: hostileText },
    { part: 'list', items: [{ text: hostileText, path: '/f/a"b' }] },
    { part: 'citation', text: hostileText },
    { part: 'actions', actions: [{ action: 'run', label: hostileText, command: hostileText.slice(0, 40) }] },
  ],
};

/** A message far over the limits of every platform. */
export const longReply: Reply = {
  language: 'kk',
  audience: 'chat',
  parts: [
    { part: 'heading', text: 'Ұзақ '.repeat(100).trim() },
    ...Array.from({ length: 60 }, (_, index) => ({
      part: 'text' as const,
      text: `${index + 1}. ${'Қазақстан мен Қытайдың сауда айналымы туралы ұзақ сөйлем. '.repeat(8)}`.trim(),
    })),
    {
      part: 'list',
      items: Array.from({ length: 80 }, (_, index) => ({ text: `Тармақ ${index + 1}`, path: `/f/item-${index}` })),
    },
    {
      part: 'actions',
      actions: Array.from({ length: 30 }, (_, index) => ({
        action: 'run' as const,
        label: `Батырма ${index + 1} ${'а'.repeat(80)}`,
        command: `fact item-${index}`,
      })),
    },
  ],
};
