import type { Link, Part, Reply } from './reply.ts';

/** The whole message as plain text, buttons left out: for terminals, screen readers and programs. */
export function plainText(reply: Reply, link: Link = () => undefined): string {
  return reply.parts
    .map((part) => partText(part, link))
    .filter((text) => text !== '')
    .join('\n\n');
}

function partText(part: Part, link: Link): string {
  switch (part.part) {
    case 'heading':
    case 'text':
      return part.text;
    case 'figure':
      return `${part.value}\n${part.label}`;
    case 'list':
      return part.items.map((item) => `• ${item.text}${address(item.path, link)}`).join('\n');
    case 'citation':
      return `${part.text}${address(part.path, link)}`;
    case 'note':
      return part.tone === 'warning' ? `⚠ ${part.text}` : part.text;
    case 'picture':
      return link(part.path) ?? '';
    case 'actions':
      return '';
  }
}

function address(path: string | undefined, link: Link): string {
  const url = path && link(path);
  return url ? `\n${url}` : '';
}
