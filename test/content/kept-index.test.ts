import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#content/load.ts';
import { createLookup } from '#search/lookup.ts';
import type { Keep } from '#search/ranking.ts';
import { keptIndex } from '../../src/kept-index.ts';
import { temporaryFolder } from '../support/process.ts';

const library = loadLibrary('content');
const queries = ['khorgos gauge change', 'тоаврооборот китай казахстан 2022', 'Qazaqstan Qytai sauda', '[jhujc'];

function answersOf(of: typeof library, keep?: Keep) {
  const lookup = createLookup(of, keep);
  return queries.map((query) => {
    const { results, ...found } = lookup.find(query);
    return { ...found, results: results.map(({ fact, score }) => [fact.id, score]) };
  });
}
const answers = answersOf(library);

/** What a lookup with the index kept in a folder answers, and how often the index was made. */
function opened(folder: string, of = library) {
  let made = 0;
  const kept = keptIndex(folder, of);
  const found = answersOf(of, (make) =>
    kept(() => {
      made += 1;
      return make();
    }),
  );
  return { found, made };
}

describe('the kept index', () => {
  it('is made once, and answers the same when it is read again', () => {
    using folder = temporaryFolder();
    expect(opened(folder.path)).toEqual({ found: answers, made: 1 });
    expect(opened(folder.path)).toEqual({ found: answers, made: 0 });
  });

  it('is made anew for another library', () => {
    using folder = temporaryFolder();
    opened(folder.path);
    const [, ...others] = library.facts;
    expect(opened(folder.path, { ...library, facts: new Map(others) }).made).toBe(1);
  });

  it('is made anew where the file is damaged or cut short', () => {
    using folder = temporaryFolder();
    opened(folder.path);
    const file = join(folder.path, 'index.bin');
    const whole = readFileSync(file);
    const flipped = Buffer.from(whole);
    flipped[whole.length >> 1] = 255 - (whole[whole.length >> 1] ?? 0);
    for (const damaged of [flipped, whole.subarray(0, whole.length - 1), Buffer.alloc(0)]) {
      writeFileSync(file, damaged);
      expect(opened(folder.path)).toEqual({ found: answers, made: 1 });
      expect(opened(folder.path).made).toBe(0);
    }
  });

  it('leaves nothing behind where it cannot be finished', () => {
    using folder = temporaryFolder();
    mkdirSync(join(folder.path, 'index.bin'));
    expect(opened(folder.path)).toEqual({ found: answers, made: 1 });
    expect(readdirSync(folder.path)).toEqual(['index.bin']);
  });

  it('answers all the same where nothing can be kept', () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'a-file');
    writeFileSync(file, '');
    expect(opened(file)).toEqual({ found: answers, made: 1 });
    expect(readdirSync(folder.path)).toEqual(['a-file']);
  });
});
