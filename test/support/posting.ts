import type { ChatId } from '#core/conversation.ts';
import type { Platform } from '#core/platform.ts';
import type { Reply } from '#core/reply.ts';

/** Posts a reply's messages in order, as a digest is posted, and returns their ids. */
export async function post(platform: Platform, chat: ChatId, reply: Reply, options = { silent: false }) {
  const ids: string[] = [];
  for (const { send } of platform.messages(chat, reply, options)) ids.push(await send());
  return ids;
}

/** What a recorder of posts offers to digests in the place of a platform: a reply is one message, and its id is given. */
export function recorded(
  send: (chat: ChatId, reply: Reply) => string,
  replace: (id: string, reply: Reply) => void = () => undefined,
): Platform['messages'] {
  return (chat, reply) => [{ send: async () => send(chat, reply), replace: async (id) => replace(id, reply) }];
}
