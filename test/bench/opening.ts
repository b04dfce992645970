import { loadLibrary } from '#content/load.ts';
import { createLookup } from '#search/lookup.ts';
import { keptIndex } from '../../src/kept-index.ts';

/** Prints how long it takes to make the content findable with the index kept in a folder, in milliseconds. */
const library = loadLibrary('content');
const start = performance.now();
createLookup(library, keptIndex(process.argv[2] ?? '', library));
console.log(performance.now() - start);
