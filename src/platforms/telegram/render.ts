import type { Language } from '#core/language.ts';
import type { Action, Item, Link, Part, Reply } from '#core/reply.ts';
import { escapeHtml } from './escape.ts';
import { limits } from './limits.ts';
import { type Block, messagesOf } from './split.ts';

/** A button as Telegram takes it. */
type Button =
  | { readonly text: string; readonly callback_data: string }
  | { readonly text: string; readonly url: string }
  | { readonly text: string; readonly switch_inline_query_chosen_chat: object };

/** One message: HTML, the same as plain text, and buttons in rows. */
export interface Rendered {
  readonly html: string;
  readonly plain: string;
  readonly keyboard: readonly (readonly Button[])[];
  /** The address of a picture that Telegram shows above the text. */
  readonly picture?: string;
}

/** Renders a reply as Telegram messages, in order; the buttons hang on the last one. */
export function renderReply(reply: Reply, link: Link): readonly Rendered[] {
  const blocks = reply.parts.flatMap((part) => blocksOf(part, link));
  const actions = reply.parts.flatMap((part) => (part.part === 'actions' ? part.actions : []));
  const keyboard = rows(
    actions.flatMap((action) => button(action, reply.language, link) ?? []).slice(0, limits.buttonsPerMessage),
  );
  const messages = messagesOf(blocks);
  const picture = reply.parts.flatMap((part) => (part.part === 'picture' ? (link(part.path) ?? []) : []))[0];
  return messages.map((message, index) => ({
    ...message,
    keyboard: index === messages.length - 1 ? keyboard : [],
    ...(picture !== undefined && index === 0 && { picture }),
  }));
}

function blocksOf(part: Part, link: Link): readonly Block[] {
  switch (part.part) {
    case 'heading':
      return [{ runs: [{ text: part.text, open: '<b>', close: '</b>' }] }];
    case 'figure':
      return [{ runs: [{ text: part.value, open: '<b>', close: '</b>' }, { text: `\n${part.label}` }] }];
    case 'text':
      return [{ runs: [{ text: part.text }] }];
    case 'list':
      return part.items.map((item) => ({ runs: itemRuns(item, link), tight: true }));
    case 'citation': {
      const [run] = linked({ text: part.text, ...(part.path !== undefined && { path: part.path }) }, link);
      return run
        ? [{ runs: [{ ...run, open: `<blockquote>${run.open ?? ''}`, close: `${run.close ?? ''}</blockquote>` }] }]
        : [];
    }
    case 'note':
      return [
        {
          runs:
            part.tone === 'warning' ? [{ text: `⚠ ${part.text}` }] : [{ text: part.text, open: '<i>', close: '</i>' }],
        },
      ];
    case 'picture':
    case 'actions':
      return [];
  }
}

function itemRuns(item: Item, link: Link): Block['runs'] {
  return [{ text: '• ' }, ...linked(item, link)];
}

function linked({ text, path }: Item, link: Link): Block['runs'] {
  const url = path && link(path);
  return [url ? { text, open: `<a href="${escapeHtml(url)}">`, close: '</a>' } : { text }];
}

/** Undefined where Telegram cannot have such a button: too long a command, or an address that is not public. */
function button(action: Action, language: Language, link: Link): Button | undefined {
  switch (action.action) {
    case 'run': {
      const data = `r:${language}:${action.command}`;
      return Buffer.byteLength(data) <= limits.callbackDataBytes
        ? { text: action.label, callback_data: data }
        : undefined;
    }
    case 'share':
      return {
        text: action.label,
        switch_inline_query_chosen_chat: {
          query: action.command.replace(/^fact /, ''),
          allow_user_chats: true,
          allow_group_chats: true,
          allow_channel_chats: true,
        },
      };
    case 'open': {
      const url = link(action.path);
      return url?.startsWith('https:') ? { text: action.label, url } : undefined;
    }
  }
}

const shortLabel = 22;

/** Two short buttons share a row; a long one has its own, so that nothing is cut on a phone. */
function rows(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const lines: Button[][] = [];
  for (const each of buttons) {
    const last = lines.at(-1);
    const fits = last?.length === 1 && [...last, each].every(({ text }) => text.length <= shortLabel);
    if (fits) last?.push(each);
    else lines.push([each]);
  }
  return lines;
}
