import { commands } from '#commands/registry.ts';
import type { ChatId } from '#core/conversation.ts';
import { clearDoubts } from '#digest/doubts.ts';
import { tick } from '#digest/tick.ts';
import { createSlack } from '#platforms/slack/platform.ts';
import { createTelegram } from '#platforms/telegram/platform.ts';
import { openStore } from '#store/open.ts';
import { createTurns } from '../../src/turns.ts';
import { delivering, quiet } from '../support/delivering.ts';

/** One process of the product’s delivering half: the real tick, store, ledger, limits and platforms. */
const {
  DATABASE_URL: databaseUrl,
  DATA_DIR: dataDir = '',
  RECORDER: recorder = '',
  OWNER: owner = '',
  LONG: long,
  LEASE: lease,
} = process.env;
/** Milliseconds between ticks. */
const pause = 50;
/** Stands in long digests, so that they are several messages on both platforms. */
const ballast = 'Silk Road '.repeat(1300);
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

const world = delivering(store, {
  clock,
  owner,
  lease: Number(lease),
  messages: (chat, reply, post) => platformOf(chat).messages(chat, reply, post),
  trace: async (chat, key, since) => platformOf(chat).trace?.(chat, key, since),
  ...createTurns((chat) => platformOf(chat).turns(chat), { store, clock }),
});

for (;;) {
  await clearDoubts(world, Number(lease)).catch(() => undefined);
  await tick({
    ...world,
    compose(content) {
      const reply = world.compose(content);
      return long ? { ...reply, parts: [...reply.parts, { part: 'text', text: ballast }] } : reply;
    },
  }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, pause));
}
