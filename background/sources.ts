import type { Preferences } from '../domain/preferences';
import { unreadSource, withRequest } from '../domain/source-state';
import { afterFailure } from '../domain/sync-schedule';
import { DAY, type EpochMilliseconds } from '../domain/time';
import { readAddedSources, readTokens } from '../platform/added-sources';
import { readPageSources } from '../platform/page-sources';
import {
  forgetSource,
  readSourceState,
  readSourceStates,
  writeSourceState,
} from '../platform/schedule-store';
import { BUILT_IN_SOURCES, sourceOf } from '../sources/registry';
import type { Source } from '../sources/source';
import { PROGRAMMES_ID } from './programmes';

/** The sources that are to be read: those that come with Gavel and those that the user added, without those that are turned off. */
export async function readActiveSources(
  { sourcesOff }: Preferences,
  now: EpochMilliseconds,
): Promise<readonly Source[]> {
  const [added, tokens] = await Promise.all([readAddedSources(), readTokens()]);
  const sources: Source[] = [...BUILT_IN_SOURCES];
  for (const settings of added) {
    try {
      sources.push(sourceOf(settings, tokens[settings.id]));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      await keepMistake(settings, error.message, now);
    }
  }
  return sources.filter(({ id }) => !sourcesOff.includes(id));
}

/** A source that cannot be read as it was added says so in its row, once. */
export async function keepMistake(
  source: { readonly id: string; readonly kind: string; readonly name: string },
  sentence: string,
  now: EpochMilliseconds,
): Promise<void> {
  const state = (await readSourceState(source.id)) ?? unreadSource(source);
  if (state.requests[source.id]?.failure?.sentence === sentence) return;
  const failure = { reason: 'not-a-document', sentence, at: now } as const;
  const request = afterFailure(undefined, failure, { interval: DAY, jitter: 1, retryAfter: null });
  await writeSourceState({ ...withRequest(state, source.id, request), roundAt: now });
}

/** Forgets what sources said that the user has turned off or removed. */
export async function forgetInactive({ sourcesOff }: Preferences, now: EpochMilliseconds): Promise<void> {
  const [added, pages] = await Promise.all([readAddedSources(), readPageSources()]);
  const ids = [...BUILT_IN_SOURCES, ...added, ...pages].map(({ id }) => id);
  const present = new Set([...ids, PROGRAMMES_ID]);
  for (const id of sourcesOff) present.delete(id);
  for (const { id } of await readSourceStates()) if (!present.has(id)) await forgetSource(id, now);
}
