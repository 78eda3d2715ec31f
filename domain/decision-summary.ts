import type { Decision, Verdict } from './decision';
import { OPENING_WINDOW } from './opening';

/** How the starts came out that decisions were made about. */
export interface DecisionSummary {
  /** Opened or announced before the start was a minute old. */
  readonly onTime: number;
  /** Opened or announced later. */
  readonly late: number;
  /** How late, in milliseconds, the least and the most punctual of those were; 0 where there is none. */
  readonly lateBy: { readonly least: number; readonly most: number };
  /** To be opened, but not opened. */
  readonly notOpened: number;
  /** Over before anything could be said of them. */
  readonly missed: number;
  /** Refused by the browser. */
  readonly failed: number;
}

/**
 * Which of several verdicts on one start tells how it came out: that a livestream opened says more than that it was
 * announced as well. Reminders and told changes say nothing of a start.
 */
const RANK: Readonly<Record<Verdict['kind'], number>> = {
  opened: 5,
  'not-opened': 4,
  failed: 3,
  announced: 2,
  missed: 1,
  'not-shown': 1,
  reminded: 0,
  told: 0,
  'told-early': 0,
  'told-recording': 0,
  'told-again': 0,
};

/** Counts the starts among the decisions, each once. A session that moved and started twice has two. */
export function summarise(decisions: readonly Decision[]): DecisionSummary {
  const outcomes = outcomesOf(decisions);
  const count = (kind: Verdict['kind']): number => outcomes.filter((verdict) => verdict.kind === kind).length;
  const delays = outcomes.flatMap((verdict) =>
    verdict.kind === 'opened' || verdict.kind === 'announced' ? [verdict.lateBy] : [],
  );
  const late = delays.filter((lateBy) => lateBy > OPENING_WINDOW);
  return {
    onTime: delays.length - late.length,
    late: late.length,
    lateBy: late.length === 0 ? { least: 0, most: 0 } : { least: Math.min(...late), most: Math.max(...late) },
    notOpened: count('not-opened'),
    missed: count('missed'),
    failed: count('failed'),
  };
}

/** The verdict that counts, of each start. */
function outcomesOf(decisions: readonly Decision[]): readonly Verdict[] {
  const outcomes = new Map<string, Verdict>();
  for (const { uid, start, verdict } of decisions) {
    const key = `${start}|${uid}`;
    const known = outcomes.get(key);
    if (RANK[verdict.kind] > (known === undefined ? 0 : RANK[known.kind])) outcomes.set(key, verdict);
  }
  return [...outcomes.values()];
}
