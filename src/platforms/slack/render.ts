import type { ActionsBlockElement, KnownBlock } from '@slack/types';
import type { Language } from '#core/language.ts';
import { plainText } from '#core/plain-text.ts';
import type { Action, Item, Link, Part, Reply } from '#core/reply.ts';
import { escapeMrkdwn, mrkdwnLink } from './escape.ts';
import { limits } from './limits.ts';
import { pieces } from './pieces.ts';

/** One Slack message: blocks for those who see them, and the whole text for those who listen. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** What stands behind a button. */
export interface ButtonValue {
  readonly command: string;
  readonly language: Language;
}

/** Renders a reply as Slack messages, in order. */
export function renderReply(reply: Reply, link: Link): readonly Message[] {
  const groups = grouped(reply.parts.flatMap((part, index) => blocksOf(part, index, reply.language, link)));
  const texts = pieces(escapeMrkdwn(plainText(reply, link)), limits.text);
  return groups.map((blocks, index) => ({
    text: texts[index] ?? texts.at(-1) ?? '',
    blocks,
  }));
}

function blocksOf(part: Part, index: number, language: Language, link: Link): readonly KnownBlock[] {
  switch (part.part) {
    case 'heading':
      return [{ type: 'header', text: { type: 'plain_text', text: cut(part.text, limits.header), emoji: false } }];
    case 'figure':
      return sections(`*${escapeMrkdwn(part.value)}*\n${escapeMrkdwn(part.label)}`);
    case 'text':
      return sections(escapeMrkdwn(part.text));
    case 'list':
      return sections(part.items.map((item) => `• ${linked(item, link)}`).join('\n'));
    case 'picture': {
      const url = link(part.path);
      return url ? [{ type: 'image', image_url: url, alt_text: cut(part.alt, limits.altText) }] : [];
    }
    case 'citation':
      return [context(linked(part, link))];
    case 'note':
      return part.tone === 'warning' ? sections(`⚠ ${escapeMrkdwn(part.text)}`) : [context(escapeMrkdwn(part.text))];
    case 'actions':
      return buttons(part.actions, index, language, link);
  }
}

function sections(mrkdwn: string): readonly KnownBlock[] {
  return pieces(mrkdwn, limits.section).map((text) => ({
    type: 'section',
    text: { type: 'mrkdwn', text, verbatim: true },
    expand: true,
  }));
}

function context(mrkdwn: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: cut(mrkdwn, limits.contextText), verbatim: true }] };
}

function linked({ text, path }: Item, link: Link): string {
  const url = path && link(path);
  return url ? mrkdwnLink(url, text) : escapeMrkdwn(text);
}

function buttons(actions: readonly Action[], index: number, language: Language, link: Link): readonly KnownBlock[] {
  const elements = actions.flatMap((action, place) => button(action, `${index}:${place}`, language, link) ?? []);
  return Array.from({ length: Math.ceil(elements.length / limits.buttonsPerBlock) }, (_, row) => ({
    type: 'actions',
    elements: elements.slice(row * limits.buttonsPerBlock, (row + 1) * limits.buttonsPerBlock),
  }));
}

/** Undefined where there is no public address to open, or the command is too long to stand behind a button. */
function button(action: Action, place: string, language: Language, link: Link): ActionsBlockElement | undefined {
  const text = { type: 'plain_text', text: cut(action.label, limits.buttonLabel), emoji: false } as const;
  if (action.action === 'open') {
    const url = link(action.path);
    return url && url.length <= limits.buttonUrl
      ? { type: 'button', text, url, action_id: `open:${place}` }
      : undefined;
  }
  const value = JSON.stringify({ command: action.command, language } satisfies ButtonValue);
  return value.length <= limits.buttonValue
    ? { type: 'button', text, value, action_id: `${action.action}:${place}` }
    : undefined;
}

/** As few messages as the limits on blocks and characters allow. */
function grouped(blocks: readonly KnownBlock[]): readonly KnownBlock[][] {
  const groups: KnownBlock[][] = [];
  let size = 0;
  for (const block of blocks) {
    const length = JSON.stringify(block).length;
    const last = groups.at(-1);
    if (last && last.length < limits.blocksPerMessage && size + length <= limits.charactersPerMessage) {
      last.push(block);
      size += length;
    } else {
      groups.push([block]);
      size = length;
    }
  }
  return groups;
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}
