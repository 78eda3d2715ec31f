/** Shared by all in `background/sync` who read sources and store what they say; who holds it alone knows that none does. */
export const SYNC_LOCK = 'gavel-sync';

/** Held by `background/refresh` while it decides and carries out alerts. */
export const REFRESH_LOCK = 'gavel-refresh';

/** Held by the one who reads from the host. */
export function hostLock(host: string): string {
  return `gavel-host:${host}`;
}

/** Held by the one who changes what is known of the source. */
export function sourceLock(sourceId: string): string {
  return `gavel-source:${sourceId}`;
}
