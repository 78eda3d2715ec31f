import type { Arm } from '../../domain/arm';
import type { Preferences } from '../../domain/preferences';
import type { Session } from '../../domain/session';
import { unreadSource } from '../../domain/source-state';
import type { EpochMilliseconds } from '../../domain/time';
import { startWorker } from '../fakes/computer';

/** What a test asks of a worker, and of what it keeps. */
export type Worker = Awaited<ReturnType<typeof newWorker>>;

/** A worker that has just started: it remembers nothing but what is stored. */
export async function newWorker() {
  startWorker();
  const alarms = await import('../../background/alarms');
  const { refresh } = await import('../../background/refresh');
  const { listenToNotifications } = await import('../../background/notification-clicks');
  const ledger = await import('../../platform/ledger');
  const database = {
    ...(await import('../../platform/database')),
    ...(await import('../../platform/database-connection')),
  };
  const store = await import('../../platform/schedule-store');
  const storage = await import('../../platform/storage');
  const choices = await import('../../platform/choices');
  const memory = await import('../../platform/session-memory');
  const writeArm = (arm: Arm): Promise<void> => choices.writeArms([arm], Date.now());
  const platform = { ...ledger, ...database, ...store, ...storage, ...choices, ...memory };
  return { ...alarms, ...platform, writeArm, refresh, listenToNotifications };
}

export type SyncingWorker = Awaited<ReturnType<typeof newSyncingWorker>>;

/** Such a worker that can sync: it takes longer to start, for it brings the calendar of observances along. */
export async function newSyncingWorker() {
  const worker = await newWorker();
  const { sync } = await import('../../background/sync');
  return { ...worker, sync };
}

/** Puts the sessions into the schedule, as read at `readAt`. */
export function schedule(
  worker: Worker,
  readAt: EpochMilliseconds,
  ...sessions: readonly Session[]
): Promise<void> {
  const reading = { requestKey: 'un-web-tv/2026-11-24', sessions, details: {}, readAt, listSince: readAt };
  return worker.storeReading(
    { sourceId: 'un-web-tv', isFirst: true, ...reading },
    unreadSource({ id: 'un-web-tv', kind: 'un-web-tv', name: 'UN Web TV' }),
  );
}

/** Arms the session for this computer. */
export async function armHere(worker: Worker, arm: Arm): Promise<void> {
  await worker.writeArm({ ...arm, deviceId: await worker.readDeviceId() });
}

export function prefer(worker: Worker, preferences: Partial<Preferences>): Promise<void> {
  return worker.updatePreferences((current) => ({ ...current, ...preferences }));
}

/** The states of the ledger's lines, by kind of alert: `{start: 'done'}`. */
export async function ledgerStates(worker: Worker): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(
    [...(await worker.readLedger()).values()].map(({ kind, state }) => [kind, state]),
  );
}
