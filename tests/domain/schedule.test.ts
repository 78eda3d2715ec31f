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

  it('keeps the session, the request and the time of the reading', () => {
    const about = session();
    expect(toScheduleEntry(about, key, START - HOUR)).toEqual({
      uid: about.uid,
      session: about,
      requestKey: key,
      readAt: START - HOUR,
      until: START + 2 * HOUR,
    });
  });

  it('remembers the last reading that showed a badge', () => {
    const during = toScheduleEntry(session({ liveBadge: true }), key, START + MINUTE);
    expect(during.liveSeenAt).toBe(START + MINUTE);
    const still = toScheduleEntry(session({ liveBadge: true }), key, START + 16 * MINUTE, during);
    expect(still.liveSeenAt).toBe(START + 16 * MINUTE);
    const after = toScheduleEntry(session(), key, START + 31 * MINUTE, still);
    expect(after).toMatchObject({ liveSeenAt: START + 16 * MINUTE, readAt: START + 31 * MINUTE });
  });

  it('lists again what had gone from the page', () => {
    const gone = { ...toScheduleEntry(session(), key, START - HOUR), unlistedSince: START - HOUR };
    expect(toScheduleEntry(session(), key, START - MINUTE, gone)).not.toHaveProperty('unlistedSince');
  });

  it('follows a session that moved', () => {
    const before = toScheduleEntry(session({ end: null }), key, START - HOUR);
    const moved = session({ start: START + 24 * HOUR, end: null });
    expect(toScheduleEntry(moved, key, START, before).until).toBe(START + 32 * HOUR);
  });
});
