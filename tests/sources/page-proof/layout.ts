import { NEW_YORK } from './place';
import { instantOf, offsetOf, type PrintedSession } from './printed-session';
import { isMorning } from './words-of-time';

/** One way of writing down when a session takes place. */
export interface Layout {
  /** Unlike any other layout's. */
  readonly name: string;
  /** Whether the end is written too. */
  readonly hasEnd: boolean;
  /** Whether the zone is stated beside the time, or has to be taken from a venue. */
  readonly zone: 'stated' | 'venue';
  /** Which sessions can be written so without loss; every one where it is not said. */
  readonly fits?: (session: PrintedSession) => boolean;
  readonly lines: (session: PrintedSession) => readonly string[];
}

/** Start and end have the same meridiem, so that one can serve both. */
export function isWithinHalfDay({ start, end }: PrintedSession): boolean {
  return isMorning(start) === isMorning(end);
}

/** Late enough that an hour without meridiem or leading zero is taken for what it says, and not for the afternoon. */
export function isByDay({ start }: PrintedSession): boolean {
  return start >= 8 * 60;
}

export function isInNewYork({ place }: PrintedSession): boolean {
  return place === NEW_YORK;
}

/** No change of the clocks between start and end, so that one offset serves both. */
export function hasOneOffset(session: PrintedSession): boolean {
  return offsetOf(session, session.start) === offsetOf(session, session.end);
}

/** The offset at the start, without leading zeros: `GMT+3`, `GMT+5:30`, `UTC-5`; the bare name at no offset. */
export function shortOffset(session: PrintedSession, name: 'GMT' | 'UTC', minus = '-'): string {
  const [, sign = '', hours = '', minutes = ''] =
    /^([+-])(\d\d):(\d\d)$/.exec(offsetOf(session, session.start)) ?? [];
  const rest = minutes === '00' ? '' : `:${minutes}`;
  const amount = `${Number(hours)}${rest}`;
  return amount === '0' ? name : `${name}${sign === '-' ? minus : '+'}${amount}`;
}

/** `EDT` or `EST`, whichever is right at the start. */
export function easternAbbreviation(session: PrintedSession): string {
  return offsetOf(session, session.start) === '-04:00' ? 'EDT' : 'EST';
}

/** `CEST` or `CET`, whichever is right at the start. */
export function centralEuropeanAbbreviation(session: PrintedSession): string {
  return offsetOf(session, session.start) === '+02:00' ? 'CEST' : 'CET';
}

export function isCentralEuropean({ place }: PrintedSession): boolean {
  return ['Europe/Zurich', 'Europe/Paris', 'Europe/Vienna', 'Europe/Rome'].includes(place.timeZone);
}

/** The minute of the same day that a clock with the offset shows at the start; negative or past the day where it is on another one. */
export function startOnClock(session: PrintedSession, offsetInMinutes: number): number {
  const midnight = Date.parse(`${session.day.toString()}T00:00:00Z`);
  return (instantOf(session, session.start) - midnight) / 60_000 + offsetInMinutes;
}
