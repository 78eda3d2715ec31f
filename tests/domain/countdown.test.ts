import { describe, expect, it } from 'vitest';
import { countdownTo, formatCountdown, formatCountdownClock, spokenThreshold } from '../../domain/countdown';
import { DAY, type EpochMilliseconds, HOUR, MINUTE, SECOND } from '../../domain/time';
import { instant, START, session } from '../builders';

const about = session();
const clock = (now: EpochMilliseconds, locale = 'en') => {
  const countdown = countdownTo(about, now);
  return countdown && formatCountdownClock(countdown, locale);
};

describe('the countdown', () => {
  it.each([
    [HOUR + 24 * MINUTE + 7 * SECOND, '01:24:07'],
    [DAY - SECOND, '23:59:59'],
    [10 * SECOND, '00:00:10'],
    [SECOND, '00:00:01'],
    [1, '00:00:01'],
    [0, '00:00:00'],
  ])('%d ms before the start reads %s', (left, text) => {
    expect(clock(START - left)).toBe(text);
  });

  it('reads zero at the start and not before, and stays there', () => {
    expect(clock(START - 1)).not.toBe('00:00:00');
    expect(clock(START)).toBe('00:00:00');
    expect(clock(START + HOUR)).toBe('00:00:00');
  });

  it('goes down by one each second of a clock that ticks at full seconds', () => {
    const texts = Array.from({ length: 61 }, (_, index) => clock(START - MINUTE + index * SECOND));
    expect(texts.slice(0, 3)).toEqual(['00:01:00', '00:00:59', '00:00:58']);
    expect(new Set(texts).size).toBe(61);
  });

  it('counts days apart', () => {
    const countdown = countdownTo(about, START - 3 * DAY - 2 * HOUR - MINUTE);
    expect(countdown).toEqual({ days: 3, hours: 2, minutes: 1, seconds: 0 });
  });

  it('is written in the digits of the language', () => {
    expect(clock(START - HOUR - 24 * MINUTE - 7 * SECOND, 'ar-EG')).toBe('٠١:٢٤:٠٧');
  });

  it('is not shown for a guess, nor for what will not take place', () => {
    for (const certainty of ['ambiguous', 'contradictory', 'follows-previous', 'date-only'] as const) {
      expect(countdownTo(session({ certainty }), START - HOUR)).toBeNull();
    }
    expect(countdownTo(session({ status: 'cancelled' }), START - HOUR)).toBeNull();
    expect(countdownTo(session({ start: null, end: null }), START - HOUR)).toBeNull();
  });
});

describe('what a screen reader hears', () => {
  it('is the hour, ten minutes, the minute and the start, each once, from a clock that ticks', () => {
    const heard: [number, EpochMilliseconds][] = [];
    for (let now = START - 2 * HOUR; now < START + 5 * MINUTE; now += SECOND) {
      const threshold = spokenThreshold(START, now - SECOND, now);
      if (threshold !== null) heard.push([threshold, now]);
    }
    expect(heard).toEqual([
      [HOUR, START - HOUR],
      [10 * MINUTE, START - 10 * MINUTE],
      [MINUTE, START - MINUTE],
      [0, START],
    ]);
  });

  it('is as good from a clock that ticks between the full seconds', () => {
    expect(spokenThreshold(START, START - MINUTE - 400, START - MINUTE + 600)).toBe(MINUTE);
    expect(spokenThreshold(START, START - MINUTE + 600, START - MINUTE + 1600)).toBeNull();
  });

  it('is nothing when the page is opened, whenever that is', () => {
    expect(spokenThreshold(START, START - MINUTE, START - MINUTE)).toBeNull();
    expect(spokenThreshold(START, START, START)).toBeNull();
  });

  it('may come a few seconds late', () => {
    expect(spokenThreshold(START, START - HOUR - SECOND, START - HOUR + 3 * SECOND)).toBe(HOUR);
    expect(spokenThreshold(START, START - SECOND, START + 3 * SECOND)).toBe(0);
  });

  it('is not what was passed while the page was hidden: it would be wrong by now', () => {
    expect(spokenThreshold(START, START - 2 * HOUR, START - 11 * MINUTE)).toBeNull();
    expect(spokenThreshold(START, START - 2 * HOUR, START - 30 * SECOND)).toBeNull();
    expect(spokenThreshold(START, START - 2 * HOUR, START + 10 * MINUTE)).toBeNull();
  });

  it('is nothing when the clock goes back', () => {
    expect(spokenThreshold(START, START - 30 * SECOND, START - 5 * MINUTE)).toBeNull();
  });
});

describe('the countdown in words', () => {
  const inNewYork = { locale: 'en', timeZone: 'America/New_York' };
  const words = (start: string, now: string, options = inNewYork) =>
    formatCountdown(instant(start), instant(now), options);

  it('counts minutes and hours within a day', () => {
    expect(words('2026-11-24T15:00:00Z', '2026-11-24T14:36:00Z')).toBe('in 24 minutes');
    expect(words('2026-11-24T15:00:00Z', '2026-11-24T10:00:00Z')).toBe('in 5 hours');
  });

  it('counts days of the calendar from 24 hours on', () => {
    expect(words('2026-11-24T15:00:00Z', '2026-11-23T15:00:00Z')).toBe('tomorrow');
    expect(words('2026-11-24T15:00:00Z', '2026-11-21T22:00:00Z')).toBe('in 3 days');
  });

  it('counts the days of the zone', () => {
    const start = '2026-11-25T02:00:00Z';
    const now = '2026-11-23T20:00:00Z';
    expect(words(start, now, { locale: 'en', timeZone: 'America/New_York' })).toBe('tomorrow');
    expect(words(start, now, { locale: 'en', timeZone: 'Africa/Nairobi' })).toBe('in 2 days');
  });

  it('speaks the language', () => {
    expect(words('2026-11-24T15:00:00Z', '2026-11-21T15:00:00Z', { locale: 'fr', timeZone: 'UTC' })).toBe(
      'dans 3 jours',
    );
  });
});
