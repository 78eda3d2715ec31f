import { describe, expect, it, test } from 'vitest';
import { fixture } from './hostile-json';
import { expectSound } from './hostile-session';
import { calendar, event, read, readEvent, starts, utc } from './icalendar-calendar';

/** Examples of RFC 5545 that icalendar-rules.test.ts does not have, by the dates and times that the RFC gives. */

const TZID = 'TZID=America/New_York';

/** The days in New York of a series at 09:00 there, `MM-DD`, from 1997 on. */
function days(start: string, rule: string, to = '2001-01-01'): readonly string[] {
  const text = calendar(...event(`DTSTART;${TZID}:${start}T090000`, `RRULE:${rule}`));
  return starts(text, '1997-01-01', to).map((instant) => instant?.slice(5, 10) ?? '');
}

describe('3.8.5.3, recurrence rules', () => {
  it('daily until 24 December: until the 23rd in New York', () => {
    const list = days('19970902', 'FREQ=DAILY;UNTIL=19971224T000000Z');
    expect([list.length, list[0], list.at(-1)]).toEqual([113, '09-02', '12-23']);
  });

  it('every other day, also after the clocks change', () => {
    const list = days('19970902', 'FREQ=DAILY;INTERVAL=2', '1997-12-04');
    expect(list.slice(0, 4)).toEqual(['09-02', '09-04', '09-06', '09-08']);
    expect(list.slice(26)).toEqual(
      '10-24 10-26 10-28 10-30 11-01 11-03 11-05 11-07 11-09 11-11 11-13 11-15 11-17 11-19 11-21 11-23 11-25 11-27 11-29 12-01 12-03'.split(
        ' ',
      ),
    );
  });

  it.each([
    'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
  ])('every day in January, for three years: %s', (rule) => {
    const january = Array.from({ length: 31 }, (_, index) => `01-${String(index + 1).padStart(2, '0')}`);
    expect(days('19980101', rule)).toEqual([...january, ...january, ...january]);
  });

  it.each([
    ['19970902', 'FREQ=WEEKLY;COUNT=10', '09-02 09-09 09-16 09-23 09-30 10-07 10-14 10-21 10-28 11-04'],
    [
      '19970902',
      'FREQ=WEEKLY;UNTIL=19971224T000000Z',
      '09-02 09-09 09-16 09-23 09-30 10-07 10-14 10-21 10-28 11-04 11-11 11-18 11-25 12-02 12-09 12-16 12-23',
    ],
    [
      '19970902',
      'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
      '09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02',
    ],
    [
      '19970901',
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
      '09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01 10-03 10-13 10-15 10-17 10-27 10-29 10-31 11-10 11-12 11-14 11-24 11-26 11-28 12-08 12-10 12-12 12-22',
    ],
    ['19970905', 'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR', '09-05 10-03 11-07 12-05'],
    [
      '19970902',
      'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
      '09-02 09-15 10-02 10-15 11-02 11-15 12-02 12-15 01-02 01-15',
    ],
  ])('%s %s', (start, rule, expected) => {
    expect(days(start, rule)).toEqual(expected.split(' '));
  });

  it.each([
    ['19970902', 'FREQ=WEEKLY;INTERVAL=2;WKST=SU', '09-02 09-16 09-30 10-14 10-28 11-11 11-25 12-09 12-23'],
    ['19970902', 'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU', '09-02 09-09 09-16 09-23 09-30 11-04 11-11 11-18 11-25'],
    [
      '19970605',
      'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
      '06-05 06-12 06-19 06-26 07-03 07-10 07-17 07-24 07-31 08-07 08-14 08-21 08-28',
    ],
  ])('without an end, within the first year: %s %s', (start, rule, expected) => {
    expect(days(start, rule, '1998-01-01')).toEqual(expected.split(' '));
  });
});

test.each([
  ['19980119T020000', '1998-01-19T07:00:00Z'],
  ['20071104T013000', '2007-11-04T05:30:00Z'],
  ['20070311T023000', '2007-03-11T07:30:00Z'],
])('3.3.5, local times: %s in New York', (local, expected) => {
  expect(utc(readEvent(`DTSTART;${TZID}:${local}`).session?.start)).toBe(expected);
});

test.each([
  ['P15DT5H0M20S', '2026-12-10T20:00:20Z'],
  ['P7W', '2027-01-13T15:00:00Z'],
])('3.3.6, durations: %s', (duration, expected) => {
  const { session } = readEvent('DTSTART:20261125T150000Z', `DURATION:${duration}`);
  expect(utc(session?.end)).toBe(expected);
});

test('3.6.1: an anniversary, and days on end', () => {
  const anniversary = calendar(...event('DTSTART;VALUE=DATE:19971102', 'RRULE:FREQ=YEARLY'));
  expect(starts(anniversary, '1997-01-01', '2000-01-01')).toEqual(['1997-11-02', '1998-11-02', '1999-11-02']);
  const { session } = readEvent('DTSTART;VALUE=DATE:20070628', 'DTEND;VALUE=DATE:20070709');
  expect(session).toMatchObject({ start: null, date: '2007-06-28', certainty: 'date-only' });
});

test('3.8.5.1 and 3.8.5.2: times that are excluded and added, of every form', () => {
  const text = calendar(
    ...event(
      'DTSTART:19960401T010000Z',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=5',
      'EXDATE:19960402T010000Z,19960403T010000Z,19960404T010000Z',
      'RDATE;VALUE=PERIOD:19960403T020000Z/19960403T040000Z,19960404T010000Z/PT3H',
      'RDATE:19970714T123000Z',
      `RDATE;${TZID}:19970714T083000`,
    ),
  );
  const window = { from: Date.parse('1996-01-01'), to: Date.parse('1998-01-01') };
  const { sessions, problems } = read(text, { window });
  expect(problems).toEqual([]);
  // 12:30 UTC is 08:30 in New York: one instance. What is excluded stays so, also where it is added.
  expect(sessions.map(({ start, end }) => `${utc(start)} ${utc(end)}`)).toEqual([
    '1996-04-01T01:00:00Z 1996-04-01T02:00:00Z',
    '1996-04-03T02:00:00Z 1996-04-03T04:00:00Z',
    '1996-04-05T01:00:00Z 1996-04-05T02:00:00Z',
    '1997-07-14T12:30:00Z 1997-07-14T13:30:00Z',
  ]);
});

test('4: the sample objects, of which events are sessions', () => {
  const reading = read(fixture('rfc/rfc-5545-4.ics'));
  expectSound(reading);
  expect(reading.problems).toEqual([]);
  expect(
    reading.sessions.map(({ title, start, end, timeZone }) => [title, utc(start), utc(end), timeZone]),
  ).toEqual([
    ['A conference of three days', '1996-09-18T14:30:00Z', '1996-09-20T22:00:00Z', 'UTC'],
    ['A meeting in New York', '1998-03-12T13:30:00Z', '1998-03-12T14:30:00Z', 'America/New_York'],
  ]);
  expect(reading.sessions[1]).toMatchObject({ place: 'Room 1, First floor', links: [] });
});
