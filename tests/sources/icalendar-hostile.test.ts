import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIcalendar } from '../../sources/icalendar';
import { DocumentError } from '../../sources/source';
import { expectSound, readOrRefuse } from './hostile-session';
import { calendar, event, FEED, NOW, read, readEvent } from './icalendar-calendar';

const WHOLE = calendar(
  'X-WR-TIMEZONE:Europe/Rome',
  ...event('DTSTART;TZID=America/New_York:20261019T100000', 'RRULE:FREQ=WEEKLY;COUNT=20'),
  ...event('UID:other', 'DTSTART:20261125T150000Z', 'DESCRIPTION:See https://example.org/'),
);

describe('a file that is none, or too much of one', () => {
  it.each(Array.from({ length: 9 }, (_, index) => index + 1))(
    'cut off at %s tenths is no document',
    (tenths) => {
      expect(() => read(WHOLE.slice(0, (WHOLE.length * tenths) / 10))).toThrow(DocumentError);
    },
  );

  it('of 50 MB is refused unread', () => {
    expect(() => read(WHOLE + ' '.repeat(50 * 1024 * 1024))).toThrow(/longer than/);
  });

  it('nested beyond reason is refused', () => {
    expect(() => read(calendar(...Array.from({ length: 100_000 }, () => 'BEGIN:VEVENT')))).toThrow(/nested/);
  });

  it('with more components than any is refused', () => {
    const empty = Array.from({ length: 60_000 }, () => 'BEGIN:VEVENT\r\nEND:VEVENT');
    expect(() => read(calendar(...empty))).toThrow(/components/);
  });

  it('is kept where single lines are broken, which are named', () => {
    const { sessions, problems } = read(
      calendar('nonsense', ...event('DTSTART:20261125T150000Z', 'a line of words', 'LOCATION;X="open:Room')),
    );
    expect(sessions).toHaveLength(1);
    expect(problems).toHaveLength(3);
  });

  it('keeps the event whose rule is broken, at its start', () => {
    const { sessions, problems } = readEvent('DTSTART:20261125T150000Z', 'RRULE:FREQ=SOMETIMES');
    expect([sessions.length, problems.length]).toEqual([1, 1]);
  });

  it('names no more than 200 problems', () => {
    const broken = Array.from({ length: 1000 }, (_, index) => event(`UID:${index}`, 'DTSTART:never')).flat();
    const { problems } = read(calendar(...broken));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toContain('800 more');
  });

  it('keeps what is to come where there are more than 20,000 sessions', () => {
    const past = Array.from({ length: 20_000 }, (_, index) =>
      event(`UID:${index}`, 'DTSTART:20200101T000000Z'),
    );
    const { sessions, problems } = read(calendar(...past.flat(), ...event('DTSTART:20261125T150000Z')));
    expect(sessions).toHaveLength(20_000);
    expect(sessions[0]?.uid).toBe('icalendar:opening@example.org');
    expect(problems).toEqual([
      'calendar.example.org/feed.ics has more than 20000 sessions; the rest is left out.',
    ]);
  });
});

describe('a rule', () => {
  it.each([
    ['matches nothing', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 1],
    ['matches nothing in any year', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 1],
    ['matches nothing by its weeks', 'FREQ=YEARLY;BYMONTH=7;BYWEEKNO=1', 1],
    ['has no such position', 'FREQ=DAILY;BYSETPOS=300', 1],
    ['leaps beyond all years', 'FREQ=YEARLY;INTERVAL=9007199254740991', 1],
    ['leaps beyond all days', 'FREQ=DAILY;INTERVAL=999999999999', 1],
    ['leaps beyond all hours', 'FREQ=HOURLY;INTERVAL=999999999999', 1],
  ])('that %s ends, with the start alone', (_, rule, count) => {
    expect(readEvent('DTSTART:20261125T150000Z', `RRULE:${rule}`).sessions).toHaveLength(count);
  });

  it.each([
    'FREQ=SECONDLY;BYHOUR=3;BYMINUTE=3;BYSECOND=3;BYSETPOS=9',
    'FREQ=SECONDLY;COUNT=9007199254740991',
    `FREQ=YEARLY;BYHOUR=${numbers(24)};BYMINUTE=${numbers(60)};BYSECOND=${numbers(60)};BYSETPOS=5`,
  ])('that takes too long is given up, and that is said: %s', (rule) => {
    const { problems } = readEvent('DTSTART:20000101T000000Z', `RRULE:${rule}`);
    expect(problems).toEqual([
      '“Opening” (“opening@example.org”) has a rule that takes too long to follow; not all of it is listed.',
    ]);
  });

  it.each([
    ['SECONDLY', 'comes more than 2000 times; the rest is left out'],
    ['MINUTELY', 'comes more than 2000 times; the rest is left out'],
  ])('of a million instances, %s, is listed 2,000 times', (frequency, problem) => {
    const { sessions, problems } = readEvent(
      'DTSTART:20261125T150000Z',
      `RRULE:FREQ=${frequency};COUNT=1000000`,
    );
    expect(sessions).toHaveLength(2000);
    expect(problems).toEqual([`“Opening” (“opening@example.org”) ${problem}.`]);
  });

  it('with thirty thousand dates is read to its bound', () => {
    const dates = Array.from({ length: 300 }, () => `RDATE:${Array(100).fill('20261126T150000Z').join(',')}`);
    const { sessions, problems } = readEvent('DTSTART:20261125T150000Z', ...dates);
    expect(sessions).toHaveLength(2);
    expect(problems.join()).toContain('has more than 10000 dates; the rest is left out');
  });

  it('costs the file no more than a bound, however many events have it', () => {
    const rule = 'RRULE:FREQ=SECONDLY;COUNT=9007199254740991';
    const events = Array.from({ length: 500 }, (_, index) =>
      event(`UID:${index}`, 'DTSTART:20000101T000000Z', rule),
    );
    const { sessions, problems } = read(
      calendar(...events.flat(), ...event('UID:last', 'DTSTART:20261125T150000Z')),
    );
    expect(sessions.map(({ uid }) => uid)).toEqual(['icalendar:last']);
    expect(problems).toHaveLength(201);
  });
});

