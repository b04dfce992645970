import { describe, expect, it } from 'vitest';
import { run } from '../support/process.ts';

const example = { CONTENT_DIR: 'test/fixtures/content' };

/** Runs a program to its end and gives what it printed. */
async function printed(
  args: readonly string[],
  input?: string,
): Promise<{ readonly code: unknown; readonly output: string }> {
  const program = run('npm', ['run', '--silent', ...args], example);
  program.child.stdin?.end(input ?? '');
  return { code: await program.ended, output: program.output() };
}

const jsonLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('npm run ask', () => {
  it('answers as a person would read it', async () => {
    const { output } = await printed(['ask', '--', '--lang', 'en', 'turnover']);
    expect(output).toContain('Customs of country A put its 2024 trade with B at more than $43.8 billion.');
    expect(output).toContain('Exports of 28 and imports of 15.9 do not add up');
    expect(output).toContain('Example P. P., n.d.');
  });

  it('answers JSON lines in their order, and a line it cannot read with what is wrong', async () => {
    const { code, output } = await printed(
      ['ask', '--', '--batch'],
      '{"id":1,"query":"товарооборот","lang":"ru"}\n{"id":"two","query":"penguins of Antarctica","lang":"en"}\nnot json\n{"id":4,"query":"export"}\n',
    );
    const lines = jsonLines(output);
    expect(lines).toMatchObject([
      { id: 1, status: 'answer', understood: null, results: [{ fact: 'turnover', sources: ['900'] }] },
      { id: 'two', status: 'none', results: [] },
      { id: null, error: expect.stringContaining('line 3') },
      { id: 4, status: 'answer', results: [{ fact: 'export' }] },
    ]);
    expect(code).toBe(1);
  });

  it('says what to type when nothing was asked', async () => {
    const { code, output } = await printed(['ask']);
    expect(code).toBe(1);
    expect(output).toContain('for instance');
  });
});

describe('npm run export', () => {
  it('writes a fact a line with its evidence and differences', async () => {
    const lines = jsonLines((await printed(['export', '--', '--format', 'jsonl'])).output);
    expect(lines.map(({ id }) => id)).toEqual(['export', 'import', 'turnover']);
    expect(Object.keys(lines[2] ?? {})).toEqual([
      'id',
      'kind',
      'topics',
      'entities',
      'weight',
      'period',
      'figures',
      'says',
      'caveat',
      'status',
      'evidence',
      'differences',
    ]);
    expect(lines[2]).toMatchObject({
      period: '2024',
      evidence: [{ source: '900', lines: [3, 4], printed: ['2024 г.', 'более 43,8 млрд долл.'] }],
      differences: ['sum'],
    });
  });

  it('writes differences', async () => {
    const [difference] = jsonLines((await printed(['export', '--', '--what', 'differences'])).output);
    expect(difference).toMatchObject({
      id: 'sum',
      kind: 'rounding',
      facts: ['turnover', 'export', 'import'],
      recomputation: '28 + 15.9 != 43.8',
    });
  });

  it('writes a table, a data package, CSL and BibTeX', async () => {
    const csv = (await printed(['export', '--', '--format', 'csv'])).output.split('\n');
    expect(csv[0]).toContain('id,kind,topics');
    expect(csv).toHaveLength(5);
    const dataPackage = JSON.parse((await printed(['export', '--', '--format', 'datapackage'])).output);
    expect(dataPackage.resources[0].data).toHaveLength(3);
    const csl = JSON.parse((await printed(['export', '--', '--format', 'csl'])).output);
    expect(csl).toMatchObject([{ id: 'keruen-900', type: 'article-journal', author: [{ family: 'Пример' }] }]);
    expect((await printed(['export', '--', '--format', 'bibtex'])).output).toMatch(/@article\{[\s\S]*Пример/);
  });

  it('refuses a format that it does not know and names those it does', async () => {
    const { code, output } = await printed(['export', '--', '--format', 'xml']);
    expect(code).toBe(1);
    expect(output).toContain('jsonl');
  });
});

describe('npm run content:verify', () => {
  it('counts the tokens of a paper', async () => {
    const { code, output } = await printed(['content:verify', '--', '--sources', 'test/fixtures/papers']);
    expect(output).toContain('900: 5 numeric tokens covered, 2 waived, 0 open of 7: 100.0%');
    expect(code).toBe(0);
  });

  it('says loudly what it could not check', async () => {
    const { code, output } = await printed(['content:verify', '--', '--sources', 'test/fixtures']);
    expect(output).toContain('NOT CHECKED: the text of 900');
    expect(code).toBe(0);
  });
});
