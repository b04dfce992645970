import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { loadLibrary } from '#content/load.ts';
import type { Fact } from '#core/fact.ts';
import type { Library } from '#core/library.ts';
import { createLookup } from '#search/lookup.ts';
import { confusion, questions } from '../support/queries.ts';
import { ms, percentiles } from './report.ts';

/**
 * Times lookups against MiniSearch with its default settings, on the same texts, in one run; then at a hundred times
 * today's size, grown from the real facts; prints how many questions are answered rightly;
 * and how long a fresh process takes to make the index, and to open the one that was kept.
 */
const library = loadLibrary('content');
const queries = [...library.facts.values()].flatMap(({ says: { ru, kk, en } }) =>
  [ru, kk, en].map((text) => text.split(/\s+/).slice(2, 7).join(' ')),
);

const [making = 0, ...opening] = openings(8);
console.log(
  `a fresh process makes the index in ${ms(making)}, then opens it in ${ms(percentiles(opening).median)}, at most ${ms(Math.max(...opening))}`,
);

const today = measured('today', library);
const documents = [...library.facts.values()].map(({ id, says }) => ({ id, ...says }));
const miniSearch = new MiniSearch({ fields: ['ru', 'kk', 'en'] });
miniSearch.addAll(documents);
const theirs = timed((query) => miniSearch.search(query));
console.log(`MiniSearch: median ${ms(theirs.median)}, p99 ${ms(theirs.p99)}`);
console.log(`ratio: median ${(today.median / theirs.median).toFixed(1)}, p99 ${(today.p99 / theirs.p99).toFixed(1)}`);

const grown = measured('a hundred times', growth(library, 100));
console.log(`growth of p99: ${(grown.p99 / today.p99).toFixed(1)} times`);

const lookup = createLookup(library);
for (const name of ['tuning', 'untouched'] as const) {
  console.log(
    `\n${name}: row, right first, right in three, in three offered, another shown, none shown; refused of unanswerable`,
  );
  for (const [row, tally] of confusion(questions(name), lookup)) {
    const { answerable, first, three, offered, wrong, silent, unanswerable, refused } = tally;
    const share = (count: number) => (answerable === 0 ? '–' : `${((100 * count) / answerable).toFixed(1)}%`);
    console.log(
      `${row.padEnd(14)} ${answerable}: ${share(first)} ${share(three)} ${share(offered)} ${share(wrong)} ${share(silent)}; ${refused} of ${unanswerable}`,
    );
  }
}

/** How long fresh processes take one after another, the first with nothing kept. */
function openings(times: number): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'keruen-bench-'));
  const taken = Array.from({ length: times }, () =>
    Number(execFileSync('node', ['test/bench/opening.ts', folder], { encoding: 'utf8' })),
  );
  rmSync(folder, { recursive: true });
  return taken;
}

function measured(name: string, facts: Library) {
  const start = performance.now();
  const lookup = createLookup(facts);
  const built = performance.now() - start;
  const { median, p99 } = timed((query) => lookup.find(query));
  const memory = process.memoryUsage().rss / 1024 / 1024;
  console.log(
    `${name}: ${facts.facts.size} facts, index built in ${ms(built)}; median ${ms(median)}, p99 ${ms(p99)}; resident ${memory.toFixed(0)} MB`,
  );
  return { median, p99 };
}

/** Every fact many times over, each time of another year and with a word of its own, as a growing corpus would have them. */
function growth(original: Library, times: number): Library {
  const facts = new Map<string, Fact>();
  for (const fact of original.facts.values()) {
    for (let copy = 0; copy < times; copy++) {
      const word = `слово${copy}x${facts.size % 997}`;
      const says = { ru: `${fact.says.ru} ${word}`, kk: `${fact.says.kk} ${word}`, en: `${fact.says.en} ${word}` };
      facts.set(`${fact.id}-${copy}`, { ...fact, id: `${fact.id}-${copy}`, says, period: String(1950 + copy) });
    }
  }
  return { ...original, facts };
}

function timed(find: (query: string) => unknown) {
  for (const query of queries.slice(0, 300)) find(query);
  return percentiles(
    queries.map((query) => {
      const start = performance.now();
      find(query);
      return performance.now() - start;
    }),
  );
}
