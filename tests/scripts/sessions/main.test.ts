import { execFile } from 'node:child_process';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../scripts/project-root';
import { file } from './documents';
import { type Run, sessions } from './run-sessions';

/** How much a pipe holds until it is read, in bytes. */
const PIPE_CAPACITY = 65_536;

/** As a person or a program runs it. */
function npmRunSessions(...args: readonly string[]): Promise<Run> {
  const command = ['run', '--silent', 'sessions', '--', ...args];
  return new Promise((resolve) => {
    execFile('npm', command, { cwd: PROJECT_ROOT, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ stdout, stderr, code: error === null ? 0 : Number(error.code) });
    });
  });
}

it('prints more than a pipe holds, and exits with 0', async () => {
  const args = ['days', '--from', '2026-01-01', '--to', '2035-12-31', '--lang', 'ru'];
  const run = await npmRunSessions(...args);
  expect({ stderr: run.stderr, code: run.code }).toEqual({ stderr: '', code: 0 });
  expect(run.stdout.length).toBeGreaterThan(PIPE_CAPACITY);
  expect(run).toEqual(await sessions(...args));
});

it('finds files from the folder in which it is run', async () => {
  const args = ['read', '--kind', 'auto', 'tests/fixtures/un-journal/geneva.json'];
  const run = await npmRunSessions(...args);
  expect(run.code).toBe(0);
  expect(JSON.parse(run.stdout)[0].sessions).not.toEqual([]);
  expect(run).toEqual(await sessions(...args));
});

it('exits with 1 where nobody knows what a document is, and says so on stderr', async () => {
  const letter = await file('letter.txt', 'The meeting begins at 10 a.m.');
  const run = await npmRunSessions('read', '--kind', 'auto', letter);
  expect(run.code).toBe(1);
  expect(run.stderr).toMatch(/^\S+letter\.txt: is of none of the kinds [^\n]+\n$/);
  expect(JSON.parse(run.stdout)).toEqual([
    expect.objectContaining({ file: letter, kind: null, sessions: [] }),
  ]);
});

it('exits with 2 where the command is wrong, and prints JSON all the same', async () => {
  expect(await npmRunSessions('merge')).toEqual({
    stdout: '{"sessions":[],"problems":[]}\n',
    stderr: 'merge needs at least one file.\n',
    code: 2,
  });
});
