import { describe, expect, it } from 'vitest';
import { phaseAt } from '../../domain/phase';
import { HOUR, MINUTE } from '../../domain/time';
import { createIcalendarSource, toFeedAddress } from '../../sources/icalendar';
import { DocumentError } from '../../sources/source';
import { calendar, event, FEED, NOW, read, readEvent, starts, utc } from './icalendar-calendar';

describe('an event', () => {
  it('is a session with the words of the calendar', () => {
    const { session, problems } = readEvent(
      'DTSTART:20261125T150000Z',
      'DTEND:20261125T163000Z',
      'LOCATION:Conference Room 1\\, New York',
      'CATEGORIES:Side event,Climate',
    );
    expect(problems).toEqual([]);
    expect(session).toEqual({
      uid: 'icalendar:opening@example.org',
      title: 'Opening',
      role: 'other',
      start: Date.parse('2026-11-25T15:00:00Z'),
      end: Date.parse('2026-11-25T16:30:00Z'),
      timeZone: 'UTC',
      certainty: 'exact',
      status: 'confirmed',
      access: 'open',
      observanceId: null,
      links: [],
      category: 'Side event',
      place: 'Conference Room 1, New York',
      source: { kind: 'icalendar', url: FEED },
    });
  });

  it('is read whenever it was, for it is there once', () => {
    expect(starts(calendar(...event('DTSTART:20200101T100000Z')))).toEqual(['2020-01-01T10:00:00Z']);
  });

  it('has no end where none is stated, and that of its duration where one is', () => {
    expect(readEvent('DTSTART:20261125T150000Z').session?.end).toBeNull();
    expect(readEvent('DTSTART:20261125T150000Z', 'DTEND:20261125T150000Z').session?.end).toBeNull();
    expect(utc(readEvent('DTSTART:20261125T150000Z', 'DURATION:PT1H30M').session?.end)).toBe(
      '2026-11-25T16:30:00Z',
    );
  });

  it('lasts days of the calendar where its duration is one of days, also over a change of the clocks', () => {
    const { session } = readEvent('DTSTART;TZID=America/New_York:20261031T120000', 'DURATION:P1D');
    expect(utc(session?.end)).toBe('2026-11-01T17:00:00Z');
  });

  it('keeps its start where its end cannot be right, and says so', () => {
    const { session, problems } = readEvent('DTSTART:20261125T150000Z', 'DTEND:20261125T140000Z');
    expect([utc(session?.start), session?.end]).toEqual(['2026-11-25T15:00:00Z', null]);
    expect(problems).toEqual(['“Opening” (“opening@example.org”) ends before it starts.']);
  });

  it('is known by its day where it has no time', () => {
    const { session } = readEvent('DTSTART;VALUE=DATE:20261125', 'DTEND;VALUE=DATE:20261126');
    expect(session).toMatchObject({ start: null, end: null, date: '2026-11-25', certainty: 'date-only' });
  });

  it.each([
    ['DTEND;VALUE=DATE:20261128', '2026-11-27T23:00:00Z'],
    ['DURATION:P3D', '2026-11-27T23:00:00Z'],
    ['DURATION:P1W', '2026-12-01T23:00:00Z'],
    ['DTEND:20261128T000000', '2026-11-27T23:00:00Z'],
    ['DTEND;VALUE=DATE:20261126', null],
    ['DTEND;VALUE=DATE:20261125', null],
    ['DURATION:P1D', null],
  ])('of days on end is over when the last of them is: %s', (line, end) => {
    const text = calendar(...event('DTSTART;VALUE=DATE:20261125', line));
    const { sessions, problems } = read(text, { timeZone: 'Europe/Rome' });
    expect(problems).toEqual([]);
    expect(sessions).toMatchObject([{ start: null, date: '2026-11-25', certainty: 'date-only' }]);
    expect(utc(sessions[0]?.end)).toBe(end);
  });

  it('of days on end in no known zone is over when it is in both that are likely', () => {
    const { session } = readEvent('DTSTART;VALUE=DATE:20261125', 'DTEND;VALUE=DATE:20261128');
    expect(utc(session?.end)).toBe('2026-11-28T05:00:00Z');
  });

  it('of days on end is listed on its second day, and on its last, and no more after it', () => {
    const text = calendar(...event('DTSTART;VALUE=DATE:20261125', 'DTEND;VALUE=DATE:20261128'));
    const [session] = read(text, { timeZone: 'Europe/Rome' }).sessions;
    if (session === undefined) throw new Error('no session');
    const phase = (now: string) => phaseAt({ session, readAt: NOW }, Date.parse(now));
    expect(phase('2026-11-26T12:00:00Z')).toBe('upcoming');
    expect(phase('2026-11-27T22:59:59Z')).toBe('upcoming');
    expect(phase('2026-11-27T23:00:00Z')).toBe('ended');
  });

  it('of days on end recurs with as many days, and those that began before the window are in it', () => {
    const rule = 'RRULE:FREQ=WEEKLY;COUNT=3';
    const text = calendar(...event('DTSTART;VALUE=DATE:20261109', 'DTEND;VALUE=DATE:20261112', rule));
    const window = { from: Date.parse('2026-11-18T12:00:00Z'), to: Date.parse('2026-12-31T00:00:00Z') };
    const { sessions } = read(text, { timeZone: 'Europe/Rome', window });
    expect(sessions.map(({ date, end }) => [date, utc(end)])).toEqual([
      ['2026-11-16', '2026-11-18T23:00:00Z'],
      ['2026-11-23', '2026-11-25T23:00:00Z'],
    ]);
  });

  it('of days that end before they begin is one of a day, and says so', () => {
    const { session, problems } = readEvent('DTSTART;VALUE=DATE:20261125', 'DTEND;VALUE=DATE:20261124');
    expect(session).toMatchObject({ end: null, date: '2026-11-25' });
    expect(problems).toEqual(['“Opening” (“opening@example.org”) ends before it starts.']);
  });

  it.each([
    ['CONFIRMED', 'confirmed'],
    ['TENTATIVE', 'tentative'],
    ['CANCELLED', 'cancelled'],
  ])('is %s', (stated, status) => {
    expect(readEvent('DTSTART:20261125T150000Z', `STATUS:${stated}`).session?.status).toBe(status);
  });

  it('shows markup in its title as text', () => {
    expect(readEvent('DTSTART:20261125T150000Z', 'SUMMARY:<b>Opening</b> &amp; more').session?.title).toBe(
      '<b>Opening</b> &amp; more',
    );
  });

  it('joins folded lines', () => {
    const { session } = readEvent('DTSTART:20261125T150000Z', 'SUMMARY:Opening of the gen\r\n eral debate');
    expect(session?.title).toBe('Opening of the general debate');
  });

  it('has a uid of at most 200 characters, another for each UID', () => {
    const uids = ['a', 'b'].map(
      (end) => readEvent('DTSTART:20261125T150000Z', `UID:${'x'.repeat(300)}${end}`).session?.uid ?? '',
    );
    expect(uids[0]?.length).toBeLessThanOrEqual(200);
    expect(uids[0]).not.toBe(uids[1]);
  });
});

