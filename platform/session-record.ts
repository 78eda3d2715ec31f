import { listKeyOf } from '../domain/fold-reading';
import { matchKeysOfEntry } from '../domain/same-session';
import type { ScheduleEntry } from '../domain/schedule';

/** An entry of the schedule with what the database finds it by. */
export interface SessionRecord extends ScheduleEntry {
  /** The lists that name it now. */
  readonly listKeys: readonly string[];
  /** See `domain/same-session`. */
  readonly matchKeys: readonly string[];
  /** The sources that have a report on it. */
  readonly sourceIds: readonly string[];
}

export function toSessionRecord(entry: ScheduleEntry): SessionRecord {
  const listing = entry.reports.filter(({ unlistedSince }) => unlistedSince === undefined);
  const listKeys = new Set(listing.map(({ requestKey }) => listKeyOf(requestKey)));
  const sourceIds = entry.reports.map(({ sourceId }) => sourceId);
  return { ...entry, listKeys: [...listKeys], matchKeys: matchKeysOfEntry(entry), sourceIds };
}
