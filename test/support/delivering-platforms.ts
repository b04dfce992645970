import { commands } from '#commands/registry.ts';
import { type ChatId, platformName } from '#core/conversation.ts';
import type { Store } from '#core/store.ts';
import { createSlack } from '#platforms/slack/platform.ts';
import { createTelegram } from '#platforms/telegram/platform.ts';
import { createTurns } from '../../src/turns.ts';
import { quiet } from './delivering.ts';

/** The half of the real platforms and of their limits that delivers, towards one server that stands for both. */
export function deliveringPlatforms(url: string, store: Store) {
  const clock = () => new Date();
  const options = {
    commands,
    clock,
    log: quiet,
    link: () => undefined,
    lease: { hold: async () => false, letGo: async () => undefined },
    dispatch: async () => ({ language: 'en', audience: 'chat', parts: [] }) as const,
    suggest: async () => [],
  };
  const slack = createSlack({
    ...options,
    config: { botToken: 'xoxb', apiUrl: `${url}/api/`, transport: { mode: 'http', signingSecret: 'secret' } },
  });
  const telegram = createTelegram({
    ...options,
    config: { token: '42:token', apiRoot: url, updates: { mode: 'polling' } },
  });
  const platformOf = (chat: ChatId) => (platformName(chat) === 'slack' ? slack : telegram);
  return {
    clock,
    messages: ((chat, reply, post) => platformOf(chat).messages(chat, reply, post)) as typeof slack.messages,
    trace: async (...[chat, key, since]: Parameters<NonNullable<typeof slack.trace>>) =>
      platformOf(chat).trace?.(chat, key, since),
    ...createTurns((chat) => platformOf(chat).turns(chat), { store, clock }),
  };
}
