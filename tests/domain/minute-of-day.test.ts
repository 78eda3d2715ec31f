import { expect, it, test } from 'vitest';
import { formatMinuteOfDay, readMinuteOfDay } from '../../domain/minute-of-day';

test.each([
  [0, '00:00'],
  [65, '01:05'],
  [720, '12:00'],
  [1439, '23:59'],
])('%i is %s, and back', (minute, text) => {
  expect(formatMinuteOfDay(minute)).toBe(text);
  expect(readMinuteOfDay(text)).toBe(minute);
});

it('comes back from every minute of the day', () => {
  for (let minute = 0; minute < 1440; minute += 1)
    expect(readMinuteOfDay(formatMinuteOfDay(minute))).toBe(minute);
});

it('leaves seconds out', () => {
  expect(readMinuteOfDay('22:15:59')).toBe(22 * 60 + 15);
  expect(readMinuteOfDay('22:15:59.999')).toBe(22 * 60 + 15);
});

it.each(['', '24:00', '22:60', '7:05', '22:15:', '10:00 PM', '-1:00', '٢٢:٠٠', ' 22:00'])(
  'is none where the text is “%s”',
  (text) => {
    expect(readMinuteOfDay(text)).toBeNull();
  },
);
