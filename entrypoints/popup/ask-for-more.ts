import type { ScheduleEntry } from '../../domain/schedule';
import type { EpochMilliseconds } from '../../domain/time';
import { writeDetailsWanted } from '../../platform/storage';

/** Asks the background for more about the session than its list says. False where none of its sources publishes more. */
export async function askForMore(entry: ScheduleEntry, now: EpochMilliseconds): Promise<boolean> {
  if (!(await hasMore(entry))) return false;
  await writeDetailsWanted(entry.uid, now);
  return true;
}

/** The sources are large, and few rows are opened: they are loaded as the first one is. */
async function hasMore({ reports }: ScheduleEntry): Promise<boolean> {
  const { BUILT_IN_SOURCES, sourceOf } = await import('../../sources/registry');
  const { readAddedSources } = await import('../../platform/added-sources');
  const added = (await readAddedSources()).map((source) => sourceOf(source));
  const sources = new Map([...BUILT_IN_SOURCES, ...added].map((source) => [source.id, source]));
  return reports.some(({ sourceId, session }) => sources.get(sourceId)?.detailsRequestOf?.(session) != null);
}
