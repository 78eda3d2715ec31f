import type { Session } from '../domain/session';
import { type EpochMilliseconds, HOUR, MINUTE, SECOND } from '../domain/time';
import { quote } from './plain-text';
import type { Card } from './un-web-tv-cards';
import { statusOfTitle } from './un-web-tv-status';

/** What the page may write behind the clock. None of them is meant: the clock is UTC with all of them. */
const KNOWN_SUFFIXES: ReadonlySet<string> = new Set(['-04:00', '-05:00', 'Z', '+00:00']);

/** A longer video is no meeting, and would be called live for as long. */
const LONGEST_MEETING = 24 * HOUR;

export interface CardSession {
  /** Null where the card does not tell for certain when it starts. */
  readonly session: Session | null;
  readonly problems: readonly string[];
}

/**
 * The session that a card of the page at `url` announces. A start that is not certain is never guessed: without one
 * the session is left out and a problem says so; where two sections of the page disagree it is `ambiguous`.
 */
export function toCardSession(card: Card, url: string): CardSession {
  const name = `${quote(card.title)} (${card.assetId})`;
  const readings = card.times.map((text) => ({ text, start: parseCardTime(text) }));
  const problems = readings.filter(({ start }) => start === null).map(({ text }) => unreadable(name, text));
  const [first, second] = readings.filter(isRead);
  if (first === undefined) {
    const reason = card.times.length === 0 ? [`${name} has no time and is left out.`] : [];
    return { session: null, problems: [...problems, ...reason] };
  }
  if (card.title === '')
    return { session: null, problems: [...problems, `${name} has no title and is left out.`] };
  const isAmbiguous = second !== undefined && second.start !== first.start;
  if (isAmbiguous)
    problems.push(`${name} stands at two times, ${quote(first.text)} and ${quote(second.text)}.`);
  const length = parseLength(card.length);
  const session: Session = {
    uid: uidOfAsset(card.assetId),
    title: card.title,
    role: 'other',
    start: first.start,
    // A video has a length once it is over; beside a live badge it is not that of the session.
    end: length === null || card.isLive ? null : first.start + length,
    timeZone: 'America/New_York',
    status: statusOfTitle(card.title),
    certainty: isAmbiguous ? 'ambiguous' : 'exact',
    access: 'open',
    statedTime: first.text,
    ...(isAmbiguous ? { alternativeStart: second.start } : {}),
    observanceId: null,
    links: [{ kind: length === null || card.isLive ? 'live' : 'recording', href: card.href }],
    ...(card.category === '' ? {} : { category: card.category }),
    source: { kind: 'un-web-tv', url },
    ...(card.isLive ? { liveBadge: true } : {}),
  };
  return { session, problems };
}

/** The uid of a session by its asset, `k1xxxxxxxx`: the id of the video in Kaltura, the player of UN Web TV; other UN sources name the same session by it. */
export function uidOfAsset(assetId: string): string {
  return `un-web-tv:1_${assetId.slice(2)}`;
}

/** The asset of a session by its uid, or null for a uid of another source. */
export function assetIdOfUid(uid: string): string | null {
  const [, id] = /^un-web-tv:1_([0-9a-z]{8})$/.exec(uid) ?? [];
  return id === undefined ? null : `k1${id}`;
}

/**
 * The instant that a time text of the page means, or null: its first 19 characters read as UTC, which is what the
 * page's own script does. The offset behind them is New York's and wrong: the 10104th meeting of the Security Council,
 * `2026-02-12T15:00:00-05:00`, was held at 10 a.m. in New York. Any other offset would be something new, and is not read.
 *
 * @example parseCardTime('2026-02-12T15:00:00-05:00') // 2026-02-12T15:00:00Z
 */
export function parseCardTime(text: string): EpochMilliseconds | null {
  const clock = text.slice(0, 19);
  if (!/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(clock) || !KNOWN_SUFFIXES.has(text.slice(19)))
    return null;
  const instant = Date.parse(`${clock}Z`);
  // Date.parse moves 30 February to March and 24:00 to the next day.
  const isReal = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(clock);
  return isReal ? instant : null;
}

/** Milliseconds; null for anything but `HH:MM:SS` above 0 and of at most a day. */
function parseLength(text: string): number | null {
  const [, hours, minutes, seconds] = /^(\d{2}):([0-5]\d):([0-5]\d)$/.exec(text) ?? [];
  const length = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  return length > 0 && length <= LONGEST_MEETING ? length : null;
}

function unreadable(name: string, text: string): string {
  const hasClock = parseCardTime(`${text.slice(0, 19)}Z`) !== null;
  const why = hasClock
    ? `ends in ${quote(text.slice(19))}, an offset with an unknown meaning`
    : 'is not a time';
  return `${name}: the time ${quote(text)} ${why}; it is not used.`;
}

function isRead(reading: {
  start: EpochMilliseconds | null;
}): reading is { text: string; start: EpochMilliseconds } {
  return reading.start !== null;
}
