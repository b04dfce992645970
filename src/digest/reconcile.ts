import type { ChatId } from '#core/conversation.ts';
import type { Language } from '#core/language.ts';
import type { DigestsConfig } from '#core/programme.ts';
import type { Store } from '#core/store.ts';
import type { Terms } from '#core/subscription.ts';
import { nextSlot } from './slots.ts';

/**
 * Makes the database agree with the `deliver` list of config/digests.yml: what is new is subscribed, what differs is
 * changed, what is gone is stopped. Subscriptions that people made in their chats are left alone.
 */
export async function reconcile(
  { programmes, deliver }: DigestsConfig,
  options: {
    readonly store: Store;
    readonly now: Date;
    readonly by: string;
    readonly language: Language;
    readonly zone: string;
  },
): Promise<void> {
  const { store, now, by } = options;
  const wanted = deliver.flatMap((entry) => {
    const programme = programmes[entry.programme];
    if (!programme) return [];
    const terms: Terms = {
      programme: entry.programme,
      rule: { days: entry.days ?? programme.days, at: entry.at ?? programme.at, zone: entry.zone ?? options.zone },
      language: entry.language ?? options.language,
      form: entry.form,
      silent: entry.silent,
    };
    return [{ chat: entry.chat as ChatId, terms }];
  });
  for (const { chat, terms } of wanted) {
    const paused = (await store.subscriptionsOf(chat)).some(
      ({ programme, state }) => programme === terms.programme && state === 'paused',
    );
    if (paused) continue;
    await store.subscribe({ chat, terms, origin: 'config', createdBy: by, now, nextSlot: nextSlot(terms.rule, now) });
  }
  for (const { id, chat, programme } of await store.deployedSubscriptions()) {
    if (wanted.some((each) => each.chat === chat && each.terms.programme === programme)) continue;
    await store.setSubscriptionState(id, { state: 'stopped', now, nextSlot: undefined });
  }
}
