import { expect, test } from 'vitest';
import { DAY } from '../../domain/time';
import { fixture } from './hostile-json';
import { expectSound } from './hostile-session';
import { read, utc } from './icalendar-calendar';

/** RFC 7986: names, colours and images of a calendar, and the conferences of an event. */

const reading = read(fixture('rfc/rfc-7986.ics'));

test('a calendar is asked as often as it wishes (5.7)', () => {
  expect(reading.interval).toBe(DAY);
});

test('its name, colour and image are those of no session (5.1, 5.9, 5.10)', () => {
  expectSound(reading);
  expect(reading.sessions).toHaveLength(1);
  const [session] = reading.sessions;
  expect(session).toMatchObject({ title: 'A meeting in a room and online' });
  expect([utc(session?.start), utc(session?.end)]).toEqual(['2026-11-25T09:00:00Z', '2026-11-25T12:00:00Z']);
  expect(JSON.stringify(session)).not.toMatch(/turquoise|badge|R0lG|committee/);
});

test('its conferences are links, but for telephones and scripts (5.11)', () => {
  expect(reading.sessions[0]?.links).toEqual([
    { kind: 'live', href: 'https://www.youtube.com/watch?v=abcdefghijk' },
    { kind: 'join', href: 'https://rooms.example.com/interpreters' },
  ]);
  expect(reading.problems).toEqual([
    '“A meeting in a room and online” (“hybrid@example.com”) has a link that is no web address; it is not used.',
  ]);
});
