import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../domain/time';
import { unWebTv } from '../../sources/un-web-tv';

describe('the requests', () => {
  const at = (text: string) => unWebTv.requestsAt(Date.parse(text));

  it('are today, tomorrow, yesterday and the days up to seven ahead', () => {
    expect(at('2026-11-24T15:00:00Z').map(({ key, url }) => [key, url])).toEqual(
      ['24', '25', '23', '26', '27', '28', '29', '30']
        .map((day) => [`un-web-tv/2026-11-${day}`, `https://webtv.un.org/en/schedule/2026-11-${day}`])
        .concat([['un-web-tv/2026-12-01', 'https://webtv.un.org/en/schedule/2026-12-01']]),
    );
  });

  it('count days in New York', () => {
    expect(at('2026-11-25T04:59:59Z')[0]?.key).toBe('un-web-tv/2026-11-24');
    expect(at('2026-11-25T05:00:00Z')[0]?.key).toBe('un-web-tv/2026-11-25');
    expect(at('2026-07-08T03:59:59Z')[0]?.key).toBe('un-web-tv/2026-07-07');
    expect(at('2026-07-08T04:00:00Z')[0]?.key).toBe('un-web-tv/2026-07-08');
  });

  it('lose no day when clocks change, nor at the end of the year', () => {
    const keys = (text: string) => at(text).map(({ key }) => key.slice(-5));
    const spring = ['03-08', '03-09', '03-07', '03-10', '03-11', '03-12', '03-13', '03-14', '03-15'];
    expect(keys('2026-03-08T05:00:00Z')).toEqual(spring);
    expect(keys('2026-03-09T03:59:59Z')).toEqual(spring);
    expect(keys('2026-12-31T12:00:00Z').slice(0, 3)).toEqual(['12-31', '01-01', '12-30']);
  });

  it.each([
    // Tuesday 24 November 2026, New York UTC−5, Geneva UTC+1
    ['2026-11-24T05:59:59Z', 'before Geneva opens', HOUR],
    ['2026-11-24T06:00:00Z', 'Geneva opens', 15 * MINUTE],
    ['2026-11-24T12:00:00Z', 'New York opens', 15 * MINUTE],
    ['2026-11-24T19:30:00Z', 'Geneva has closed, New York has not', 15 * MINUTE],
    ['2026-11-25T00:59:59Z', 'the last second in New York', 15 * MINUTE],
    ['2026-11-25T01:00:00Z', 'New York closes', HOUR],
    ['2026-11-27T18:59:59Z', 'Friday', 15 * MINUTE],
    ['2026-11-28T00:59:59Z', 'Friday evening in New York, Saturday in Geneva', 15 * MINUTE],
    ['2026-11-28T12:00:00Z', 'Saturday', HOUR],
    ['2026-11-29T23:00:00Z', 'Sunday', HOUR],
    ['2026-11-30T06:00:00Z', 'Monday in Geneva, night in New York', 15 * MINUTE],
    // summer: New York UTC−4, Geneva UTC+2
    ['2026-07-08T04:59:59Z', 'before Geneva opens in summer', HOUR],
    ['2026-07-08T05:00:00Z', 'Geneva opens in summer', 15 * MINUTE],
    ['2026-07-08T23:59:59Z', 'the last second in New York in summer', 15 * MINUTE],
    ['2026-07-09T00:00:00Z', 'New York closes in summer', HOUR],
  ])('at %s (%s) ask for today and tomorrow each %i ms', (instant, _what, expected) => {
    const intervals = at(instant).map(({ interval }) => interval);
    expect(intervals).toEqual([expected, expected, HOUR, ...Array.from({ length: 6 }, () => 6 * HOUR)]);
  });
});
