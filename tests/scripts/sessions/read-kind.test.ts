import { expect, it } from 'vitest';
import { dayPage } from '../../browser/server/day-page';
import { card, file, fixture } from './documents';
import { sessions } from './run-sessions';

const FEED = { version: 1, name: 'A feed', timeZone: 'UTC', sessions: [] };

it('tells by its content what each document is', async () => {
  const files = [
    await file('page.txt', dayPage('2026-12-03', [card])),
    fixture('un-journal/new-york.json'),
    fixture('indico/category.json'),
    fixture('indico/events.atom'),
    fixture('events-calendar/page.json'),
    fixture('icalendar/google.ics'),
    await file('feed.txt', JSON.stringify(FEED)),
  ];
  const { stdout, stderr, code } = await sessions('read', '--kind', 'auto', ...files);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  const readings: { kind: string; sessions: { source: { kind: string } }[] }[] = JSON.parse(stdout);
  expect(readings.map(({ kind }) => kind)).toEqual([
    'un-web-tv',
    'un-journal',
    'indico',
    'indico',
    'events-calendar',
    'icalendar',
    'session-feed',
  ]);
  for (const { kind, sessions: read } of readings.slice(0, -1)) {
    expect(new Set(read.map(({ source }) => source.kind))).toEqual(new Set([kind]));
  }
});

it('reads a file as it is read when its kind is said', async () => {
  const calendar = fixture('icalendar/outlook.ics');
  const options = ['--at', '2026-11-24T12:00:00Z', '--zone', 'Africa/Nairobi', calendar];
  const [told, said] = await Promise.all([
    sessions('read', '--kind', 'auto', ...options),
    sessions('read', '--kind', 'icalendar', ...options),
  ]);
  expect(JSON.parse(told.stdout)[0].sessions).not.toEqual([]);
  expect(told).toEqual(said);
});

it('says of what it does not know that it does not know it, and exits with 1', async () => {
  const letter = await file('letter.txt', 'The meeting begins at 10 a.m.');
  const feed = await file('empty-feed.json', JSON.stringify(FEED));
  const { stdout, stderr, code } = await sessions('read', '--kind', 'auto', letter, feed);
  const sentence = `${letter}: is of none of the kinds that can be read: UN Web TV, UN Journal, Indico, The Events Calendar, iCalendar, Session feed.`;
  expect({ stderr, code }).toEqual({ stderr: `${sentence}\n`, code: 1 });
  expect(JSON.parse(stdout)).toEqual([
    { file: letter, kind: null, sessions: [], problems: [sentence] },
    { file: feed, kind: 'session-feed', sessions: [], problems: [] },
  ]);
});

it('knows a document by what is left of it, says why it cannot be read, and exits with 2', async () => {
  const cut = await file('cut.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n');
  const { stdout, stderr, code } = await sessions('read', '--kind', 'auto', cut);
  expect(JSON.parse(stdout)[0].kind).toBe('icalendar');
  expect(stderr).toContain('was cut off');
  expect(code).toBe(2);
});
