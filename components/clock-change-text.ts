import { formatDuration, zoneCity } from '../domain/format';
import { formatList } from '../domain/format-list';
import { dateTimeFormat, integerFormat, unitFormat, unitListFormat } from '../domain/intl-formats';
import { type EpochMilliseconds, HOUR, type LanguageTag, MINUTE, type TimeZoneId } from '../domain/time';
import type { ClockChangeNote, SharedClockChangeNote } from '../domain/zone-note';
import type { Display } from '../hooks/use-strings';
import { isolatedIn } from './isolated';

/** "Clocks change: until 1 November New York is 5 hours behind you, not 6". Days are those at home. */
export function clockChangeText(note: ClockChangeNote, now: EpochMilliseconds, display: Display): string {
  const { text, language, direction, homeTimeZone } = display;
  const { differenceBefore, difference, differenceAfter } = note;
  const day = (instant: EpochMilliseconds): string =>
    dateTimeFormat('dayOfMonth', language, homeTimeZone).format(instant);
  const told = {
    period:
      now < note.from
        ? text('clockChangeFromUntil', { from: day(note.from), date: day(note.until) })
        : text('clockChangeUntil', { date: day(note.until) }),
    city: isolatedIn(direction, zoneCity(note.timeZone, language)),
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
  const { text, language, direction } = display;
  const told = clockChangeText(note, now, display);
  if (otherTimeZones.length === 0) return told;
  const cities = otherTimeZones.map((timeZone) => isolatedIn(direction, zoneCity(timeZone, language)));
  return text('clockChangeAlso', { note: told, cities: formatList(cities, language) });
}

/** How long a session lasts during which the clocks of the zone are changed. */
export function lengthText(
  length: number,
  timeZone: TimeZoneId,
  { text, language, direction }: Display,
): string {
  return text('clockChangeDuring', {
    city: isolatedIn(direction, zoneCity(timeZone, language)),
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
