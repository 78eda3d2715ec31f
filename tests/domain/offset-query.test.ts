import { describe, expect, test } from 'vitest';
import { parseOffsetQuery } from '../../domain/offset-query';
import { HOUR, MINUTE } from '../../domain/time';

/** Offsets that zones are at. */
const OFFSETS = [-9.5, -5, -3.5, 0, 3, 3.5, 5, 5.5, 5.75, 10.5, 12.75, 13];

function offsetsMeantBy(typed: string): readonly number[] | null {
  const isMeant = parseOffsetQuery(typed);
  return isMeant && OFFSETS.filter((hours) => isMeant(hours * HOUR));
}

describe('an offset as it is typed', () => {
  test.each([
    ['+3', [3]],
    ['+03', [3]],
    ['UTC+3', [3]],
    ['utc +03:00', [3]],
    ['GMT-5', [-5]],
    ['GMT −5', [-5]],
    ['TU+3', [3]],
    ['غرينتش+٣', [3]],
    ['гринвич +3', [3]],
    ['格林尼治＋3', [3]],
    ['UTC+5:30', [5.5]],
    ['-03:30', [-3.5]],
    ['-0330', [-3.5]],
    ['+5.5', [5.5]],
    ['+5,5', [5.5]],
    ['+5.50', [5.5]],
    ['+5.75', [5.75]],
    ['+5.45', [5.75]],
    ['+5h30', [5.5]],
    ['+１２：４５', [12.75]],
  ])('“%s”', (typed, offsets) => {
    expect(offsetsMeantBy(typed)).toEqual(offsets);
  });

  test.each([
    ['+٣', [3]],
    ['٣+', [3]],
    ['3+', [3]],
    ['5:30+', [5.5]],
  ])('has its sign before or behind: “%s”', (typed, offsets) => {
    expect(offsetsMeantBy(typed)).toEqual(offsets);
  });

  test.each([
    ['5', [-5, 5]],
    ['3:30', [-3.5, 3.5]],
    ['utc 3', [3]],
  ])('without a sign is meant to either side: “%s”', (typed, offsets) => {
    expect(offsetsMeantBy(typed)).toEqual(offsets);
  });

  test.each([
    ['+5:', [5, 5.5, 5.75]],
    ['+5:4', [5.75]],
    ['+5h', [5, 5.5, 5.75]],
  ])('half typed may become “%s…”', (typed, offsets) => {
    expect(offsetsMeantBy(typed)).toEqual(offsets);
  });

  test.each(['+0', '-0', 'UTC+0', 'gmt-00:00', '0'])('“%s” is UTC', (typed) => {
    expect(offsetsMeantBy(typed)).toEqual([0]);
  });

  test('counts to the minute', () => {
    expect(parseOffsetQuery('+0:30')?.(30 * MINUTE)).toBe(true);
    expect(parseOffsetQuery('+0:30')?.(31 * MINUTE)).toBe(false);
  });

  test.each(['', '+', 'UTC', 'nairobi', 'EST-5', '+5:30:15', '+123456', '++3', 'UTC GMT+3'])(
    '“%s” is none',
    (typed) => {
      expect(parseOffsetQuery(typed)).toBe(null);
    },
  );
});
