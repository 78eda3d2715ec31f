import { expect, it } from 'vitest';
import { dayPage } from '../../browser/server/day-page';
import { card, file, fixture, missingFile } from './documents';
import { sessions } from './run-sessions';

it('tells what a saved day page of UN Web TV announces', async () => {
  const page = await file('day.html', dayPage('2026-12-03', [card]));
  const url = 'https://webtv.un.org/en/schedule/2026-12-03';
  const { stdout, code } = await sessions('read', '--kind', 'un-web-tv', '--page-url', url, page);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual([
    {
      file: page,
      kind: 'un-web-tv',
      sessions: [
        {
          uid: 'un-web-tv:1_xcommons',
          title: 'International Day of Persons with Disabilities - Commemoration & panel',
          role: 'other',
          start: '2026-12-03T15:00:00Z',
          end: null,
          timeZone: 'America/New_York',
          status: 'confirmed',
          certainty: 'exact',
          access: 'open',
          statedTime: '2026-12-03T15:00:00-05:00',
          observanceId: 'day-of-persons-with-disabilities',
          links: [{ kind: 'live', href: 'https://webtv.un.org/en/asset/k1x/k1xcommons' }],
          category: 'Meetings & Events',
          source: { kind: 'un-web-tv', url },
        },
      ],
      problems: [],
    },
  ]);
});

it.each([
  { at: '2026-12-03T09:59:59-05:00', phase: 'upcoming' },
  { at: '2026-12-03T10:00:00-05:00', phase: 'live' },
  { at: '2026-12-03T16:29:59Z', phase: 'live' },
  { at: '2026-12-03T16:30:00Z', phase: 'ended' },
])(
  'tells with --at $at that a session from 10:00 for an hour and a half is $phase',
  async ({ at, phase }) => {
    const page = await file('recorded.html', dayPage('2026-12-03', [{ ...card, length: '01:30:00' }]));
    const [reading] = JSON.parse((await sessions('read', '--at', at, page)).stdout);
    expect(reading.sessions[0].phase).toBe(phase);
  },
);

it('tells what a saved UN Journal announces, in the zone of its duty station', async () => {
  const journal = fixture('un-journal/geneva.json');
  const { stdout, code } = await sessions('read', '--kind', 'un-journal', '--location', 'geneva', journal);
  const [reading] = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(reading.sessions.length).toBeGreaterThan(0);
  for (const { timeZone, uid } of reading.sessions) {
    expect(timeZone).toBe('Europe/Zurich');
    expect(uid).toMatch(/^un-journal:/);
  }
});

it('tells the instances of a recurring event between two days, in the zone that is given', async () => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//example//EN',
    'BEGIN:VEVENT',
    'UID:weekly@example.org',
    'DTSTAMP:20261101T000000Z',
    'DTSTART:20261102T100000',
    'DTEND:20261102T110000',
    'RRULE:FREQ=WEEKLY',
    'SUMMARY:Weekly briefing of the example',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  const calendar = await file('weekly.ics', lines.join('\r\n'));
  const days = ['--from', '2026-11-09', '--to', '2026-11-16'];
  const { stdout } = await sessions(
    'read',
    '--kind',
    'icalendar',
    '--zone',
    'Africa/Nairobi',
    ...days,
    calendar,
  );
  const starts = JSON.parse(stdout)[0].sessions.map((one: { start: string }) => one.start);
  expect(starts).toEqual(['2026-11-09T07:00:00Z', '2026-11-16T07:00:00Z']);
});

it('refuses half a window, and a zone that is none', async () => {
  const calendar = await file('any.ics', '');
  const runs = await Promise.all([
    sessions('read', '--kind', 'icalendar', '--from', '2026-11-09', calendar),
    sessions('read', '--kind', 'icalendar', '--zone', 'Mars/Olympus_Mons', calendar),
  ]);
  expect(runs.map(({ code }) => code)).toEqual([2, 2]);
  expect(runs.map(({ stderr }) => stderr.trim())).toEqual([
    'read takes --from and --to together, or neither.',
    '--zone Mars/Olympus_Mons is not a time zone such as Europe/Zurich.',
  ]);
});

it('keeps what could be read where another file could not, and exits with 2', async () => {
  const good = await file('good.html', dayPage('2026-12-03', [card]));
  const cut = await file('cut.html', dayPage('2026-12-03', [card]).slice(0, 600));
  const missing = missingFile('missing.html');
  const { stdout, stderr, code } = await sessions('read', good, cut, missing);
  const readings: { file: string; sessions: unknown[]; problems: string[] }[] = JSON.parse(stdout);
  expect(readings.map(({ sessions: read }) => read.length)).toEqual([1, 0, 0]);
  expect(readings.map(({ problems }) => problems.length)).toEqual([0, 1, 1]);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(cut), expect.stringContaining(missing)]);
  expect(code).toBe(2);
});

it('says of a PDF and of a file of a program that they are no text, whatever they are taken for', async () => {
  const files = [await file('programme.pdf', '%PDF-1.7 …'), await file('programme.doc', 'a\0b')];
  const { stdout, stderr, code } = await sessions('read', '--kind', 'page', ...files);
  const readings: { sessions: unknown[]; problems: string[] }[] = JSON.parse(stdout);
  expect(readings.flatMap(({ problems }) => problems)).toEqual([
    expect.stringMatching(/programme\.pdf: is a PDF/),
    expect.stringMatching(/programme\.doc: is not a text/),
  ]);
  expect(stderr.trim().split('\n')).toHaveLength(2);
  expect(code).toBe(2);
});

it('refuses a time without an offset, an unknown kind, and no file at all', async () => {
  const page = await file('any.html', dayPage('2026-12-03', []));
  const runs = await Promise.all([
    sessions('read', '--at', '2026-12-03T10:00:00', page),
    sessions('read', '--kind', 'tea-leaves', page),
    sessions('read'),
  ]);
  expect(runs.map(({ code }) => code)).toEqual([2, 2, 2]);
  for (const { stderr } of runs) expect(stderr.trim().split('\n')).toHaveLength(1);
});
