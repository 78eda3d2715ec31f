import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { offsetStretches } from '../../domain/offset-change';
import { DAY, HOUR } from '../../domain/time';
import { instant } from '../builders';

const NEW_YORK = 'America/New_York';
const CHANGE = instant('2026-11-01T06:00:00Z');

test('without a change there is one stretch', () => {
  const from = instant('2026-06-01T00:00:00Z');
  expect(offsetStretches(from, from + 30 * DAY, NEW_YORK)).toEqual([
    { from, to: from + 30 * DAY, offset: -4 * HOUR },
  ]);
});

test('a change ends one and begins the next', () => {
  expect(offsetStretches(CHANGE - DAY, CHANGE + DAY, NEW_YORK)).toEqual([
    { from: CHANGE - DAY, to: CHANGE, offset: -4 * HOUR },
    { from: CHANGE, to: CHANGE + DAY, offset: -5 * HOUR },
  ]);
});

test('a change at the beginning is over, one at the end is yet to come', () => {
  expect(offsetStretches(CHANGE, CHANGE + DAY, NEW_YORK)).toHaveLength(1);
  expect(offsetStretches(CHANGE - DAY, CHANGE, NEW_YORK)).toHaveLength(1);
  expect(offsetStretches(CHANGE - 1, CHANGE + 1, NEW_YORK)).toEqual([
    { from: CHANGE - 1, to: CHANGE, offset: -4 * HOUR },
    { from: CHANGE, to: CHANGE + 1, offset: -5 * HOUR },
  ]);
});

test('nothing is none', () => {
  expect(offsetStretches(CHANGE, CHANGE, NEW_YORK)).toEqual([]);
  expect(offsetStretches(CHANGE + 1, CHANGE, NEW_YORK)).toEqual([]);
});

test('agrees with Temporal over five years in zones of every kind', { timeout: 60_000 }, () => {
  const zones = [
    NEW_YORK,
    'Europe/Paris',
    'Africa/Casablanca',
    'Africa/Cairo',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ];
  const from = instant('2010-01-01T00:00:00Z');
  const to = instant('2015-01-01T00:00:00Z');
  for (const zone of zones) {
    const changes = offsetStretches(from, to, zone).map((stretch) => stretch.to);
    expect(changes, zone).toEqual([...changesOf(zone, from, to), to]);
  }
});

function changesOf(zone: string, from: number, to: number): readonly number[] {
  const changes: number[] = [];
  let change = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next');
  while (change !== null && change.epochMilliseconds < to) {
    changes.push(change.epochMilliseconds);
    change = change.getTimeZoneTransition('next');
  }
  return changes;
}
