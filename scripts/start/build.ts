import { spawn } from 'node:child_process';
import path from 'node:path';
import type { BrowserKind } from '../browser/browser';
import { Failure } from '../failure';
import { PROJECT_ROOT } from '../project-root';

/** The mode in which the clock can be set. Its folder has its name, so it never lands where a real build is. */
const REHEARSAL_MODE = 'rehearsal';

/**
 * Builds the extension and returns its folder. With `rehearsalAt` (ISO 8601 in UTC) the clock of the build
 * stands at that instant when the extension first starts. Where the build fails: its words, and a `Failure`.
 */
export async function buildExtension(kind: BrowserKind, rehearsalAt: string | null): Promise<string> {
  const target = kind === 'firefox' ? 'firefox' : 'chrome';
  const mode = rehearsalAt === null ? [] : ['--mode', REHEARSAL_MODE];
  const env = rehearsalAt === null ? {} : { GAVEL_REHEARSAL_AT: rehearsalAt };
  await runWxt(['build', '--browser', target, ...mode], env);
  return path.join(
    PROJECT_ROOT,
    '.output',
    `${target}-mv3${rehearsalAt === null ? '' : `-${REHEARSAL_MODE}`}`,
  );
}

async function runWxt(args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const wxt = path.join(PROJECT_ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const child = spawn(process.execPath, [wxt, ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return;
  process.stderr.write(Buffer.concat(said));
  throw new Failure('The extension could not be built.');
}
