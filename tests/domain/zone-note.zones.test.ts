import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../domain/time';
import {
  type ClockChangeNote,
  clockChangeNoteAt,
  clockChangeNoteFor,
  clockChangeNotesAt,
  isClockChangedBetween,
  otherDayAt,
} from '../../domain/zone-note';
import { instant } from '../builders';

const NEW_YORK = 'America/New_York';
const PARIS = 'Europe/Paris';

const noteAt = (at: string, timeZone: string, home: string): ClockChangeNote | null =>
  clockChangeNoteAt(instant(at), timeZone, home);

/** "2026-10-25T01:00:00.000Z to 2026-11-01T06:00:00.000Z: -6, -5, -6". */
function told(note: ClockChangeNote | null): string | null {
  if (note === null) return null;
  const { from, until, differenceBefore, difference, differenceAfter } = note;
  const hours = [differenceBefore, difference, differenceAfter].map((each) => each / HOUR);
  return `${new Date(from).toISOString()} to ${new Date(until).toISOString()}: ${hours.join(', ')}`;
}

describe('the note of a week in which one zone has changed its clocks and the other has not', () => {
  /** Europe goes back on 25 October, New York on 1 November 2026. */
  const AUTUMN = '2026-10-25T01:00:00.000Z to 2026-11-01T06:00:00.000Z: -6, -5, -6';

  test.each([
    ['2026-10-18T00:59:59Z', null],
    ['2026-10-18T01:00:00Z', AUTUMN],
    ['2026-10-25T01:00:00Z', AUTUMN],
    ['2026-10-28T12:00:00Z', AUTUMN],
    ['2026-11-01T05:59:59Z', AUTUMN],
    ['2026-11-01T06:00:00Z', null],
    ['2026-07-01T00:00:00Z', null],
    ['2026-12-24T00:00:00Z', null],
  ])('in Paris of New York at %s', (at, note) => {
    expect(told(noteAt(at, NEW_YORK, PARIS))).toBe(note);
  });

  test('names the other zone, seen from home', () => {
    expect(noteAt('2026-10-28T12:00:00Z', NEW_YORK, PARIS)?.timeZone).toBe(NEW_YORK);
    expect(told(noteAt('2026-10-28T12:00:00Z', PARIS, NEW_YORK))).toBe(
      '2026-10-25T01:00:00.000Z to 2026-11-01T06:00:00.000Z: 6, 5, 6',
    );
  });

  test('is there in the three weeks of spring too', () => {
    expect(told(noteAt('2026-03-20T12:00:00Z', NEW_YORK, PARIS))).toBe(
      '2026-03-08T07:00:00.000Z to 2026-03-29T01:00:00.000Z: -6, -5, -6',
    );
  });

  test('is there where one zone alone changes, and changes back: Casablanca in Ramadan', () => {
    expect(told(noteAt('2026-03-01T12:00:00Z', 'Africa/Casablanca', PARIS))).toBe(
      '2026-02-15T02:00:00.000Z to 2026-03-22T02:00:00.000Z: 0, -1, 0',
    );
  });

  test('has both differences where the halves of the year differ: Santiago and New York', () => {
    expect(told(noteAt('2026-03-20T12:00:00Z', 'America/Santiago', NEW_YORK))).toBe(
      '2026-03-08T07:00:00.000Z to 2026-04-05T03:00:00.000Z: 2, 1, 0',
    );
  });

  test('counts changes of half an hour: Lord Howe and London', () => {
    const note = noteAt('2026-04-01T12:00:00Z', 'Australia/Lord_Howe', 'Europe/London');
    expect(told(note)).toBe('2026-03-29T01:00:00.000Z to 2026-04-04T15:00:00.000Z: 11, 10, 9.5');
  });
});

describe('the note for a session', () => {
  const told2026 = (start: string, now: string): string | null =>
    told(clockChangeNoteFor(instant(start), instant(now), NEW_YORK, PARIS));
  const AUTUMN = '2026-10-25T01:00:00.000Z to 2026-11-01T06:00:00.000Z: -6, -5, -6';

  test('is that of its own start, long before', () => {
    expect(told2026('2026-10-28T13:00:00Z', '2026-09-01T00:00:00Z')).toBe(AUTUMN);
    expect(told2026('2026-10-25T01:00:00Z', '2026-09-01T00:00:00Z')).toBe(AUTUMN);
  });

  test('is none for a start in the week before, until that has come', () => {
    expect(told2026('2026-10-22T13:00:00Z', '2026-09-01T00:00:00Z')).toBeNull();
    expect(told2026('2026-10-22T13:00:00Z', '2026-10-19T00:00:00Z')).toBe(AUTUMN);
  });

  test('is that of now, whenever the session is', () => {
    expect(told2026('2026-12-01T13:00:00Z', '2026-10-28T00:00:00Z')).toBe(AUTUMN);
  });

  test('is none for a session that has begun before a time that is over', () => {
    expect(told2026('2026-10-28T13:00:00Z', '2026-11-20T00:00:00Z')).toBeNull();
  });
});

