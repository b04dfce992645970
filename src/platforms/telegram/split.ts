import { escapeHtml, withoutMentions } from './escape.ts';
import { limits } from './limits.ts';

/** A stretch of text and the tags around it. */
interface Run {
  readonly text: string;
  readonly open?: string;
  readonly close?: string;
}

/** What stays together if it can: a paragraph, a line of a list. */
export interface Block {
  readonly runs: readonly Run[];
  /** Follows the block before it without an empty line. */
  readonly tight?: boolean;
}

/** Room for the number of the part: `(12/34)` and a line break. */
const numberRoom = 10;
const room = limits.text - numberRoom;

/** Puts blocks into as few messages as the limits allow, cut between blocks, numbered when there are several. */
export function messagesOf(blocks: readonly Block[]): readonly { readonly html: string; readonly plain: string }[] {
  const groups: Block[][] = [];
  let size = 0;
  let tags = 0;
  for (const block of blocks.flatMap(fitted)) {
    const length = lengthOf(block) + 2;
    const entities = block.runs.filter(({ open }) => open).length;
    if (groups.length === 0 || size + length > room || tags + entities > limits.entities) {
      groups.push([]);
      size = 0;
      tags = 0;
    }
    groups.at(-1)?.push(block);
    size += length;
    tags += entities;
  }
  return groups.map((group, index) => {
    const number = groups.length > 1 ? `(${index + 1}/${groups.length})\n` : '';
    return {
      html:
        number +
        joined(group, ({ text, open = '', close = '' }) => `${open}${escapeHtml(withoutMentions(text))}${close}`),
      plain: number + joined(group, ({ text }) => withoutMentions(text)),
    };
  });
}

function joined(blocks: readonly Block[], write: (run: Run) => string): string {
  return blocks
    .map(({ runs, tight }, index) => {
      const before = index === 0 ? '' : tight && blocks[index - 1]?.tight ? '\n' : '\n\n';
      return before + runs.map(write).join('');
    })
    .join('');
}

function lengthOf({ runs }: Block): number {
  return runs.reduce((length, { text }) => length + text.length, 0);
}

/** A block that no message can hold is cut into several, each run at the end of a sentence or word. */
function fitted(block: Block): readonly Block[] {
  if (lengthOf(block) <= room - 2) return [block];
  return block.runs.flatMap((run) =>
    pieces(run.text, room - 2).map((text) => ({ ...block, runs: [{ ...run, text }] })),
  );
}

/** Cuts a text into pieces of at most `size` UTF-16 units, never inside a character. */
export function pieces(text: string, size: number): readonly string[] {
  if (text.length <= size) return [text];
  const head = text.slice(0, size);
  const ends = [
    head.search(/[.!?…]\s[^.!?…]*$/) + 1,
    head.lastIndexOf(' '),
    /[\uD800-\uDBFF]$/.test(head) ? size - 1 : size,
  ];
  const cut = ends.find((end) => end > size / 2) ?? size;
  return [text.slice(0, cut).trimEnd(), ...pieces(text.slice(cut).trimStart(), size)];
}
