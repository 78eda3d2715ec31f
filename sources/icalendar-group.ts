import { hashOf } from './bounded-uid';
import { propertyOf, textOf } from './icalendar-components';
import type { ListedEvent } from './icalendar-event';

/** All that a file says of one UID: the event itself, and those of its instances that are told apart (RECURRENCE-ID). */
export interface EventGroup {
  readonly uid: string;
  readonly masters: readonly ListedEvent[];
  readonly exceptions: readonly ListedEvent[];
}

/** The events of a file by their UID; those without one are told apart by their start and title. */
export function groupEvents(events: readonly ListedEvent[]): readonly EventGroup[] {
  const groups = new Map<string, { uid: string; masters: ListedEvent[]; exceptions: ListedEvent[] }>();
  for (const event of events) {
    const { component } = event;
    const uid =
      textOf(component, 'uid') || hashOf(`${textOf(component, 'dtstart')} ${textOf(component, 'summary')}`);
    const group = groups.get(uid) ?? { uid, masters: [], exceptions: [] };
    groups.set(uid, group);
    (propertyOf(component, 'recurrence-id') === null ? group.masters : group.exceptions).push(event);
  }
  return [...groups.values()];
}

/**
 * The version that counts: that of the highest SEQUENCE, then of the latest LAST-MODIFIED or else DTSTAMP, then the last
 * in the file (RFC 5546, 2.1.5). Where that one calls the event off, the others still say what it was. Null for none.
 */
export function newestOf(versions: readonly ListedEvent[]): ListedEvent | null {
  const [newest] = versions.toReversed().toSorted(byAge);
  if (newest === undefined) return null;
  if (!newest.isCalledOff) return newest;
  const described = newestOf(versions.filter(({ isCalledOff }) => !isCalledOff));
  return { ...(described ?? newest), isCalledOff: true };
}

/** The newer first. */
function byAge(one: ListedEvent, other: ListedEvent): number {
  const sequence = sequenceOf(other) - sequenceOf(one);
  if (sequence !== 0) return sequence;
  const [written, otherWritten] = [writtenAt(one), writtenAt(other)];
  if (written === otherWritten) return 0;
  return written < otherWritten ? 1 : -1;
}

function sequenceOf({ component }: ListedEvent): number {
  const [value] = propertyOf(component, 'sequence')?.values ?? [];
  const sequence = Number(value ?? 0);
  return Number.isSafeInteger(sequence) ? sequence : 0;
}

/** Both are in UTC, so that their texts are in the order of the times. */
function writtenAt({ component }: ListedEvent): string {
  return textOf(component, 'last-modified') || textOf(component, 'dtstamp');
}
