import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/project-root';
import { dayPage } from '../browser/server/day-page';

interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** `npm run --silent sessions -- …`, as a person or a program runs it. */
function sessions(...args: readonly string[]): Promise<Run> {
  const command = ['run', '--silent', 'sessions', '--', ...args];
  return new Promise((resolve) => {
    execFile('npm', command, { cwd: PROJECT_ROOT, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      resolve({ stdout, stderr, code: error === null ? 0 : Number(error.code) });
    });
  });
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gavel-sessions-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string): Promise<string> {
  const location = path.join(folder, name);
  await writeFile(location, text);
  return location;
}

describe('days', () => {
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
    const { stdout } = await sessions(
      'days',
      '--from',
      '2026-12-03',
      '--to',
      '2026-12-03',
      '--format',
      'ics',
    );
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
});

const card = {
  id: 'xcommons',
  title: 'International Day of Persons with Disabilities - Commemoration &amp; panel',
  start: new Date('2026-12-03T15:00:00Z'),
  category: 'Meetings &amp; Events',
};

function fixture(name: string): string {
  return path.join(PROJECT_ROOT, 'tests/fixtures', name);
}

describe('read', () => {
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
    const journal = path.join(PROJECT_ROOT, 'tests/fixtures/un-journal/geneva.json');
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
    const missing = path.join(folder, 'missing.html');
    const { stdout, stderr, code } = await sessions('read', good, cut, missing);
    const readings: { file: string; sessions: unknown[]; problems: string[] }[] = JSON.parse(stdout);
    expect(readings.map(({ sessions: read }) => read.length)).toEqual([1, 0, 0]);
    expect(readings.map(({ problems }) => problems.length)).toEqual([0, 1, 1]);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining(cut),
      expect.stringContaining(missing),
    ]);
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
});

describe('read --kind auto', () => {
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
});

