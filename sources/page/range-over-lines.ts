import type { Statement } from '../../domain/phrase/statement';
import type { ReadLine } from './read-line';

/** How far below its start the end of a session stands, in lines. */
const FURTHEST_END = 2;

/**
 * The lines with start and end that stand on lines of their own made one: `10:00` and `12:30` below it, `Start: 10:00` and
 * `End: 12:30`. Of three bare times in a row nobody knows what they are; they stay as they are.
 */
export function withRangesOverLines(lines: readonly ReadLine[]): readonly ReadLine[] {
  const result = [...lines];
  for (const [at, line] of lines.entries()) {
    const end = singleOf(line);
    if (end === null) continue;
    const isEnd = line.label === 'end' || (lines[at - 1]?.label === 'end' && isAlone(lines[at - 1]));
    const from = isEnd ? startAbove(lines, at) : pairAbove(lines, at);
    const first = from === null ? undefined : lines[from];
    const start = first === undefined ? null : singleOf(first);
    if (from === null || first === undefined || start === null) continue;
    const minutes = end.date === null ? endBehind(start, end) : end.time.start;
    if (minutes === null) continue;
    const endDate = end.date;
    const zones = start.zones.length > 0 ? start.zones : end.zones;
    result[from] = {
      ...first,
      statements: [{ ...start, zones, time: { ...start.time, end: minutes, endDate, alternative: null } }],
    };
    result[at] = { ...line, statements: [] };
  }
  return result;
}

/** Whether the line is its label, and nothing else: "to" between two dates. */
function isAlone(line: ReadLine | undefined): boolean {
  return line !== undefined && line.line.text.length <= LONGEST_WORD;
}

const LONGEST_WORD = 12;

/** The only time of a line that says nothing but when. */
function singleOf({ statements, isBare }: ReadLine): Statement | null {
  const [only, ...others] = statements;
  return isBare && only !== undefined && others.length === 0 && only.time.end === null ? only : null;
}

function startAbove(lines: readonly ReadLine[], at: number): number | null {
  for (let above = at - 1; above >= at - FURTHEST_END; above--) {
    const line = lines[above];
    if (line !== undefined && singleOf(line) !== null && line.label !== 'end') return above;
  }
  return null;
}

/** The line above, where exactly two bare times follow each other. */
function pairAbove(lines: readonly ReadLine[], at: number): number | null {
  const isBareTime = (index: number) => {
    const line = lines[index];
    return line !== undefined && line.label === null && singleOf(line)?.date === null;
  };
  const isPair = isBareTime(at) && isBareTime(at - 1) && !isBareTime(at - 2) && !isBareTime(at + 1);
  return isPair ? at - 1 : null;
}

/** The end in minutes since the midnight before the start; null where it is not after it. */
function endBehind(start: Statement, end: Statement): number | null {
  const { start: minutes } = end.time;
  return minutes > start.time.start ? minutes : null;
}
