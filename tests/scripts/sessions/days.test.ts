import { expect, it } from 'vitest';
import { sessions } from './run-sessions';

it('lists the occurrences that begin between two days, both included, by start, then id', async () => {
  const { stdout, code, stderr } = await sessions('days', '--from', '2026-12-01', '--to', '2026-12-03');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual([
    {
      observanceId: 'world-aids-day',
      name: 'World AIDS Day',
      nameLang: 'en',
      start: '2026-12-01',
      days: 1,
    },
    {
      observanceId: 'slavery-abolition-day',
      name: 'International Day for the Abolition of Slavery',
      nameLang: 'en',
      start: '2026-12-02',
      days: 1,
    },
    {
      observanceId: 'day-of-persons-with-disabilities',
      name: 'International Day of Persons with Disabilities',
      nameLang: 'en',
      start: '2026-12-03',
      days: 1,
    },
  ]);
});

it('names them in the language asked for, and says where it had to fall back to English', async () => {
  const { stdout } = await sessions('days', '--from', '2027-01-01', '--to', '2027-01-31', '--lang', 'ar');
  const days: { observanceId: string; nameLang: string }[] = JSON.parse(stdout);
  const languages = Object.fromEntries(days.map(({ observanceId, nameLang }) => [observanceId, nameLang]));
  expect(languages).toMatchObject({ 'education-day': 'ar', 'braille-day': 'en' });
});

it('writes them as an iCalendar file of whole days', async () => {
  const { stdout } = await sessions('days', '--from', '2026-12-03', '--to', '2026-12-03', '--format', 'ics');
  expect(stdout.split('\r\n')).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'SUMMARY:International Day of Persons with Disabilities',
      'DTSTART;VALUE=DATE:20261203',
      'DTEND;VALUE=DATE:20261204',
      'END:VCALENDAR',
    ]),
  );
});

it.each([
  { args: ['--from', '2026-02-30'], words: '--from 2026-02-30 is not a date' },
  { args: ['--from', '2026-12-02', '--to', '2026-12-01'], words: 'lies before' },
  { args: ['--lang', 'de'], words: '--lang de is not one of' },
  { args: ['--since', 'now'], words: '--since' },
  { args: ['--from', '1000-01-01', '--to', '2999-01-01'], words: '400 years' },
])('refuses $args with one sentence and exit code 2', async ({ args, words }) => {
  const { stdout, stderr, code } = await sessions('days', ...args);
  expect(JSON.parse(stdout)).toEqual([]);
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(2);
});
