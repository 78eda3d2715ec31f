import { expect, test } from 'vitest';
import { correctedZoneOf } from '../../domain/corrected-zone';
import { readPhrase } from '../../domain/phrase/read-phrase';
import type { Session } from '../../domain/session';
import { HOUR } from '../../domain/time';
import { instant, session } from '../builders';

/** A session at the first time that the words state. */
function announced(words: string): Session {
  const [time] = readPhrase(words, { publishedOn: '2026-06-01' }).times;
  if (time === undefined) throw new RangeError(`No time is read in: ${words}`);
  const { start, end, timeZone, certainty, alternativeStart } = time;
  return session({
    ...{ start, end, timeZone, certainty, statedTime: words },
    ...(alternativeStart === null ? {} : { alternativeStart }),
  });
}

test('EST in July is named, with EDT, which New York goes by then, and the reading by the letter', () => {
  expect(correctedZoneOf(announced('14 July 2026, 10 a.m. EST'))).toEqual({
    stated: 'EST',
    statedOffset: -5 * HOUR,
    used: 'EDT',
    start: instant('2026-07-14T10:00:00-04:00'),
    literalStart: instant('2026-07-14T10:00:00-05:00'),
  });
});

test.each([
  ['14 January 2027, 10 a.m. EDT', 'EDT', 'EST'],
  ['14 July 2026, 10:00 CET', 'CET', 'CEST'],
  ['14 January 2027, 10:00 CEST', 'CEST', 'CET'],
])('%s: %s is stated, %s used', (words, stated, used) => {
  expect(correctedZoneOf(announced(words))).toMatchObject({ stated, used });
});

test('an abbreviation without a known counterpart is named alone', () => {
  expect(correctedZoneOf(announced('14 January 2027, 10:00 BST'))).toMatchObject({
    stated: 'BST',
    used: null,
  });
});

test('a zone that is stated in words has its offset', () => {
  expect(correctedZoneOf(announced('14 July 2026, 10 a.m. Eastern Standard Time'))).toMatchObject({
    stated: null,
    statedOffset: -5 * HOUR,
  });
});

test.each([
  '14 January 2027, 10 a.m. EST',
  '14 July 2026, 10 a.m. EDT',
  '14 July 2026, 10 a.m. New York time',
])('there is nothing to correct in %s', (words) => {
  expect(correctedZoneOf(announced(words))).toBeNull();
});
