import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Machine } from '../../../scripts/browser/browser';

/** A machine whose PATH holds nothing but the scripts that a test puts there. */
export interface ShamMachine extends Machine {
  readonly folder: string;
  /** Puts a shell script on the PATH and returns its path. */
  addCommand(name: string, script: string): Promise<string>;
  /** The lines that commands wrote with `echo … >> $LOG`. */
  log(): Promise<readonly string[]>;
}

/** An empty Linux machine that is gone after the test. */
export async function shamMachine(userId = 0): Promise<ShamMachine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gavel-machine-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const logFile = path.join(folder, 'log');
  await writeFile(logFile, '');
  return {
    platform: 'linux',
    userId,
    downloadedChromium: null,
    env: { PATH: folder, LOG: logFile },
    folder,
    addCommand: async (name, script) => {
      const file = path.join(folder, name);
      await writeFile(file, `#!/bin/sh\n${script}\n`);
      await chmod(file, 0o755);
      return file;
    },
    log: async () => (await readFile(logFile, 'utf8')).split('\n').slice(0, -1),
  };
}
