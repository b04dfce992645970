/** Tags of Telegram's HTML style (core.telegram.org/bots/api#html-style). */
const allowed = new Set([
  'b',
  'strong',
  'i',
  'em',
  'u',
  'ins',
  's',
  'strike',
  'del',
  'span',
  'tg-spoiler',
  'a',
  'tg-emoji',
  'tg-time',
  'code',
  'pre',
  'blockquote',
]);
const namedEntities = new Set(['lt', 'gt', 'amp', 'quot']);

/** Reads a text as Telegram's parser does: what people see, or why it is refused. */
export function parseHtml(
  html: string,
): { readonly text: string; readonly entities: number } | { readonly error: string } {
  const open: string[] = [];
  let text = '';
  let entities = 0;
  for (const [token] of html.matchAll(/<[^>]*>?|&[^;\s<]{0,10};?|[^<&]+/g)) {
    if (token.startsWith('<')) {
      const [, slash, name = '', attributes = ''] =
        /^<(\/?)([a-z][a-z-]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)>$/.exec(token) ?? [];
      if (!allowed.has(name)) return { error: `Unsupported start tag "${token}"` };
      if (slash) {
        if (open.pop() !== name) return { error: `Unexpected end tag "${token}"` };
      } else {
        if (name === 'a' && !/href="[^"]+"/.test(attributes)) return { error: 'a link without an address' };
        if (name === 'blockquote' && open.includes('blockquote')) return { error: 'nested blockquote' };
        open.push(name);
        entities += 1;
      }
    } else if (token.startsWith('&')) {
      const [, named, decimal] = /^&(?:([a-z]+)|#(\d+)|#x[0-9a-f]+);$/i.exec(token) ?? [];
      if (named === undefined && decimal === undefined && !/^&#x/.test(token)) return { error: `Unescaped "${token}"` };
      if (named !== undefined && !namedEntities.has(named)) return { error: `Unknown entity "${token}"` };
      text += ' ';
    } else {
      text += token;
    }
  }
  return open.length > 0 ? { error: `Can't find end tag for "${open.at(-1)}"` } : { text, entities };
}
