/** Something wrong in the content, at a place that an editor can jump to. */
export interface Problem {
  /** `content/facts/x.yml`, or with its line and column: `content/facts/x.yml:12:9`. */
  readonly place: string;
  readonly message: string;
}

/** A problem as compilers print it: `content/facts/x.yml:12:9 period: not an ISO 8601 period`. */
export function problemLine({ place, message }: Problem): string {
  return `${place} ${message}`;
}

/** The content cannot be served; lists every problem that was found. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      [
        `The content has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`,
        ...problems.map((problem) => `  ${problemLine(problem)}`),
      ].join('\n'),
    );
    this.problems = problems;
  }
}
