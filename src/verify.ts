import { Command } from 'commander';
import { loadLibrary } from '#content/load.ts';
import { ContentError, problemLine } from '#content/problem.ts';
import { type Verification, verifyAgainstPapers } from '#content/verify.ts';

const options = new Command('content:verify')
  .description('Checks the content by itself and against the texts of the papers')
  .option('--sources <folder>', 'where the texts of the papers are', '../shared/sources')
  .option('--content <folder>', 'the content to check', process.env.CONTENT_DIR ?? './content')
  .parse()
  .opts<{ sources: string; content: string }>();

try {
  const library = loadLibrary(options.content);
  const verification = verifyAgainstPapers(library, options.sources);
  report(verification, options.sources, library.facts.size);
  const uncovered = verification.coverage.some(({ open }) => open.length > 0);
  if (verification.problems.length > 0 || uncovered) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function report({ problems, coverage, unchecked }: Verification, folder: string, facts: number) {
  for (const problem of problems) console.error(problemLine(problem));
  for (const { source, tokens, covered, waived, open } of coverage) {
    const share = tokens === 0 ? 100 : ((covered + waived) / tokens) * 100;
    console.log(
      `${source}: ${covered} numeric tokens covered, ${waived} waived, ${open.length} open of ${tokens}: ${share.toFixed(1)}%`,
    );
    for (const { line, token } of open)
      console.error(`  content/waivers/${source}.yml line ${line} of the text: "${token}" is in no evidence`);
  }
  for (const source of unchecked) {
    console.warn(`NOT CHECKED: the text of ${source} is not in ${folder}; give its folder with --sources`);
  }
  console.log(`${facts} facts, ${problems.length} problems`);
}
