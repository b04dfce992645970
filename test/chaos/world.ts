import { loadLibrary } from '#content/load.ts';
import { DigestsFile } from '#core/programme.ts';
import type { Store } from '#core/store.ts';
import type { Delivering } from '#digest/deliver.ts';
import { digestPost } from '#messages/digest-post.ts';
import { plan } from './plan.ts';

const library = loadLibrary('test/fixtures/content');
const { programmes } = DigestsFile.parse(plan.digests);
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** What delivering needs, around a store, a clock and messages of the test. */
export function worldOf(
  store: Store,
  clock: Delivering['clock'],
  messages: Delivering['messages'],
  owner = 'one process',
): Delivering {
  return {
    store,
    owner,
    clock,
    messages,
    log: quiet,
    library: () => library,
    programmes: new Map(Object.entries(programmes).map(([id, programme]) => [id, { id, ...programme }])),
    compose: (content) => digestPost(content, library),
    trace: async () => undefined,
    turn: async () => undefined,
    rest: async () => undefined,
  };
}

/** Subscribes a chat to the digest of the plan. */
export function subscribe(
  store: Store,
  chat: Parameters<Store['subscribe']>[0]['chat'],
  rule: Parameters<Store['subscribe']>[0]['terms']['rule'],
  { now, nextSlot }: Pick<Parameters<Store['subscribe']>[0], 'now' | 'nextSlot'>,
) {
  return store.subscribe({
    chat,
    terms: { programme: 'trade', rule, language: 'en', form: 'full', silent: false },
    origin: 'chat',
    createdBy: 'chaos',
    now,
    nextSlot,
  });
}
