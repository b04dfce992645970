import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Library } from '#core/library.ts';
import type { PackedIndex } from '#search/indexing.ts';
import type { Keep } from '#search/ranking.ts';

/**
 * Keeps the index of a library in a folder, so that the next start need not make it again. It is made anew when the
 * library, the code that reads texts or Node.js is another, and when the file is damaged. Never throws: what cannot be
 * kept is made at the next start too.
 */
export function keptIndex(folder: string, library: Library): Keep {
  return (make) => {
    const file = { path: join(folder, 'index.bin'), origin: attempt(() => originOf(library)) };
    const kept = attempt(() => read(file));
    if (kept) return kept;
    const made = make();
    attempt(() => mkdirSync(folder, { recursive: true }));
    attempt(() => write(file, made));
    return made;
  };
}

interface KeptFile {
  readonly path: string;
  readonly origin: Hash | undefined;
}

/** Bytes of SHA-256. */
const sealLength = 32;

function read({ path, origin }: KeptFile): PackedIndex | undefined {
  const kept = readFileSync(path);
  const packed = kept.subarray(sealLength);
  return origin && kept.subarray(0, sealLength).equals(sealOf(packed, origin)) ? deserialize(packed) : undefined;
}

/** Writes the whole beside the file first, so that nobody reads half of it; what cannot be finished is removed. */
function write({ path, origin }: KeptFile, made: PackedIndex): void {
  if (!origin) return;
  const packed = serialize(made);
  const unfinished = `${path}.${process.pid}`;
  try {
    writeFileSync(unfinished, Buffer.concat([sealOf(packed, origin), packed]));
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function sealOf(packed: Buffer, origin: Hash): Buffer {
  return origin.copy().update(packed).digest();
}

/** Everything that an index depends on. */
function originOf(library: Library): Hash {
  const hash = createHash('sha256').update(process.version);
  hash.update(JSON.stringify(library, (_, value) => (value instanceof Map ? [...value] : value)));
  const here = import.meta.dirname;
  for (const path of [
    join(here, '../package-lock.json'),
    ...filesIn(join(here, 'core')),
    ...filesIn(join(here, 'search')),
  ])
    hash.update(readFileSync(path));
  return hash;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What it gives; undefined where it cannot be done. */
function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