describe('a time', () => {
  it.each([
    ['an IANA name', 'Europe/Rome', '2026-11-25T14:00:00Z', 'Europe/Rome'],
    ['a name of Windows', 'Eastern Standard Time', '2026-11-25T20:00:00Z', 'America/New_York'],
    ['an IANA name at its end', '/example.org/20260101/Europe/Rome', '2026-11-25T14:00:00Z', 'Europe/Rome'],
  ])('is read in a zone with %s', (_, tzid, start, timeZone) => {
    const { session } = readEvent(`DTSTART;TZID=${tzid}:20261125T150000`);
    expect(utc(session?.start)).toBe(start);
    expect(session).toMatchObject({ timeZone, certainty: 'exact' });
  });

  it('is read in the zone that its definition says it is', () => {
    const text = calendar(
      ...zone('Head office', 'X-LIC-LOCATION:Africa/Nairobi', '+0200'),
      ...event('DTSTART;TZID=Head office:20261125T150000'),
    );
    expect(read(text).sessions[0]).toMatchObject({
      start: Date.parse('2026-11-25T12:00:00Z'),
      timeZone: 'Africa/Nairobi',
    });
  });

  it('is read by the offsets of a definition that no name helps to', () => {
    const text = calendar(
      ...zone('Head office', 'COMMENT:Ours', '+0530'),
      ...event('DTSTART;TZID=Head office:20261125T150000'),
    );
    expect(read(text).sessions[0]).toMatchObject({
      start: Date.parse('2026-11-25T09:30:00Z'),
      timeZone: 'UTC',
      certainty: 'exact',
      statedTime: '2026-11-25T15:00:00 Head office',
    });
  });

  it.each([
    ['in winter', '20260307T120000', '2026-03-07T17:00:00Z'],
    ['in summer', '20260308T120000', '2026-03-08T16:00:00Z'],
    ['that is skipped, as far behind the gap', '20260308T023000', '2026-03-08T07:30:00Z'],
    ['that comes twice, the first', '20261101T013000', '2026-11-01T05:30:00Z'],
    ['after the second', '20261101T020000', '2026-11-01T07:00:00Z'],
  ])('changes its offset as the definition does: %s', (_, stated, start) => {
    const text = calendar(
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      'BEGIN:STANDARD',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0400',
      'TZOFFSETTO:-0500',
      'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0500',
      'TZOFFSETTO:-0400',
      'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      ...event(`DTSTART;TZID=Customized Time Zone:${stated}`),
    );
    expect(utc(read(text).sessions[0]?.start)).toBe(start);
  });

  it('is ambiguous without a zone', () => {
    const { session, problems } = readEvent('DTSTART:20261125T150000');
    expect(session).toMatchObject({
      certainty: 'ambiguous',
      start: Date.parse('2026-11-25T15:00:00Z'),
      alternativeStart: Date.parse('2026-11-25T20:00:00Z'),
      statedTime: '2026-11-25T15:00:00',
    });
    expect(problems).toEqual([]);
  });

  it('is read in the zone that is given, or that the calendar is in', () => {
    const lines = event('DTSTART:20261125T150000');
    const given = read(calendar(...lines), { timeZone: 'Africa/Nairobi' }).sessions[0];
    expect(given).toMatchObject({ start: Date.parse('2026-11-25T12:00:00Z'), certainty: 'zone-from-venue' });
    const stated = read(calendar('X-WR-TIMEZONE:Europe/Rome', ...lines)).sessions[0];
    expect(stated).toMatchObject({ start: Date.parse('2026-11-25T14:00:00Z'), timeZone: 'Europe/Rome' });
  });

  it('in an unknown zone is ambiguous too, and a problem', () => {
    const { session, problems } = readEvent('DTSTART;TZID=Mars/Olympus:20261125T150000');
    expect(session?.certainty).toBe('ambiguous');
    expect(problems).toEqual([
      '“Opening” (“opening@example.org”) is in the unknown time zone “Mars/Olympus”.',
    ]);
  });

  it.each(['20261340T150000Z', '20260230', '20261125T250000Z', 'tomorrow', ''])(
    'that is none, %j, costs its event alone',
    (value) => {
      const text = calendar(...event(`DTSTART:${value}`), ...event('UID:other', 'DTSTART:20261125T150000Z'));
      const { sessions, problems } = read(text);
      expect(sessions.map(({ uid }) => uid)).toEqual(['icalendar:other']);
      expect(problems).toHaveLength(1);
    },
  );
});

