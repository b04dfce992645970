import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#content/load.ts';
import { ContentError } from '#content/problem.ts';
import { verifyAgainstPapers } from '#content/verify.ts';
import { contentCopy, examplePapers } from '../../support/content-copy.ts';

type Copy = ReturnType<typeof contentCopy>;

/** Everything that the start of the product would refuse after the edit. */
function problemsAfter(spoil: (copy: Copy) => void): string {
  using copy = contentCopy();
  spoil(copy);
  try {
    const { problems } = verifyAgainstPapers(loadLibrary(copy.directory), examplePapers);
    return problems.map(({ place, message }) => `${place} ${message}`).join('\n');
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

/** The export as someone would write it who mistook 28 for 29 everywhere but in the evidence. */
const changedExport = readFileSync('test/fixtures/content/facts/export.yml', 'utf8')
  .replaceAll('28', '29')
  .replaceAll('"29"', '"28"');

describe('the example content', () => {
  it('has no problem and is covered whole', () => {
    using copy = contentCopy();
    const library = loadLibrary(copy.directory);
    const { problems, coverage, unchecked } = verifyAgainstPapers(library, examplePapers);
    expect(problems).toEqual([]);
    expect(unchecked).toEqual([]);
    expect(coverage).toMatchObject([{ source: '900', tokens: 7, covered: 5, waived: 2, open: [] }]);
  });

  it('is told unchecked where the texts are absent', () => {
    using copy = contentCopy();
    expect(verifyAgainstPapers(loadLibrary(copy.directory), 'test/fixtures/nowhere').unchecked).toEqual(['900']);
  });
});

describe('spoilt content is refused with its place and what is wrong:', () => {
  it.each<[string, (copy: Copy) => void, RegExp]>([
    [
      'YAML that does not parse',
      (copy) => copy.edit('facts/turnover.yml', 'period: 2024', 'period: [2024'),
      /content\/facts\/turnover\.yml:\d+:\d+ not YAML/,
    ],
    [
      'a period that is none',
      (copy) => copy.edit('facts/turnover.yml', 'period: 2024', 'period: last year'),
      /turnover\.yml:5:9 period: not an ISO 8601 period/,
    ],
    [
      'a field nobody knows',
      (copy) => copy.edit('facts/turnover.yml', 'weight: 3', 'wieght: 3'),
      /turnover\.yml:\d+:\d+ .*wieght/,
    ],
    ['a language that is missing', (copy) => copy.edit('facts/turnover.yml', '  kk: А', '  kz: А'), /says\.kk/],
    [
      'an entity that does not exist',
      (copy) => copy.edit('facts/turnover.yml', 'country-b]', 'country-c]'),
      /no content\/entities\/country-c\.yml/,
    ],
    [
      'a topic that does not exist',
      (copy) => copy.edit('facts/turnover.yml', '[trade]', '[trades]'),
      /no "trades" in content\/topics\.yml/,
    ],
    [
      'a source that does not exist',
      (copy) => copy.edit('facts/turnover.yml', '"900"', '"901"'),
      /no content\/sources\/901\.yml/,
    ],
    [
      'a figure that is not at its lines',
      (copy) => copy.edit('facts/export.yml', 'lines: [6, 8]', 'lines: [6, 7]'),
      /"28" is not printed in lines 6-7/,
    ],
    [
      'a value that differs from the printed one',
      (copy) => copy.edit('facts/export.yml', 'printed: "28"', 'printed: "15,9"'),
      /"15,9" is in no printed item|its printed "15,9"/,
    ],
    [
      'a value that none of the languages carries',
      (copy) => copy.edit('facts/export.yml', 'value: 28', 'value: 29'),
      /says\.ru: does not carry the figure 29 billion USD/,
    ],
    [
      'a value that all languages changed',
      (copy) => {
        copy.remove('differences/sum.yml');
        copy.write('facts/export.yml', changedExport);
      },
      /"28" is another number/,
    ],
    [
      'a value that differs between languages',
      (copy) => copy.edit('facts/turnover.yml', '43,8 млрд доллардан', '48,3 млрд доллардан'),
      /says\.kk: does not carry the figure 43\.8 billion USD[\s\S]*48,3 stands in no figure/,
    ],
    [
      'another scale in one language',
      (copy) => copy.edit('facts/turnover.yml', '$43.8 billion', '$43.8 million'),
      /says\.en: does not carry the figure/,
    ],
    ['another unit', (copy) => copy.edit('facts/turnover.yml', 'billion USD', 'billion CNY'), /unit "CNY"/],
    [
      'a hedge that is lost in one language',
      (copy) => copy.edit('facts/turnover.yml', 'more than $', '$'),
      /says\.en: .* lost its hedge "over"/,
    ],
    [
      'a hedge that is lost in all',
      (copy) => copy.edit('facts/turnover.yml', ' bound: over,', ''),
      /the paper prints it as "over", bound says nothing/,
    ],
    [
      'a period of another year',
      (copy) => copy.edit('facts/export.yml', 'period: 2024', 'period: 2023'),
      /year 2023 is not printed|does not carry 2023/,
    ],
    [
      'English with Cyrillic letters',
      (copy) => copy.edit('facts/turnover.yml', 'Customs of', 'Сustoms of'),
      /says\.en: holds a Cyrillic letter/,
    ],
    [
      'Kazakh without a Kazakh letter',
      (copy) =>
        copy.edit(
          'facts/export.yml',
          'kk: Мақаладағы кесте бойынша, 2024 жылы экспорт көлемі 28 млрд доллар болды',
          'kk: Экспорт 2024 28 млрд доллар',
        ),
      /holds no Kazakh letter/,
    ],
    [
      'a recomputation that does not hold',
      (copy) => copy.edit('differences/sum.yml', '!=', '=='),
      /is not a comparison that holds/,
    ],
    [
      'a recomputation with a number of no fact',
      (copy) => copy.edit('differences/sum.yml', '28 + 15.9 != 43.8', '28 + 15.8 != 43.8'),
      /15\.8 stands in none of the facts/,
    ],
    [
      'a brief with a number of no fact',
      (copy) => copy.edit('briefs/trade.yml', 'exceeded $43.8', 'exceeded $44.8'),
      /text\.en: 44\.8 stands in no figure/,
    ],
    [
      'a brief that cites no such fact',
      (copy) => copy.edit('briefs/trade.yml', 'key: [turnover]', 'key: [turnovers]'),
      /no current fact "turnovers"/,
    ],
    ['a text that is another one', (copy) => copy.edit('sources/900.yml', 'sha256: ', 'sha256: 0000'), /sha256/],
    [
      'a waiver of a token that is not there',
      (copy) => copy.edit('waivers/900.yml', 'line: 4', 'line: 3'),
      /line 3 of the text holds no token "1"/,
    ],
    [
      'a file with a name that is no id',
      (copy) => copy.write('facts/Bad Name.yml', 'x: 1'),
      /Bad Name\.yml file name: not an id/,
    ],
    ['a file that is not YAML by name', (copy) => copy.write('facts/note.txt', ''), /note\.txt not a \.yml file/],
    ['a folder that is missing', (copy) => copy.remove('briefs'), /content\/briefs the folder is missing/],
    [
      'a run of words of the paper',
      (copy) =>
        copy.edit(
          'facts/turnover.yml',
          'Таможня страны А оценила обмен товарами с Б в 2024 году более чем в 43,8',
          'По данным таможни страны А, в 2024 г. товарооборот стран А и Б составил более 43,8',
        ),
      /is a run of words of 900/,
    ],
  ])('%s', (_, spoil, message) => {
    expect(problemsAfter(spoil)).toMatch(message);
  });

  it('all problems at once, not the first alone', () => {
    const problems = problemsAfter((copy) => {
      copy.edit('facts/turnover.yml', 'weight: 3', 'weight: 7');
      copy.edit('facts/export.yml', 'kind: figure', 'kind: figures');
    });
    expect(problems).toContain('2 problems');
    expect(problems).toContain('turnover.yml:3:9 weight');
    expect(problems).toContain('export.yml:2:7 kind');
  });
});
