import type { TimeReading } from '../../domain/phrase/time-reading';
import { readSureMoment, type SureMoment, zoneOf } from './marked-time';
import type { ReadLine } from './read-line';
import type { PageTime } from './stated-page-time';

/** Words that show a clock time: of the others the markup may be but the day of publication. */
const HAS_CLOCK = /\d\s?(?:[:.h]\s?\d\d|[ap]\.?\s?m\b|heures?|horas?)/i;

/**
 * The time as `<time datetime>` on its words has it, which machines wrote: it settles a zone that nobody stated, and
 * where it contradicts a stated one both readings remain.
 */
export function settledByMark(time: PageTime, read: ReadLine | undefined): PageTime {
  if (read === undefined || read.line.times.length === 0) return time;
  const { from, to } = time.statement;
  const [first, last] = [read.parts?.tokens[from], read.parts?.tokens[to - 1]];
  if (first === undefined || last === undefined) return time;
  const beside = read.line.times.filter(({ words }) => {
    const at = read.line.text.indexOf(words);
    return HAS_CLOCK.test(words) && at < last.to && at + words.length > first.from;
  });
  const [start, end] = beside.flatMap(({ datetime }) => readSureMoment(datetime) ?? []);
  if (start === undefined) return time;
  return { ...time, reading: settled(time.reading, start, end?.instant ?? null) };
}

function settled(reading: TimeReading, { moment, instant }: SureMoment, end: number | null): TimeReading {
  const { start, certainty } = reading;
  if (start === instant) return { ...reading, certainty: 'exact', alternativeStart: null };
  const length = start === null || reading.end === null ? null : reading.end - start;
  const ends = end !== null && end > instant ? end : length === null ? null : instant + length;
  const timeZone = start === null ? zoneOf(instant, moment, null) : zoneOf(instant, moment, reading.timeZone);
  const isDoubtful = certainty === 'exact' && start !== null;
  return {
    ...reading,
    start: instant,
    end: ends,
    timeZone,
    certainty: isDoubtful ? 'ambiguous' : 'exact',
    alternativeStart: isDoubtful ? start : null,
  };
}
