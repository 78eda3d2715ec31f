import { beforeEach, describe, expect, it } from 'vitest';
import { proofTexts, proofTextsOf } from '../../components/source-text';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { entryOf, instant, START, session } from '../builders';
import { startComputer } from '../fakes/computer';
import { displayIn } from './display';

/** 15:00 in Nairobi; the session is at 18:00 there, at 10:00 in New York. */
const NOW = START - 3 * HOUR;

beforeEach(() => {
  startComputer(NOW);
});

describe('what proves the time of a session', () => {
  it('is the start on the organiser’s clock, and when the source was read', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    expect(proofTexts(session(), NOW - 2 * HOUR, NOW, display)).toEqual(['10:00 New York', 'read 2 hr ago']);
  });

  it('has the weekday where it is another day there', async () => {
    const display = await displayIn('en-GB', 'Asia/Tokyo');
    const [time] = proofTexts(session({ start: instant('2026-11-24T19:00:00Z') }), NOW, NOW, display);
    expect(time).toBe('Tue 14:00 New York');
  });

  it.each([
    ['contradictory', START],
    ['ambiguous', START],
    ['date-only', null],
  ] as const)('has no time that is %s', async (certainty, start) => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    expect(proofTexts(session({ certainty, start }), NOW - HOUR, NOW, display)).toEqual(['read 1 hr ago']);
  });

  it.each([
    [0, 'read 1 min ago'],
    [59 * MINUTE, 'read 59 min ago'],
    [HOUR, 'read 1 hr ago'],
    [DAY, 'read 24 hr ago'],
    // Midnight in Nairobi was 15 hours ago, and another day before.
    [39 * HOUR, 'read 39 hr ago'],
    [40 * HOUR, 'read 2 days ago'],
    [9 * DAY, 'read 9 days ago'],
  ])('counts hours, and from the day before yesterday on days: %d', async (age, words) => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    expect(proofTexts(session(), NOW - age, NOW, display).at(-1)).toBe(words);
  });

  it('is what is true of all sources where there are several, and nothing where there is none', async () => {
    const display = await displayIn('en-GB', 'Africa/Nairobi');
    const entry = entryOf(session());
    const [report] = entry.reports;
    if (report === undefined) throw new Error('An entry without a report');
    const reports = [
      { ...report, readAt: NOW - MINUTE },
      { ...report, sourceId: 'un-journal', readAt: NOW - 2 * HOUR },
    ];
    expect(proofTextsOf({ ...entry, reports }, NOW, display)).toEqual(['10:00 New York', 'read 2 hr ago']);
    expect(proofTextsOf({ ...entry, reports: [] }, NOW, display)).toEqual([]);
  });
});
