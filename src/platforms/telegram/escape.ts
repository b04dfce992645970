/** Makes mentions inert: a zero-width space keeps `@name` from notifying whoever bears it. */
export function withoutMentions(text: string): string {
  return text.replace(/@(?=\w)/g, '@\u200b');
}

/** Makes a text inert in HTML, in elements and in double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
