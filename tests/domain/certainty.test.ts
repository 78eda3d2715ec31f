import { expect, test } from 'vitest';
import { sureStartOf } from '../../domain/certainty';
import { START, session } from '../builders';

test.each(['exact', 'zone-from-venue', 'zone-corrected'] as const)('%s can be acted on', (certainty) => {
  expect(sureStartOf(session({ certainty }))).toBe(START);
});

test.each(['ambiguous', 'date-only', 'follows-previous', 'contradictory'] as const)(
  '%s is never acted on, even where a start is given',
  (certainty) => {
    expect(sureStartOf(session({ certainty }))).toBeNull();
  },
);

test.each(['cancelled', 'postponed'] as const)('a %s session does not start', (status) => {
  expect(sureStartOf(session({ status }))).toBeNull();
});

test('a tentative session is announced for its time', () => {
  expect(sureStartOf(session({ status: 'tentative' }))).toBe(START);
});

test('a missing start is none', () => {
  expect(sureStartOf(session({ start: null, end: null }))).toBeNull();
});
