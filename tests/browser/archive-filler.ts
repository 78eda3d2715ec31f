/** How many past sessions, when the latest of them ended, and the milliseconds from the end of one to that of the next. */
export interface Filling {
  readonly count: number;
  readonly endedAt: number;
  readonly gap: number;
}

/**
 * Fills the database of the page that it runs in with past sessions that have recordings, as Gavel would have kept
 * them; Gavel must have opened it before. For `page.evaluate`: it imports nothing. The one in the middle is the only
 * "Session of the hidden acorn".
 */
export async function fillArchive({ count, endedAt, gap }: Filling): Promise<void> {
  const HOUR = 3_600_000;
  const BATCH = 2000;
  const BODIES = ['Security Council', 'General Assembly', 'Human Rights Council', 'Trusteeship Council'];

  const recordAt = (index: number): object => {
    const id = index.toString(36).padStart(8, '0');
    const uid = `un-web-tv:1_${id}`;
    const until = endedAt - index * gap;
    const start = until - 2 * HOUR;
    const href = `https://webtv.un.org/en/asset/k1${id.slice(0, 1)}/k1${id}`;
    const title =
      index === Math.floor(count / 2)
        ? 'Session of the hidden acorn'
        : `Past meeting no. ${index} of the year`;
    const category = BODIES[index % BODIES.length] ?? '';
    const requestKey = `un-web-tv/${new Date(start).toISOString().slice(0, 10)}`;
    const session = {
      uid,
      title,
      role: 'other',
      start,
      end: until,
      timeZone: 'America/New_York',
      status: 'confirmed',
      certainty: 'exact',
      access: 'open',
      observanceId: null,
      category,
      links: [{ kind: 'recording', href }],
      source: { kind: 'un-web-tv', url: 'https://webtv.un.org/en/schedule' },
    };
    return {
      uid,
      uids: [uid],
      session,
      origins: {},
      reports: [{ sourceId: 'un-web-tv', requestKey, session, firstReadAt: until, readAt: until }],
      readAt: until,
      until,
      trustedStart: start,
      sequence: 0,
      changes: [],
      listKeys: [requestKey],
      matchKeys: [
        `uid:${uid}`,
        `asset:k1${id}`,
        `body:${category.toLowerCase()}|${start}`,
        `title:${title.toLowerCase().replace('.', '')}|${start}`,
      ],
      sourceIds: ['un-web-tv'],
    };
  };

  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('gavel');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (let from = 0; from < count; from += BATCH) {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('sessions', 'readwrite');
      const sessions = transaction.objectStore('sessions');
      for (let index = from; index < Math.min(count, from + BATCH); index += 1) sessions.put(recordAt(index));
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }
  database.close();
}
