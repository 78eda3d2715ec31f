import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { PLACES, type Place } from './place';

/** A session as its organiser knows it, before it is written down. */
export interface PrintedSession {
  readonly title: string;
  readonly day: Temporal.PlainDate;
  /** Minutes since midnight on the clock of the place. */
  readonly start: number;
  /** Later on the same day. */
  readonly end: number;
  readonly place: Place;
}

const MINUTES_A_DAY = 24 * 60;
const LONGEST_MINUTES = 5 * 60;

/** Without digits, dates, places and the words of other rules, so that nothing but the layout speaks of time. */
const TITLES = [
  'Solidarity in support of resilient futures',
  'Dialogue with young delegates',
  'Rivers that join us',
  'Des villes pour tous',
  'Paroles de pêcheuses',
  'Le savoir partagé',
  'Voces de la costa',
  'Mujeres que siembran',
  'Diálogo entre generaciones',
  'Launch of the ideas paper: institutions and impact',
  'High-level panel on food systems',
  'Ceremony of remembrance',
] as const;

/** Sessions of any day within `days` from the day of publication, at any minute, wherever the clock tells the instant. */
export function anySession(publishedOn: Temporal.PlainDate, days = 60): fc.Arbitrary<PrintedSession> {
  return fc
    .record({
      title: fc.constantFrom(...TITLES),
      day: fc.integer({ min: 0, max: days }).map((count) => publishedOn.add({ days: count })),
      start: fc.integer({ min: 0, max: MINUTES_A_DAY - 2 }),
      length: fc.integer({ min: 1, max: LONGEST_MINUTES }),
      place: fc.constantFrom(...PLACES),
    })
    .map(({ length, ...session }) => ({
      ...session,
      end: Math.min(session.start + length, MINUTES_A_DAY - 1),
    }))
    .filter((session) => isTold(session, session.start) && isTold(session, session.end));
}

/** Days on which pages are published. */
export const anyDay: fc.Arbitrary<Temporal.PlainDate> = fc
  .integer({ min: 0, max: 20 * 365 })
  .map((days) => Temporal.PlainDate.from('2012-01-01').add({ days }));

/** The instant of a minute of the session's day, by Temporal. Throws for one that the clocks skip or repeat. */
export function instantOf({ day, place }: PrintedSession, minute: number): number {
  return zoned(day, minute, place.timeZone, 'reject').epochMilliseconds;
}

/** How far the clock of the place is ahead of UTC at the minute, such as `+02:00`. */
export function offsetOf({ day, place }: PrintedSession, minute: number): string {
  return zoned(day, minute, place.timeZone, 'reject').offset;
}

function isTold(session: PrintedSession, minute: number): boolean {
  const read = (disambiguation: 'earlier' | 'later') =>
    zoned(session.day, minute, session.place.timeZone, disambiguation).epochMilliseconds;
  return read('earlier') === read('later');
}

function zoned(
  day: Temporal.PlainDate,
  minute: number,
  timeZone: string,
  disambiguation: 'earlier' | 'later' | 'reject',
): Temporal.ZonedDateTime {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return day.toPlainDateTime(time).toZonedDateTime(timeZone, { disambiguation });
}
