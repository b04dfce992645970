import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#content/load.ts';
import { createLookup } from '#search/lookup.ts';
import { type Asked, confusion, type Tally } from '../support/queries.ts';

const lookup = createLookup(loadLibrary('content'));

/** The two sets: one to tune on, one that was looked at for its final figure only. See test/queries/README.md. */
const sets = { tuning: read('tuning'), untouched: read('untouched') };

function read(name: string): readonly Asked[] {
  return readFileSync(`test/queries/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('questions that people asked who had not seen the facts', () => {
  it('are enough, in every language and style', () => {
    const all = [...sets.tuning, ...sets.untouched];
    expect(all.filter(({ none }) => !none).length).toBeGreaterThanOrEqual(500);
    expect(all.filter(({ none }) => none).length).toBeGreaterThanOrEqual(150);
    expect(new Set(all.map(({ lang }) => lang)).size).toBe(3);
    expect(new Set(all.map(({ style }) => style)).size).toBe(10);
  });

  it.each(Object.entries(floors()))('%s: not fewer right, not fewer refused than before', (name, floor) => {
    const table = confusion(sets[name as keyof typeof sets], lookup);
    for (const [row, { first, refused }] of Object.entries(floor)) {
      const tally = table.get(row);
      expect(tally, row).toBeDefined();
      if (tally)
        expect(share(tally), `${name} ${row}`).toSatisfy((now: Share) => now.first >= first && now.refused >= refused);
    }
  });
});

interface Share {
  readonly first: number;
  readonly refused: number;
}

/** In per cent: right first of those with an answer, refused of those without. */
function share({ answerable, first, unanswerable, refused }: Tally): Share {
  return {
    first: answerable === 0 ? 100 : (100 * first) / answerable,
    refused: unanswerable === 0 ? 100 : (100 * refused) / unanswerable,
  };
}

/** What has been reached; raised when the search gets better, never lowered. */
function floors(): Record<keyof typeof sets, Record<string, Share>> {
  return {
    tuning: { all: { first: 80, refused: 90 } },
    untouched: { all: { first: 80, refused: 75 } },
  };
}
