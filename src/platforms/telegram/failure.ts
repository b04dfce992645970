import { TelegramError } from 'telegraf';
import type { ChatId } from '#core/conversation.ts';
import type { Obstacle } from '#core/delivery.ts';
import { DeliveryError } from '#core/platform.ts';

/** Errors from before a connection stood: nothing can have arrived. */
const beforeConnection = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Refusals with status 400 that will not change by trying again, and what stands in the way. */
const obstacles: readonly (readonly [RegExp, Obstacle])[] = [
  [/message thread not found/i, 'topic'],
  [/not enough rights|need administrator rights|CHAT_WRITE_FORBIDDEN|have no rights/i, 'forbidden'],
  [/chat not found|group chat was deleted|PEER_ID_INVALID/i, 'absent'],
];

/**
 * What is known of a call that failed: see DeliveryOutcome. A 5xx answer or a broken line may have delivered. A token that
 * is no longer good is no fault of the chat: its digests go on when a new one is set.
 */
export function deliveryError(error: unknown): DeliveryError {
  if (error instanceof TelegramError) return refusal(error);
  const code = codeOf(error);
  const message = `Telegram could not be reached${code ? ` (${code})` : ''}`;
  return new DeliveryError(code && beforeConnection.has(code) ? 'refused' : 'uncertain', message, { cause: error });
}

/** True when the message was refused because of its formatting. */
export function isBadMarkup(error: unknown): boolean {
  return error instanceof TelegramError && error.code === 400 && /can't parse entities/i.test(error.description);
}

/** True when an edit would have changed nothing. */
export function isUnchanged(error: unknown): boolean {
  return error instanceof TelegramError && /message is not modified/i.test(error.description);
}

/** True for an answer that came too late for anyone to see it. */
export function isTooLate(error: unknown): boolean {
  return error instanceof TelegramError && /query is too old|query ID is invalid/i.test(error.description);
}

function refusal(error: TelegramError): DeliveryError {
  const { code, description, parameters } = error;
  const options = { cause: error };
  if (parameters?.migrate_to_chat_id !== undefined) {
    return new DeliveryError('refused', description, {
      ...options,
      movedTo: `telegram:${parameters.migrate_to_chat_id}` as ChatId,
    });
  }
  if (code === 429)
    return new DeliveryError('refused', description, { ...options, retryAfter: parameters?.retry_after ?? 60 });
  const [, obstacle] =
    code === 403 || code === 400
      ? (obstacles.find(([words]) => words.test(description)) ?? [undefined, code === 403 ? 'absent' : undefined])
      : [];
  if (obstacle) return new DeliveryError('gone', description, { ...options, obstacle });
  return new DeliveryError(code >= 500 ? 'uncertain' : 'refused', description, options);
}

/** The system's error code, wherever the HTTP client has put it. */
export function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
    if ('errno' in cause && typeof cause.errno === 'string') return cause.errno;
  }
  return undefined;
}
