import { Context, Telegraf, TelegramError } from 'telegraf';
import type { CommandEntry, Dispatch, Suggest } from '#core/conversation.ts';
import { isLanguage, type Language, languages } from '#core/language.ts';
import type { Log } from '#core/log.ts';
import { type Platform, PlatformError, type Webhook } from '#core/platform.ts';
import { type Link, type Reply, withoutActions } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { Api, type Call, caller } from './api.ts';
import type { TelegramConfig } from './config.ts';
import { codeOf, deliveryError, isBadMarkup, isTooLate } from './failure.ts';
import { type Address, addressOf, type Identity, messageRequest, personOf, pressed } from './incoming.ts';
import { limits } from './limits.ts';
import { renderReply } from './render.ts';
import { allowedUpdates, createPolling, createWebhook, inOrder } from './updates.ts';

/** What the Telegram platform is made of. */
export interface TelegramOptions {
  readonly config: TelegramConfig;
  readonly dispatch: Dispatch;
  readonly suggest: Suggest;
  readonly commands: readonly CommandEntry[];
  readonly link: Link;
  readonly log: Log;
}

/** Talks to Telegram through Telegraf, by long polling or by webhook. */
export function createTelegram(options: TelegramOptions): Platform & { readonly webhook?: Webhook } {
  const { config, log, link, commands } = options;
  const api = new Api(config.token, { apiRoot: config.apiRoot, webhookReply: false });
  const call = caller(api);
  const bot = telegraf(config.token, api);
  const send = sender(call, link);
  const identity: { current: Identity } = { current: { id: 0, username: '', commands } };
  addHandlers(bot, { ...options, call, send, identity: () => identity.current });
  const handle = inOrder((update) =>
    bot.handleUpdate(update).catch((error: unknown) => log.error({ err: error }, 'a Telegram update failed')),
  );
  const webhook =
    config.updates.mode === 'webhook' ? createWebhook(config.token, config.updates.secret, handle) : undefined;
  const polling = createPolling(call, handle, log);

  return {
    name: 'telegram',
    ...(webhook && { webhook }),
    async start() {
      try {
        const me = await api.getMe();
        bot.botInfo = me;
        identity.current = { id: me.id, username: me.username, commands };
        await announceCommands(call, commands);
        if (webhook && config.updates.mode === 'webhook') {
          await call('setWebhook', {
            url: config.updates.url + webhook.path,
            secret_token: webhook.header,
            allowed_updates: allowedUpdates,
          });
        } else {
          await call('deleteWebhook', {});
          polling.start();
        }
        return `Telegram: @${me.username}, ${webhook ? 'webhook' : 'long polling'}`;
      } catch (error) {
        throw startFailure(error, config.apiRoot);
      }
    },
    async stop() {
      if (!webhook) await polling.stop();
      await handle.idle();
    },
    async post(chat, reply, { silent }) {
      try {
        return (await send(addressOf(chat), reply, silent)).map(String);
      } catch (error) {
        throw deliveryError(error);
      }
    },
  };
}

/** A Telegraf whose every call goes through the one gate, and that waits for its handlers without a limit of its own. */
function telegraf(token: string, api: Api): Telegraf {
  class GatedContext extends Context {
    constructor(...[update, , me]: ConstructorParameters<typeof Context>) {
      super(update, api, me);
    }
  }
  const bot = new Telegraf(token, { contextType: GatedContext, handlerTimeout: Number.POSITIVE_INFINITY });
  bot.telegram = api;
  return bot;
}

type Send = (address: Address, reply: Reply, silent: boolean) => Promise<readonly number[]>;

interface Handling extends TelegramOptions {
  readonly call: Call;
  readonly send: Send;
  readonly identity: () => Identity;
}

function addHandlers(bot: Telegraf, { dispatch, suggest, call, send, identity, log, link }: Handling) {
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

/** Sends a reply's messages in order; a message whose markup is refused goes as plain text, since it did not arrive. */
function sender(call: Call, link: Link): Send {
  return async (address, reply, silent) => {
    const ids: number[] = [];
    for (const { html, plain, keyboard } of renderReply(reply, link)) {
      const common = {
        ...target(address),
        link_preview_options: { is_disabled: true },
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

function target({ chatId, threadId }: Address) {
  return { chat_id: chatId, ...(threadId !== undefined && { message_thread_id: threadId }) };
}

/** What an inline result becomes in the chat: the card's first message. */
function content(reply: Reply, link: Link) {
  const [message] = renderReply(reply, link);
  return { message_text: message?.html ?? '', parse_mode: 'HTML', link_preview_options: { is_disabled: true } };
}

/** Gives Telegram the commands for its menu, in every language, unless it has them. */
async function announceCommands(call: Call, commands: readonly CommandEntry[]) {
  for (const language of ['', ...languages] as const) {
    const wanted = commands.map(({ name, summary }) => ({
      command: name,
      description: summary[isLanguage(language) ? language : ('en' satisfies Language)].slice(
        0,
        limits.commandDescription,
      ),
    }));
    const known = await call('getMyCommands', { language_code: language });
    if (JSON.stringify(known) !== JSON.stringify(wanted))
      await call('setMyCommands', { commands: wanted, language_code: language });
  }
}

function startFailure(error: unknown, apiRoot: string): PlatformError {
  const host = new URL(apiRoot).host;
  if (error instanceof TelegramError && (error.code === 401 || error.code === 404)) {
    return new PlatformError(`Telegram rejects the bot token. Copy it again from @BotFather into TELEGRAM_BOT_TOKEN.`, {
      cause: error,
    });
  }
  if (error instanceof TelegramError) {
    return new PlatformError(
      `Telegram at ${host} answers: ${error.description}. Correct the setting it names, or try again later.`,
      { cause: error },
    );
  }
  return new PlatformError(
    `Telegram at ${host} cannot be reached (${codeOf(error) ?? 'no answer in time'}). Check the network, a proxy, or TELEGRAM_API_ROOT.`,
    { cause: error },
  );
}
