import { App, type Receiver, type RespondFn, SocketModeReceiver } from '@slack/bolt';
import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import type { CommandEntry, Dispatch, Request } from '#core/conversation.ts';
import { isLanguage } from '#core/language.ts';
import type { Log } from '#core/log.ts';
import { type Platform, PlatformError, type Webhook } from '#core/platform.ts';
import { type Link, type Reply, withoutActions } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import type { SlackConfig } from './config.ts';
import { codeOf, deliveryError } from './failure.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { plainWords, slackRequest } from './incoming.ts';
import { callTimeout, channelTurn, workspaceTurn } from './limits.ts';
import { umbrella } from './manifest.ts';
import { type ButtonValue, renderReply } from './render.ts';
import { sdkLogger } from './sdk-logger.ts';
import { createTracer, labelled } from './trace.ts';

/** What the Slack platform is made of. */
export interface SlackOptions {
  readonly config: SlackConfig;
  readonly dispatch: Dispatch;
  readonly commands: readonly CommandEntry[];
  readonly link: Link;
  readonly log: Log;
  readonly clock: () => Date;
}

/** Talks to one Slack workspace through Bolt, by Socket Mode or over HTTP. */
export function createSlack(options: SlackOptions): Platform & { readonly webhook?: Webhook } {
  const { config, link, log, clock } = options;
  const { transport } = config;
  const webhook = transport.mode === 'http' ? createHttpReceiver(transport.signingSecret, clock, log) : undefined;
  const app = boltApp(config, webhook ?? socketReceiver(config, log), log);
  addListeners(app, options);
  /** Slack has no idempotency key, and its client repeats a post whose line was dropped; this one never repeats. */
  const poster = new WebClient(config.botToken, {
    slackApiUrl: config.apiUrl,
    retryConfig: { retries: 0 },
    timeout: callTimeout,
    rejectRateLimitedCalls: true,
    logger: sdkLogger(log),
  });

  return {
    name: 'slack',
    ...(webhook && { webhook }),
    async start() {
      try {
        const me = await poster.auth.test();
        await app.init();
        await app.start();
        return `Slack: @${me.user} in ${me.team}, ${webhook ? 'HTTP' : 'Socket Mode'}`;
      } catch (error) {
        throw startFailure(error, config.apiUrl);
      }
    },
    async stop() {
      await app.stop();
    },
    turns: (chat) => [
      { key: 'slack', every: workspaceTurn },
      { key: chat, every: channelTurn },
    ],
    messages(chat, reply) {
      const [, channel = ''] = chat.split(':');
      return renderReply(reply, link).map(({ text, blocks }) => ({
        send: (key) =>
          known(async () => {
            const message = { channel, text, blocks, unfurl_links: false, unfurl_media: false };
            const { ts = '' } = await poster.chat.postMessage({ ...message, ...(key && { metadata: labelled(key) }) });
            return ts;
          }),
        replace: (ts) => known(async () => void (await poster.chat.update({ channel, ts, text, blocks }))),
      }));
    },
    trace: createTracer(poster, log),
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

function boltApp({ botToken, apiUrl }: SlackConfig, receiver: Receiver, log: Log): App {
  const app = new App({
    token: botToken,
    receiver,
    deferInitialization: true,
    logger: sdkLogger(log),
    clientOptions: { slackApiUrl: apiUrl, timeout: callTimeout },
  });
  app.error(async (error) => log.error({ err: error }, 'a Slack request failed'));
  return app;
}

function socketReceiver({ transport, apiUrl }: SlackConfig, log: Log): Receiver {
  if (transport.mode !== 'socket') throw new Error('no app token');
  return new SocketModeReceiver({
    appToken: transport.appToken,
    logger: sdkLogger(log),
    installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
  });
}

function addListeners(app: App, { dispatch, commands, link, log }: SlackOptions) {
  /** Answers through response_url: to the person alone, or to the channel where it concerns everyone there. */
  const respondWith = async (respond: RespondFn, reply: Reply) => {
    for (const { text, blocks } of renderReply(reply, link)) {
      const response_type = reply.audience === 'chat' ? 'in_channel' : 'ephemeral';
      await respond({ response_type, replace_original: false, text, blocks, unfurl_links: false, unfurl_media: false });
    }
  };
  const answer = async (respond: RespondFn, request: Request) => {
    const reply = await dispatch(request);
    try {
      await respondWith(respond, reply);
    } catch (error) {
      log.error({ err: error, chat: request.chat }, 'an answer could not be sent to Slack');
      await respond({
        response_type: 'ephemeral',
        replace_original: false,
        text: texts(reply.language).buttonFailed,
      }).catch(() => undefined);
    }
  };
  for (const name of [umbrella, ...commands.map((command) => command.name)]) {
    app.command(`/${name}`, async ({ ack, command, respond }) => {
      await ack();
      const words = plainWords(command.text ?? '');
      const text = name === umbrella ? words || 'help' : `${name} ${words}`.trim();
      await answer(
        respond,
        slackRequest(
          {
            channel: command.channel_id,
            channelName: command.channel_name,
            user: command.user_id,
            userName: command.user_name,
          },
          text,
        ),
      );
    });
  }
  app.action(/^(run|share|open):/, async ({ ack, action, body, respond }) => {
    await ack();
    if (action.type !== 'button' || !('action_id' in action) || body.type !== 'block_actions') return;
    const value = buttonValue(action.value);
    if (!value) return;
    const channel = body.channel?.id ?? body.user.id;
    const request = {
      ...slackRequest(
        { channel, channelName: body.channel?.name, user: body.user.id, userName: body.user.username },
        value.command,
      ),
      shownIn: value.language,
    };
    if (!action.action_id.startsWith('share:')) return answer(respond, request);
    await respondWith(respond, shared(await dispatch(request), request));
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab !== 'home') return;
    const [message] = renderReply(
      await dispatch(slackRequest({ channel: event.user, user: event.user }, 'help')),
      link,
    );
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: message?.blocks ?? [] } });
  });
  for (const event of ['app_uninstalled', 'tokens_revoked'] as const) {
    app.event(event, async () =>
      log.warn({ event }, 'Slack has withdrawn the app; digests there will be paused when they fall due'),
    );
  }
}

/** The card as the whole channel sees it: without the asker's buttons, with the name of who shared it. */
function shared(reply: Reply, { personName }: Request): Reply {
  const words = texts(reply.language);
  const card = withoutActions(reply);
  return {
    ...card,
    audience: 'chat',
    parts: [...card.parts, { part: 'note', tone: 'info', text: words.sharedBy(personName ?? words.someone) }],
  };
}

function buttonValue(text: string | undefined): ButtonValue | undefined {
  try {
    const { command, language } = JSON.parse(text ?? '');
    return typeof command === 'string' && isLanguage(language) ? { command, language } : undefined;
  } catch {
    return undefined;
  }
}

function startFailure(error: unknown, apiUrl: string): PlatformError {
  const { host } = new URL(apiUrl);
  if (error instanceof WebAPIPlatformError) {
    return new PlatformError(
      `Slack rejects a token (${error.data.error}). Copy SLACK_BOT_TOKEN, and SLACK_APP_TOKEN if it is set, again from api.slack.com/apps.`,
      { cause: error },
    );
  }
  return new PlatformError(
    `Slack at ${host} cannot be reached (${codeOf(error) ?? 'no answer in time'}). Check the network, a proxy, or SLACK_API_URL.`,
    {
      cause: error,
    },
  );
}
