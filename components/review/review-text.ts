import { formatDay, formatTimeRange, formatZoneOffset, zoneCity } from '../../domain/format';
import type { Link } from '../../domain/link';
import { localDateAt } from '../../domain/local-date';
import type { Certainty, Session, SessionStatus } from '../../domain/session';
import type { EpochMilliseconds, LocalDate, TimeZoneId } from '../../domain/time';
import type { FetchFault } from '../../hooks/review-fetch';
import type { RowOpening } from '../../hooks/review-row';
import type { Display } from '../../hooks/use-strings';
import { isolated } from '../isolated';
import { LINK_TEXT } from '../SessionLinks';

/** How far a time can be trusted, in a word or two. */
export const CERTAINTY_TEXT = {
  exact: 'certaintyExact',
  'zone-from-venue': 'certaintyFromVenue',
  'zone-corrected': 'certaintyCorrected',
  ambiguous: 'certaintyAmbiguous',
  'date-only': 'certaintyDateOnly',
  'follows-previous': 'followsPrevious',
  contradictory: 'contradictory',
} as const satisfies Readonly<Record<Certainty, string>>;

export const STATUS_TEXT = {
  confirmed: 'confirmed',
  tentative: 'tentative',
  cancelled: 'cancelled',
  postponed: 'postponed',
} as const satisfies Readonly<Record<SessionStatus, string>>;

const FETCH_FAULT_TEXT = {
  refused: 'addRefused',
  offline: 'addOffline',
  timeout: 'addTimeout',
  network: 'addNetwork',
  status: 'addStatus',
  redirect: 'addRedirect',
  'too-large': 'addTooLarge',
  unknown: 'addUnknown',
  unreadable: 'addUnreadable',
} as const satisfies Readonly<Record<FetchFault, string>>;

/** Why the address could not be read. */
export function fetchFaultText(fault: FetchFault, url: string, { text }: Display): string {
  return text(FETCH_FAULT_TEXT[fault], { host: isolated(new URL(url).host) });
}

/** When a session is, in one zone: "Fri 10 September · 16:00–18:00". A day alone where no clock time is known. */
export function whenText(
  { start, end, date }: Pick<Session, 'start' | 'end' | 'date'>,
  timeZone: TimeZoneId,
  now: EpochMilliseconds,
  { format, language }: Display,
): string {
  const today = localDateAt(now, timeZone);
  const day = (local: LocalDate): string => isolated(formatDay(local, { locale: language, today }));
  if (start === null) return date === undefined ? '' : day(date);
  const range = isolated(formatTimeRange(start, end, { ...format, timeZone }));
  return `${day(localDateAt(start, timeZone))} · ${range}`;
}

/** The zone a time was stated in: "New York · UTC−4". */
export function zoneChipText(session: Session, now: EpochMilliseconds, { language }: Display): string {
  const { timeZone, start } = session;
  const instant = start ?? now;
  const city = zoneCity(timeZone, language);
  const offset = formatZoneOffset(instant, timeZone, language);
  return city === offset ? city : `${isolated(city)} · ${isolated(offset)}`;
}

/** A link by what it leads to, and where: "Livestream – webtv.un.org". */
export function linkText({ kind, href }: Link, { text }: Display): string {
  return atHost(text(LINK_TEXT[kind]), href);
}

const OPENING_TEXT = {
  live: 'linkLive',
  page: 'pageItself',
  chosen: 'anotherAddress',
} as const satisfies Readonly<Record<RowOpening['kind'], string>>;

/** What opens at the start. */
export function openingText(opening: RowOpening | null, links: readonly Link[], display: Display): string {
  const { text } = display;
  if (opening === null) return text('reviewOpensNothing');
  const { href, kind } = opening;
  const link = links.find((one) => one.href === href);
  if (link !== undefined && kind !== 'page') return linkText(link, display);
  return atHost(text(OPENING_TEXT[kind]), href);
}

function atHost(words: string, href: string): string {
  return `${words} – ${isolated(new URL(href).host)}`;
}