describe('merge', () => {
  const meeting = {
    id: '366e5e23-0110-43cd-b264-a98ea69a9938',
    title: { en: '<p>Commemoration</p>' },
    startDate: '2026-12-03T10:00:00',
    endDate: '2026-12-03T11:30:00',
    timeFrom: '10:00',
    timeTo: '11:30',
    rooms: [{ value: 'Conference Room 4' }],
    webcastLink: '1_xcommons',
  };
  const journal = { groups: [{ sessions: [{ meetings: [meeting] }] }] };
  const feed = {
    version: 1,
    name: 'A feed',
    timeZone: 'UTC',
    sessions: [
      { id: 'late', title: 'Evening of the example', start: '2026-12-03T20:00:00' },
      { id: 'early', title: 'Morning of the example', start: '2026-12-03T08:00:00' },
      { id: 'wrong', title: 'Night of the example', start: 'some night' },
    ],
  };

  interface Merged {
    readonly sessions: readonly {
      readonly uid: string;
      readonly title: string;
      readonly uids: readonly string[];
      readonly origins: Readonly<Record<string, string>>;
    }[];
    readonly problems: readonly string[];
  }

  const journalUid = `un-journal:${meeting.id}`;

  it('makes one session of what several files announce, each fact from the source that knows it best', async () => {
    const page = await file('merged-day.html', dayPage('2026-12-03', [card]));
    const day = await file('merged-day.json', JSON.stringify(journal));
    const { stdout, stderr, code } = await sessions('merge', '--at', '2026-12-03T15:30:00Z', page, day);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(JSON.parse(stdout)).toEqual({
      problems: [],
      sessions: [
        expect.objectContaining({
          uid: 'un-web-tv:1_xcommons',
          uids: ['un-web-tv:1_xcommons', journalUid],
          title: 'International Day of Persons with Disabilities - Commemoration & panel',
          start: '2026-12-03T15:00:00Z',
          end: '2026-12-03T16:30:00Z',
          status: 'confirmed',
          certainty: 'exact',
          access: 'open',
          place: 'Conference Room 4',
          phase: 'live',
          links: [{ kind: 'live', href: 'https://webtv.un.org/en/asset/k1x/k1xcommons' }],
          origins: expect.objectContaining({
            title: 'un-web-tv',
            links: 'un-web-tv',
            end: 'un-journal',
            place: 'un-journal',
          }),
          sources: [
            {
              id: 'un-web-tv',
              kind: 'un-web-tv',
              url: 'https://webtv.un.org/',
              file: page,
              uid: 'un-web-tv:1_xcommons',
            },
            {
              id: 'un-journal',
              kind: 'un-journal',
              url: 'https://journal-api.un.org/',
              file: day,
              uid: journalUid,
            },
          ],
        }),
      ],
    });
  });

  it('makes a calendar in which what has become one is a later word than what was there before', async () => {
    const page = await file('calendar-day.html', dayPage('2026-12-03', [card]));
    const day = await file('calendar-day.json', JSON.stringify(journal));
    const alone = await sessions('merge', '--format', 'ics', page);
    expect(alone.stdout).toContain('UID:un-web-tv:1_xcommons@gavel\r\n');
    expect(alone.stdout).toContain('SEQUENCE:0\r\n');
    const { stdout } = await sessions('merge', '--format', 'ics', page, day);
    expect(stdout.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(stdout).toContain('UID:un-web-tv:1_xcommons@gavel\r\n');
    expect(stdout).toContain('DTEND:20261203T163000Z\r\n');
    expect(Number(/SEQUENCE:(\d+)/.exec(stdout)?.[1])).toBeGreaterThan(0);
  });

  it('gives a session the uid of the file that named it first, and lists sessions by their start', async () => {
    const page = await file('other-day.html', dayPage('2026-12-03', [card]));
    const day = await file('other-day.json', JSON.stringify(journal));
    const calendar = await file('other-feed.json', JSON.stringify(feed));
    const { stdout } = await sessions('merge', calendar, day, page);
    const merged: Merged = JSON.parse(stdout);
    expect(merged.sessions.map(({ uid }) => uid)).toEqual([
      'session-feed:www.un.org//early',
      journalUid,
      'session-feed:www.un.org//late',
    ]);
  });

  it('takes two files of one kind for two sources, whose ids mean nothing to each other', async () => {
    const one = await file('feed-1.json', JSON.stringify(feed));
    const others = feed.sessions.map((session) => ({ ...session, title: `${session.title} nearby` }));
    const other = await file('feed-2.json', JSON.stringify({ ...feed, sessions: others }));
    const merged: Merged = JSON.parse((await sessions('merge', one, other)).stdout);
    expect(merged.sessions.map(({ title, origins }) => [title, origins.title])).toEqual([
      ['Morning of the example', 'session-feed'],
      ['Morning of the example nearby', 'session-feed-2'],
      ['Evening of the example', 'session-feed'],
      ['Evening of the example nearby', 'session-feed-2'],
    ]);
  });

  it('names the file of each problem, and exits as read does', async () => {
    const calendar = await file('wrong-feed.json', JSON.stringify(feed));
    const letter = await file('merged-letter.txt', 'Dear all');
    const missing = path.join(folder, 'missing.json');
    const [unknown, absent] = await Promise.all([
      sessions('merge', calendar, letter),
      sessions('merge', missing, calendar),
    ]);
    expect([unknown.code, absent.code]).toEqual([1, 2]);
    const { sessions: found, problems }: Merged = JSON.parse(unknown.stdout);
    expect(found).toHaveLength(2);
    expect(problems).toEqual([
      expect.stringMatching(/wrong-feed\.json: .*“Night of the example” is left out/),
      expect.stringMatching(/merged-letter\.txt: is of none of the kinds/),
    ]);
    expect(unknown.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('needs a file', async () => {
    const { stdout, stderr, code } = await sessions('merge');
    expect({ stderr, code }).toEqual({ stderr: 'merge needs at least one file.\n', code: 2 });
    expect(JSON.parse(stdout)).toEqual({ sessions: [], problems: [] });
  });
});

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
