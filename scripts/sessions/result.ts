/** What a verb prints, and one sentence for each thing that failed. */
export interface Result {
  readonly output: string;
  readonly failures: readonly string[];
}
