import type { Choices } from './arm';
import type { ScheduleEntry } from './schedule';
import type { SessionRole } from './session';
import { type EpochMilliseconds, MINUTE } from './time';

/** The main event of a programme before its side events. */
const ROLES: readonly SessionRole[] = ['main', 'side', 'other'];

/** Whether two sessions that open by themselves stand in each other's way: they start in the same minute. One that starts as the other ends does not. */
export function isSameMinute(one: EpochMilliseconds, other: EpochMilliseconds): boolean {
  return Math.floor(one / MINUTE) === Math.floor(other / MINUTE);
}

/** The sessions of which only the first opens, in that order: what the user chose last, the main event, what was armed first. */
export function inOrderOfOpening(
  entries: readonly ScheduleEntry[],
  { arms }: Choices,
): readonly ScheduleEntry[] {
  const chosenAt = ({ uid }: ScheduleEntry): number => arms.get(uid)?.chosenAt ?? 0;
  const armedAt = ({ uid }: ScheduleEntry): number => arms.get(uid)?.armedAt ?? Number.POSITIVE_INFINITY;
  return entries.toSorted(
    (a, b) =>
      chosenAt(b) - chosenAt(a) ||
      ROLES.indexOf(a.session.role) - ROLES.indexOf(b.session.role) ||
      compare(armedAt(a), armedAt(b)) ||
      compare(a.uid, b.uid),
  );
}

function compare<Value extends number | string>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
