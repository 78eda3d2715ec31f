import { expect, it } from 'vitest';
import type { Decision, Verdict } from '../../domain/decision';
import { formatDecision } from '../../domain/decision-log';
import { START } from '../builders';

/** Two seconds after 10 a.m. in New York. */
function decision(verdict: Verdict, title = 'The example'): Decision {
  return { at: START + 2000, uid: 'a', title, start: START, verdict };
}

const SECRET = 'https://anna:pass@meet.example/j/12345?key=0123abc';

it('tells when, by the clock of the zone and in UTC, which session, and what was done', () => {
  expect(formatDecision(decision({ kind: 'missed' }), 'Missed.', 'Africa/Nairobi')).toBe(
    '2026-11-24 18:00:02 UTC+3 = 2026-11-24T15:00:02Z | The example | Missed.',
  );
});

it('tells the day of each clock', () => {
  expect(formatDecision(decision({ kind: 'missed' }), 'Missed.', 'Asia/Tokyo')).toContain(
    '2026-11-25 00:00:02 UTC+9 = 2026-11-24T15:00:02Z',
  );
});

it('names what was opened by its host alone', () => {
  const line = formatDecision(decision({ kind: 'opened', lateBy: 2000, href: SECRET }), 'Opened.', 'UTC');
  expect(line).toBe('2026-11-24 15:00:02 UTC = 2026-11-24T15:00:02Z | The example | Opened. (meet.example)');
});

it('leaves of addresses in titles and in the words of the browser no more than the host', () => {
  const failed = { kind: 'failed', sentence: 'x' } as const;
  const line = formatDecision(decision(failed, `At ${SECRET} today`), `Invalid url: "${SECRET}".`, 'UTC');
  expect(line).toContain('| At meet.example today | Invalid url: "meet.example".');
});

it('keeps to one line, whatever the title', () => {
  const line = formatDecision(decision({ kind: 'missed' }, ' Two\n\tlines '), 'Missed.', 'UTC');
  expect(line).toContain('| Two lines | Missed.');
});
