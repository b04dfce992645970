/** How Keruen reaches Slack. */
export interface SlackConfig {
  readonly botToken: string;
  /** Where the Web API is: https://slack.com/api/ */
  readonly apiUrl: string;
  readonly transport:
    | { readonly mode: 'socket'; readonly appToken: string }
    | { readonly mode: 'http'; readonly signingSecret: string };
}
