/** How Keruen reaches Telegram. */
export interface TelegramConfig {
  readonly token: string;
  /** Where the Bot API is: https://api.telegram.org */
  readonly apiRoot: string;
  readonly updates:
    | { readonly mode: 'polling' }
    /** The public address of this product, without a slash at its end, and a secret of any shape. */
    | { readonly mode: 'webhook'; readonly url: string; readonly secret: string };
}
