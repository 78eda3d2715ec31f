import type { EntryIndex } from './entry-index';
import { areApart, type Sameness, samenessOf, sessionOf } from './same-session';
import type { ScheduleEntry } from './schedule';

/** The surest first. */
const ORDER: readonly Sameness[] = ['asset', 'body', 'title'];

/**
 * The entry that is about the same session by the word of other sources, or undefined. By body or title alone only
 * where nothing else could be meant: one entry here, one there.
 */
export function twinOf(entry: ScheduleEntry, index: EntryIndex): ScheduleEntry | undefined {
  const candidates = index.near(entry).filter((other) => !shareSource(entry, other));
  for (const sameness of ORDER) {
    const twins = candidates.filter((other) => samenessOfEntries(entry, other) === sameness);
    const [twin] = twins;
    if (twin === undefined) continue;
    if (sameness === 'asset') return twins.find((other) => startOf(other) === startOf(entry)) ?? twin;
    return twins.length === 1 && isOnlyMatch(entry, twin, sameness, index) ? twin : undefined;
  }
  return undefined;
}

/** Whether no other entry of the same sources could be the twin's as well. */
function isOnlyMatch(
  entry: ScheduleEntry,
  twin: ScheduleEntry,
  sameness: Sameness,
  index: EntryIndex,
): boolean {
  const rivals = index.near(twin).filter((other) => other.uid !== entry.uid && shareSource(entry, other));
  return !rivals.some((rival) => samenessOfEntries(rival, twin) === sameness);
}

/** By the surest of their reports; never where any two of these cannot be one meeting. */
function samenessOfEntries(one: ScheduleEntry, other: ScheduleEntry): Sameness | null {
  const pairs = one.reports.flatMap((report) =>
    other.reports.map((twin) => [sessionOf(report), sessionOf(twin)] as const),
  );
  if (pairs.some((pair) => areApart(...pair))) return null;
  const found = pairs.map((pair) => samenessOf(...pair));
  return ORDER.find((sameness) => found.includes(sameness)) ?? null;
}

function shareSource(one: ScheduleEntry, other: ScheduleEntry): boolean {
  const sources = new Set(one.reports.map(({ sourceId }) => sourceId));
  return other.reports.some(({ sourceId }) => sources.has(sourceId));
}

function startOf({ session }: ScheduleEntry): number | null {
  return session.start;
}
