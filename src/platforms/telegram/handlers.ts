import type { Telegraf } from 'telegraf';
import type { Dispatch, Suggest } from '#core/conversation.ts';
import type { Log } from '#core/log.ts';
import { type Link, type Reply, withoutActions } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import type { Call } from './api.ts';
import { isTooLate } from './failure.ts';
import { type Address, type Identity, messageRequest, personOf, pressed } from './incoming.ts';
import { limits } from './limits.ts';
import { renderReply } from './render.ts';
import { preview, type Sender, target } from './sender.ts';

/** What answering needs. */
export interface Handling {
  readonly dispatch: Dispatch;
  readonly suggest: Suggest;
  readonly link: Link;
  readonly log: Log;
  readonly call: Call;
  readonly send: Sender['send'];
  readonly identity: () => Identity;
}

/** Answers messages, pressed buttons and inline queries. */
export function addHandlers(bot: Telegraf, { dispatch, suggest, call, send, identity, log, link }: Handling) {
  /** Answers, and if that fails says so as simply as can be. */
  const answer = async (address: Address, request: Parameters<Dispatch>[0]) => {
    const reply = await dispatch(request);
    try {
      await send(address, reply, false);
    } catch (error) {
      log.error({ err: error, chat: request.chat }, 'an answer could not be sent to Telegram');
      await call('sendMessage', { ...target(address), text: texts(reply.language).buttonFailed }).catch(
        () => undefined,
      );
    }
  };
  bot.catch((error) => log.error({ err: error }, 'a Telegram update failed'));
  bot.on(['message', 'channel_post'], async (context) => {
    const message = context.message ?? context.channelPost;
    const asked = message && messageRequest(message, identity());
    if (asked) await answer(asked.address, asked.request);
  });
  bot.on('callback_query', async ({ callbackQuery }) => {
    const request = 'data' in callbackQuery ? pressed(callbackQuery.data) : undefined;
    await call('answerCallbackQuery', { callback_query_id: callbackQuery.id }).catch(ignoreLate(log));
    const { message, from } = callbackQuery;
    if (!request || !message) return;
    const thread = 'is_topic_message' in message && message.is_topic_message ? message.message_thread_id : undefined;
    const chat = `telegram:${message.chat.id}${thread === undefined ? '' : `:${thread}`}` as const;
    await answer(
      { chatId: message.chat.id, ...(thread !== undefined && { threadId: thread }) },
      { chat, ...request, ...personOf(from) },
    );
  });
  bot.on('inline_query', async ({ inlineQuery }) => {
    const { id, query, from } = inlineQuery;
    const cards = await suggest({ chat: `telegram:${from.id}`, text: query, ...personOf(from) });
    const results = cards.slice(0, limits.inlineResults).map((card) => ({
      type: 'article',
      id: card.id.slice(0, limits.inlineResultIdBytes),
      title: card.title,
      description: card.description,
      input_message_content: content(withoutActions(card.reply), link),
    }));
    /** Language is personal, so nobody else may be given this answer from a cache. */
    await call('answerInlineQuery', { inline_query_id: id, results, cache_time: 0, is_personal: true }).catch(
      ignoreLate(log),
    );
  });
}

function ignoreLate(log: Log) {
  return (error: unknown) => {
    if (!isTooLate(error)) log.warn({ err: error }, 'Telegram did not take an answer');
  };
}

/** What an inline result becomes in the chat: the card's first message. */
function content(reply: Reply, link: Link) {
  const [message] = renderReply(reply, link);
  return { message_text: message?.html ?? '', parse_mode: 'HTML', link_preview_options: preview(message?.picture) };
}
