import type { Language } from './language.ts';
import type { Reply } from './reply.ts';

/** The platforms, by the names with which the ids of their chats begin. */
export const platformNames = ['web', 'slack', 'telegram'] as const;

export type PlatformName = (typeof platformNames)[number];

/** The platform that a chat is on. */
export function platformName(chat: ChatId): string {
  return chat.slice(0, chat.indexOf(':'));
}

/** A chat on a platform: `slack:C123`, `telegram:-1001234`, `web:7f3a`; a forum topic follows: `telegram:-1001234:77`. */
export type ChatId = `${string}:${string}`;

/** A person on a platform: `slack:U123`. */
export type PersonId = `${string}:${string}`;

/** One message or press of a button, as a platform hands it to the core. */
export interface Request {
  readonly chat: ChatId;
  /** Left out where the platform does not tell, as in a Telegram channel. */
  readonly person?: PersonId;
  /** How the person is named to the others in the chat. */
  readonly personName?: string;
  /** What the chat is called, where it has a name. */
  readonly chatName?: string;
  /** What was typed, without the platform's slash: `fact khorgos`. */
  readonly text: string;
  /** The language of the person's app as the platform tells it: `ru`, `en-US`. */
  readonly locale?: string;
  /** The language of the message whose button was pressed. */
  readonly shownIn?: Language;
}

/** Answers a request; never throws and never answers with nothing. */
export type Dispatch = (request: Request) => Promise<Reply>;

/** A card as a list offers it before it is chosen, for inline mode. */
export interface Suggestion {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly reply: Reply;
}

/** The cards that fit what has been typed so far, best first; for an empty text a few good ones. Never throws. */
export type Suggest = (request: Request) => Promise<readonly Suggestion[]>;

/** A command as menus, manifests and help show it. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: Readonly<Record<Language, string>>;
  readonly usage: Readonly<Record<Language, string>>;
}
