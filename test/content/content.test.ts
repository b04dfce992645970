import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#content/load.ts';
import { verifyAgainstPapers } from '#content/verify.ts';
import { languages } from '#core/language.ts';
import { currentFacts } from '#core/library.ts';
import { createLookup } from '#search/lookup.ts';

const library = loadLibrary('content');
const papers = '../shared/sources';

describe('the content', () => {
  it('is there, and loads without a problem', () => {
    expect(library.facts.size).toBeGreaterThanOrEqual(380);
    expect(library.entities.size).toBeGreaterThanOrEqual(100);
    expect(library.briefs.size).toBeGreaterThanOrEqual(28);
    expect(library.series.size).toBeGreaterThanOrEqual(21);
    expect(library.differences.size).toBeGreaterThanOrEqual(24);
  });

  it.skipIf(!existsSync(papers))(
    'is borne out by the texts of the papers and covers them whole, where they are at hand',
    () => {
      const { problems, coverage } = verifyAgainstPapers(library, papers);
      expect(problems).toEqual([]);
      expect(coverage.map(({ source }) => source)).toEqual(['000', '001', '002', '003', '004']);
      for (const { source, open, tokens } of coverage) {
        expect(tokens, source).toBeGreaterThan(50);
        expect(open, source).toEqual([]);
      }
    },
  );

  it('has sentences that fit a chat', () => {
    const long = currentFacts(library).flatMap(({ id, says }) =>
      languages.filter((language) => says[language].length > 300).map((language) => `${id} ${language}`),
    );
    expect(long).toEqual([]);
  });

  it('uses every entity that it names', () => {
    const used = new Set([...library.facts.values()].flatMap(({ entities }) => entities));
    const unused = [...library.entities.keys()].filter((id) => !used.has(id));
    expect(unused).toEqual([]);
  });

  it('gives no name to two entities', () => {
    const names = [...library.entities.values()].flatMap(({ id, name, aliases }) =>
      languages.flatMap((language) =>
        [name[language], ...aliases[language]].map((word) => [word.toLowerCase(), id] as const),
      ),
    );
    const owners = new Map<string, string>();
    const shared = names.filter(([word, id]) => owners.set(word, owners.get(word) ?? id).get(word) !== id);
    expect(shared).toEqual([]);
  });

  it('answers each fact’s own question with that fact, in nearly every case', () => {
    const lookup = createLookup(library);
    const asked = currentFacts(library).flatMap(({ id, asks }) =>
      languages.flatMap((language) => (asks?.[language] ?? []).map((question) => ({ id, question }))),
    );
    const missed = asked.filter(({ id, question }) => {
      const { status, results } = lookup.find(question);
      return status !== 'answer' || results[0]?.fact.id !== id;
    });
    expect(asked.length).toBeGreaterThan(250);
    expect(missed.length / asked.length, JSON.stringify(missed.slice(0, 40), null, 1)).toBeLessThan(0.1);
  });
});