function numbers(count: number): string {
  return Array.from({ length: count }, (_, index) => index).join(',');
}

describe('a time', () => {
  it.each([
    '20261125T100000+0500',
    '20261125T100000z',
    '20261125T100000T100000',
    '202611251',
    '20261125T1000',
  ])('with something behind it, or left out of it, is none: %s', (value) => {
    const { sessions, problems } = readEvent(`DTSTART;TZID=Europe/Rome:${value}`);
    expect(sessions).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('may be one of a period', () => {
    const period = 'RDATE;VALUE=PERIOD:20261126T150000Z/PT1H,20261127T150000Z/20261127T160000Z';
    expect(readEvent('DTSTART:20261125T150000Z', period).sessions).toHaveLength(3);
  });
});

describe('a text', () => {
  it('with lone surrogates is well formed', () => {
    const { session } = readEvent(
      'DTSTART:20261125T150000Z',
      'SUMMARY:a\uD800b',
      'UID:c\uDC00d',
      'LOCATION:e\uD800',
    );
    for (const text of [session?.title, session?.uid, session?.place])
      expect(text?.isWellFormed()).toBe(true);
  });

  it('of a name that every object has is no property', () => {
    const { session } = readEvent('DTSTART:20261125T150000Z', '__proto__:x', 'constructor;__proto__=y:z');
    expect(session?.title).toBe('Opening');
  });
});

const LINE = fc.oneof(
  fc.constantFrom(
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VTIMEZONE',
    'END:VTIMEZONE',
    'BEGIN:STANDARD',
    'END:STANDARD',
    'TZID:Zone',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:-0330',
    'DTSTART;TZID=Zone:20261125T150000',
    'DTSTART;VALUE=DATE:20261125',
    'DTEND:20261125T160000Z',
    'DURATION:P1W',
    'RECURRENCE-ID:20261125T150000Z',
    'RECURRENCE-ID;RANGE=THISANDFUTURE:20261125T150000Z',
    'EXDATE:20261125T150000Z,20261126',
    'RDATE;VALUE=PERIOD:20261125T150000Z/P1D,20261126T150000Z/20261126T140000Z',
    'METHOD:CANCEL',
    'SUMMARY:Title',
    'UID:one',
  ),
  fc
    .tuple(
      fc.constantFrom(
        'DTSTART',
        'DTEND',
        'RRULE',
        'EXRULE',
        'RDATE',
        'EXDATE',
        'DURATION',
        'URL',
        'SUMMARY',
        'UID',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    .map(([name, value]) => `${name}:${value}`),
  fc
    .record({
      FREQ: fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'),
      INTERVAL: fc.option(fc.integer({ min: 1, max: 1e9 })),
      COUNT: fc.option(fc.integer({ min: 1, max: 1e9 })),
      BYMONTH: fc.option(fc.integer({ min: 1, max: 12 })),
      BYMONTHDAY: fc.option(fc.integer({ min: -31, max: 31 })),
      BYDAY: fc.option(fc.constantFrom('MO', '-1FR', '53SU')),
      BYSETPOS: fc.option(fc.integer({ min: -366, max: 366 })),
    })
    .map((parts) => {
      const stated = Object.entries(parts).filter(([, value]) => value !== null);
      return `RRULE:${stated.map(([name, value]) => `${name}=${value}`).join(';')}`;
    }),
);

describe('any file at all', () => {
  it('is read or refused, and whatever is read is sound', () => {
    fc.assert(
      fc.property(fc.array(LINE, { maxLength: 40 }), (lines) => {
        const reading = attempt(calendar('BEGIN:VEVENT', ...lines, 'END:VEVENT'));
        if (reading !== null) expectSound(reading);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused or read, whatever text it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(WHOLE.length), (text, at) => {
        attempt(text);
        attempt(WHOLE.slice(0, at) + text + WHOLE.slice(at));
      }),
    );
  });
});

function attempt(text: string) {
  return readOrRefuse(() => parseIcalendar({ text, url: FEED }, { now: NOW }));
}
