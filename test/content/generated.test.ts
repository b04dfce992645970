import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../src/generated-files.ts';

describe('the files that are made from the code', () => {
  const files = [...generatedFiles()];

  it('are there', () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });

  it.each(files)('config/%s is fresh; npm run fix makes it anew', (path, text) => {
    expect(readFileSync(`config/${path}`, 'utf8')).toBe(text);
  });
});
