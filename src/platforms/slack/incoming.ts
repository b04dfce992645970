import type { Request } from '#core/conversation.ts';

/**
 * What was typed, as plain words: Slack's marks for people, channels and links are undone, and the curly quotes and
 * dashes that phones put in are straightened.
 */
export function plainWords(text: string): string {
  return text
    .replace(/<([@#!])[^|>]*\|([^>]*)>/g, (_, sign: string, label: string) => (sign === '!' ? label : sign + label))
    .replace(/<([^@#!|>][^|>]*)(?:\|([^>]*))?>/g, (_, url: string, label?: string) => label ?? url)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .trim();
}

/** What Slack gives for the name of a channel whose name it does not tell. */
const nameless = ['directmessage', 'privategroup', 'mpdm'];

/** A request from a channel by a person. */
export function slackRequest(
  from: {
    readonly channel: string;
    readonly channelName?: string | undefined;
    readonly user: string;
    readonly userName?: string | undefined;
  },
  text: string,
): Request {
  return {
    chat: `slack:${from.channel}`,
    person: `slack:${from.user}`,
    ...(from.channelName && !nameless.includes(from.channelName) && { chatName: `#${from.channelName}` }),
    ...(from.userName && { personName: from.userName }),
    text,
  };
}
