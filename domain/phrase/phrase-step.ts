import type { Item } from './parts';
import type { Refusal } from './refusal-words';
import type { StatedDate, StatedDay } from './stated-date';
import type { StatedTime } from './stated-time';
import type { StatedZone } from './stated-zone';
import type { TimeReading } from './time-reading';
import type { Token } from './token';

/** Which rule read the words. */
export type PhraseRule =
  | 'date'
  | 'clock'
  | 'zone'
  | 'place'
  | 'refused'
  | 'no-day'
  | 'unknown-zone'
  | 'instant';

/** What one rule made of some words of the phrase, in figures and names that are the same in every language. */
export interface PhraseStep {
  readonly rule: PhraseRule;
  readonly words: string;
  readonly reading: string;
}

export function step(rule: PhraseRule, words: string, reading: string): PhraseStep {
  return { rule, words, reading };
}

/** What a date, a time or a zone was read as: `2021-09-10`, `09:00–11:00`, `America/New_York`. */
export function itemStep(text: string, tokens: readonly Token[], item: Item): PhraseStep {
  const words = text.slice(tokens[item.from]?.from ?? 0, tokens[item.to - 1]?.to ?? 0);
  switch (item.kind) {
    case 'date':
      return step('date', words, dateText(item.date));
    case 'time':
      return step('clock', words, timeText(item.time));
    case 'zone':
      return step('zone', words, zoneText(item.zone));
  }
}

export function refusalStep(words: string, refusal: Refusal): PhraseStep {
  return step('refused', words, refusal);
}

/** The instant, with zone and certainty. */
export function readingStep(
  words: string,
  { start, end, timeZone, certainty, alternativeStart, date }: TimeReading,
): PhraseStep {
  if (start === null) return step('unknown-zone', words, date);
  const times = [start, end]
    .filter((instant) => instant !== null)
    .map(utc)
    .join('/');
  const other = alternativeStart === null ? '' : `, or ${utc(alternativeStart)}`;
  return step('instant', words, `${times} ${timeZone} ${certainty}${other}`);
}

function dateText(date: StatedDate): string {
  switch (date.kind) {
    case 'days':
      return date.days.map(dayText).join(date.isRange ? '/' : ', ');
    case 'either':
      return `${dayText(date.dayFirst)} or ${dayText(date.monthFirst)}`;
    case 'weekday':
      return `weekday ${date.weekday}`;
    case 'relative':
      return `published + ${date.days}`;
    case 'month':
      return `${date.year}-${pad(date.month)}`;
  }
}

function dayText({ year, month, day }: StatedDay): string {
  return `${year ?? '????'}-${pad(month)}-${pad(day)}`;
}

function timeText({ start, end, alternative }: StatedTime): string {
  const range = [start, ...(end === null ? [] : [end])].map(clockText).join('–');
  return alternative === null ? range : `${range}, or from ${clockText(alternative)}`;
}

function zoneText(zone: StatedZone): string {
  switch (zone.kind) {
    case 'zone':
      return zone.timeZone;
    case 'offset':
      return offsetText(zone.minutes);
    case 'abbreviation':
      return `${zone.timeZone}, by the book ${offsetText(zone.minutes)}`;
    case 'local':
      return 'that of the place';
  }
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function clockText(minutes: number): string {
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function utc(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
