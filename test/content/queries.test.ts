import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#content/load.ts';
import { createLookup } from '#search/lookup.ts';
import { confusion, questions, type Tally } from '../support/queries.ts';

const lookup = createLookup(loadLibrary('content'));

/** The two sets: one to tune on, one that was looked at for its final figure only. See test/queries/README.md. */
const sets = { tuning: questions('tuning'), untouched: questions('untouched') };

describe('questions that people asked who had not seen the facts', () => {
  it('are enough, in every language and style', () => {
    const all = [...sets.tuning, ...sets.untouched];
    expect(all.filter(({ none }) => !none).length).toBeGreaterThanOrEqual(500);
    expect(all.filter(({ none }) => none).length).toBeGreaterThanOrEqual(150);
    expect(new Set(all.map(({ lang }) => lang)).size).toBe(3);
    expect(new Set(all.map(({ style }) => style)).size).toBe(12);
  });

  it.each(Object.entries(floors()))('%s: not fewer right, not fewer refused than before', (name, floor) => {
    const table = confusion(sets[name as keyof typeof sets], lookup);
    for (const [row, [first, refused]] of Object.entries(floor)) {
      const tally = table.get(row);
      expect(tally, row).toBeDefined();
      if (tally)
        expect(share(tally), `${name} ${row}`).toSatisfy((now: Share) => now.first >= first && now.refused >= refused);
    }
  });
});

it.each([
  ['tuning', 98],
  ['untouched', 98],
] as const)(
  '%s: the right card is among the first three, as the answer or as near, in so many of a hundred',
  (name, floor) => {
    const { offered = 0, answerable = 0 } = confusion(sets[name], lookup).get('all') ?? {};
    expect((100 * offered) / answerable).toBeGreaterThanOrEqual(floor);
  },
);

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

type Floor = readonly [first: number, refused: number];

/** What has been reached, in per cent: right first, refused. Raised when the search gets better. */
function floors(): Record<keyof typeof sets, Record<string, Floor>> {
  return {
    tuning: {
      all: [92, 96],
      ru: [92, 96],
      kk: [94, 97],
      en: [91, 94],
      plain: [96, 97],
      keyword: [98, 95],
      question: [95, 94],
      typo: [93, 95],
      translit: [96, 96],
      abbr: [95, 98],
      synonym: [79, 96],
      case: [96, 96],
      layout: [92, 96],
      crosslang: [93, 94],
      colloquial: [89, 98],
      long: [88, 94],
    },
    untouched: {
      all: [93, 96],
      ru: [94, 95],
      kk: [92, 97],
      en: [92, 95],
      plain: [100, 100],
      keyword: [94, 83],
      question: [94, 88],
      typo: [92, 100],
      translit: [92, 100],
      abbr: [94, 94],
      synonym: [79, 100],
      case: [94, 88],
      layout: [100, 100],
      crosslang: [100, 100],
      colloquial: [82, 100],
      long: [92, 100],
    },
  };
}
