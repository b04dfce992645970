import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The papers that the small example content was checked against. */
export const examplePapers = 'test/fixtures/papers';

/** A copy of the small example content that a test may spoil; removed when the test ends. */
export function contentCopy(original = 'test/fixtures/content') {
  const root = mkdtempSync(join(tmpdir(), 'keruen-content-'));
  const directory = join(root, 'content');
  cpSync(original, directory, { recursive: true });
  return {
    directory,
    /** Replaces a piece of a file; fails when the file does not hold it, so that a test cannot spoil nothing. */
    edit(file: string, from: string, to: string) {
      const path = join(directory, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(path, text.replace(from, to));
    },
    write: (file: string, text: string) => writeFileSync(join(directory, file), text),
    remove: (file: string) => rmSync(join(directory, file), { recursive: true }),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}
