import { Context, Telegraf, TelegramError } from 'telegraf';
import type { CommandEntry, Dispatch, Suggest } from '#core/conversation.ts';
import { isLanguage, type Language, languages } from '#core/language.ts';
import type { Lease } from '#core/lease.ts';
import type { Log } from '#core/log.ts';
import { type Platform, PlatformError, type Webhook } from '#core/platform.ts';
import type { Link } from '#core/reply.ts';
import { Api, type Call, caller } from './api.ts';
import type { TelegramConfig } from './config.ts';
import { codeOf } from './failure.ts';
import { addHandlers } from './handlers.ts';
import { addressOf, type Identity } from './incoming.ts';
import { limits, turns } from './limits.ts';
import { createSender } from './sender.ts';
import { allowedUpdates, createPolling, createWebhook, inOrder } from './updates.ts';

/** What the Telegram platform is made of. */
export interface TelegramOptions {
  readonly config: TelegramConfig;
  readonly dispatch: Dispatch;
  readonly suggest: Suggest;
  readonly commands: readonly CommandEntry[];
  readonly link: Link;
  readonly log: Log;
  /** Only one process may ask Telegram for updates with a token. */
  readonly lease: Lease;
}

/** Talks to Telegram through Telegraf, by long polling or by webhook. */
export function createTelegram(options: TelegramOptions): Platform & { readonly webhook?: Webhook } {
  const { config, log, link, commands } = options;
  const api = new Api(config.token, { apiRoot: config.apiRoot, webhookReply: false });
  const call = caller(api);
  const bot = telegraf(config.token, api);
  const { send, prepare } = createSender(call, link);
  const identity: { current: Identity } = { current: { id: 0, username: '', commands } };
  addHandlers(bot, { ...options, call, send, identity: () => identity.current });
  const handle = inOrder((update) =>
    bot.handleUpdate(update).catch((error: unknown) => log.error({ err: error }, 'a Telegram update failed')),
  );
  const webhook =
    config.updates.mode === 'webhook' ? createWebhook(config.token, config.updates.secret, handle) : undefined;
  const polling = createPolling(call, handle, { log, lease: options.lease });

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
    turns(chat) {
      const { chatId } = addressOf(chat);
      return [
        { key: 'telegram', every: turns.all },
        { key: `telegram:${chatId}`, every: chatId < 0 ? turns.group : turns.person },
      ];
    },
    messages: (chat, reply, { silent }) => prepare(addressOf(chat), reply, silent),
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
