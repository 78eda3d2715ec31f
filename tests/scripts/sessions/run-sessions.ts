import { runSessions } from '../../../scripts/sessions/run';

/** What a run prints, and what it exits with. */
export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** `npm run --silent sessions -- …` without npm and a process of its own; `main.test.ts` has these. */
export async function sessions(...args: readonly string[]): Promise<Run> {
  const { output, failures, exitCode } = await runSessions(args);
  return { stdout: output, stderr: failures.map((sentence) => `${sentence}\n`).join(''), code: exitCode };
}
