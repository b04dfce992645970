import type { PausedDigest } from '#core/digests.ts';
import type { Reply } from '#core/reply.ts';
import { texts } from '#i18n/catalogue.ts';
import { reasonText } from './digest-list.ts';

/** Tells the person who set a digest up that Keruen has paused it, why, and what to do. */
export function pausedNotice({ subscription, title, obstacle, chatName }: PausedDigest): Reply {
  const { chat, language, id } = subscription;
  const words = texts(language);
  const sentences = [
    words.pausedByItself(title, chatName ?? words.someChat(chat)),
    reasonText(obstacle, language),
    ...(obstacle === 'topic' ? [] : [words.commandThere(`/digest resume ${id}`)]),
  ];
  return { language, audience: 'person', parts: [{ part: 'text', text: sentences.join(' ') }] };
}
