import { execFile, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { installPackages } from '../../scripts/browser/apt';
import { thisMachine } from '../../scripts/browser/browser';
import { findCommand } from '../../scripts/browser/find';
import { Failure } from '../../scripts/failure';

const run = promisify(execFile);

/** A screen that nobody sees, and its keyboard: a browser shows its prompts on it, which it does not when headless. */
export interface VirtualDisplay {
  /** For `DISPLAY`: `:7`. */
  readonly name: string;
  /** Presses keys, one after the other, as the window in front gets them: `Tab`, `Return`. */
  press(...keys: readonly string[]): Promise<void>;
  close(): void;
}

/**
 * Starts an X server without a screen (Xvfb). It, and what presses its keys (xdotool), are installed where they are
 * missing and apt can; else a `Failure` says what to install. For Linux alone.
 */
export async function startDisplay(): Promise<VirtualDisplay> {
  await ensureCommands();
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Failure(`Xvfb ended with ${code}.`)));
    server.stdio[3]?.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`));
  });
  return {
    name,
    press: async (...keys) => {
      for (const key of keys) {
        await run('xdotool', ['key', key], { env: { ...process.env, DISPLAY: name } });
        await sleep(300);
      }
    },
    close: () => void server.kill(),
  };
}

async function ensureCommands(): Promise<void> {
  const machine = thisMachine();
  const isThere = async (): Promise<boolean> =>
    (await findCommand('Xvfb', machine)) !== null && (await findCommand('xdotool', machine)) !== null;
  if (await isThere()) return;
  await installPackages(['xvfb', 'xdotool'], 'A display for permission prompts is missing', machine);
  if (!(await isThere()))
    throw new Failure('Xvfb and xdotool are missing; install them with: sudo apt-get install xvfb xdotool');
}
