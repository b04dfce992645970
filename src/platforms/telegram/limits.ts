/** Telegram's numbers (core.telegram.org/bots/api, Bot API 10.1, unless another source is named). */
export const limits = {
  /** UTF-16 units of a message after its entities are parsed. */
  text: 4096,
  /** Entities beyond about this many are silently dropped (python-telegram-bot, MAX_MESSAGE_ENTITIES). */
  entities: 100,
  callbackDataBytes: 64,
  buttonsPerMessage: 100,
  inlineResults: 10,
  inlineResultIdBytes: 64,
  commandDescription: 256,
  callbackAnswer: 200,
} as const;

/** Milliseconds that a call may take. */
export const timeouts = { call: 15_000, poll: 45_000 } as const;

/** Seconds that Telegram may hold a poll open; it caps them at 50. */
export const pollSeconds = 30;

/**
 * Whole milliseconds between posts: thirty a second over all chats, one a second in a chat, twenty a minute in a group
 * (core.telegram.org/bots/faq, “My bot is hitting limits”).
 */
export const turns = { all: Math.ceil(1000 / 30), person: 1000, group: 3000 } as const;
