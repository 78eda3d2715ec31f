import { browser } from 'wxt/browser';
import { unreadSource, withRequest } from '../domain/source-state';
import { afterReading } from '../domain/sync-schedule';
import type { EpochMilliseconds } from '../domain/time';
import { readSourceState, storeReading } from '../platform/schedule-store';
import { PROGRAMMES } from '../sources/programmes';

/** The source of the programmes that are bundled with Gavel. */
export const PROGRAMMES_ID = 'commemoration';

/** Puts the hand-kept programmes that are bundled with Gavel into the schedule, once for each version of Gavel. */
export async function storeProgrammes(now: EpochMilliseconds): Promise<void> {
  const edition = browser.runtime.getManifest().version;
  for (const { key, name, read } of PROGRAMMES) {
    const unread = unreadSource({ id: PROGRAMMES_ID, kind: PROGRAMMES_ID, name });
    const state = (await readSourceState(PROGRAMMES_ID)) ?? unread;
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
    const reading = { requestKey: key, sessions, details: {}, readAt: now, listSince: now, isFirst: true };
    await storeReading({ sourceId: PROGRAMMES_ID, ...reading }, next);
  }
}
