/** Held by `background/sync` while it reads the sources and stores what they say. */
export const SYNC_LOCK = 'gavel-sync';

/** Held by `background/refresh` while it decides and carries out alerts. */
export const REFRESH_LOCK = 'gavel-refresh';
