import type { Session } from '../../domain/session';
import { toLocalDateTime } from '../../domain/time-zone';
import { hashOf, toBoundedUid } from '../bounded-uid';

/**
 * The uids of the sessions of a page, `page:<of the address and the title>`: a session whose time moves keeps it. Of several
 * with one title the later ones have their time in it too; of a pasted text, which has no address, all have.
 */
export function uidsOf(url: string, sessions: readonly Omit<Session, 'uid'>[]): readonly string[] {
  const taken = new Set<string>();
  const page = url
    .replace(/#.*/s, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '');
  return sessions.map((session) => {
    const name = hashOf(`${page}\n${session.title}`);
    let uid = toBoundedUid('page', name);
    if (page === '' || taken.has(uid)) uid = toBoundedUid('page', name, `-${startOf(session)}`);
    for (let count = 2; taken.has(uid); count++)
      uid = toBoundedUid('page', name, `-${startOf(session)}-${count}`);
    taken.add(uid);
    return uid;
  });
}

/** In the zone of the session, to the minute. */
function startOf({ start, date, timeZone }: Omit<Session, 'uid'>): string {
  return start === null ? (date ?? '') : toLocalDateTime(start, timeZone).slice(0, 16);
}