function zone(tzid: string, line: string, offset: string): readonly string[] {
  const standard = [
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
  ];
  return ['BEGIN:VTIMEZONE', `TZID:${tzid}`, line, ...standard, 'END:STANDARD', 'END:VTIMEZONE'];
}

describe('the links of an event', () => {
  const START = 'DTSTART:20261125T150000Z';

  it.each([
    ['CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Meeting room:https://meet.example.org/a', 'join'],
    ['CONFERENCE;VALUE=URI;FEATURE=FEED;LABEL="Livestream":https://meet.example.org/a', 'live'],
    ['X-GOOGLE-CONFERENCE:https://meet.example.org/a', 'join'],
    ['X-MICROSOFT-SKYPETEAMSMEETINGURL:https://meet.example.org/a', 'join'],
    ['URL:https://meet.example.org/a', 'info'],
    ['LOCATION:https://meet.example.org/a', 'info'],
    ['DESCRIPTION:Agenda\\nWatch live: https://meet.example.org/a\\, or in the room', 'live'],
    ['DESCRIPTION:Register <a href="https://meet.example.org/a">here</a>', 'register'],
    [
      'X-ALT-DESC;FMTTYPE=text/html:<p>Register <a href="https://meet.example.org/a">here</a>\\, please</p>',
      'register',
    ],
  ])('%s', (line, kind) => {
    expect(readEvent(START, line).session?.links).toEqual([{ kind, href: 'https://meet.example.org/a' }]);
  });

  it('keep the ampersands of a plain text', () => {
    const { session } = readEvent(START, 'DESCRIPTION:See https://example.org/?a=1&copy=2');
    expect(session?.links[0]?.href).toBe('https://example.org/?a=1&copy=2');
  });

  it('leave no address as the place', () => {
    expect(readEvent(START, 'LOCATION:https://meet.example.org/a').session?.place).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,hello',
    'https://user:word@example.org/',
    'https://127.0.0.1/',
  ])('are none of %s', (href) => {
    const { session, problems } = readEvent(START, `URL:${href}`, `CONFERENCE;VALUE=URI:${href}`);
    expect(session?.links).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it('say nothing of a telephone', () => {
    const { session, problems } = readEvent(START, 'CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+1-212-555-0100');
    expect([session?.links, problems]).toEqual([[], []]);
  });
});

describe('an event that recurs', () => {
  const WEEKLY = [
    'DTSTART;TZID=America/New_York:20261019T100000',
    'DURATION:PT2H',
    'RRULE:FREQ=WEEKLY;COUNT=4',
  ];

  it('has an instance at the same time of the day, also after the clocks change', () => {
    const { sessions } = read(calendar(...event(...WEEKLY)), {
      window: { from: Date.parse('2026-10-20'), to: Date.parse('2026-11-03') },
    });
    expect(sessions.map(({ uid, start, end }) => [uid, utc(start), utc(end)])).toEqual([
      ['icalendar:opening@example.org/20261026T140000Z', '2026-10-26T14:00:00Z', '2026-10-26T16:00:00Z'],
      ['icalendar:opening@example.org/20261102T150000Z', '2026-11-02T15:00:00Z', '2026-11-02T17:00:00Z'],
    ]);
  });

  it('is read from a day before now to 180 days after', () => {
    const { sessions } = readEvent('DTSTART:20200101T120000Z', 'RRULE:FREQ=DAILY');
    expect([utc(sessions[0]?.start), utc(sessions.at(-1)?.start), sessions.length]).toEqual([
      '2026-11-23T12:00:00Z',
      '2027-05-22T12:00:00Z',
      181,
    ]);
  });

  it('leaves out what is excluded, in any zone or by the day, and adds what is added', () => {
    const text = calendar(
      ...event(
        ...WEEKLY,
        'EXDATE:20261026T140000Z',
        'EXDATE;VALUE=DATE:20261102',
        'RDATE;TZID=America/New_York:20261104T090000',
        'RDATE;VALUE=PERIOD:20261105T150000Z/PT30M',
      ),
    );
    expect(starts(text)).toEqual([
      '2026-10-19T14:00:00Z',
      '2026-11-04T14:00:00Z',
      '2026-11-05T15:00:00Z',
      '2026-11-09T15:00:00Z',
    ]);
    const { sessions } = read(text, {
      window: { from: Date.parse('2026-11-05'), to: Date.parse('2026-11-06') },
    });
    expect(utc(sessions[0]?.end)).toBe('2026-11-05T15:30:00Z');
  });

  it('includes an end of the rule that is stated in UTC', () => {
    const rule = 'RRULE:FREQ=WEEKLY;UNTIL=20261102T150000Z';
    const lines = event('DTSTART;TZID=America/New_York:20261019T100000', rule);
    expect(starts(calendar(...lines))).toHaveLength(3);
    expect(
      starts(calendar(...event('DTSTART:20261019T100000Z', 'RRULE:FREQ=DAILY;UNTIL=20261020'))),
    ).toHaveLength(2);
  });

  it('is not followed by a rule whose end is none', () => {
    const { sessions, problems } = readEvent('DTSTART:20261125T150000Z', 'RRULE:FREQ=DAILY;UNTIL=20269999');
    expect(sessions).toHaveLength(1);
    expect(problems).toEqual([
      '“Opening” (“opening@example.org”) has a rule that is not followed: it has a wrong UNTIL.',
    ]);
  });

  it('moves and cancels single instances, which keep their uid', () => {
    const text = calendar(
      ...event(...WEEKLY),
      ...event(
        'RECURRENCE-ID;TZID=America/New_York:20261026T100000',
        'DTSTART;TZID=America/New_York:20261027T110000',
        'SUMMARY:Opening\\, moved',
      ),
      ...event('RECURRENCE-ID:20261102T150000Z', 'DTSTART:20261102T150000Z', 'STATUS:CANCELLED'),
    );
    const { sessions } = read(text, {
      window: { from: Date.parse('2026-10-20'), to: Date.parse('2026-11-10') },
    });
    expect(
      sessions.map(({ uid, title, start, status }) => [uid.slice(30), title, utc(start), status]),
    ).toEqual([
      ['20261026T140000Z', 'Opening, moved', '2026-10-27T15:00:00Z', 'confirmed'],
      ['20261102T150000Z', 'Opening', '2026-11-02T15:00:00Z', 'cancelled'],
      ['20261109T150000Z', 'Opening', '2026-11-09T15:00:00Z', 'confirmed'],
    ]);
  });

  it('lists an instance that is moved into the window', () => {
    const text = calendar(
      ...event(...WEEKLY),
      ...event('RECURRENCE-ID:20261019T140000Z', 'DTSTART:20261110T150000Z'),
    );
    expect(starts(text, '2026-11-10', '2026-11-11')).toEqual(['2026-11-10T15:00:00Z']);
  });

  it('moves all that follow where it is said of them', () => {
    const text = calendar(
      ...event(...WEEKLY),
      ...event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:20261102T100000',
        'DTSTART;TZID=America/New_York:20261102T120000',
        'DURATION:PT1H',
      ),
    );
    expect(starts(text)).toEqual([
      '2026-10-19T14:00:00Z',
      '2026-10-26T14:00:00Z',
      '2026-11-02T17:00:00Z',
      '2026-11-09T17:00:00Z',
    ]);
  });

  it('has days as instances where it has no time', () => {
    const { sessions } = readEvent(
      'DTSTART;VALUE=DATE:20261201',
      'RRULE:FREQ=DAILY;COUNT=3',
      'EXDATE;VALUE=DATE:20261202',
    );
    expect(sessions.map(({ uid, date }) => [uid, date])).toEqual([
      ['icalendar:opening@example.org/20261201', '2026-12-01'],
      ['icalendar:opening@example.org/20261203', '2026-12-03'],
    ]);
  });

  it('has 2,000 instances at most, and says that there are more', () => {
    const { sessions, problems } = readEvent('DTSTART:20261125T150000Z', 'RRULE:FREQ=SECONDLY;COUNT=1000000');
    expect(sessions).toHaveLength(2000);
    expect(problems).toEqual([
      '“Opening” (“opening@example.org”) comes more than 2000 times; the rest is left out.',
    ]);
  });

  it('is listed at its start alone where its rule is of another calendar', () => {
    const { sessions, problems } = readEvent(
      'DTSTART;VALUE=DATE:20270206',
      'RRULE:RSCALE=CHINESE;FREQ=YEARLY',
    );
    expect(sessions.map(({ date }) => date)).toEqual(['2027-02-06']);
    expect(problems[0]).toContain('it is one of the calendar “CHINESE”');
  });
});

describe('several versions of an event', () => {
  const older = event('DTSTART:20261125T150000Z', 'SEQUENCE:1');
  const newer = event('DTSTART:20261126T150000Z', 'SEQUENCE:2');

  it.each([
    ['in order', [...older, ...newer]],
    ['in any order', [...newer, ...older]],
  ])('count as the newest, %s', (_, lines) => {
    const { sessions, problems } = read(calendar(...lines));
    expect(sessions.map(({ start }) => utc(start))).toEqual(['2026-11-26T15:00:00Z']);
    expect(problems).toHaveLength(1);
  });

  it('are called off by a calendar that is sent to do so', () => {
    const called = event('DTSTART:20261125T150000Z', 'SEQUENCE:3');
    const { sessions } = read(calendar(...newer) + calendar('METHOD:CANCEL', ...called));
    expect(sessions).toMatchObject([{ start: Date.parse('2026-11-26T15:00:00Z'), status: 'cancelled' }]);
  });
});

describe('a feed', () => {
  it.each([
    ['REFRESH-INTERVAL;VALUE=DURATION:PT2H', 2 * HOUR],
    ['X-PUBLISHED-TTL:PT2H', 2 * HOUR],
    ['X-PUBLISHED-TTL:PT1M', 15 * MINUTE],
    ['REFRESH-INTERVAL;VALUE=DURATION:P1W', 24 * HOUR],
    ['X-PUBLISHED-TTL:often', undefined],
    ['REFRESH-INTERVAL;VALUE=DURATION:-PT2H', undefined],
  ])('is asked as often as it wishes, within limits: %s', (line, interval) => {
    expect(read(calendar(line)).interval).toBe(interval);
  });

  it('is a source that is asked every six hours', () => {
    const source = createIcalendarSource({ id: 'a', name: 'Example', url: FEED, timeZone: 'Europe/Rome' });
    expect(source.requestsAt(NOW)).toEqual([{ key: 'icalendar/a', url: FEED, interval: 6 * HOUR }]);
    const [request] = source.requestsAt(NOW);
    const text = calendar(...event('DTSTART:20261125T150000'));
    const context = { now: NOW, request: request ?? { key: '', url: '', interval: 0 } };
    expect(source.parse({ text, url: FEED }, context).sessions[0]?.timeZone).toBe('Europe/Rome');
  });

  it('without events is empty', () => {
    expect(read(calendar())).toEqual({ sessions: [], problems: [] });
  });

  it('keeps to events: alarms within them, tasks and journals are passed over', () => {
    const alarm = ['BEGIN:VALARM', 'DTSTART:20200101T000000Z', 'SUMMARY:Alarm', 'END:VALARM'];
    const text = calendar(
      'BEGIN:VTODO',
      'UID:task',
      'SUMMARY:Task',
      'DTSTART:20261125T150000Z',
      'END:VTODO',
      ...event('SUMMARY:Opening', ...alarm, 'DTSTART:20261125T150000Z'),
    );
    expect(read(text).sessions.map(({ title, start }) => [title, utc(start)])).toEqual([
      ['Opening', '2026-11-25T15:00:00Z'],
    ]);
  });

  it.each([
    '',
    '   ',
    '<!doctype html><title>BEGIN:VCALENDAR</title>',
    '{"sessions":[]}',
    'BEGIN:VCARD\nEND:VCARD',
  ])('is none of %j', (text) => {
    expect(() => read(text)).toThrow(DocumentError);
  });
});

describe('the address of a feed', () => {
  it.each([
    ['webcal://calendar.example.org/feed.ics', FEED],
    ['WEBCALS://calendar.example.org/feed.ics', FEED],
    [' http://calendar.example.org/feed.ics ', FEED],
    [FEED, FEED],
    ['webcal:feed.ics', null],
    ['webcal://user@calendar.example.org/feed.ics', null],
    ['webcal://localhost/feed.ics', null],
    ['file:///feed.ics', null],
    ['', null],
  ])('%j', (text, address) => {
    expect(toFeedAddress(text)).toBe(address);
  });
});
