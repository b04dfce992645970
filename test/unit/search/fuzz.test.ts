import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#content/load.ts';
import { createLookup } from '#search/lookup.ts';
import { fuzz } from '../../support/fuzz.ts';

describe('the lookup', () => {
  it('takes any string and never throws', { timeout: 120_000 }, () => {
    const lookup = createLookup(loadLibrary('content'));
    expect(() => fuzz(lookup, 2000)).not.toThrow();
  });
});
