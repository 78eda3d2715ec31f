import { describe, expect, it } from 'vitest';
import { nearRequests } from '../../domain/near-requests';
import { HOUR, MINUTE } from '../../domain/time';
import { armOf, choicesOf, entryOf, plainSession, START } from '../builders';

const about = plainSession();
const armed = choicesOf({ arms: [armOf(about)] });
const KEY = 'un-web-tv/2026-11-24';

const near = (now: number, choices = armed, session = about) => [
  ...nearRequests([entryOf(session)], choices, now),
];

describe('the requests that name an armed session', () => {
  it.each<[string, number, readonly string[]]>([
    ['two hours before it', START - 2 * HOUR, [KEY]],
    ['earlier', START - 2 * HOUR - 1, []],
    ['at its start', START, [KEY]],
    ['while it runs', START + HOUR, [KEY]],
    ['when it is over', START + 2 * HOUR, []],
  ])('are near %s: %d', (_, now, expected) => {
    expect(near(now)).toEqual(expected);
  });

  it('are near as long as it may run', () => {
    const openEnded = plainSession({ end: null });
    expect(near(START + 5 * HOUR, armed, openEnded)).toEqual([KEY]);
    expect(near(START + 9 * HOUR, armed, openEnded)).toEqual([]);
  });

  it('are those of every source that reports it', () => {
    const entry = entryOf(about);
    const [report] = entry.reports;
    if (report === undefined) throw new Error('no report');
    const two = {
      ...entry,
      reports: [report, { ...report, sourceId: 'un-journal', requestKey: 'un-journal/x' }],
    };
    expect([...nearRequests([two], armed, START - MINUTE)]).toEqual([KEY, 'un-journal/x']);
  });

  it('are the whole list where a later page of it names the session', () => {
    const entry = entryOf(about);
    const [report] = entry.reports;
    if (report === undefined) throw new Error('no report');
    const later = { ...entry, reports: [{ ...report, requestKey: 'indico/x/page/3' }] };
    expect([...nearRequests([later], armed, START - MINUTE)]).toEqual(['indico/x']);
  });

  it('are not near for a session that is not armed', () => {
    expect(near(START - MINUTE, choicesOf())).toEqual([]);
  });
});
