/** True for a word that names a year of our times. */
export function isYear(word: string): boolean {
  return /^(19|20)\d\d$/.test(word);
}