describe('no note', () => {
  const EVERY_WEEK = Array.from(
    { length: 53 },
    (_, week) => instant('2026-01-01T00:00:00Z') + week * 7 * 24 * HOUR,
  );

  test.each([
    ['of a zone for itself', PARIS, PARIS],
    ['of zones that change together', 'Europe/London', PARIS],
    ['of zones that change on one day, an hour after another', 'America/Chicago', NEW_YORK],
    ['where one alone changes, twice a year', NEW_YORK, 'Africa/Nairobi'],
    ['where neither changes', 'Asia/Kathmandu', 'Africa/Nairobi'],
  ])('%s', (_, timeZone, home) => {
    expect(EVERY_WEEK.filter((now) => clockChangeNoteAt(now, timeZone, home) !== null)).toEqual([]);
  });

  test('of an unknown zone', () => {
    expect(() => noteAt('2026-10-28T12:00:00Z', 'Mars/Olympus_Mons', PARIS)).toThrow(RangeError);
  });
});

describe('another day', () => {
  test('is the day before, in the evening of New York', () => {
    expect(otherDayAt(instant('2026-06-09T23:00:00Z'), NEW_YORK, 'Africa/Nairobi')).toEqual({
      homeDate: '2026-06-10',
      date: '2026-06-09',
      partOfDay: 'evening',
    });
  });

  test('is none where both calendars show one day, to the minute', () => {
    const midnight = instant('2026-06-09T21:00:00Z');
    expect(otherDayAt(midnight - MINUTE, NEW_YORK, 'Africa/Nairobi')).toBeNull();
    expect(otherDayAt(midnight, NEW_YORK, 'Africa/Nairobi')).not.toBeNull();
  });

  test('may be two days away: Kiritimati and Midway', () => {
    expect(otherDayAt(instant('2026-06-10T10:30:00Z'), 'Pacific/Midway', 'Pacific/Kiritimati')).toEqual({
      homeDate: '2026-06-11',
      date: '2026-06-09',
      partOfDay: 'evening',
    });
  });

  test.each([
    ['00:00', 'early'],
    ['05:59', 'early'],
    ['06:00', 'morning'],
    ['11:59', 'morning'],
    ['12:00', 'afternoon'],
    ['17:59', 'afternoon'],
    ['18:00', 'evening'],
    ['23:59', 'evening'],
  ])('%s there is %s', (clock, part) => {
    const at = instant(`2026-06-10T${clock}:00+14:00`);
    const home = clock < '14:00' ? 'UTC' : 'Pacific/Midway';
    expect(otherDayAt(at, 'Pacific/Kiritimati', home)?.partOfDay).toBe(part);
  });
});

describe('the notes of many zones', () => {
  const notesAt = (at: string, zones: readonly string[], home: string) =>
    clockChangeNotesAt(instant(at), zones, home).map(({ note, otherTimeZones }) => [
      note.timeZone,
      ...otherTimeZones,
    ]);
  const ZONES = [NEW_YORK, 'Europe/Zurich', 'Africa/Nairobi', 'Europe/Vienna', 'US/Eastern'];

  test('are one for all that change together', () => {
    expect(notesAt('2026-10-28T12:00:00Z', ZONES, NEW_YORK)).toEqual([['Europe/Zurich', 'Europe/Vienna']]);
    expect(notesAt('2026-10-28T12:00:00Z', ZONES, PARIS)).toEqual([[NEW_YORK]]);
  });

  test('are one each where they say different things', () => {
    expect(notesAt('2026-10-28T12:00:00Z', ['Europe/London', PARIS, NEW_YORK], NEW_YORK)).toEqual([
      ['Europe/London'],
      [PARIS],
    ]);
  });

  test('are none in other weeks, and where home does not change its clocks', () => {
    expect(notesAt('2026-07-01T12:00:00Z', ZONES, PARIS)).toEqual([]);
    expect(notesAt('2026-10-28T12:00:00Z', ZONES, 'Africa/Nairobi')).toEqual([]);
    expect(notesAt('2026-10-28T12:00:00Z', [], PARIS)).toEqual([]);
  });

  test('are not looked for in more zones than a programme has', () => {
    const many = Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('America/'));
    const [notes] = notesAt('2026-10-28T12:00:00Z', many, PARIS);
    expect(many.length).toBeGreaterThan(20);
    expect(notes?.length ?? 0).toBeLessThanOrEqual(20);
  });
});

describe('the clocks are changed between two instants', () => {
  /** 02:00 EDT in New York is 01:00 EST. */
  const CHANGE = instant('2026-11-01T06:00:00Z');

  test.each([
    [-HOUR, HOUR, true],
    [-HOUR, 0, true],
    [-HOUR, -1, false],
    [0, HOUR, false],
    [HOUR, 2 * HOUR, false],
  ])('from %d to %d around the change in New York: %s', (from, to, isChanged) => {
    expect(isClockChangedBetween(CHANGE + from, CHANGE + to, NEW_YORK)).toBe(isChanged);
    expect(isClockChangedBetween(CHANGE + from, CHANGE + to, 'Africa/Nairobi')).toBe(false);
  });
});
