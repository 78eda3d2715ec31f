import { isTrustedToOpen, type Link } from './link';
import { localDateAt } from './local-date';
import type { Session } from './session';
import type { LanguageTag } from './time';
import { toUnWebTvLanguage, unWebTvAssetId, unWebTvDayPage } from './un-web-tv-address';

const NEW_YORK = 'America/New_York';

const UN_WEB_TV: ReadonlySet<string> = new Set(['webtv.un.org']);
const YOUTUBE: ReadonlySet<string> = new Set(['youtube.com', 'youtu.be']);

/** Where a session can be watched. */
export interface WatchLink {
  readonly href: string;
  /** True where the session has no link of its own and UN Web TV's page of that day stands in for it. */
  readonly isDayPage: boolean;
}

/** Whether a link is of one kind of place to watch. */
type Preference = (link: Link) => boolean;

/** The places to watch, best first: UN Web TV's page of the session, YouTube, UN Web TV's schedule, any other livestream, a meeting to join. */
const PREFERENCES: readonly Preference[] = [
  (link) => isLiveOn(UN_WEB_TV, link) && unWebTvAssetId(new URL(link.href).pathname) !== null,
  (link) => isLiveOn(YOUTUBE, link),
  (link) => isLiveOn(UN_WEB_TV, link),
  (link) => link.kind === 'live',
  (link) => link.kind === 'join',
];

/** The address to watch the session at: the user's own, else the best of its links; else UN Web TV's day page where it broadcasts the session; else null. */
export function watchLinkOf(session: Session, ownLink?: string): WatchLink | null {
  if (ownLink !== undefined) return { href: ownLink, isDayPage: false };
  for (const isPreferred of PREFERENCES) {
    const link = session.links.find(isPreferred);
    if (link !== undefined) return { href: link.href, isDayPage: false };
  }
  return session.webcaster === 'un-web-tv' ? dayPageOf(session) : null;
}

/** UN Web TV's page of the day of the session, by the calendar of New York; null where it has no start. */
export function dayPageOf({ start }: Session): WatchLink | null {
  return start === null ? null : { href: unWebTvDayPage(localDateAt(start, NEW_YORK)), isDayPage: true };
}

/** The address of the recording, or null. */
export function recordingOf(session: Session): string | null {
  return session.links.find((link) => link.kind === 'recording')?.href ?? null;
}

/** Whether who wants to take part must register first: there is nothing to watch without. */
export function needsRegistration(session: Session): boolean {
  return session.links.some(({ kind }) => kind === 'register') && watchLinkOf(session) === null;
}

/** The best page about the session: where to watch it, its recording, more information, registration; null where it has no link. */
export function pageOf(session: Session, ownLink?: string): string | null {
  return watchLinkOf(session, ownLink)?.href ?? recordingOf(session) ?? session.links[0]?.href ?? null;
}

/**
 * The address as it is shown and opened: pages of UN Web TV in the reader's language, the user's own link as it was
 * given. What is compared, checked or approved is the address as it was read.
 */
export function addressToOpen(href: string, language: LanguageTag, ownLink?: string): string {
  return href === ownLink ? href : toUnWebTvLanguage(href, language);
}

/** Whether the address may open by itself: it is on the trusted list, or the user approved this very address for the session. */
export function mayOpenByItself(href: string, approvedLink: string | undefined): boolean {
  return isTrustedToOpen(href) || href === approvedLink;
}

function isLiveOn(hosts: ReadonlySet<string>, { kind, href }: Link): boolean {
  return kind === 'live' && hosts.has(new URL(href).hostname.replace(/^(?:www|m)\./, ''));
}
