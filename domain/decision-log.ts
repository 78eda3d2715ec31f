import type { Decision } from './decision';
import { hostOf, withHostsOnly } from './document-name';
import { formatZoneOffset } from './format';
import type { EpochMilliseconds, TimeZoneId } from './time';
import { toLocalDateTime } from './time-zone';

/**
 * One line of the log as plain text, to be given to others: when by the clock of the zone and in UTC, which session,
 * and the sentence of the verdict, parted by bars: `2026-11-24 18:00:02 UTC+3 = 2026-11-24T15:00:02Z | … | …`.
 * Addresses can be secret: of each no more than the host is left.
 *
 * @throws RangeError for an unknown zone.
 */
export function formatDecision(decision: Decision, sentence: string, timeZone: TimeZoneId): string {
  const { at, title, verdict } = decision;
  const host = verdict.kind === 'opened' ? hostOf(verdict.href) : '';
  const told = host === '' ? sentence : `${sentence} (${host})`;
  return [formatInstant(at, timeZone), onOneLine(title), onOneLine(told)].join(' | ');
}

function formatInstant(instant: EpochMilliseconds, timeZone: TimeZoneId): string {
  const local = toLocalDateTime(instant, timeZone).replace('T', ' ');
  return `${local} ${formatZoneOffset(instant, timeZone, 'en')} = ${toLocalDateTime(instant, 'UTC')}Z`;
}

function onOneLine(text: string): string {
  return withHostsOnly(text).replace(/\s+/g, ' ').trim();
}
