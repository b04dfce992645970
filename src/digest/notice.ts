import type { Obstacle } from '#core/delivery.ts';
import { DeliveryError } from '#core/platform.ts';
import { programmeWithId } from '#core/programme.ts';
import type { Subscription } from '#core/subscription.ts';
import type { Delivering } from './delivering.ts';
import { postAll } from './post.ts';

/**
 * Tells the person who set a digest up that it is paused and how it goes on; those who run Keruen, where that person is
 * not known or cannot be written to. It is a courtesy: the state of the digest says the same, and nothing is tried again.
 */
export async function tellPaused(subscription: Subscription, obstacle: Obstacle, world: Delivering): Promise<void> {
  const contact = await world.store.contactOf(subscription.id);
  const { programme, language } = subscription;
  const title = programmeWithId(programme, world.programmes, world.library().topics)?.title[language] ?? programme;
  const notice = world.pausedNotice({ subscription, title, obstacle, chatName: contact?.chatName });
  const tell = async (chat: Subscription['chat']) => {
    try {
      await postAll({ chat, silent: false }, notice, world);
      return true;
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      world.log.warn(
        { err: error, chat, subscription: subscription.id },
        'nobody there can be told of a paused digest',
      );
      return false;
    }
  };
  if (contact && contact.person !== subscription.chat && (await tell(contact.person))) return;
  for (const admin of world.admins) await tell(admin);
}
