import { beforeEach, expect, it } from 'vitest';
import { summaryTexts } from '../../components/decision-summary-text';
import type { Decision, Verdict } from '../../domain/decision';
import { REFUSALS } from '../../domain/refusal';
import { MINUTE } from '../../domain/time';
import type { Display } from '../../hooks/use-strings';
import { loadStrings } from '../../platform/i18n';
import { START } from '../builders';
import { startComputer } from '../fakes/computer';

beforeEach(() => {
  startComputer(START);
});

async function displayIn(language: string): Promise<Display> {
  const strings = await loadStrings(language);
  const timeZone = 'Africa/Nairobi';
  return {
    ...strings,
    homeTimeZone: timeZone,
    otherTimeZones: [],
    format: { locale: language, timeZone, hourCycle: '24' },
  };
}

/** Of as many sessions as there are verdicts. */
function decisionsOf(...verdicts: readonly Verdict[]): readonly Decision[] {
  return verdicts.map((verdict, index) => ({
    ...{ at: START, uid: `x:${index}`, title: `Session ${index}`, start: START },
    verdict,
  }));
}

it('says how many starts came out in which way, and why', async () => {
  const onTime = Array.from({ length: 19 }, (): Verdict => ({ kind: 'announced', lateBy: 0 }));
  const decisions = decisionsOf(
    ...onTime,
    { kind: 'announced', lateBy: 6 * MINUTE, absence: 'asleep' },
    { kind: 'announced', lateBy: 2 * MINUTE, absence: 'not-running' },
    { kind: 'announced', lateBy: 4 * MINUTE, absence: 'not-running' },
    { kind: 'not-opened', refusal: 'locked', lateBy: 0 },
    { kind: 'missed' },
    { kind: 'missed', isQuiet: true },
    { kind: 'failed', sentence: 'No window' },
    { kind: 'not-shown' },
  );
  expect(summaryTexts(decisions, await displayIn('en-GB'))).toEqual([
    'On time: 19',
    'Late by up to 4 mins: 2 (the browser was not running)',
    'Late by 6 mins: 1 (the computer was asleep)',
    'Not opened: 1 (the screen was locked)',
    'Missed: 1',
    'Missed: 1 (over when the quiet hours ended)',
    'Refused by the browser: 1',
    'Not shown: 1 (notifications of this browser are turned off)',
  ]);
});

it('says nothing where nothing started', async () => {
  const display = await displayIn('en-GB');
  expect(summaryTexts([], display)).toEqual([]);
  expect(summaryTexts(decisionsOf({ kind: 'reminded', leadMinutes: 5 }), display)).toEqual([]);
});

it.each(['en-GB', 'ar'])('has its own words for each reason, in %s', async (language) => {
  const refused = REFUSALS.map((refusal): Verdict => ({ kind: 'not-opened', refusal, lateBy: 0 }));
  const phrases = summaryTexts(decisionsOf(...refused), await displayIn(language));
  expect(new Set(phrases).size).toBe(REFUSALS.length);
});
