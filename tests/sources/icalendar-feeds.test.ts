import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { HOUR } from '../../domain/time';
import { read, utc } from './icalendar-calendar';

function fixture(name: string): string {
  const text = readFileSync(new URL(`../fixtures/icalendar/${name}`, import.meta.url), 'utf8');
  return text.replace(/\r?\n/g, '\r\n');
}

it('a feed of Google: a series with one instance moved and one left out, and a day', () => {
  const { sessions, problems } = read(fixture('google.ics'));
  expect(problems).toEqual([]);
  expect(sessions.map(({ uid, title, start, date }) => [uid, title, utc(start) ?? date])).toEqual([
    [
      'icalendar:weekly-briefing@example.com/20261130T090000Z',
      'Weekly briefing (moved to Tuesday)',
      '2026-12-01T14:00:00Z',
    ],
    ['icalendar:weekly-briefing@example.com/20261214T090000Z', 'Weekly briefing', '2026-12-14T09:00:00Z'],
    ['icalendar:anniversary@example.com', 'Anniversary of the committee', '2026-12-10'],
  ]);
  expect(sessions[1]?.links).toEqual([
    { kind: 'join', href: 'https://meet.google.com/abc-defg-hij' },
    { kind: 'live', href: 'https://www.youtube.com/watch?v=abcdefghijk' },
  ]);
  expect(sessions.at(-1)?.timeZone).toBe('Europe/Rome');
});

it('a feed of Outlook: a zone by its Windows name, one link to join, an alarm that is not read', () => {
  const { sessions, problems, interval } = read(fixture('outlook.ics'));
  expect([problems, interval]).toEqual([[], HOUR]);
  expect(sessions).toHaveLength(1);
  expect(sessions[0]).toMatchObject({
    title: 'Town hall',
    start: Date.parse('2026-12-02T14:30:00Z'),
    end: Date.parse('2026-12-02T16:00:00Z'),
    timeZone: 'America/New_York',
    status: 'tentative',
    place: 'Microsoft Teams Meeting',
    links: [
      { kind: 'join', href: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_example%40thread.v2/0' },
    ],
  });
});
