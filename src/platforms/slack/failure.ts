import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
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

/** Slack's words for a channel or a token that will not take a message however often it is tried. */
const remedies: Readonly<Record<string, string>> = {
  channel_not_found: 'type /invite @keruen in the channel, then resume',
  not_in_channel: 'type /invite @keruen in the channel, then resume',
  is_archived: 'unarchive the channel, then resume',
  restricted_action: 'ask an administrator to let apps post here, then resume',
  account_inactive: 'install the app again and set SLACK_BOT_TOKEN',
  invalid_auth: 'set SLACK_BOT_TOKEN anew',
  token_revoked: 'install the app again and set SLACK_BOT_TOKEN',
};

/** What is known of a post that failed: see DeliveryOutcome. A 5xx answer or a broken line may have delivered. */
export function deliveryError(cause: unknown): DeliveryError {
  if (cause instanceof WebAPIRateLimitedError) {
    return new DeliveryError('refused', 'Slack asks to wait', { cause, retryAfter: cause.retryAfter });
  }
  if (cause instanceof WebAPIPlatformError) {
    const { error } = cause.data;
    const remedy = remedies[error] ?? (error.startsWith('restricted_action') ? remedies.restricted_action : undefined);
    return new DeliveryError(remedy ? 'gone' : 'refused', `Slack answers ${error}${remedy ? `: ${remedy}` : ''}`, {
      cause,
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
