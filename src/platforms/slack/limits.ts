/** Slack's numbers (docs.slack.dev/reference/block-kit, unless another source is named). */
export const limits = {
  blocksPerMessage: 50,
  /** All blocks of a message together; undocumented, seen near 13,200 (slackapi/bolt-js#2509). */
  charactersPerMessage: 12_000,
  header: 150,
  section: 3000,
  contextText: 2000,
  altText: 2000,
  buttonLabel: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  buttonsPerBlock: 25,
  /** Top-level text; longer is cut by Slack. */
  text: 4000,
  /** Messages of a page of history; Slack recommends no more than 200 (conversations.history). */
  historyPage: 200,
  /** Pages that are read for one message. */
  historyPages: 5,
} as const;

/** Milliseconds that a call to the Web API may take. */
export const callTimeout = 15_000;

/** Seconds by which the time of a signed request may differ from ours. */
export const signatureWindow = 300;

/** Bytes of a request that are read; Bolt's own receivers take as many. */
export const longestBody = 4 * 1024 * 1024;

/**
 * Milliseconds between posts in a workspace. Slack allows “several hundred” a minute and gives no number; this lets a
 * crowd of channels have their digests within a minute or two, and what Slack refuses goes out when it says.
 */
export const workspaceTurn = 30;

/** Milliseconds between posts in a channel: one a second (docs.slack.dev/apis/web-api/rate-limits). */
export const channelTurn = 1000;
