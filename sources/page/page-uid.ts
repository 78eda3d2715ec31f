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
    const when =
      session.start === null ? (session.date ?? '') : toLocalDateTime(session.start, session.timeZone);
    const plain = toBoundedUid('page', name);
    let uid = taken.has(plain) || page === '' ? toBoundedUid('page', name, `-${when.slice(0, 16)}`) : plain;
    for (let count = 2; taken.has(uid); count++)
      uid = toBoundedUid('page', name, `-${when.slice(0, 16)}-${count}`);
    taken.add(uid);
    return uid;
  });
}
