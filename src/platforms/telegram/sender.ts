import type { Link, Reply } from '#core/reply.ts';
import type { Call } from './api.ts';
import { isBadMarkup } from './failure.ts';
import type { Address } from './incoming.ts';
import { renderReply } from './render.ts';

/** Sends a reply and returns the ids of its messages. */
export type Send = (address: Address, reply: Reply, silent: boolean) => Promise<readonly number[]>;

/** Sends a reply's messages in order; a message whose markup is refused goes as plain text, since it did not arrive. */
export function createSender(call: Call, link: Link): Send {
  return async (address, reply, silent) => {
    const ids: number[] = [];
    for (const { html, plain, keyboard, picture } of renderReply(reply, link)) {
      const common = {
        ...target(address),
        link_preview_options: preview(picture),
        ...(silent && { disable_notification: true }),
        ...(keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
      };
      const sent = await call('sendMessage', { ...common, text: html, parse_mode: 'HTML' }).catch((error: unknown) => {
        if (isBadMarkup(error)) return call('sendMessage', { ...common, text: plain });
        throw error;
      });
      ids.push((sent as { message_id: number }).message_id);
    }
    return ids;
  };
}

/** Where a message goes, as Telegram's parameters. */
export function target({ chatId, threadId }: Address) {
  return { chat_id: chatId, ...(threadId !== undefined && { message_thread_id: threadId }) };
}

/** A picture is shown as the preview of its address, large and above the text; other addresses are not previewed. */
export function preview(picture: string | undefined) {
  return picture ? { url: picture, prefer_large_media: true, show_above_text: true } : { is_disabled: true };
}
