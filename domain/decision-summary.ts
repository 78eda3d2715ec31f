import type { AbsenceKind } from './absence';
import type { Decision, Verdict } from './decision';
import { OPENING_WINDOW } from './opening';
import { REFUSALS, type Refusal } from './refusal';

/** Starts that were opened or announced late, for one reason; null where none is known. */
export interface LateStarts {
  readonly cause: AbsenceKind | null;
  readonly count: number;
  /** In milliseconds: the least late of them, and the latest. */
  readonly lateBy: { readonly least: number; readonly most: number };
}

/** Starts of sessions that were to open and did not, for one reason. */
export interface UnopenedStarts {
  readonly refusal: Refusal;
  readonly count: number;
}

/** How the starts came out that decisions were made about. */
export interface DecisionSummary {
  /** Opened or announced before the start was a minute old. */
  readonly onTime: number;
  /** Opened or announced later, by cause: the most frequent first. */
  readonly late: readonly LateStarts[];
  /** By reason: the most frequent first. */
  readonly notOpened: readonly UnopenedStarts[];
  /** Over before anything could be said of them. */
  readonly missed: number;
  /** Over when the quiet hours ended. */
  readonly missedInQuiet: number;
  /** Not told at all, for the browser shows no notifications of Gavel. */
  readonly notShown: number;
  /** Refused by the browser. */
  readonly failed: number;
}

/**
 * Which of several verdicts on one start tells how it came out: that a livestream opened says more than that it was
 * announced as well. Reminders, told changes and recordings say nothing of a start; that one of them was not shown
 * counts where nothing else is known.
 */
const RANK: Readonly<Record<Verdict['kind'], number>> = {
  opened: 6,
  'not-opened': 5,
  failed: 4,
  announced: 3,
  missed: 2,
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
  const told = outcomes.filter(isTold);
  const late = told.filter(({ lateBy }) => lateBy > OPENING_WINDOW);
  const refusals = outcomes.flatMap((verdict) => (verdict.kind === 'not-opened' ? [verdict.refusal] : []));
  const missed = outcomes.filter((verdict) => verdict.kind === 'missed');
  const inQuiet = missed.filter(({ isQuiet }) => isQuiet === true);
  return {
    onTime: told.length - late.length,
    late: lateByCause(late),
    notOpened: countByReason(refusals),
    missed: missed.length - inQuiet.length,
    missedInQuiet: inQuiet.length,
    notShown: outcomes.filter(({ kind }) => kind === 'not-shown').length,
    failed: outcomes.filter(({ kind }) => kind === 'failed').length,
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

type ToldVerdict = Extract<Verdict, { readonly kind: 'opened' | 'announced' }>;

function isTold(verdict: Verdict): verdict is ToldVerdict {
  return verdict.kind === 'opened' || verdict.kind === 'announced';
}

function lateByCause(late: readonly ToldVerdict[]): readonly LateStarts[] {
  const groups = ([null, 'asleep', 'not-running'] as const).flatMap((cause): LateStarts[] => {
    const delays = late.filter((verdict) => causeOf(verdict) === cause).map(({ lateBy }) => lateBy);
    if (delays.length === 0) return [];
    return [
      { cause, count: delays.length, lateBy: { least: Math.min(...delays), most: Math.max(...delays) } },
    ];
  });
  return inOrderOfCount(groups);
}

function causeOf(verdict: ToldVerdict): AbsenceKind | null {
  return verdict.kind === 'announced' ? (verdict.absence ?? null) : null;
}

function countByReason(refusals: readonly Refusal[]): readonly UnopenedStarts[] {
  const groups = REFUSALS.map((refusal) => ({
    refusal,
    count: refusals.filter((other) => other === refusal).length,
  }));
  return inOrderOfCount(groups.filter(({ count }) => count > 0));
}

function inOrderOfCount<Group extends { readonly count: number }>(
  groups: readonly Group[],
): readonly Group[] {
  return groups.toSorted((a, b) => b.count - a.count);
}
