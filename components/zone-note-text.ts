import { correctedZoneOf } from '../domain/corrected-zone';
import {
  formatClockTime,
  formatDateAndTime,
  formatDuration,
  formatTimeRange,
  formatZoneOffset,
  hourCycleOf,
  zoneCity,
} from '../domain/format';
import { formatList } from '../domain/format-list';
import { dateTimeFormat, integerFormat, unitFormat, unitListFormat } from '../domain/intl-formats';
import { localDateAt } from '../domain/local-date';
import { zoneAtOffset } from '../domain/phrase/fixed-zone';
import type { Session } from '../domain/session';
import { type EpochMilliseconds, HOUR, type LanguageTag, MINUTE, type TimeZoneId } from '../domain/time';
import type { ZoneMove } from '../domain/zone-move';
import {
  type ClockChangeNote,
  otherDayAt,
  type PartOfDay,
  type SharedClockChangeNote,
} from '../domain/zone-note';
import type { Display } from '../hooks/use-strings';
import { isolated } from './isolated';

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
  { text, format, homeTimeZone, language }: Display,
): string | null {
  const other = otherDayAt(start, timeZone, homeTimeZone);
  if (other === null) return null;
  const time = dateTimeFormat(`weekdayClock${hourCycleOf(format)}`, language, homeTimeZone).format(start);
  return text(OTHER_DAY_TEXT[other.partOfDay], {
    time: isolated(time),
    weekday: dateTimeFormat('weekdayInFull', language, timeZone).format(start),
    city: isolated(zoneCity(timeZone, language)),
  });
}

/**
 * How a start was understood whose zone is not stated as it is: "EST" in July, which is told with the other reading,
 * or none, which was taken from the place. Null where it is stated.
 */
export function zoneDoubtText(session: Session, display: Display): string | null {
  const { text, language, format } = display;
  const city = isolated(zoneCity(session.timeZone, language));
  if (session.certainty === 'zone-from-venue') return text('zoneFromPlace', { city });
  const corrected = correctedZoneOf(session);
  if (corrected === null) return null;
  const { stated, statedOffset, used, start, literalStart } = corrected;
  const isOneDay = localDateAt(start, format.timeZone) === localDateAt(literalStart, format.timeZone);
  return text('zoneCorrected', {
    city,
    stated: isolated(stated ?? zoneCity(zoneAtOffset(statedOffset), language)),
    used: isolated(used ?? formatZoneOffset(start, session.timeZone, language)),
    time: isolated(timeThere(start, null, session.timeZone, display)),
    other: isolated((isOneDay ? formatClockTime : formatDateAndTime)(literalStart, format)),
  });
}

/** "Clocks change: until 1 November New York is 5 hours behind you, not 6". Days are those at home. */
export function clockChangeText(note: ClockChangeNote, now: EpochMilliseconds, display: Display): string {
  const { text, language, homeTimeZone } = display;
  const { differenceBefore, difference, differenceAfter } = note;
  const day = (instant: EpochMilliseconds): string =>
    dateTimeFormat('dayOfMonth', language, homeTimeZone).format(instant);
  const told = {
    period:
      now < note.from
        ? text('clockChangeFromUntil', { from: day(note.from), date: day(note.until) })
        : text('clockChangeUntil', { date: day(note.until) }),
    city: isolated(zoneCity(note.timeZone, language)),
    relation: relationText(difference, display),
  };
  const before = relationText(differenceBefore, display);
  if (differenceBefore !== differenceAfter)
    return text('clockChangeThen', { ...told, before, after: relationText(differenceAfter, display) });
  if (Math.sign(differenceBefore) !== Math.sign(difference))
    return text('clockChangeElse', { ...told, usual: before });
  return text('clockChangeUsual', { ...told, usual: usualText(differenceBefore, language) });
}

/** The same of several zones: "…; likewise Vienna and Rome". */
export function sharedClockChangeText(
  { note, otherTimeZones }: SharedClockChangeNote,
  now: EpochMilliseconds,
  display: Display,
): string {
  const { text, language } = display;
  const told = clockChangeText(note, now, display);
  if (otherTimeZones.length === 0) return told;
  const cities = otherTimeZones.map((timeZone) => isolated(zoneCity(timeZone, language)));
  return text('clockChangeAlso', { note: told, cities: formatList(cities, language) });
}

/** "This computer is now in Nairobi time (UTC+3). Times were in New York time before." */
export function zoneMoveText({ from, to, at }: ZoneMove, { text, language }: Display): string {
  return text('zoneMoved', {
    city: isolated(zoneCity(to, language)),
    offset: isolated(formatZoneOffset(at, to, language)),
    before: isolated(zoneCity(from, language)),
  });
}

/** How long a session lasts during which the clocks of the zone are changed. */
export function lengthText(length: number, timeZone: TimeZoneId, { text, language }: Display): string {
  return text('clockChangeDuring', {
    city: isolated(zoneCity(timeZone, language)),
    duration: formatDuration(length, language),
  });
}

function relationText(milliseconds: number, { text, language }: Display): string {
  if (milliseconds === 0) return text('zoneLevel');
  const difference = hoursText(milliseconds, language);
  return text(milliseconds < 0 ? 'zoneBehind' : 'zoneAhead', { difference });
}

/** After another difference full hours need not be called hours again. */
function usualText(milliseconds: number, language: LanguageTag): string {
  const hours = Math.abs(milliseconds) / HOUR;
  return Number.isInteger(hours)
    ? integerFormat(1, language).format(hours)
    : hoursText(milliseconds, language);
}

/** "5 hours", "5 hours 30 minutes", whatever the sign. */
function hoursText(milliseconds: number, language: LanguageTag): string {
  const minutes = Math.round(Math.abs(milliseconds) / MINUTE);
  const parts = [
    minutes >= 60 ? unitFormat('hour', 'long', language).format(Math.floor(minutes / 60)) : null,
    minutes % 60 > 0 ? unitFormat('minute', 'long', language).format(minutes % 60) : null,
  ];
  return unitListFormat(language).format(parts.filter((part) => part !== null));
}
