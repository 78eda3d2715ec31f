import { localDateAt } from '../../domain/local-date';
import type { Statement } from '../../domain/phrase/statement';
import { readSureMoment, zoneOf } from './marked-time';
import type { ReadLine } from './read-line';
import type { PageTime } from './stated-page-time';

/** A clock time and nothing else, so that the markup around it is no day of publication. */
const CLOCK = /^\d{1,2}(?:\s?[.:h]\s?\d\d)?\s?(?:[ap]\.?\s?m\.?|h|hrs|heures?|horas?)?$/i;

/** The times of lines that state a clock time in `<time datetime>` alone: the day and the offset stand only in the markup. */
export function timesInMarks(lines: readonly ReadLine[]): readonly PageTime[] {
  return lines.flatMap(({ line: { times }, statements, parts }, line) => {
    if (times.length === 0 || statements.some(({ date }) => date !== null) || parts === null) return [];
    const clocks = times.filter(({ words }) => CLOCK.test(words));
    const [start, end] = clocks.flatMap(({ datetime }) => readSureMoment(datetime) ?? []);
    if (start === undefined) return [];
    const timeZone = zoneOf(start.instant, start.moment, null);
    const reading = {
      date: localDateAt(start.instant, timeZone),
      start: start.instant,
      end: end !== undefined && end.instant > start.instant ? end.instant : null,
      timeZone,
      certainty: 'exact',
      alternativeStart: null,
    } as const;
    const statement: Statement = { ...WHOLE, to: parts.tokens.length, trail: parts.tokens.length };
    return [{ line, statement, reading, status: 'confirmed', place: null } as const];
  });
}

/** A statement that is its whole line. */
const WHOLE: Statement = {
  time: { start: 0, end: null, alternative: null, endDate: null, zones: [], isWeak: false },
  date: null,
  zones: [],
  others: [],
  from: 0,
  to: 0,
  lead: 0,
  trail: 0,
  isLastOfSentence: true,
  sentence: 0,
};
