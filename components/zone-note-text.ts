import { correctedZoneOf } from '../domain/corrected-zone';
import {
  formatClockTime,
  formatDateAndTime,
  formatTimeRange,
  formatZoneOffset,
  hourCycleOf,
  zoneCity,
} from '../domain/format';
import { dateTimeFormat } from '../domain/intl-formats';
import { localDateAt } from '../domain/local-date';
import { zoneAtOffset } from '../domain/phrase/fixed-zone';
import type { Session } from '../domain/session';
import type { EpochMilliseconds, TimeZoneId } from '../domain/time';
import type { ZoneMove } from '../domain/zone-move';
import { otherDayAt, type PartOfDay } from '../domain/zone-note';
import type { Display } from '../hooks/use-strings';
import { isolatedIn } from './isolated';

const OTHER_DAY_TEXT = {
  early: 'otherDayEarly',
  morning: 'otherDayMorning',
  afternoon: 'otherDayAfternoon',
  evening: 'otherDayEvening',
} as const satisfies Readonly<Record<PartOfDay, string>>;

/**
 * When a session is in a zone: "09:00–11:00", and with its weekday where it starts on another day than at home:
 * "Fri 22:00–23:00".
 */
export function timeThere(
  start: EpochMilliseconds,
  end: EpochMilliseconds | null,
  timeZone: TimeZoneId,
  { format, homeTimeZone, language }: Display,
): string {
  const range = formatTimeRange(start, end, { ...format, timeZone });
  if (localDateAt(start, timeZone) === localDateAt(start, homeTimeZone)) return range;
  return `${dateTimeFormat('weekday', language, timeZone).format(start)} ${range}`;
}

/** "Wed 02:00, Tuesday evening in New York": a start that is on another day in the zone than at home; null where it is one day. */
export function otherDayText(
  start: EpochMilliseconds,
  timeZone: TimeZoneId,
  { text, format, homeTimeZone, language, direction }: Display,
): string | null {
  const other = otherDayAt(start, timeZone, homeTimeZone);
  if (other === null) return null;
  const time = dateTimeFormat(`weekdayClock${hourCycleOf(format)}`, language, homeTimeZone).format(start);
  return text(OTHER_DAY_TEXT[other.partOfDay], {
    time: isolatedIn(direction, time),
    weekday: dateTimeFormat('weekdayInFull', language, timeZone).format(start),
    city: isolatedIn(direction, zoneCity(timeZone, language)),
  });
}

/**
 * How a start was understood whose zone is not stated as it is: "EST" in July, which is told with the other reading,
 * or none, which was taken from the place. Null where it is stated.
 */
export function zoneDoubtText(session: Session, display: Display): string | null {
  const { text, language, direction, format } = display;
  const city = isolatedIn(direction, zoneCity(session.timeZone, language));
  if (session.certainty === 'zone-from-venue') return text('zoneFromPlace', { city });
  const corrected = correctedZoneOf(session);
  if (corrected === null) return null;
  const { stated, statedOffset, used, start, literalStart } = corrected;
  const isOneDay = localDateAt(start, format.timeZone) === localDateAt(literalStart, format.timeZone);
  return text('zoneCorrected', {
    city,
    stated: isolatedIn(direction, stated ?? zoneCity(zoneAtOffset(statedOffset), language)),
    used: isolatedIn(direction, used ?? formatZoneOffset(start, session.timeZone, language)),
    time: isolatedIn(direction, timeThere(start, null, session.timeZone, display)),
    other: isolatedIn(direction, (isOneDay ? formatClockTime : formatDateAndTime)(literalStart, format)),
  });
}

/** "This computer is now in Nairobi time (UTC+3). Times were in New York time before." */
export function zoneMoveText({ from, to, at }: ZoneMove, { text, language, direction }: Display): string {
  return text('zoneMoved', {
    city: isolatedIn(direction, zoneCity(to, language)),
    offset: isolatedIn(direction, formatZoneOffset(at, to, language)),
    before: isolatedIn(direction, zoneCity(from, language)),
  });
}
