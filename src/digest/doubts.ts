import type { Subscription } from '#core/subscription.ts';
import type { Delivering } from './delivering.ts';

/** How long a chat is asked about a message; after it, nobody would want the digest again. */
const longest = 60 * 60_000;

/** The key by which the message of an occurrence with this number, from 0, can be found in its chat. */
export function messageKey({ id, createdAt }: Subscription, slot: Date, number: number): string {
  return `${id}.${createdAt.getTime()} ${slot.toISOString()} ${number}`;
}

/**
 * Asks platforms that can tell whether the messages in doubt have arrived. An occurrence of which that is known is taken
 * up again, behind its last message; where nobody can tell, it stays uncertain. The chat is asked when no call can be
 * under way any more.
 */
export async function clearDoubts({ store, clock, trace, log }: Delivering, longestCall: number): Promise<void> {
  const now = clock().getTime();
  for (const { subscription, delivery } of await store.doubts(new Date(now - longest), new Date(now - longestCall))) {
    const { slot, messages } = delivery;
    const found = await trace(subscription.chat, messageKey(subscription, slot, messages.length), slot);
    if (!found) continue;
    const { arrived } = found;
    if (await store.reopen(subscription.id, slot, [...messages, ...(arrived === undefined ? [] : [arrived])]))
      log.info({ subscription: subscription.id, slot, arrived }, 'a message in doubt was looked for in its chat');
  }
}
