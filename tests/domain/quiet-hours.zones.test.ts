import { describe, expect, it } from 'vitest';
import { endOfQuiet } from '../../domain/quiet-hours';
import { instant } from '../builders';

const NIGHT = { from: 22 * 60, to: 7 * 60 };
const endIn = (zone: string, at: string, hours = NIGHT) => {
  const end = endOfQuiet(instant(at), hours, zone);
  return end === null ? null : new Date(end).toISOString();
};

describe('quiet hours over midnight', () => {
  it.each([
    ['begin at their first minute', '2026-11-24T22:00:00Z', '2026-11-25T07:00:00.000Z'],
    ['hold before midnight', '2026-11-24T23:59:59Z', '2026-11-25T07:00:00.000Z'],
    ['hold after midnight', '2026-11-25T00:00:00Z', '2026-11-25T07:00:00.000Z'],
    ['hold until their last minute', '2026-11-25T06:59:59Z', '2026-11-25T07:00:00.000Z'],
    ['are over at their end', '2026-11-25T07:00:00Z', null],
    ['have not begun a second before', '2026-11-24T21:59:59Z', null],
  ])('%s', (_, at, end) => {
    expect(endIn('UTC', at)).toBe(end);
  });

  it('are those of the zone', () => {
    expect(endIn('Africa/Nairobi', '2026-11-24T19:00:00Z')).toBe('2026-11-25T04:00:00.000Z');
    expect(endIn('America/New_York', '2026-11-25T02:59:00Z')).toBeNull();
    expect(endIn('America/New_York', '2026-11-25T03:00:00Z')).toBe('2026-11-25T12:00:00.000Z');
  });

  it('end by the clock on the wall in the night of a change', () => {
    expect(endIn('America/New_York', '2026-11-01T04:00:00Z')).toBe('2026-11-01T12:00:00.000Z');
    expect(endIn('Europe/Paris', '2026-03-29T00:30:00Z')).toBe('2026-03-29T05:00:00.000Z');
  });
});

describe('quiet hours within a day', () => {
  const NOON = { from: 12 * 60, to: 13 * 60 + 30 };

  it.each([
    ['11:59', null],
    ['12:00', '2026-11-24T13:30:00.000Z'],
    ['13:29', '2026-11-24T13:30:00.000Z'],
    ['13:30', null],
  ])('at %s', (time, end) => {
    expect(endIn('UTC', `2026-11-24T${time}:00Z`, NOON)).toBe(end);
  });
});

it('quiet hours that begin as they end are none', () => {
  for (const hour of [0, 7, 12, 23])
    expect(
      endIn('UTC', `2026-11-24T${String(hour).padStart(2, '0')}:00:00Z`, { from: 420, to: 420 }),
    ).toBeNull();
});
