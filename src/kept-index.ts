import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Library } from '#core/library.ts';
import type { Keep } from '#search/ranking.ts';

/**
 * Keeps the index of a library in a folder, so that the next start need not make it again. It is made anew when the
 * library, the code that reads texts or Node.js is another, and when the file is damaged or cannot be written.
 */
export function keptIndex(folder: string, library: Library): Keep {
  const path = join(folder, 'index.bin');
  const origin = originOf(library);
  const sealOf = (packed: Buffer) => origin.copy().update(packed).digest();
  return (make) => {
    try {
      const kept = readFileSync(path);
      const packed = kept.subarray(sealLength);
      if (kept.subarray(0, sealLength).equals(sealOf(packed))) return deserialize(packed);
    } catch {
      // There is none yet.
    }
    const made = make();
    try {
      const packed = serialize(made);
      const unfinished = `${path}.${process.pid}`;
      mkdirSync(folder, { recursive: true });
      writeFileSync(unfinished, Buffer.concat([sealOf(packed), packed]));
      renameSync(unfinished, path);
    } catch {
      // The next start makes it again.
    }
    return made;
  };
}

/** Bytes of SHA-256. */
const sealLength = 32;

/** Everything that an index depends on. */
function originOf(library: Library): Hash {
  const hash = createHash('sha256').update(process.version);
  hash.update(JSON.stringify(library, (_, value) => (value instanceof Map ? [...value] : value)));
  for (const path of ['../package-lock.json', ...filesIn('core'), ...filesIn('search')])
    hash.update(readFileSync(join(import.meta.dirname, path)));
  return hash;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    join(folder, file),
  );
}
