import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { expandRule, WorkBudget } from '../../sources/icalendar-recurrence';
import { parseRule } from '../../sources/icalendar-rule';
import { toWallText, wallOf } from '../../sources/icalendar-time';

const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

const LIST = (values: fc.Arbitrary<number | string>) =>
  fc.option(fc.uniqueArray(values, { minLength: 1, maxLength: 4 }), { nil: null });

const WEEKDAY = fc.constantFrom('SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA');
const NTH = fc.tuple(fc.constantFrom('1', '2', '-1', '-2'), WEEKDAY).map((parts) => parts.join(''));

/** Rules that ical.js follows rightly; of others RFC 5545 has examples, in icalendar-rules.test.ts. */
const RULE = fc.oneof(
  fc.record({ FREQ: fc.constant('DAILY'), BYMONTH: LIST(fc.integer({ min: 1, max: 12 })) }),
  fc.record({ FREQ: fc.constant('WEEKLY'), BYDAY: LIST(WEEKDAY) }),
  fc.record({ FREQ: fc.constant('MONTHLY'), BYMONTHDAY: LIST(fc.integer({ min: 1, max: 28 })) }),
  fc.record({ FREQ: fc.constant('MONTHLY'), BYDAY: LIST(NTH) }),
  fc.record({ FREQ: fc.constant('YEARLY'), BYMONTH: LIST(fc.integer({ min: 1, max: 12 })) }),
);

function ruleText(parts: Readonly<Record<string, unknown>>, interval: number, count: number): string {
  const stated = Object.entries(parts).filter(([, value]) => value !== null);
  return [
    ...stated.map(([name, value]) => `${name}=${value}`),
    `INTERVAL=${interval}`,
    `COUNT=${count}`,
  ].join(';');
}

function rule(text: string) {
  const [, , , value]: readonly unknown[] = ICAL.parse.property(`RRULE:${text}`, ICAL.design.icalendar);
  return parseRule(value);
}

function expand(text: string, start: string, window = ALWAYS, most = 100) {
  const { walls, cut } = expandRule(rule(text), wallOf(start), window, most, new WorkBudget(1_000_000));
  return { walls: walls.map(toWallText), cut };
}

/** The first instances by ical.js. */
function expandElsewhere(text: string, start: string): readonly string[] {
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateTimeString(start));
  const walls: string[] = [];
  for (let next = iterator.next(); next && walls.length < 100; next = iterator.next())
    walls.push(next.toString());
  return walls;
}

describe('the instances of a rule', () => {
  const day = fc.integer({ min: 0, max: 3000 });

  it('are those of ical.js', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        RULE,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 12 }),
        day,
        (parts, interval, count, days) => {
          const start = toWallText(wallOf('2020-01-01T09:30:00') + (days % 3000) * 86_400_000);
          fc.pre(Number(start.slice(8, 10)) <= 28);
          const text = ruleText(parts, interval, count);
          const expected = expandElsewhere(text, start);
          // What a start means that the rule does not match is left open by RFC 5545.
          fc.pre(expected[0] === start);
          compared++;
          expect(expand(text, start).walls, `${start} ${text}`).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('are the same wherever the window begins', () => {
    fc.assert(
      fc.property(
        RULE,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 2000 }),
        (parts, interval, days) => {
          const text = ruleText(parts, interval, 1).replace(/;COUNT=1$/, '');
          const start = '2020-01-15T09:30:00';
          const to = wallOf('2027-01-01T00:00:00');
          const from = wallOf(start) + days * 86_400_000;
          const whole = expand(text, start, { from: Number.NEGATIVE_INFINITY, to }, 10_000).walls;
          const part = expand(text, start, { from, to }, 10_000).walls;
          expect(part).toEqual(whole.filter((wall) => wallOf(wall) >= from));
        },
      ),
    );
  });

  it('begin with the start, which counts, also where the rule does not match it', () => {
    expect(expand('FREQ=WEEKLY;BYDAY=MO;COUNT=3', '2026-11-24T09:00:00').walls).toEqual([
      '2026-11-24T09:00:00',
      '2026-11-30T09:00:00',
      '2026-12-07T09:00:00',
    ]);
  });

  it('are cut where there are too many, or it is too much work, and that is told', () => {
    expect(expand('FREQ=DAILY', '2026-11-24T09:00:00', ALWAYS, 3)).toMatchObject({ cut: 'most' });
    expect(expand('FREQ=DAILY;COUNT=3', '2026-11-24T09:00:00', ALWAYS, 3)).toMatchObject({ cut: null });
    expect(expand('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2026-11-24T09:00:00', ALWAYS)).toMatchObject({
      cut: 'work',
    });
  });
});
