import type { AgendaRow } from './agenda-row';
import { toHttpsAddress } from './link';
import { needsRegistration, watchLinkOf } from './watch';

/** The user's own address as it is kept, or null where the text is no https address of a public website: one of http is not raised, it may have another meaning. */
export function toOwnLink(text: string): string | null {
  return /^\s*https:/i.test(text) ? toHttpsAddress(text) : null;
}

/** Whether the user may give an own address for the session: its place is not public, or not known though it shall open; and where one was given. */
export function takesOwnLink({ entry: { session }, ownLink, phase, isArmed, willOpen }: AgendaRow): boolean {
  if (ownLink !== undefined) return true;
  if (phase === 'ended' || session.access === 'closed') return false;
  const link = watchLinkOf(session);
  const isWithoutLink = link === null || link.isDayPage;
  return needsRegistration(session) || (isWithoutLink && (isArmed || willOpen));
}
