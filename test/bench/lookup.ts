import MiniSearch from 'minisearch';
import { openKnowledge } from '../../src/knowledge.ts';
import { ms, percentiles } from './report.ts';

/** Times lookups in the core against MiniSearch with its default settings, on the same texts, in one run. */
const opened = performance.now();
const { library, lookup } = openKnowledge('content');
const openTime = performance.now() - opened;

const documents = [...library.facts.values()].map(({ id, says }) => ({ id, ...says }));
const queries = documents.flatMap(({ ru, kk, en }) =>
  [ru, kk, en].map((text) => text.split(/\s+/).slice(2, 7).join(' ')),
);
const miniSearch = new MiniSearch({ fields: ['ru', 'kk', 'en'] });
miniSearch.addAll(documents);

const ours = timed((query) => lookup.find(query));
const theirs = timed((query) => miniSearch.search(query));

console.log(`${documents.length} facts, ${queries.length} queries; content loaded and indexed in ${ms(openTime)}`);
console.log(`lookup:     median ${ms(ours.median)}, p99 ${ms(ours.p99)}`);
console.log(`MiniSearch: median ${ms(theirs.median)}, p99 ${ms(theirs.p99)}`);
console.log(
  `ratio:      median ${(ours.median / theirs.median).toFixed(1)}, p99 ${(ours.p99 / theirs.p99).toFixed(1)}`,
);

function timed(find: (query: string) => unknown) {
  for (const query of queries) find(query);
  return percentiles(
    queries.map((query) => {
      const start = performance.now();
      find(query);
      return performance.now() - start;
    }),
  );
}
