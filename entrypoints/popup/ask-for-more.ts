import type { ScheduleEntry, SourceReport } from '../../domain/schedule';
import type { EpochMilliseconds } from '../../domain/time';
import { readAddedSources } from '../../platform/added-sources';
import { writeDetailsWanted } from '../../platform/storage';

/** Asks the background for more about the session than its list says. False where none of its sources publishes more. */
export async function askForMore(entry: ScheduleEntry, now: EpochMilliseconds): Promise<boolean> {
  const more = await Promise.all(entry.reports.map(hasMore));
  if (!more.includes(true)) return false;
  await writeDetailsWanted(entry.uid, now);
  return true;
}

/** Whether the source has a page about the single session. */
async function hasMore({ sourceId, session }: SourceReport): Promise<boolean> {
  // The sources are large, and few rows are opened: they are loaded as the first one is.
  const { BUILT_IN_SOURCES, sourceOf } = await import('../../sources/registry');
  const builtIn = BUILT_IN_SOURCES.find(({ id }) => id === sourceId);
  const added = (await readAddedSources()).find(({ id }) => id === sourceId);
  try {
    const source = builtIn ?? (added && sourceOf(added));
    return (source?.detailsRequestOf?.(session) ?? null) !== null;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
