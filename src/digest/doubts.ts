import type { Subscription } from '#core/subscription.ts';
import type { Delivering } from './delivering.ts';

/** How long a chat is asked about a message; after it, nobody would want the digest again. */
const longest = 60 * 60_000;

/** A message that was in doubt so often stays in doubt: a platform that shows late what it took must not be sent it again. */
export const mostAttempts = 3;

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
  const doubts = await store.doubts(new Date(now - longest), new Date(now - longestCall), mostAttempts);
  for (const { subscription, delivery } of doubts) {
    const { slot, messages } = delivery;
    const found = await trace(subscription.chat, messageKey(subscription, slot, messages.length), slot);
    if (!found) continue;
    const { arrived } = found;
    if (await store.reopen(delivery, [...messages, ...(arrived === undefined ? [] : [arrived])]))
      log.info({ subscription: subscription.id, slot, arrived }, 'a message in doubt was looked for in its chat');
  }
}
