import { runSessions } from './run';

/** `npm run sessions`: observances and schedule pages on the command line. */
const { output, failures, exitCode } = await runSessions(process.argv.slice(2));
process.stdout.write(output);
for (const sentence of failures) console.error(sentence);
process.exitCode = exitCode;
