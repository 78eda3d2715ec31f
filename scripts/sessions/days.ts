import { type CalendarEvent, toCalendarFile } from '../../domain/calendar-file';
import { type NamedObservance, toNamedObservances } from '../../domain/named-observance';
import { occurrencesBetween } from '../../domain/observance';
import { OBSERVANCES } from '../../sources/observances';
import { Failure } from '../failure';
import type { DaysCommand } from './options';
import type { Result } from './result';

/** The observances that begin between two days, both included, by start, then id. */
export async function runDays({ from, to, lang, format }: DaysCommand): Promise<Result> {
  const observances = toNamedObservances(
    occurrencesIn(from, to),
    new Map(OBSERVANCES.map((observance) => [observance.id, observance])),
    lang,
  );
  switch (format) {
    case 'json':
      return toResult(`${JSON.stringify(observances.map(toJson), null, 2)}\n`);
    case 'text':
      return toResult(observances.map(({ start, name }) => `${start}  ${name}\n`).join(''));
    case 'ics':
      return toResult(toCalendarFile(observances.map(toEvent), Date.now()));
  }
}

function occurrencesIn(from: string, to: string): ReturnType<typeof occurrencesBetween> {
  try {
    return occurrencesBetween(OBSERVANCES, from, to);
  } catch (error) {
    throw error instanceof RangeError ? new Failure(error.message) : error;
  }
}

function toResult(output: string): Result {
  return { output, failures: [], exitCode: 0 };
}

function toJson({ id, name, nameLang, start, days }: NamedObservance): object {
  return { observanceId: id, name, nameLang, start, days };
}

function toEvent({ id, name, start, days, url }: NamedObservance): CalendarEvent {
  return {
    uid: `${id}-${start.slice(0, 4)}@gavel`,
    title: name,
    when: { date: start, days },
    status: 'CONFIRMED',
    url,
  };
}
