import type { Library } from '#core/library.ts';
import { numericTokens, type PaperText } from './paper-text.ts';
import type { Problem } from './problem.ts';

/** How many numeric tokens of a paper's body are accounted for. */
export interface Coverage {
  readonly source: string;
  /** Tokens in the body: not in lines set apart as bibliography, addresses or page numbers. */
  readonly tokens: number;
  readonly covered: number;
  readonly waived: number;
  /** Tokens that no evidence prints and no waiver names. */
  readonly open: readonly { readonly line: number; readonly token: string }[];
}

/**
 * Counts every numeric token of a paper's body. A token is covered when it stands in `printed[]` of evidence whose
 * lines contain it, and waived when content/waivers names it.
 */
export function coverageOf(source: string, text: PaperText, library: Library): Coverage {
  const waivers = library.waivers.get(source);
  const printedAt = printedTokens(source, library);
  const waivedAt = new Set(waivers?.tokens.map(({ line, token }) => `${line}:${token}`));
  const apart = (line: number) =>
    waivers?.apart.some(({ lines: [first, last] }) => first <= line && line <= last) ?? false;
  const tokens = text.lines.flatMap((words, index) =>
    apart(index + 1) ? [] : numericTokens(words).map((token) => ({ line: index + 1, token })),
  );
  const covered = tokens.filter(({ line, token }) => printedAt.has(`${line}:${token}`));
  const rest = tokens.filter(({ line, token }) => !printedAt.has(`${line}:${token}`));
  const open = rest.filter(({ line, token }) => !waivedAt.has(`${line}:${token}`));
  return { source, tokens: tokens.length, covered: covered.length, waived: rest.length - open.length, open };
}

/** Waivers of tokens that do not stand where they say. */
export function waiverProblems(source: string, text: PaperText, library: Library): readonly Problem[] {
  return (library.waivers.get(source)?.tokens ?? [])
    .filter(({ line, token }) => !numericTokens(text.lines[line - 1] ?? '').includes(token))
    .map(({ line, token }) => ({
      place: `content/waivers/${source}.yml`,
      message: `line ${line} of the text holds no token "${token}"`,
    }));
}

function printedTokens(source: string, { facts }: Library): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const { evidence } of facts.values()) {
    for (const item of evidence.filter((piece) => piece.source === source)) {
      for (const token of item.printed.flatMap(numericTokens)) {
        for (let line = item.lines[0]; line <= item.lines[1]; line++) tokens.add(`${line}:${token}`);
      }
    }
  }
  return tokens;
}
