import type { Update, User } from 'telegraf/types';
import type { ChatId, CommandEntry, Request } from '#core/conversation.ts';
import { isLanguage } from '#core/language.ts';

/** Where an answer goes. */
export interface Address {
  readonly chatId: number;
  readonly threadId?: number;
}

type Message =
  | Extract<Update, { message: unknown }>['message']
  | Extract<Update, { channel_post: unknown }>['channel_post'];

/** What the bot is called, and which commands it has. */
export interface Identity {
  readonly id: number;
  readonly username: string;
  readonly commands: readonly CommandEntry[];
}

/** What a message asks for; undefined when it is not meant for the bot. */
export function messageRequest(
  message: Message,
  bot: Identity,
): { readonly request: Request; readonly address: Address } | undefined {
  const text = asked(message, bot);
  if (text === undefined) return undefined;
  const { chat } = message;
  const thread = 'is_topic_message' in message && message.is_topic_message ? message.message_thread_id : undefined;
  const anonymous = 'sender_chat' in message && message.sender_chat !== undefined;
  const person = anonymous ? undefined : message.from;
  const title = 'title' in chat ? chat.title : undefined;
  return {
    address: { chatId: chat.id, ...(thread !== undefined && { threadId: thread }) },
    request: {
      chat: `telegram:${chat.id}${thread === undefined ? '' : `:${thread}`}`,
      text,
      ...(title !== undefined && { chatName: title }),
      ...(person ? personOf(person) : title !== undefined && { personName: title }),
    },
  };
}

/** The person of an update, as the core knows people. */
export function personOf(user: User): Pick<Request, 'person' | 'personName' | 'locale'> {
  return {
    person: `telegram:${user.id}`,
    personName: user.first_name,
    ...(user.language_code !== undefined && { locale: user.language_code }),
  };
}

/** A pressed button: the command behind it and the language of its message. */
export function pressed(data: string): Pick<Request, 'text' | 'shownIn'> | undefined {
  const [, language = '', text] = /^r:([a-z]{2}):(.+)$/s.exec(data) ?? [];
  return text === undefined || !isLanguage(language) ? undefined : { text, shownIn: language };
}

/** The chat and the forum topic of an id such as `telegram:-1001234:77`. */
export function addressOf(chat: ChatId): Address {
  const [, chatId, threadId] = chat.split(':');
  return { chatId: Number(chatId), ...(threadId !== undefined && { threadId: Number(threadId) }) };
}

/**
 * The words that are meant for the bot: in a private chat everything, elsewhere commands, replies to the bot and
 * mentions of it. A photograph or a sticker in a private chat counts as an empty question.
 */
function asked(message: Message, bot: Identity): string | undefined {
  const text = 'text' in message ? message.text : 'caption' in message ? (message.caption ?? '') : '';
  const mention = new RegExp(`@${bot.username}\\b`, 'gi');
  const [, name, addressee, words = ''] = /^\/([a-z0-9_]+)(?:@(\w+))?\s*(.*)$/is.exec(text) ?? [];
  if (name !== undefined) {
    if (addressee !== undefined && addressee.toLowerCase() !== bot.username.toLowerCase()) return undefined;
    return command(name.toLowerCase(), words, message.chat.type === 'private' || addressee !== undefined, bot);
  }
  if (message.chat.type === 'private') return text;
  const reply = 'reply_to_message' in message ? message.reply_to_message : undefined;
  if (text !== '' && (mention.test(text) || reply?.from?.id === bot.id)) return text.replace(mention, ' ').trim();
  return undefined;
}

/** `/start` greets, and with words it opens a card; an unknown command keeps its slash, so that it is answered as one. */
function command(name: string, words: string, meant: boolean, { commands }: Identity): string | undefined {
  if (name === 'start' || name === 'startgroup') return words === '' ? 'help' : `fact ${words}`;
  if (commands.some((each) => each.name === name)) return `${name} ${words}`.trim();
  return meant ? `/${name} ${words}`.trim() : undefined;
}
