import type { Reply } from '#core/reply.ts';
import type { Subscription } from '#core/subscription.ts';
import type { Delivering } from './delivering.ts';

/** Posts a reply that is no occurrence, each message at its turn. Throws DeliveryError. */
export async function postAll(
  { chat, silent }: Pick<Subscription, 'chat' | 'silent'>,
  reply: Reply,
  world: Delivering,
): Promise<void> {
  for (const { send } of world.messages(chat, reply, { silent })) {
    await world.turn(chat);
    await send();
  }
}
