import { spawn } from 'node:child_process';
import { Failure, runCommand } from './failure';
import { PROJECT_ROOT } from './project-root';

/**
 * `npm run test:zones -- [vitest arguments]`: the whole suite once in each of five zones of the computer, in which
 * other faults would show: none at all, both sides of the Atlantic, half hours with a change of half an hour, and
 * the far side of the date line. `npm test` runs only those tests so whose subject is time.
 */
const HOST_ZONES = ['UTC', 'America/New_York', 'Europe/Paris', 'Australia/Lord_Howe', 'Pacific/Apia'];

/** The zone runs of the vitest configuration have zones of their own. */
const PROJECTS = ['--project', 'unit', '--project', 'browser'];

await runCommand(async () => {
  const failed: string[] = [];
  for (const timeZone of HOST_ZONES) {
    console.log(`\nThe computer is in ${timeZone}.`);
    if ((await runSuite(timeZone, process.argv.slice(2))) !== 0) failed.push(timeZone);
  }
  if (failed.length > 0) throw new Failure(`Tests failed where the computer is in ${failed.join(', ')}.`);
});

/** Returns the exit code. */
function runSuite(timeZone: string, args: readonly string[]): Promise<number> {
  const projects = args.includes('--project') ? [] : PROJECTS;
  const child = spawn('npx', ['vitest', 'run', ...projects, ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, TZ: timeZone },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
