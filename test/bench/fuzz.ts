import { loadLibrary } from '#content/load.ts';
import { createLookup } from '#search/lookup.ts';
import { fuzz } from '../support/fuzz.ts';

/** Throws strings at the lookup: `npm run bench:fuzz`, a hundred thousand of them. */
const runs = 100_000;
const start = performance.now();
const slowest = fuzz(createLookup(loadLibrary('content')), runs);
console.log(
  `${runs} strings, no exception; slowest ${slowest.toFixed(1)} ms; ${((performance.now() - start) / 1000).toFixed(0)} s in all`,
);
