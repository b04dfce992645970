import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Log } from '#core/log.ts';
import type { Platform } from '#core/platform.ts';
import { limits } from './limits.ts';

const eventType = 'keruen_digest';

/** Message metadata that nobody sees and by which a message can be found again. */
export function labelled(key: string) {
  return { event_type: eventType, event_payload: { key } };
}

/** Our clock may be ahead of Slack's by so many milliseconds. */
const clocksDiffer = 10 * 60_000;

/**
 * Looks through a channel's history for the message with a key. That needs the scope `channels:history` (in private
 * channels `groups:history`), which a workspace need not grant: where Slack says that it is missing, it is not asked again.
 */
export function createTracer(client: WebClient, log: Log): NonNullable<Platform['trace']> {
  const closed = new Set<string>();
  return async (chat, key, since) => {
    if (closed.has(chat)) return undefined;
    const [, channel = ''] = chat.split(':');
    const oldest = String((since.getTime() - clocksDiffer) / 1000);
    let cursor: string | undefined;
    try {
      for (let page = 0; page < limits.historyPages; page++) {
        const history = await client.conversations.history({
          channel,
          oldest,
          include_all_metadata: true,
          limit: limits.historyPage,
          ...(cursor && { cursor }),
        });
        const message = history.messages?.find(
          ({ metadata }) =>
            metadata?.event_type === eventType &&
            (metadata.event_payload as { key?: unknown } | undefined)?.key === key,
        );
        if (message) return { arrived: message.ts };
        cursor = history.response_metadata?.next_cursor;
        if (!cursor) return { arrived: undefined };
      }
      return undefined;
    } catch (error) {
      if (error instanceof WebAPIPlatformError && error.data.error === 'missing_scope') closed.add(chat);
      log.info({ err: error, chat }, 'Slack does not show whether a message has arrived');
      return undefined;
    }
  };
}
