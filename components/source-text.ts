import { trustedStartOf } from '../domain/certainty';
import { formatRelativeDays, zoneCity } from '../domain/format';
import { daysBetween, localDateAt } from '../domain/local-date';
import type { ScheduleEntry } from '../domain/schedule';
import type { Session } from '../domain/session';
import type { EpochMilliseconds } from '../domain/time';
import type { Display } from '../hooks/use-strings';
import { ageText } from './trouble-text';
import { timeThere } from './zone-note-text';

/**
 * What proves the time of a session beside the name of its source: the start on the organiser's clock, unless it is in
 * doubt, and when the source was read. "09:00 New York", "read 2 hr ago".
 */
export function proofTexts(
  session: Session,
  readAt: EpochMilliseconds,
  now: EpochMilliseconds,
  display: Display,
): readonly string[] {
  const { timeZone } = session;
  const start = trustedStartOf(session) ?? null;
  const read = display.text('sourceRead', { age: readAge(readAt, now, display) });
  if (start === null) return [read];
  return [`${timeThere(start, null, timeZone, display)} ${zoneCity(timeZone, display.language)}`, read];
}

/** The same of a session that several sources speak of: none of them was read longer ago. Nothing where none does. */
export function proofTextsOf(
  { session, reports }: ScheduleEntry,
  now: EpochMilliseconds,
  display: Display,
): readonly string[] {
  if (reports.length === 0) return [];
  return proofTexts(session, Math.min(...reports.map(({ readAt }) => readAt)), now, display);
}

/** In hours until the end of the next day, then in days. */
function readAge(
  readAt: EpochMilliseconds,
  now: EpochMilliseconds,
  { language, homeTimeZone }: Display,
): string {
  const days = daysBetween(localDateAt(readAt, homeTimeZone), localDateAt(now, homeTimeZone));
  return days > 1 ? formatRelativeDays(-days, language) : ageText(readAt, now, language, 'short');
}
