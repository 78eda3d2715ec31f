import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { followsSystem, moveToTell, seenTimeZone } from '../../domain/zone-move';
import { instant } from '../builders';

const NEW_YORK = 'America/New_York';
const NAIROBI = 'Africa/Nairobi';
const AUTOMATIC = { homeTimeZone: null };
const FIXED = { homeTimeZone: 'Europe/Paris' };

/** 18:00 in Nairobi. */
const NOW = instant('2026-11-24T15:00:00Z');

describe('what is remembered of the zone of the computer', () => {
  test('is no move the first time', () => {
    expect(seenTimeZone(null, NEW_YORK, AUTOMATIC, NOW)).toEqual({ timeZone: NEW_YORK, move: null });
  });

  test('stays as it is in the same zone', () => {
    const seen = { timeZone: NEW_YORK, move: null };
    expect(seenTimeZone(seen, NEW_YORK, AUTOMATIC, NOW)).toBe(seen);
  });

  test.each([
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['UTC', 'Etc/UTC'],
  ])('stays as it is where the browser calls %s %s', (before, after) => {
    const seen = { timeZone: before, move: null };
    expect(seenTimeZone(seen, after, AUTOMATIC, NOW)).toBe(seen);
    const other = { timeZone: after, move: null };
    expect(seenTimeZone(other, before, AUTOMATIC, NOW)).toBe(other);
  });

  test('is the move into another zone, and the zone', () => {
    const move = { from: NEW_YORK, to: NAIROBI, at: NOW };
    expect(seenTimeZone({ timeZone: NEW_YORK, move: null }, NAIROBI, AUTOMATIC, NOW)).toEqual({
      timeZone: NAIROBI,
      move,
    });
  });

  test('is a move back too', () => {
    const seen = seenTimeZone({ timeZone: NEW_YORK, move: null }, NAIROBI, AUTOMATIC, NOW);
    expect(seenTimeZone(seen, NEW_YORK, AUTOMATIC, NOW + HOUR).move).toEqual({
      from: NAIROBI,
      to: NEW_YORK,
      at: NOW + HOUR,
    });
  });

  test('is the zone alone while times are shown in one that was chosen', () => {
    const seen = seenTimeZone({ timeZone: NEW_YORK, move: null }, NAIROBI, FIXED, NOW);
    expect(seen).toEqual({ timeZone: NAIROBI, move: null });
    expect(seenTimeZone(seen, NAIROBI, AUTOMATIC, NOW + MINUTE)).toBe(seen);
  });

  test('may be a zone that this browser does not know any more', () => {
    const seen = { timeZone: 'Mars/Olympus_Mons', move: null };
    expect(seenTimeZone(seen, NAIROBI, AUTOMATIC, NOW).timeZone).toBe(NAIROBI);
  });
});

describe('times follow the system', () => {
  test.each([
    [null, true],
    ['Mars/Olympus_Mons', true],
    ['Europe/Paris', false],
  ])('where %s was chosen: %s', (homeTimeZone, isFollowed) => {
    expect(followsSystem({ homeTimeZone })).toBe(isFollowed);
  });
});

describe('the move that is told', () => {
  const move = { from: NEW_YORK, to: NAIROBI, at: NOW };
  const seen = { timeZone: NAIROBI, move };
  /** Midnight in Nairobi. */
  const MIDNIGHT = instant('2026-11-24T21:00:00Z');

  test('is told from when it was noticed until the end of that day there', () => {
    expect(moveToTell(seen, AUTOMATIC, NOW)).toEqual(move);
    expect(moveToTell(seen, AUTOMATIC, MIDNIGHT - 1)).toEqual(move);
    expect(moveToTell(seen, AUTOMATIC, MIDNIGHT)).toBeNull();
    expect(moveToTell(seen, AUTOMATIC, NOW + 30 * DAY)).toBeNull();
  });

  test('is none where there was none, or where a zone was chosen since', () => {
    expect(moveToTell({ timeZone: NAIROBI, move: null }, AUTOMATIC, NOW)).toBeNull();
    expect(moveToTell(seen, FIXED, NOW)).toBeNull();
  });
});
