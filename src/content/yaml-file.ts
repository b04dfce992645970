import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** What a YAML file holds, or what is wrong with it. */
export type Parsed<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/**
 * Reads a YAML file against its schema. Problems name the file as `shown`, with line and column; a file that cannot
 * be read is a problem too.
 */
export function readYamlFile<T>(path: string, shown: string, schema: z.ZodType<T>): Parsed<T> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    return {
      problems: [{ place: shown, message: `cannot be read: ${cause instanceof Error ? cause.message : cause}` }],
    };
  }
  return parseYaml(text, shown, schema);
}

/**
 * Reads YAML text against its schema. Problems name the file as `shown`, with line and column. The quick parser knows no
 * places; where it finds anything wrong, the one that does reads the text again and has the last word.
 */
export function parseYaml<T>(text: string, shown: string, schema: z.ZodType<T>): Parsed<T> {
  const quick = schema.safeParse(quicklyRead(text));
  return quick.success ? { value: quick.data } : parseWithPlaces(text, shown, schema);
}

/** Undefined, which no schema of ours takes, for text that is not YAML. */
function quicklyRead(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

function parseWithPlaces<T>(text: string, shown: string, schema: z.ZodType<T>): Parsed<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${shown}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ pos, message }) => ({ place: place(pos[0]), message: `not YAML: ${message}` })),
    };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data };
  return {
    problems: parsed.error.issues.map((issue) => ({
      place: place(offsetOf(document, issue.path)),
      message: `${issue.path.map(String).join('.') || 'file'}: ${issue.message}`,
    })),
  };
}

/** Where the path stands in the file; where it is missing, the nearest thing around it. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
