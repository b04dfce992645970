import type { Store } from '#core/store.ts';

/** Subscribes a chat to the digest of the tests. */
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
