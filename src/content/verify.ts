import type { Library } from '#core/library.ts';
import { type Coverage, coverageOf, waiverProblems } from './coverage.ts';
import { evidenceProblems } from './evidence.ts';
import { type PaperText, readPaperText } from './paper-text.ts';
import type { Problem } from './problem.ts';

/** What the papers' texts say of the content. */
export interface Verification {
  readonly problems: readonly Problem[];
  readonly coverage: readonly Coverage[];
  /** Sources whose text the folder does not hold: their evidence was not checked. */
  readonly unchecked: readonly string[];
}

/** Checks every piece of evidence, and the coverage of every paper, against the texts in `directory`. */
export function verifyAgainstPapers(library: Library, directory: string): Verification {
  const texts = new Map<string, PaperText>();
  const problems: Problem[] = [];
  for (const source of library.sources.values()) {
    const text = readPaperText(directory, source);
    if (!text) continue;
    texts.set(source.id, text);
    if (text.sha256 !== source.text.sha256) {
      problems.push({
        place: `content/sources/${source.id}.yml`,
        message: `text.sha256: ${source.text.file} is another text (${text.sha256}): check the facts against it, then change this`,
      });
    }
    problems.push(...waiverProblems(source.id, text, library));
  }
  for (const fact of library.facts.values()) problems.push(...evidenceProblems(fact, texts, library));
  return {
    problems,
    coverage: [...texts].map(([source, text]) => coverageOf(source, text, library)),
    unchecked: [...library.sources.keys()].filter((id) => !texts.has(id)),
  };
}
