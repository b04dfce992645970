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
  ['untouched', 99],
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
      all: [95, 97],
      ru: [94, 99],
      kk: [95, 96],
      en: [94, 96],
      plain: [98, 97],
      keyword: [99, 98],
      question: [96, 97],
      typo: [96, 97],
      translit: [98, 97],
      abbr: [96, 98],
      synonym: [84, 95],
      case: [98, 98],
      layout: [92, 94],
      crosslang: [94, 98],
      colloquial: [92, 98],
      long: [94, 97],
    },
    untouched: {
      all: [94, 97],
      ru: [94, 96],
      kk: [92, 98],
      en: [95, 96],
      plain: [98, 100],
      keyword: [100, 94],
      question: [97, 94],
      typo: [93, 97],
      translit: [94, 100],
      abbr: [98, 97],
      synonym: [89, 100],
      case: [90, 91],
      layout: [94, 100],
      crosslang: [94, 94],
      colloquial: [84, 97],
      long: [93, 100],
    },
  };
}
