import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#content/load.ts';
import { ContentError } from '#content/problem.ts';
import { verifyAgainstPapers } from '#content/verify.ts';
import { citedFacts } from '#core/brief.ts';
import type { Fact } from '#core/fact.ts';
import { currentFacts } from '#core/library.ts';
import { contentCopy } from '../support/content-copy.ts';

const library = loadLibrary('content');
const papers = '../shared/sources';

/** Files of content/ spoilt in one way each, by path: what an editor's slip would leave behind. */
type Mutants = ReadonlyMap<string, string>;

/** How many files one kind of slip is tried on. */
const tries = 30;

/** Slips that the loader refuses without the papers. */
const seenByLoader: Readonly<Record<string, () => Mutants>> = {
  'a language is missing': () => inFacts((text) => text.replace(/^ {2}kk: >?-?\n(?: {4}.*\n)+/m, '')),
  'a digit of the value': () => inFacts((text) => text.replace(/(value: )(\d)/, (_, key, digit) => key + other(digit))),
  'a digit of the Russian sentence': () => inSentence('ru'),
  'a digit of the Kazakh sentence': () => inSentence('kk'),
  'a digit of the English sentence': () => inSentence('en'),
  'million for billion': () => inFacts((text) => text.replace(/unit: billion/, 'unit: million')),
  'another unit': () => inFacts((text) => text.replace(/unit: ([a-z]+ )?(?:USD|percent),/, 'unit: $1TEU,')),
  'another year as the period': () => inFacts((text) => text.replace(/^(period: .*)20\d\d/m, '$12031')),
  'a hedge lost in Kazakh': () =>
    inFacts((text) =>
      /bound: over/.test(text)
        ? text.replace(/^( {2}kk: >-\n(?:(?! {2}\S).*\n)*?.*?)(?: астам[а-я]*| асты| асқан|тан астам|ден астам)/m, '$1')
        : text,
    ),
  'two languages swapped': () =>
    inFacts((text) =>
      text
        .replace(/^ {2}ru: /m, '  xx: ')
        .replace(/^ {2}kk: /m, '  ru: ')
        .replace(/^ {2}xx: /m, '  kk: '),
    ),
  'an entity that is not there': () => inFacts((text) => text.replace(/entities: \[([a-z-]+)/, 'entities: [$1-x')),
  'a number in a brief': () =>
    inFolder('briefs', [...library.briefs.keys()], (text) =>
      text.replace(/^( {4}.*?\d)(\d)/m, (_, before, digit) => before + other(digit)),
    ),
  'a number in a recomputation': () =>
    inFolder('differences', [...library.differences.keys()], (text) =>
      text.replace(/(recomputation: .*?)(\d)/, (_, before, digit) => before + other(digit)),
    ),
  'a fact cited that is not there': () =>
    inFolder('briefs', [...library.briefs.keys()], (text) => text.replace(/\[\[([a-z])/, '[[x$1')),
};

/** Facts whose number other files (briefs, differences, a source's summary) repeat: there the loader already sees the slip. */
const citedElsewhere = new Set([
  ...[...library.briefs.values()].flatMap(({ key, text }) => [...key, ...citedFacts(text.ru)]),
  ...[...library.differences.values()].flatMap(({ facts }) => facts),
  'relations-thirty-years',
]);

/**
 * Slips that no check can see, each with its reason: the spoilt recomputation still holds, over figures of the same
 * facts.
 */
const explained: Readonly<Record<string, string>> = {
  'differences/bri-projects-hit-2020.yml':
    '40 + 40 > 0.2 * 100 holds as 20 + 40 does, and 40 is a figure of the survey',
};

/** Slips that only the texts of the papers show. */
const seenInPapers: Readonly<Record<string, () => Mutants>> = {
  'the figure changed everywhere': () =>
    inFacts((text, fact) => {
      const [figure] = fact.figures;
      const written = figure?.printed.match(/\d+(?:,\d+)?/)?.[0];
      if (!figure || fact.figures.length > 1 || citedElsewhere.has(fact.id)) return text;
      if (String(figure.value) !== written || figure.value < 10 || figure.value > 999) return text;
      return text.replaceAll(new RegExp(`(?<![\\d.]|\\d,)${written}(?![\\d.]|,\\d)`, 'g'), String(figure.value + 1));
    }),
  'lines of another passage': () =>
    inFacts((text) =>
      text.replace(/lines: \[(\d+), (\d+)\]/, (_, from, to) => `lines: [${Number(from) + 9}, ${Number(to) + 9}]`),
    ),
  'another paper': () =>
    inFacts((text) => text.replace(/source: "(\d+)"/, (_, id) => `source: "${id === '002' ? '003' : '002'}"`)),
  'a printed item that is not printed': () =>
    inFacts((text) => text.replace(/printed: \["(\p{L}?)/u, 'printed: ["Ъ$1')),
  'a waiver dropped': () =>
    new Map(
      [...library.waivers.keys()].map((id) => {
        const text = readFileSync(`content/waivers/${id}.yml`, 'utf8');
        return [`waivers/${id}.yml`, text.replace(/^ {2}- \{ line: .*\n/m, '')];
      }),
    ),
};

describe('a slip of an editor in a real file is caught:', () => {
  it('is tried at least 200 times in all', () => {
    const kinds = [...Object.values(seenByLoader), ...Object.values(seenInPapers)];
    expect(kinds.reduce((sum, make) => sum + make().size, 0)).toBeGreaterThanOrEqual(200);
  });

  it.each(Object.entries(seenByLoader))('%s', (_, make) => {
    const mutants = make();
    expect(mutants.size).toBeGreaterThanOrEqual(5);
    expect(survivors(mutants, loadProblems)).toEqual([]);
  });

  it.skipIf(!existsSync(papers)).each(Object.entries(seenInPapers))('%s (where the papers are at hand)', (_, make) => {
    const mutants = make();
    expect(mutants.size).toBeGreaterThanOrEqual(5);
    expect(survivors(mutants, paperProblems)).toEqual([]);
  });
});

/** Writes all mutants of a kind into one copy of the content and returns those whose file no problem names. */
function survivors(mutants: Mutants, problemsIn: (directory: string) => readonly string[]): readonly string[] {
  using copy = contentCopy('content');
  for (const [file, text] of mutants) copy.write(file, text);
  const problems = problemsIn(copy.directory);
  return [...mutants.keys()].filter(
    (file) => !(file in explained) && !problems.some((problem) => problem.includes(`content/${file}`)),
  );
}

function loadProblems(directory: string): readonly string[] {
  try {
    loadLibrary(directory);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
}

function paperProblems(directory: string): readonly string[] {
  const { problems, coverage } = verifyAgainstPapers(loadLibrary(directory), papers);
  return [
    ...problems.map(({ place, message }) => `${place}: ${message}`),
    ...coverage.flatMap(({ source, open }) => open.map(({ token }) => `content/waivers/${source}.yml: ${token}`)),
  ];
}

function inFacts(spoil: (text: string, fact: Fact) => string): Mutants {
  return inFolder(
    'facts',
    currentFacts(library).map(({ id }) => id),
    (text, id) => {
      const fact = library.facts.get(id);
      return fact ? spoil(text, fact) : text;
    },
  );
}

/** Changes the first digit of a sentence: a figure, a year or a day. */
function inSentence(language: string): Mutants {
  const sentence = new RegExp(`^( {2}${language}: >-\\n(?: {4}[^\\d\\n]*\\n)* {4}[^\\d\\n]*)(\\d)`, 'm');
  return inFacts((text) => text.replace(sentence, (_, before, digit) => before + other(digit)));
}

/** Up to `tries` files of a folder that the slip changes, spread evenly over those that it can change. */
function inFolder(folder: string, ids: readonly string[], spoil: (text: string, id: string) => string): Mutants {
  const changed = ids.flatMap((id) => {
    const text = readFileSync(join('content', folder, `${id}.yml`), 'utf8');
    const spoilt = spoil(text, id);
    return spoilt === text ? [] : [[`${folder}/${id}.yml`, spoilt] as const];
  });
  const step = Math.max(1, Math.floor(changed.length / tries));
  return new Map(changed.filter((_, index) => index % step === 0).slice(0, tries));
}

function other(digit: string): string {
  return String((Number(digit) % 8) + 2 === Number(digit) ? 1 : (Number(digit) % 8) + 2);
}
