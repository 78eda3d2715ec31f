import { describe, expect, it } from 'vitest';
import { isNotLiveYet, type Phase, phaseAt } from '../../domain/phase';
import { HOUR, MINUTE, SECOND } from '../../domain/time';
import { entryOf, instant, START, session } from '../builders';

const END = START + 2 * HOUR;
const DAY_BEFORE = START - 24 * HOUR;

/** What UN Web TV says of most sessions beforehand: a start, no length, no badge. */
const openEnded = session({ end: null });

/** The same while its page shows the live badge. */
const badged = session({ end: null, liveBadge: true });

describe('a known end', () => {
  it.each<[string, number, Phase]>([
    ['a second before the start', START - SECOND, 'upcoming'],
    ['a millisecond before the start', START - 1, 'upcoming'],
    ['at the start', START, 'live'],
    ['a millisecond before the end', END - 1, 'live'],
    ['at the end, which is exclusive', END, 'ended'],
    ['days later', END + 48 * HOUR, 'ended'],
  ])('%s', (_, now, phase) => {
    expect(phaseAt(entryOf(session()), now)).toBe(phase);
  });
});

describe('a start that is not sure', () => {
  it.each(['ambiguous', 'contradictory'] as const)(
    'is never called live by the clock where it is %s',
    (certainty) => {
      const unsure = entryOf(session({ certainty }));
      expect(phaseAt(unsure, START + MINUTE)).toBe('started');
      expect(phaseAt(unsure, END)).toBe('ended');
    },
  );
});

describe('an unknown end without a badge', () => {
  it.each<[string, number, Phase]>([
    ['before the start', START - 1, 'upcoming'],
    ['at the start: started, never live', START, 'started'],
    ['for eight hours', START + 8 * HOUR - 1, 'started'],
    ['and is then given up', START + 8 * HOUR, 'ended'],
  ])('%s', (_, now, phase) => {
    expect(phaseAt(entryOf(openEnded), now)).toBe(phase);
  });

  it('is never called live, whenever it is looked at', () => {
    const hours = Array.from({ length: 48 }, (_, index) => START + (index - 24) * 30 * MINUTE);
    const phases = hours.map((now) => phaseAt(entryOf(openEnded, { readAt: now }), now));
    expect(phases).not.toContain('live');
    expect(phases).toContain('started');
  });
});

describe('a live badge', () => {
  it('makes a session live whose end is not known', () => {
    const readAt = START + 10 * MINUTE;
    expect(phaseAt(entryOf(badged, { readAt, liveSeenAt: readAt }), readAt + MINUTE)).toBe('live');
  });

  it('makes a session live that runs beyond its planned end', () => {
    const readAt = END + 5 * MINUTE;
    const entry = entryOf(session({ liveBadge: true }), { readAt, liveSeenAt: readAt });
    expect(phaseAt(entry, readAt + MINUTE)).toBe('live');
  });

  it('makes a session live that began early', () => {
    const readAt = START - 5 * MINUTE;
    expect(phaseAt(entryOf(badged, { readAt, liveSeenAt: readAt }), readAt)).toBe('live');
  });

  it('is hearsay once its page has not been read for hours', () => {
    const readAt = START + 10 * MINUTE;
    expect(phaseAt(entryOf(badged, { readAt, liveSeenAt: readAt }), readAt + 3 * HOUR)).toBe('started');
  });

  it('outlasts the hour between two readings outside office hours, jitter included', () => {
    const readAt = START + 10 * MINUTE;
    expect(phaseAt(entryOf(badged, { readAt, liveSeenAt: readAt }), readAt + 66 * MINUTE)).toBe('live');
  });

  it('that was there after the start and has gone means that the session is over', () => {
    const seen = { liveSeenAt: START + 40 * MINUTE, readAt: START + 55 * MINUTE };
    expect(phaseAt(entryOf(openEnded, seen), START + 56 * MINUTE)).toBe('ended');
  });

  it('that comes back makes the session live again: the meeting was suspended', () => {
    const readAt = START + 90 * MINUTE;
    expect(phaseAt(entryOf(badged, { readAt, liveSeenAt: readAt }), readAt)).toBe('live');
  });

  it('that was there before the start and has gone ends nothing: it was a test of the line', () => {
    const seen = { liveSeenAt: START - 30 * MINUTE, readAt: START - 10 * MINUTE };
    const entry = entryOf(openEnded, seen);
    expect(phaseAt(entry, START - MINUTE)).toBe('upcoming');
    expect(phaseAt(entry, START)).toBe('started');
    expect(phaseAt(entryOf(session(), seen), START)).toBe('live');
  });

  it.each(['cancelled', 'postponed'] as const)('does not make a %s session live', (status) => {
    const readAt = START + MINUTE;
    const entry = entryOf(session({ status, liveBadge: true }), { readAt, liveSeenAt: readAt });
    expect(phaseAt(entry, readAt)).toBe('ended');
  });
});

describe.each(['cancelled', 'postponed'] as const)('a %s session', (status) => {
  it('is listed as upcoming until its start and is over then', () => {
    const entry = entryOf(session({ status }));
    expect(phaseAt(entry, START - 1)).toBe('upcoming');
    expect(phaseAt(entry, START)).toBe('ended');
  });
});

describe('a session of which only the day is known', () => {
  const entry = entryOf(session({ start: null, end: null, date: '2026-11-24', certainty: 'date-only' }));

  it('is upcoming as long as it is that day anywhere on earth', () => {
    expect(phaseAt(entry, instant('2026-11-24T15:00:00Z'))).toBe('upcoming');
    expect(phaseAt(entry, instant('2026-11-25T11:59:59Z'))).toBe('upcoming');
  });

  it('is over when the day has ended in UTC−12', () => {
    expect(phaseAt(entry, instant('2026-11-25T12:00:00Z'))).toBe('ended');
  });
});

describe('isNotLiveYet', () => {
  const now = START + 20 * MINUTE;

  it('is said of a page that was read after the start and showed no badge', () => {
    expect(isNotLiveYet(entryOf(openEnded, { readAt: START + 5 * MINUTE }), now)).toBe(true);
  });

  it('is not said where the page was last read before the start: nobody looked', () => {
    expect(isNotLiveYet(entryOf(openEnded, { readAt: START - 5 * MINUTE }), now)).toBe(false);
    expect(isNotLiveYet(entryOf(openEnded, { readAt: DAY_BEFORE }), now)).toBe(false);
  });

  it('is not said before the start', () => {
    expect(isNotLiveYet(entryOf(openEnded, { readAt: START - MINUTE }), START - 30 * SECOND)).toBe(false);
  });

  it('is not said once a badge was seen', () => {
    const readAt = START + 5 * MINUTE;
    expect(isNotLiveYet(entryOf(badged, { readAt, liveSeenAt: readAt }), now)).toBe(false);
    expect(isNotLiveYet(entryOf(openEnded, { readAt: now, liveSeenAt: readAt }), now)).toBe(false);
  });

  it('is said although a badge was there before the start: that was a test of the line', () => {
    const seen = { liveSeenAt: START - 30 * MINUTE, readAt: START + 5 * MINUTE };
    expect(isNotLiveYet(entryOf(openEnded, seen), now)).toBe(true);
  });

  it('is not said of a session with a known end, which the clock calls live', () => {
    expect(isNotLiveYet(entryOf(session(), { readAt: START + 5 * MINUTE }), now)).toBe(false);
  });

  it('is not said any more when the session is given up', () => {
    expect(isNotLiveYet(entryOf(openEnded, { readAt: START + 5 * MINUTE }), START + 8 * HOUR)).toBe(false);
  });
});
