import { expect, test } from 'vitest';
import { Failure } from '../../scripts/failure';
import { parseInstant } from '../../scripts/instant';

test.each([
  ['2021-09-10T08:59:40-04:00', '2021-09-10T12:59:40.000Z'],
  ['2021-09-10T12:59:40Z', '2021-09-10T12:59:40.000Z'],
  ['2021-09-10T18:44:40.250+05:45', '2021-09-10T12:59:40.250Z'],
  ['2021-09-10T08:59-04:00', '2021-09-10T12:59:00.000Z'],
  ['2024-02-29T00:00:00+14:00', '2024-02-28T10:00:00.000Z'],
  ['1969-12-31T23:59:59+00:00', '1969-12-31T23:59:59.000Z'],
])('%s is the instant %s', (text, instant) => {
  expect(parseInstant(text)).toBe(instant);
});

test.each([
  ['has no offset', '2021-09-10T08:59:40'],
  ['is a day', '2021-09-10'],
  ['is words', 'tomorrow at nine'],
  ['is empty', ''],
  ['has an offset without a colon', '2021-09-10T08:59:40-0400'],
  ['has an offset beyond a day', '2021-09-10T08:59:40+25:00'],
  ['names a zone', '2021-09-10T08:59:40[America/New_York]'],
  ['names a day that does not exist', '2021-02-29T08:59:40Z'],
  ['names a month that does not exist', '2021-13-01T08:59:40Z'],
  ['names an hour that does not exist', '2021-09-10T24:00:00Z'],
  ['names a leap second', '2016-12-31T23:59:60Z'],
  ['is a number of milliseconds', '1631278780000'],
  ['has something behind it', '2021-09-10T08:59:40Z '],
])('a text that %s is refused in one sentence that quotes it', (_, text) => {
  expect(() => parseInstant(text)).toThrow(Failure);
  expect(() => parseInstant(text)).toThrow(`"${text}" is not an instant`);
});
