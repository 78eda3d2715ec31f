/** What a verb prints, one sentence for each thing that failed, and what the command exits with. */
export interface Result {
  readonly output: string;
  readonly failures: readonly string[];
  readonly exitCode: number;
}
