import type { ScheduleEntry } from '../domain/schedule';
import { type SourceState, unreadSource } from '../domain/source-state';
import type { WantedRequest } from '../domain/sync-plan';
import type { Need } from '../domain/sync-schedule';
import type { Clock } from '../platform/clock';
import { sourceLock } from '../platform/locks';
import { readSourceState, writeSourceState } from '../platform/schedule-store';
import type { RequestSettings, Source, SourceRequest } from '../sources/source';
import type { DueRequest } from './list-reading';
import { keepMistake } from './sources';

/** A session that more has to be known of than its list says. */
export interface LackingSession {
  readonly entry: ScheduleEntry;
  readonly isNear: boolean;
}

/** What one round of the sync knows beside the sources themselves. */
export interface Round extends Pick<Need, 'reason' | 'wokeAt'> {
  readonly clock: Clock;
  /** The one source that is to be read; undefined for all. */
  readonly only?: string | undefined;
  readonly settings: RequestSettings;
  /** See `domain/near-requests`. */
  readonly near: ReadonlySet<string>;
  readonly lacking: readonly LackingSession[];
}

/** A request that a source wants made some time. */
export interface SourceWish extends DueRequest, WantedRequest {
  readonly source: Source;
}

/** All that the source wants read some time, and what is known of it. A source that cannot say has failed, and wants nothing. */
export async function wishesOf(source: Source, round: Round): Promise<readonly SourceWish[]> {
  const state = await knownState(source);
  const settings = { ...round.settings, memory: state.memory };
  const toWish = (request: SourceRequest, isNear: boolean, isDetail: boolean): SourceWish => ({
    ...{ source, request, isNear, isDetail },
    host: new URL(request.url).host,
    interval: request.interval,
    state: state.requests[request.key],
  });
  try {
    return [
      ...source
        .requestsAt(round.clock.now(), settings)
        .map((request) => toWish(request, round.near.has(request.key), false)),
      ...round.lacking.flatMap(({ entry, isNear }) => {
        const request = detailRequest(source, entry, settings);
        return request === null ? [] : [toWish(request, isNear, true)];
      }),
    ];
  } catch (error) {
    await keepMistake(source, error instanceof Error ? error.message : String(error), round.clock.now());
    return [];
  }
}

/** The request for more about the session, where the source has reported it and knows more. */
function detailRequest(
  source: Source,
  { reports }: ScheduleEntry,
  settings: RequestSettings,
): SourceRequest | null {
  const report = reports.find(({ sourceId }) => sourceId === source.id);
  return (report && source.detailsRequestOf?.(report.session, settings)) ?? null;
}

/** What is known of the source, as far as anything is. */
export async function knownState(source: Source): Promise<SourceState> {
  return (await readSourceState(source.id)) ?? unreadSource(source);
}

/** Changes what is known of the source by the latest that is known of it: more about a session may have been read in between. Nothing is written for null. */
export function changeState(
  source: Source,
  change: (state: SourceState) => Promise<SourceState | null>,
): Promise<void> {
  return navigator.locks.request(sourceLock(source.id), async () => {
    const next = await change(await knownState(source));
    if (next !== null) await writeSourceState(next);
  });
}
