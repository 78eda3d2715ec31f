import type { JSX } from 'preact';

/** What a source could not make out is shown up to this many lines. */
const MOST_PROBLEMS = 20;

/** Lines of the log below a heading that opens; nothing where there is none. */
export function ProblemList({
  summary,
  problems,
}: {
  readonly summary: string;
  readonly problems: readonly string[];
}): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <details>
      <summary>{summary}</summary>
      <ul class="problems" lang="en" dir="ltr">
        {problems.slice(0, MOST_PROBLEMS).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}
