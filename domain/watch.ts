import { isTrustedToOpen, type Link, unWebTvDayPage } from './link';
import { localDateAt } from './local-date';
import type { Session } from './session';

const NEW_YORK = 'America/New_York';

/** Where a session can be watched. */
export interface WatchLink {
  readonly href: string;
  /** True where the session has no link of its own and UN Web TV's page of that day stands in for it. */
  readonly isDayPage: boolean;
}

/**
 * The address to watch the session at, best first: UN Web TV, any other livestream, a meeting to join;
 * else UN Web TV's day page where it broadcasts the session; else null.
 */
export function watchLinkOf(session: Session): WatchLink | null {
  const live = session.links.filter((link) => link.kind === 'live');
  const link = live.find(isUnWebTv) ?? live[0] ?? session.links.find((other) => other.kind === 'join');
  if (link !== undefined) return { href: link.href, isDayPage: false };
  if (session.webcaster !== 'un-web-tv' || session.start === null) return null;
  return { href: unWebTvDayPage(localDateAt(session.start, NEW_YORK)), isDayPage: true };
}

/** The address of the recording, or null. */
export function recordingOf(session: Session): string | null {
  return session.links.find((link) => link.kind === 'recording')?.href ?? null;
}

/** The best page about the session: where to watch it, its recording, more information, registration; null where it has no link. */
export function pageOf(session: Session): string | null {
  return watchLinkOf(session)?.href ?? recordingOf(session) ?? session.links[0]?.href ?? null;
}

/** Whether the address may open by itself: it is on the trusted list, or the user approved this very address for the session. */
export function mayOpenByItself(href: string, approvedLink: string | undefined): boolean {
  return isTrustedToOpen(href) || href === approvedLink;
}

function isUnWebTv(link: Link): boolean {
  return new URL(link.href).hostname === 'webtv.un.org';
}
