/** Cuts a text into pieces of at most `size` characters, at the end of a line, sentence or word, never inside an escape or a link. */
export function pieces(text: string, size: number): readonly string[] {
  if (text.length <= size) return [text];
  const head = text.slice(0, size);
  const ends = [head.lastIndexOf('\n'), head.search(/[.!?…]\s[^.!?…]*$/) + 1, head.lastIndexOf(' ')];
  const open = Math.max(head.lastIndexOf('&'), head.lastIndexOf('<'));
  const whole = open > size - 10 ? open : size;
  const end = ends.find((each) => each > size / 2) ?? whole;
  return [text.slice(0, end).trimEnd(), ...pieces(text.slice(end).trimStart(), size)];
}
