import { type AlertKey, type LedgerEntry, refusalIn, toAlertId } from './alert';
import { inOrderOfOpening, isSameMinute } from './conflict';
import { type Opening, openingOf } from './opening';
import type { PlanInput } from './plan-input';
import type { ScheduleEntry } from './schedule';
import { HOUR } from './time';

/** So many tabs open by themselves in any hour; what is one too many is announced. */
const MOST_TABS_AN_HOUR = 3;

/** An armed session at its start. */
export interface WantedOpening {
  readonly key: AlertKey;
  readonly entry: ScheduleEntry;
}

/** What becomes of each armed session at its start, by alert id: of several in one minute one opens, and no more than three tabs open in an hour. */
export function openingsOf(wanted: readonly WantedOpening[], input: PlanInput): ReadonlyMap<string, Opening> {
  const lately = [...input.ledger.values()].filter((line) => mayHaveOpened(line, input.now));
  const openings = new Map<string, Opening>();
  const taken: Pick<AlertKey, 'uid' | 'start'>[] = [...lately];
  let tabsLeft = MOST_TABS_AN_HOUR - lately.length;
  for (const { key, entry } of inTurn(wanted, input)) {
    let opening = openingOf(key, entry, input);
    if (opening.effect !== 'refuse') {
      const hasRival = taken.some(({ uid, start }) => uid !== key.uid && isSameMinute(start, key.start));
      if (hasRival) opening = { effect: 'refuse', refusal: 'conflict' };
      else if (opening.effect === 'open' && tabsLeft <= 0)
        opening = { effect: 'refuse', refusal: 'too-many' };
      else taken.push(key);
    }
    if (opening.effect === 'open') tabsLeft -= 1;
    openings.set(toAlertId(key), opening);
  }
  return openings;
}

/** The earliest first, and among those of one minute what shall open. */
function inTurn(wanted: readonly WantedOpening[], { choices }: PlanInput): readonly WantedOpening[] {
  const entries = inOrderOfOpening(
    wanted.map(({ entry }) => entry),
    choices,
  );
  const place = new Map(entries.map(({ uid }, index) => [uid, index]));
  return wanted.toSorted((a, b) =>
    isSameMinute(a.key.start, b.key.start)
      ? (place.get(a.entry.uid) ?? 0) - (place.get(b.entry.uid) ?? 0)
      : a.key.start - b.key.start,
  );
}

/** Whether a tab was opened within the last hour, as far as is known: an opening that was interrupted may have come to pass. */
function mayHaveOpened({ kind, state, outcome, at }: LedgerEntry, now: number): boolean {
  if (kind !== 'open' || Math.abs(now - at) >= HOUR) return false;
  const isBegun = state === 'intended' || state === 'resumed';
  return isBegun || (outcome !== undefined && refusalIn(outcome) === null);
}
