import { commands } from '#commands/registry.ts';
import type { ChatId } from '#core/conversation.ts';
import { tick } from '#digest/tick.ts';
import { createSlack } from '#platforms/slack/platform.ts';
import { createTelegram } from '#platforms/telegram/platform.ts';
import { openStore } from '#store/open.ts';
import { createTurns } from '../../src/turns.ts';
import { plan } from './plan.ts';
import { worldOf } from './world.ts';

/** One process of the product’s delivering half: the real tick, store, ledger, limits and platforms. */
const {
  DATABASE_URL: databaseUrl,
  DATA_DIR: dataDir = '',
  RECORDER: recorder = '',
  OWNER: owner = '',
  LONG: long,
} = process.env;
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const store = await openStore({ databaseUrl, dataDir });
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
  config: { botToken: 'xoxb', apiUrl: `${recorder}/api/`, transport: { mode: 'http', signingSecret: 'secret' } },
});
const telegram = createTelegram({
  ...options,
  config: { token: '42:token', apiRoot: recorder, updates: { mode: 'polling' } },
});
const platformOf = (chat: ChatId) => (chat.startsWith('slack:') ? slack : telegram);

const world = worldOf(store, clock, (chat, reply, post) => platformOf(chat).messages(chat, reply, post), owner);

for (;;) {
  await tick({
    ...world,
    lease: plan.lease,
    trace: async (chat, key, since) => platformOf(chat).trace?.(chat, key, since),
    compose(content) {
      const reply = world.compose(content);
      return long ? { ...reply, parts: [...reply.parts, { part: 'text', text: plan.ballast }] } : reply;
    },
    ...createTurns((chat) => platformOf(chat).turns(chat), { store, clock }),
  }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, plan.pause));
}
