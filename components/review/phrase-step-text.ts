import type { PhraseRule, PhraseStep, SureReading } from '../../domain/phrase/phrase-step';
import type { Refusal } from '../../domain/phrase/refusal-words';
import type { StatedDate, StatedDay } from '../../domain/phrase/stated-date';
import type { StatedTime } from '../../domain/phrase/stated-time';
import type { StatedZone } from '../../domain/phrase/stated-zone';
import { DAY, type EpochMilliseconds, type LanguageTag, type TimeZoneId } from '../../domain/time';
import { CERTAINTY_TEXT } from './review-text';

/** What a rule reads. */
export const RULE_TEXT = {
  date: 'ruleDate',
  clock: 'ruleClock',
  zone: 'ruleZone',
  place: 'rulePlace',
  refused: 'ruleRefused',
  'no-day': 'ruleNoDay',
  'unknown-zone': 'ruleUnknownZone',
  instant: 'ruleInstant',
} as const satisfies Readonly<Record<PhraseRule, string>>;

const REFUSAL_TEXT = {
  deadline: 'refusedDeadline',
  length: 'refusedLength',
  embargo: 'refusedEmbargo',
  access: 'refusedAccess',
  maintenance: 'refusedMaintenance',
  'opening-hours': 'refusedOpeningHours',
  break: 'refusedBreak',
  publication: 'refusedPublication',
  history: 'refusedHistory',
  replaced: 'refusedReplaced',
  floating: 'refusedFloating',
  exhibition: 'refusedExhibition',
} as const satisfies Readonly<Record<Refusal, string>>;

type Key =
  | (typeof REFUSAL_TEXT)[Refusal]
  | (typeof CERTAINTY_TEXT)[keyof typeof CERTAINTY_TEXT]
  | 'stepByTheLetter'
  | 'stepZoneOfPlace';

/** In what language, and how, a step is told. */
export interface StepWording {
  readonly language: LanguageTag;
  readonly text: (key: Key) => string;
  /** A date, a clock time or a name of a zone, kept from mixing with the direction of the words around it. */
  readonly figure: (text: string) => string;
  /** When a session starts and, where that is known, ends. */
  readonly span: (start: EpochMilliseconds, end: EpochMilliseconds | null, timeZone: TimeZoneId) => string;
}

/**
 * What the words of a step were read as: dates as `2021-09-10`, clock times as `09:00–11:00`, zones by their IANA names, and
 * all else in words of the language. Empty where the rule says it all.
 */
export function stepText(step: PhraseStep, wording: StepWording): string {
  const { text, figure } = wording;
  switch (step.rule) {
    case 'date':
      return dateText(step.date, wording);
    case 'clock':
      return clockTimeText(step.time, wording);
    case 'zone':
      return zoneText(step.zone, wording);
    case 'place':
      return figure(step.timeZone);
    case 'refused':
      return text(REFUSAL_TEXT[step.refusal]);
    case 'no-day':
      return '';
    case 'unknown-zone':
      return figure(step.date);
    case 'instant':
      return instantText(step.reading, wording);
  }
}

function dateText(date: StatedDate, { language, figure }: StepWording): string {
  switch (date.kind) {
    case 'days': {
      const days = date.days.map(dayText);
      return date.isRange ? figure(days.join(' – ')) : days.map(figure).join(', ');
    }
    case 'either':
      return either([date.dayFirst, date.monthFirst].map(dayText).map(figure), language);
    case 'weekday':
      return weekdayName(date.weekday, language);
    case 'relative':
      return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(date.days, 'day');
    case 'month':
      return figure(`${date.year}-${pad(date.month)}`);
  }
}

function clockTimeText({ start, end, alternative }: StatedTime, { language, figure }: StepWording): string {
  const range = [start, ...(end === null ? [] : [end])].map(clockText).join('–');
  return either([range, ...(alternative === null ? [] : [clockText(alternative)])].map(figure), language);
}

function zoneText(zone: StatedZone, { text, figure }: StepWording): string {
  switch (zone.kind) {
    case 'zone':
      return figure(zone.timeZone);
    case 'offset':
      return figure(offsetText(zone.minutes));
    case 'abbreviation':
      return `${figure(zone.timeZone)} (${text('stepByTheLetter')} ${figure(offsetText(zone.minutes))})`;
    case 'local':
      return text('stepZoneOfPlace');
  }
}

function instantText(
  { start, end, timeZone, certainty, alternativeStart }: SureReading,
  { language, text, figure, span }: StepWording,
): string {
  const readings = [
    span(start, end, timeZone),
    ...(alternativeStart === null ? [] : [span(alternativeStart, null, timeZone)]),
  ];
  return `${either(readings, language)} · ${figure(timeZone)} · ${text(CERTAINTY_TEXT[certainty])}`;
}

/** One of them, as the language says it: "A or B". */
function either(readings: readonly string[], language: LanguageTag): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(readings);
}

/** 1970 began on a Thursday. */
function weekdayName(weekday: number, language: LanguageTag): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return format.format((weekday + 3) * DAY);
}

function dayText({ year, month, day }: StatedDay): string {
  return `${year ?? '????'}-${pad(month)}-${pad(day)}`;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '−' : '+'}${clockText(size)}`;
}

function clockText(minutes: number): string {
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
