import { describe, expect, it } from 'vitest';
import { leftOut, readEntries } from '../../sources/session-list';
import { session } from '../builders';

describe('the entries of a list', () => {
  const read = (uid: string) =>
    uid === '' ? leftOut('No uid.') : { sessions: [session({ uid })], problems: [] };

  it('are read in order, each uid once, with a word for what is left out', () => {
    const { sessions, problems } = readEntries(['a', '', 'b', 'a'], 10, read);
    expect(sessions.map(({ uid }) => uid)).toEqual(['a', 'b']);
    expect(problems).toEqual(['No uid.', 'a is listed twice; the first is kept.']);
  });

  it('are read up to the bound and no further', () => {
    const asked: string[] = [];
    const { sessions, problems } = readEntries(['a', 'b', 'c', 'd'], 2, (uid, index) => {
      asked.push(`${index}${uid}`);
      return read(uid);
    });
    expect(asked).toEqual(['0a', '1b']);
    expect(sessions).toHaveLength(2);
    expect(problems).toEqual(['There are 2 more than 2 entries; they are left out.']);
  });

  it('yield 5,000 sessions at most', () => {
    const days = (entry: number) => ({
      sessions: Array.from({ length: 31 }, (_, day) => session({ uid: `${entry}/${day}` })),
      problems: [],
    });
    const entries = Array.from({ length: 1000 }, (_, entry) => entry);
    const { sessions, problems } = readEntries(entries, 1000, days);
    expect(sessions).toHaveLength(5000);
    expect(problems).toEqual(['Entry 162 and those after it are left out: there are 5000 sessions.']);
  });
});
