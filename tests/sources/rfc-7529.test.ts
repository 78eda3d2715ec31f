import { expect, test } from 'vitest';
import { expectSound } from './hostile-session';
import { calendar, event, read, starts } from './icalendar-calendar';

/** RFC 7529: what becomes of days that a month has not, and rules of other calendars. More in icalendar-rules.test.ts. */

test.each([
  ['20140131', 'FREQ=MONTHLY;SKIP=FORWARD;COUNT=4', '2014-01-31 2014-03-01 2014-03-31 2014-05-01'],
  ['20120229', 'FREQ=YEARLY;SKIP=BACKWARD;COUNT=4', '2012-02-29 2013-02-28 2014-02-28 2015-02-28'],
  ['20120229', 'FREQ=YEARLY;SKIP=OMIT;COUNT=3', '2012-02-29 2016-02-29 2020-02-29'],
  ['20120229', 'FREQ=YEARLY;COUNT=3', '2012-02-29 2016-02-29 2020-02-29'],
  [
    '20140130',
    'FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD;COUNT=4',
    '2014-01-30 2014-01-31 2014-02-28 2014-03-30',
  ],
])('%s RSCALE=GREGORIAN;%s', (start, rule, expected) => {
  const text = calendar(...event(`DTSTART;VALUE=DATE:${start}`, `RRULE:RSCALE=GREGORIAN;${rule}`));
  expect(starts(text, '2012-01-01', '2022-01-01').join(' ')).toBe(expected);
});

test.each([
  ['20130210', 'RSCALE=CHINESE;FREQ=YEARLY'],
  ['20130906', 'RSCALE=ETHIOPIC;FREQ=MONTHLY;BYMONTH=13'],
  ['20140208', 'RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD'],
  ['20140208', 'RSCALE=ISLAMIC-CIVIL;FREQ=DAILY'],
  ['20140208', 'RSCALE=__proto__;FREQ=DAILY'],
  ['20140208', 'RSCALE=;FREQ=DAILY'],
])('a rule of another calendar is not followed as if it were of ours: %s %s', (start, rule) => {
  const window = { from: Date.parse('2012-01-01'), to: Date.parse('2027-01-01') };
  const reading = read(calendar(...event(`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`)), { window });
  expectSound(reading);
  const [session, ...others] = reading.sessions;
  expect(session?.date?.replaceAll('-', '')).toBe(start);
  expect(others).toEqual([]);
  expect(reading.problems).toHaveLength(1);
});
