/**
 * Makes a text inert in mrkdwn: it reads as it was, notifies nobody and links nowhere. Slack asks to escape three signs
 * (docs.slack.dev/messaging/formatting-message-text); a zero-width space after the signs that format or mention keeps
 * `*bold*`, `@everyone` and `#channel` from being read as such.
 */
export function escapeMrkdwn(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/(?<![\p{L}\p{N}])[*_~`](?=\S)|(?<=\S)[*_~`](?![\p{L}\p{N}])|[@#](?=[\p{L}])/gu, '$&\u200b');
}

/** A link of mrkdwn; signs that would end it early are encoded in the address and replaced in the label. */
export function mrkdwnLink(url: string, label: string): string {
  const address = url.replace(/[<>|]/g, (sign) => encodeURIComponent(sign));
  return `<${address}|${escapeMrkdwn(label).replaceAll('|', '¦')}>`;
}
