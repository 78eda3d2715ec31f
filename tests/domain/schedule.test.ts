import { describe, expect, it } from 'vitest';
import { toScheduleEntry, untilOf } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { HOUR, MINUTE } from '../../domain/time';
import { instant, START, session } from '../builders';

describe('untilOf', () => {
  it('is the end where it is known', () => {
    expect(untilOf(session({ end: START + 3 * HOUR }))).toBe(START + 3 * HOUR);
  });

  it('is 8 hours after the start where the end is not known', () => {
    expect(untilOf(session({ end: null }))).toBe(START + 8 * HOUR);
  });

  it.each([
    ['2026-11-24', '2026-11-25T12:00:00Z'],
    ['2026-12-31', '2027-01-01T12:00:00Z'],
    ['2028-02-28', '2028-02-29T12:00:00Z'],
  ])('of %s alone is the end of that day in UTC−12, %s', (date, until) => {
    const dateOnly = session({ start: null, end: null, date, certainty: 'date-only' });
    expect(untilOf(dateOnly)).toBe(instant(until));
  });

  it('does not depend on the zone of the organiser', () => {
    const zones = ['Pacific/Kiritimati', 'America/New_York', 'Etc/GMT+12'];
    const untils = zones.map((timeZone) =>
      untilOf(session({ start: null, end: null, date: '2026-11-24', certainty: 'date-only', timeZone })),
    );
    expect(new Set(untils)).toEqual(new Set([instant('2026-11-25T12:00:00Z')]));
  });

  it('is a number whatever is missing: an index leaves out what is none', () => {
    const bare = session({ start: null, end: null, certainty: 'follows-previous' });
    const dated = (date: string): Session => session({ start: null, end: null, date });
    for (const about of [bare, dated('soon'), dated('2026-13-45'), session({ start: null })]) {
      expect(Number.isFinite(untilOf(about))).toBe(true);
    }
  });
});

describe('toScheduleEntry', () => {
  const key = 'un-web-tv/2026-11-24';

  it('is what one source alone says', () => {
    const about = session();
    expect(toScheduleEntry(about, key, START - HOUR)).toEqual({
      uid: about.uid,
      uids: [about.uid],
      session: about,
      origins: {},
      reports: [
        {
          sourceId: 'un-web-tv',
          requestKey: key,
          session: about,
          firstReadAt: START - HOUR,
          readAt: START - HOUR,
        },
      ],
      readAt: START - HOUR,
      until: START + 2 * HOUR,
      trustedStart: START,
      sequence: 0,
      changes: [],
    });
  });

  it('remembers the reading that showed a badge', () => {
    const during = toScheduleEntry(session({ liveBadge: true }), key, START + MINUTE);
    expect(during).toMatchObject({ liveSeenAt: START + MINUTE, reports: [{ liveSeenAt: START + MINUTE }] });
  });
});
