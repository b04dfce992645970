import type { ChatId } from '#core/conversation.ts';
import type { Store } from '#core/store.ts';
import { weekdays } from '#core/subscription.ts';

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

/** Subscribes so many chats, by turns on Slack and Telegram unless it is said, to a digest that is due now. */
export async function subscribeAll(store: Store, count: number, chat = chatOnEither) {
  const due = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  const at = due.toISOString().slice(11, 16);
  for (let number = 0; number < count; number++) {
    await subscribe(
      store,
      chat(number),
      { days: weekdays, at, zone: 'UTC' },
      { now: new Date(due.getTime() - 60_000), nextSlot: due },
    );
  }
}

function chatOnEither(number: number): ChatId {
  return number % 2 === 0 ? `slack:C${number}` : `telegram:${number}`;
}
