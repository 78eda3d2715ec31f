import { type BaseIssue, getDotPath } from 'valibot';
import type { Session } from '../domain/session';
import { toPlainText } from './plain-text';
import type { Reading } from './source';

/** Of one list, whatever its entries hold: a conference is one entry and as many sessions as it has days. */
const MOST_SESSIONS = 5000;

/** Of one document; whoever repairs it needs no longer list. */
const MOST_PROBLEMS = 200;

/** What one entry of a list says. */
export type EntryReading = Pick<Reading, 'sessions' | 'problems'>;

/**
 * The sessions of a list, each entry read by `read`. What is wrong with one entry costs that entry alone; of several
 * sessions with the same uid the first is kept, of more than `most` entries the first `most`, and of 5,000 sessions no more:
 * the rest is named in the problems.
 */
export function readEntries<Entry>(
  entries: readonly Entry[],
  most: number,
  read: (entry: Entry, index: number) => EntryReading,
): EntryReading {
  const sessions = new Map<string, Session>();
  const problems: string[] = [];
  for (const [index, entry] of entries.slice(0, most).entries()) {
    const reading = read(entry, index);
    problems.push(...reading.problems);
    for (const session of reading.sessions) {
      if (sessions.size === MOST_SESSIONS) {
        problems.unshift(
          `Entry ${index + 1} and those after it are left out: there are ${MOST_SESSIONS} sessions.`,
        );
        return { sessions: [...sessions.values()], problems: boundedProblems(problems) };
      }
      if (sessions.has(session.uid)) problems.push(`${session.uid} is listed twice; the first is kept.`);
      else sessions.set(session.uid, session);
    }
  }
  const surplus = entries.length - most;
  if (surplus > 0) problems.unshift(`There are ${surplus} more than ${most} entries; they are left out.`);
  return { sessions: [...sessions.values()], problems: boundedProblems(problems) };
}

/** The first 200 problems of a document, and a sentence that counts the others. */
export function boundedProblems(problems: readonly string[]): readonly string[] {
  const surplus = problems.length - MOST_PROBLEMS;
  if (surplus <= 0) return problems;
  return [...problems.slice(0, MOST_PROBLEMS), `There are ${surplus} more problems of this kind.`];
}

/** The reading of an entry that is left out, with the sentence that says why. */
export function leftOut(problem: string): EntryReading {
  return { sessions: [], problems: [problem] };
}

/** What is wrong with a value, in a few words, the field first: `startDate: is empty`. */
export function firstMistake([issue]: readonly [BaseIssue<unknown>, ...BaseIssue<unknown>[]]): string {
  const words = [getDotPath(issue), issue.message].filter(Boolean).join(': ');
  return toPlainText(words.slice(0, 1000).toWellFormed(), 200);
}
