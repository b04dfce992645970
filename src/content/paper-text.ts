import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '#core/source.ts';

/** The text of a paper, as lines counted from 1. */
export interface PaperText {
  readonly sha256: string;
  readonly lines: readonly string[];
}

/** Reads the text that a source was checked against; undefined when the folder does not hold it. */
export function readPaperText(directory: string, source: Source): PaperText | undefined {
  const path = join(directory, source.text.file);
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines: bytes.toString('utf8').split(/\r?\n/),
  };
}

/** The lines from `first` to `last`, both inclusive, as one readable text: see `readable`. */
export function passage(text: PaperText, first: number, last: number): string {
  return readable(text.lines.slice(first - 1, last).join('\n'));
}

/**
 * Undoes what extraction has done to a text: mojibake, words broken at line ends, odd spaces. Hyphens between letters
 * are dropped, because a broken compound («торгово-\nэкономический») cannot be told from a broken word.
 */
export function readable(text: string): string {
  return text
    .split('\n')
    .map(undoMojibake)
    .join('\n')
    .normalize('NFC')
    .replace(/\uFFFD/g, '-')
    .replace(/(?<=\p{L})[-'\u00ad\u2010\u2011]\n\s*(?=\p{L})/gu, '')
    .replace(/(?<=\p{L})[-'\u00ad\u2010\u2011](?=\p{L})/gu, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/(?<=\p{L}[—–]) (?=\p{L})/gu, '')
    .trim();
}

/** Windows-1251 that was read as Latin-1: «Òîâàðîîáîðîò» is «Товарооборот». */
function undoMojibake(line: string): string {
  const accented = line.match(/[\u00c0-\u00ff]/g)?.length ?? 0;
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  if (accented < 3 || accented < letters * 0.8) return line;
  return new TextDecoder('windows-1251').decode(Uint8Array.from(line, (character) => character.charCodeAt(0) & 0xff));
}

/** Where a printed item stands in a readable passage; a number is found only whole: 8 is not in 28 or 8,5. */
export function occurrences(item: string, passageText: string): readonly number[] {
  const words = readable(item).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^\d/.test(item) ? '(?<!\\d)(?<!\\d[.,])' : '(?<!\\p{L})';
  const after = /\d$/.test(item) ? '(?!\\d)(?![.,]\\d)' : '';
  return [...passageText.matchAll(new RegExp(`${before}${words}${after}`, 'gu'))].map(({ index }) => index);
}

/** The numeric tokens of a line, as coverage counts them. */
export function numericTokens(line: string): readonly string[] {
  return line.match(/\d+(?:[.,]\d+)*/g) ?? [];
}
