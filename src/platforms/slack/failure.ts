import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import type { Obstacle } from '#core/delivery.ts';
import { DeliveryError } from '#core/platform.ts';

/** Errors from before a connection stood: nothing can have arrived. */
const beforeConnection = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Slack's words for a channel that will not take a message however often it is tried. */
const obstacles: Readonly<Record<string, Obstacle>> = {
  channel_not_found: 'absent',
  not_in_channel: 'absent',
  is_archived: 'archived',
  restricted_action: 'forbidden',
};

/** Of these Slack says itself that some of the operation may have succeeded. */
const perhapsDone = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

/**
 * What is known of a post that failed: see DeliveryOutcome. A 5xx answer or a broken line may have delivered. A token that
 * is no longer good is no fault of the chat: its digests go on when a new one is set.
 */
export function deliveryError(cause: unknown): DeliveryError {
  if (cause instanceof WebAPIRateLimitedError) {
    return new DeliveryError('refused', 'Slack asks to wait', { cause, retryAfter: cause.retryAfter });
  }
  if (cause instanceof WebAPIPlatformError) {
    const { error } = cause.data;
    if (perhapsDone.has(error)) return new DeliveryError('uncertain', `Slack answers ${error}`, { cause });
    const obstacle = obstacles[error] ?? (error.startsWith('restricted_action') ? 'forbidden' : undefined);
    return new DeliveryError(obstacle ? 'gone' : 'refused', `Slack answers ${error}`, {
      cause,
      ...(obstacle && { obstacle }),
    });
  }
  if (cause instanceof WebAPIHTTPError) {
    return new DeliveryError(
      cause.statusCode < 500 ? 'refused' : 'uncertain',
      `Slack answers with HTTP ${cause.statusCode}`,
      { cause },
    );
  }
  const code = codeOf(cause);
  return new DeliveryError(
    code && beforeConnection.has(code) ? 'refused' : 'uncertain',
    `Slack could not be reached${code ? ` (${code})` : ''}`,
    { cause },
  );
}

/** The system's error code, wherever the HTTP client has put it. */
export function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && /^(E[A-Z]|UND_ERR)/.test(cause.code)) return cause.code;
  }
  return undefined;
}
