import { expect, it } from 'vitest';
import { sessions } from './run-sessions';

it('lists its verbs and every kind that it reads', async () => {
  const { stdout, code } = await sessions('--help');
  expect(code).toBe(0);
  for (const words of [
    '\ndays ',
    '\nread ',
    '\nmerge ',
    '\nphrase ',
    'session-feed|page|auto',
    '--location new-york|geneva',
  ])
    expect(stdout).toContain(words);
});

it('says in one sentence that a verb is not known', async () => {
  const { stderr, code } = await sessions('dance');
  expect(stderr.trim()).toBe('"dance" is not a verb; known are days, read, merge, phrase and help.');
  expect(code).toBe(2);
});
