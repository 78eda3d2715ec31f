/** What went wrong in one sentence for the person at the terminal; any other error is a fault of ours and keeps its stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/**
 * Runs a command to its end: a `Failure` prints as its one sentence, another error with its stack, both to
 * stderr and with exit code 1.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}
