import { browser } from 'wxt/browser';
import { unreadSource, withRequest } from '../domain/source-state';
import { afterReading } from '../domain/sync-schedule';
import type { EpochMilliseconds } from '../domain/time';
import { readSourceState, storeReading } from '../platform/schedule-store';
import { PROGRAMMES } from '../sources/programmes';

const KIND = 'commemoration';

/** Puts the hand-kept programmes that are bundled with Gavel into the schedule, once for each version of Gavel. */
export async function storeProgrammes(now: EpochMilliseconds): Promise<void> {
  const edition = browser.runtime.getManifest().version;
  for (const { key, name, read } of PROGRAMMES) {
    const state = (await readSourceState(KIND)) ?? unreadSource(KIND, name);
    if (state.requests[key]?.etag === edition) continue;
    const { sessions, problems } = read();
    const request = {
      count: sessions.length,
      problems,
      etag: edition,
      interval: Number.POSITIVE_INFINITY,
      jitter: 1,
    };
    const next = withRequest({ ...state, roundAt: now }, key, afterReading(request, now));
    await storeReading(key, sessions, now, next);
  }
}
