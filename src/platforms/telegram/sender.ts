import type { Message } from '#core/platform.ts';
import type { Link, Reply } from '#core/reply.ts';
import type { Call } from './api.ts';
import { deliveryError, isBadMarkup, isUnchanged } from './failure.ts';
import type { Address } from './incoming.ts';
import { createPace } from './pace.ts';
import { type Rendered, renderReply } from './render.ts';

/** Sends replies, at once or prepared as messages for later. */
export interface Sender {
  /** Sends a reply's messages in order and returns their ids. Throws what Telegraf throws. */
  readonly send: (address: Address, reply: Reply, silent: boolean) => Promise<readonly number[]>;
  /** The messages of a reply, in order. */
  readonly prepare: (address: Address, reply: Reply, silent: boolean) => readonly Message[];
}

/** Makes a sender. A message whose markup is refused goes as plain text, since it did not arrive. */
export function createSender(call: Call, link: Link): Sender {
  const carry = async (method: string, rendered: Rendered, parameters: object) => {
    const { html, plain, keyboard, picture } = rendered;
    const common = {
      ...parameters,
      link_preview_options: preview(picture),
      ...(keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
    };
    const sent = await call(method, { ...common, text: html, parse_mode: 'HTML' }).catch((error: unknown) => {
      if (isBadMarkup(error)) return call(method, { ...common, text: plain });
      throw error;
    });
    return (sent as { message_id: number }).message_id;
  };
  const post = (address: Address, rendered: Rendered, silent: boolean) =>
    carry('sendMessage', rendered, { ...target(address), ...(silent && { disable_notification: true }) });
  const pace = createPace();
  return {
    async send(address, reply, silent) {
      const ids: number[] = [];
      for (const rendered of renderReply(reply, link)) ids.push(await post(address, rendered, silent));
      return ids;
    },
    prepare: (address, reply, silent) =>
      renderReply(reply, link).map((rendered) => ({
        send: () =>
          known(async () => {
            await pace();
            return String(await post(address, rendered, silent));
          }),
        replace: (id) =>
          known(async () => {
            const place = { chat_id: address.chatId, message_id: Number(id) };
            await carry('editMessageText', rendered, place).catch((error: unknown) => {
              if (!isUnchanged(error)) throw error;
            });
          }),
      })),
  };
}

/** What a call gives; of a failure, what is known of it. */
async function known<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw deliveryError(error);
  }
}

/** Where a message goes, as Telegram's parameters. */
export function target({ chatId, threadId }: Address) {
  return { chat_id: chatId, ...(threadId !== undefined && { message_thread_id: threadId }) };
}

/** A picture is shown as the preview of its address, large and above the text; other addresses are not previewed. */
export function preview(picture: string | undefined) {
  return picture ? { url: picture, prefer_large_media: true, show_above_text: true } : { is_disabled: true };
}
