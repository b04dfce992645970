import { DeliveryError } from '#core/platform.ts';
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
    await waitForTurn(chat, world);
    await send();
  }
}

/** Waits for the chat's turn. Throws DeliveryError when that would take long. */
export async function waitForTurn(chat: Subscription['chat'], world: Delivering): Promise<void> {
  const later = await world.turn(chat);
  if (later) throw new DeliveryError('refused', `the platform has asked to wait until ${later.toISOString()}`);
}
