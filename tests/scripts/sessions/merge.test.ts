import { expect, it } from 'vitest';
import { dayPage } from '../../browser/server/day-page';
import { card, file, missingFile } from './documents';
import { sessions } from './run-sessions';

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
  const missing = missingFile('missing.json');
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
