import { isLocalDate } from '../domain/local-date';
import { toOwnLink } from '../domain/own-link';
import type { Session, SessionRole } from '../domain/session';
import type { LocalDate, TimeZoneId } from '../domain/time';
import { toEpochMilliseconds, toLocalDateTime } from '../domain/time-zone';

/** Longer titles are cut. */
const LONGEST_TITLE = 500;

/** What the user has typed of a session. */
export interface EditFields {
  readonly title: string;
  readonly startDate: LocalDate;
  /** `HH:mm`; empty where no clock time is known. */
  readonly startTime: string;
  readonly endDate: LocalDate;
  readonly endTime: string;
  readonly timeZone: TimeZoneId;
  readonly role: SessionRole;
  /** The address that opens; null leaves it to `openingOf`. */
  readonly opens: string | null;
}

/** What is wrong with a field. */
export type EditFault =
  | 'no-title'
  | 'no-such-day'
  | 'no-such-time'
  | 'end-before-start'
  | 'end-without-start'
  | 'not-https';

export type EditFaults = Readonly<Partial<Record<'title' | 'start' | 'end' | 'opens', EditFault>>>;

export type Edited =
  | { readonly faults: EditFaults }
  | { readonly faults: null; readonly session: Session; readonly opens: string | null };

/** The session as its fields show it, on the clocks of its zone. */
export function toEditFields(session: Session, opens: string | null): EditFields {
  const { title, start, end, date, timeZone, role } = session;
  const [startDate = '', startTime = ''] = wallTimeOf(start, timeZone);
  const [endDate = '', endTime = ''] = wallTimeOf(end, timeZone);
  const day = start === null ? (date ?? '') : startDate;
  return {
    title,
    startDate: day,
    startTime,
    endDate: end === null ? day : endDate,
    endTime,
    timeZone,
    role,
    opens,
  };
}

/**
 * The session with what was typed, or what is wrong with it. A time that was changed is the user's word: `exact`, with
 * no other reading; without a clock time only the day is known. What was not changed stays to the second.
 */
export function applyEdit(session: Session, before: EditFields, fields: EditFields): Edited {
  const title = fields.title.trim().slice(0, LONGEST_TITLE);
  const opens = fields.opens === null ? null : toOwnLink(fields.opens);
  const edited = hasSameTimes(before, fields) ? session : withTimes(session, fields);
  const isFaulty = 'fault' in edited;
  const faults: EditFaults = {
    ...(title === '' ? { title: 'no-title' } : {}),
    ...(isFaulty ? { [edited.field]: edited.fault } : {}),
    ...(fields.opens !== null && opens === null ? { opens: 'not-https' } : {}),
  };
  if (isFaulty || Object.keys(faults).length > 0) return { faults };
  return { faults: null, session: { ...edited, title, role: fields.role }, opens };
}

function hasSameTimes(before: EditFields, after: EditFields): boolean {
  const keys = ['startDate', 'startTime', 'endDate', 'endTime', 'timeZone'] as const;
  return keys.every((key) => before[key] === after[key]);
}

interface TimeFault {
  readonly field: 'start' | 'end';
  readonly fault: EditFault;
}

function withTimes(session: Session, fields: EditFields): Session | TimeFault {
  const { startDate, startTime, endTime, timeZone } = fields;
  const endDate = fields.endDate === '' ? startDate : fields.endDate;
  const { alternativeStart: _, date: __, ...rest } = session;
  if (!isLocalDate(startDate)) return { field: 'start', fault: 'no-such-day' };
  if (startTime === '') {
    if (endTime !== '') return { field: 'end', fault: 'end-without-start' };
    return { ...rest, start: null, end: null, date: startDate, timeZone, certainty: 'date-only' };
  }
  const start = instantOf(startDate, startTime, timeZone);
  if (start === null) return { field: 'start', fault: 'no-such-time' };
  if (endTime === '') return { ...rest, start, end: null, timeZone, certainty: 'exact' };
  if (!isLocalDate(endDate)) return { field: 'end', fault: 'no-such-day' };
  const end = instantOf(endDate, endTime, timeZone);
  if (end === null) return { field: 'end', fault: 'no-such-time' };
  if (end <= start) return { field: 'end', fault: 'end-before-start' };
  return { ...rest, start, end, timeZone, certainty: 'exact' };
}

function instantOf(date: LocalDate, time: string, timeZone: TimeZoneId): number | null {
  try {
    return toEpochMilliseconds(`${date}T${time}`, timeZone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The day and the clock time to the minute; empty where there is no instant. */
function wallTimeOf(instant: number | null, timeZone: TimeZoneId): readonly string[] {
  if (instant === null) return [];
  const wall = toLocalDateTime(instant, timeZone);
  return [wall.slice(0, 10), wall.slice(11, 16)];
}
