import { describe, expect, it } from 'vitest';
import { badgeAt, nextBadgeChange } from '../../domain/badge';
import type { ScheduleEntry } from '../../domain/schedule';
import { type EpochMilliseconds, HOUR, MINUTE, SECOND } from '../../domain/time';
import { entryOf, pick, START, seededRandom, session } from '../builders';

const entry = entryOf(session());
const openEnded = entryOf(session({ end: null }));

describe('badgeAt', () => {
  it.each([
    ['an hour before', HOUR, 60],
    ['a second less than an hour before', HOUR - SECOND, 60],
    ['59 minutes before', 59 * MINUTE, 59],
    ['90 seconds before', 90 * SECOND, 2],
    ['a minute before', MINUTE, 1],
    ['a second before', SECOND, 1],
    ['a millisecond before', 1, 1],
  ])('%s counts the minutes that have begun', (_, left, minutes) => {
    expect(badgeAt([entry], START - left)).toEqual({ kind: 'minutes', minutes });
  });

  it('says nothing earlier than an hour before', () => {
    expect(badgeAt([entry], START - HOUR - 1)).toEqual({ kind: 'none' });
    expect(badgeAt([], START)).toEqual({ kind: 'none' });
  });

  it('says LIVE from the start to the end, the end exclusive', () => {
    expect(badgeAt([entry], START)).toEqual({ kind: 'live' });
    expect(badgeAt([entry], START + 2 * HOUR - 1)).toEqual({ kind: 'live' });
    expect(badgeAt([entry], START + 2 * HOUR)).toEqual({ kind: 'none' });
  });

  it('says nothing of a session that has started and whose end is not known', () => {
    expect(badgeAt([openEnded], START + 10 * MINUTE)).toEqual({ kind: 'none' });
  });

  it('says LIVE while the source shows a live badge', () => {
    const readAt = START + 10 * MINUTE;
    const badged = entryOf(session({ end: null, liveBadge: true }), { readAt, liveSeenAt: readAt });
    expect(badgeAt([badged], readAt + MINUTE)).toEqual({ kind: 'live' });
  });

  it('counts down to the nearest of several', () => {
    const later = entryOf(session({ uid: 'later', start: START + 20 * MINUTE }));
    expect(badgeAt([later, entry], START - 7 * MINUTE)).toEqual({ kind: 'minutes', minutes: 7 });
  });

  it('prefers what is live to what is next', () => {
    const next = entryOf(session({ uid: 'next', start: START + 20 * MINUTE }));
    expect(badgeAt([next, entry], START + MINUTE)).toEqual({ kind: 'live' });
  });

  it('never counts down to a guess, nor to what will not take place', () => {
    const guesses = (['ambiguous', 'contradictory', 'follows-previous'] as const).map((certainty) =>
      entryOf(session({ certainty })),
    );
    const off = (['cancelled', 'postponed'] as const).map((status) => entryOf(session({ status })));
    for (const each of [...guesses, ...off]) {
      expect(badgeAt([each], START - 5 * MINUTE)).toEqual({ kind: 'none' });
    }
  });
});

describe('nextBadgeChange', () => {
  it.each([
    ['far ahead', START - 5 * HOUR, START - HOUR],
    ['at 60 minutes', START - HOUR, START - 59 * MINUTE],
    ['within a minute', START - 90 * SECOND, START - MINUTE],
    ['in the last minute', START - MINUTE, START],
    ['while live', START, START + 2 * HOUR],
  ])('%s', (_, now, change) => {
    expect(nextBadgeChange([entry], now)).toBe(change);
  });

  it('is never where nothing will change', () => {
    expect(nextBadgeChange([], START)).toBe(Number.POSITIVE_INFINITY);
    expect(nextBadgeChange([entry], START + 2 * HOUR)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is when a live badge of the source has become hearsay', () => {
    const readAt = START + 10 * MINUTE;
    const badged = [entryOf(session({ end: null, liveBadge: true }), { readAt, liveSeenAt: readAt })];
    const change = nextBadgeChange(badged, readAt);
    expect(badgeAt(badged, change - 1)).toEqual({ kind: 'live' });
    expect(badgeAt(badged, change)).toEqual({ kind: 'none' });
  });

  it('lets no change of the badge pass unnoticed, whatever the programme', () => {
    const random = seededRandom(1_795_532_400);
    for (let round = 0; round < 300; round += 1) {
      const entries = Array.from({ length: Math.floor(random() * 4) }, (_, index) =>
        randomEntry(random, index),
      );
      const now = START + Math.floor((random() * 6 - 3) * HOUR);
      const change = Math.min(nextBadgeChange(entries, now), now + 12 * HOUR);
      expect(change).toBeGreaterThan(now);
      const between = Array.from({ length: 40 }, () => Math.floor(now + random() * (change - now)));
      const badges = [now, ...between, change - 1].map((look) => JSON.stringify(badgeAt(entries, look)));
      if (new Set(badges).size > 1) expect({ now, change, entries, badges }).toBe('without a change');
    }
  });
});

/** An entry of any kind near `START`. */
function randomEntry(random: () => number, index: number): ScheduleEntry {
  const start: EpochMilliseconds = START + Math.floor((random() * 6 - 3) * HOUR);
  const end = pick(random, [null, start + Math.floor(random() * 3 * HOUR) + 1]);
  const liveBadge = random() < 0.3;
  const readAt = START + Math.floor((random() * 6 - 3) * HOUR);
  return entryOf(
    session({
      uid: String(index),
      start,
      end,
      certainty: pick(random, ['exact', 'ambiguous', 'zone-corrected', 'contradictory']),
      status: pick(random, ['confirmed', 'confirmed', 'tentative', 'cancelled']),
      ...(liveBadge ? { liveBadge } : {}),
    }),
    { readAt, ...(random() < 0.4 ? { liveSeenAt: readAt - Math.floor(random() * HOUR) } : {}) },
  );
}
