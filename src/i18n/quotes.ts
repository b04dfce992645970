/** The text in Russian and Kazakh quotation marks, with „ “ for quotations inside it. */
export function guillemets(text: string): string {
  return `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`;
}
