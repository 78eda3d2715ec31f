import { expect, test } from 'vitest';
import { calendar, event, read, starts, utc } from './icalendar-calendar';

/**
 * The examples of RFC 5545, 3.8.5.3, and of RFC 7529, 5, with the dates that they give. All start at 09:00 in New
 * York; the dates are those of that zone.
 */

const TZID = 'TZID=America/New_York';

/** The dates of the instances, `MM-DD`, with the year where that is another than the one before. */
function dates(start: string, rule: string, from: string, to: string, ...lines: readonly string[]): string {
  const text = calendar(...event(`DTSTART;${TZID}:${start}T090000`, `RRULE:${rule}`, ...lines));
  let last = '';
  return starts(text, from, to)
    .map((instant) => {
      const [year = '', ...rest] = (instant?.slice(0, 10) ?? '').split('-');
      const shown = [...(year === last ? [] : [year]), ...rest].join('-');
      last = year;
      return shown;
    })
    .join(' ');
}

test.each([
  ['19970902', 'FREQ=DAILY;COUNT=10', '1997-09-02 09-03 09-04 09-05 09-06 09-07 09-08 09-09 09-10 09-11'],
  ['19970902', 'FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02 09-12 09-22 10-02 10-12'],
  [
    '19970902',
    'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    '1997-09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02',
  ],
  [
    '19970902',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    '1997-09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16',
  ],
  [
    '19970905',
    'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    '1997-09-05 10-03 11-07 12-05 1998-01-02 02-06 03-06 04-03 05-01 06-05',
  ],
  [
    '19970907',
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    '1997-09-07 09-28 11-02 11-30 1998-01-04 01-25 03-01 03-29 05-03 05-31',
  ],
  ['19970922', 'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', '1997-09-22 10-20 11-17 12-22 1998-01-19 02-16'],
  ['19970928', 'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6', '1997-09-28 10-29 11-28 12-29 1998-01-29 02-26'],
  [
    '19970930',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    '1997-09-30 10-01 10-31 11-01 11-30 12-01 12-31 1998-01-01 01-31 02-01',
  ],
  [
    '19970910',
    'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    '1997-09-10 09-11 09-12 09-13 09-14 09-15 1999-03-10 03-11 03-12 03-13',
  ],
  [
    '19970610',
    'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    '1997-06-10 07-10 1998-06-10 07-10 1999-06-10 07-10 2000-06-10 07-10 2001-06-10 07-10',
  ],
  [
    '19970310',
    'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    '1997-03-10 1999-01-10 02-10 03-10 2001-01-10 02-10 03-10 2003-01-10 02-10 03-10',
  ],
  [
    '19970101',
    'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    '1997-01-01 04-10 07-19 2000-01-01 04-09 07-18 2003-01-01 04-10 07-19 2006-01-01',
  ],
  ['19970519', 'FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19 1998-05-18 1999-05-17'],
  ['19970512', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3', '1997-05-12 1998-05-11 1999-05-17'],
  [
    '19970313',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=7',
    '1997-03-13 03-20 03-27 1998-03-05 03-12 03-19 03-26',
  ],
  [
    '19970913',
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=5',
    '1997-09-13 10-11 11-08 12-13 1998-01-10',
  ],
  [
    '19961105',
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
    '1996-11-05 2000-11-07 2004-11-02',
  ],
  ['19970904', 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04 10-07 11-06'],
  [
    '19970929',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=7',
    '1997-09-29 10-30 11-27 12-30 1998-01-29 02-26 03-30',
  ],
  ['19970805', 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08-05 08-10 08-19 08-24'],
  ['19970805', 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '1997-08-05 08-17 08-19 08-31'],
  ['20070115', 'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5', '2007-01-15 01-30 02-15 03-15 03-30'],
])('%s %s', (start, rule, expected) => {
  expect(dates(start, rule, '1996-01-01', '2010-01-01')).toBe(expected);
});

test('Friday the 13th, without the start, which is none', () => {
  const rule = 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13';
  expect(dates('19970902', rule, '1997-01-01', '2000-12-31', `EXDATE;${TZID}:19970902T090000`)).toBe(
    '1998-02-13 03-13 11-13 1999-08-13 2000-10-13',
  );
});

test.each([
  ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z', ['13:00', '16:00', '19:00']],
  ['FREQ=MINUTELY;INTERVAL=15;COUNT=6', ['13:00', '13:15', '13:30', '13:45', '14:00', '14:15']],
  ['FREQ=MINUTELY;INTERVAL=90;COUNT=4', ['13:00', '14:30', '16:00', '17:30']],
  ['FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20,40;COUNT=6', ['13:00', '13:20', '13:40', '14:00', '14:20', '14:40']],
  ['FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10;COUNT=6', ['13:00', '13:20', '13:40', '14:00', '14:20', '14:40']],
])('within a day: %s', (rule, times) => {
  const text = calendar(...event(`DTSTART;${TZID}:19970902T090000`, `RRULE:${rule}`));
  expect(starts(text, '1997-01-01', '1998-01-01').map((instant) => instant?.slice(11, 16))).toEqual(times);
});

test.each([
  [
    '20120229',
    'RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD;COUNT=5',
    '2012-02-29 2013-03-01 2014-03-01 2015-03-01 2016-02-29',
  ],
  ['20140131', 'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=4', '2014-01-31 02-28 03-31 04-30'],
  ['20140131', 'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT;COUNT=3', '2014-01-31 03-31 05-31'],
])('of a day that a month has not (RFC 7529): %s %s', (start, rule, expected) => {
  expect(dates(start, rule, '2012-01-01', '2020-01-01')).toBe(expected);
});

test('RFC 7986: conferences, and the interval of a feed', () => {
  const text = calendar(
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    ...event(
      'DTSTART:20261125T150000Z',
      'CONFERENCE;VALUE=URI;FEATURE=PHONE,MODERATOR;LABEL=Moderator dial-in:tel:+1-412-555-0123,,,654321',
      'CONFERENCE;VALUE=URI;FEATURE=CHAT;LABEL=Chat room:xmpp:room@conference.example.com',
      'CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Attendee dial-in:https://video-chat.example.com/;group-id=1234',
    ),
  );
  const { sessions, problems, interval } = read(text);
  expect(sessions[0]?.links).toEqual([
    { kind: 'join', href: 'https://video-chat.example.com/;group-id=1234' },
  ]);
  expect([problems, interval]).toEqual([[], 4 * 3_600_000]);
});

test('RFC 5545, 4: a time zone by its definition, and an event in it', () => {
  const text = calendar(
    'BEGIN:VTIMEZONE',
    'TZID:US-Eastern',
    'LAST-MODIFIED:20050809T050000Z',
    'BEGIN:DAYLIGHT',
    'DTSTART:19870405T020000',
    'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4;UNTIL=20060402T070000Z',
    'TZOFFSETFROM:-0500',
    'TZOFFSETTO:-0400',
    'TZNAME:EDT',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:19671029T020000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=20061029T060000Z',
    'TZOFFSETFROM:-0400',
    'TZOFFSETTO:-0500',
    'TZNAME:EST',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...[
      '19980312T083000',
      '19980712T083000',
      '20060402T083000',
      '20061029T083000',
      '20260712T083000',
    ].flatMap((start) => event(`UID:${start}`, `DTSTART;TZID=US-Eastern:${start}`)),
  );
  expect(
    read(text)
      .sessions.map(({ start }) => utc(start))
      .toSorted(),
  ).toEqual([
    '1998-03-12T13:30:00Z',
    '1998-07-12T12:30:00Z',
    '2006-04-02T12:30:00Z',
    '2006-10-29T13:30:00Z',
    '2026-07-12T13:30:00Z',
  ]);
});
