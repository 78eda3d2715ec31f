import type { SourceKind } from './session';
import { type EpochMilliseconds, HOUR } from './time';

/** Why an address could not be read; the words for people are made from it. */
export type FailureReason =
  | 'offline'
  | 'timeout'
  | 'network'
  | 'status'
  | 'redirect'
  | 'too-large'
  | 'not-a-document'
  | 'suspiciously-empty'
  | 'no-permission';

export interface SourceFailure {
  readonly reason: FailureReason;
  /** One English sentence with the particulars, for the log. */
  readonly sentence: string;
  readonly at: EpochMilliseconds;
  /** The host itself does not answer, or wants to be left alone: its other addresses would fare no better. */
  readonly isHostDown?: boolean;
}

/** What is remembered of one address between two readings. */
export interface RequestState {
  /** The last time it was asked, answered or not. */
  readonly askedAt: EpochMilliseconds;
  /** How often it was to be asked then, in milliseconds. */
  readonly interval: number;
  /** A factor near 1, drawn anew each time, so that not all browsers ask at the same second. */
  readonly jitter: number;
  /** The last good reading, or null. */
  readonly readAt: EpochMilliseconds | null;
  /** How many sessions the last good reading had. */
  readonly count: number;
  /** When the last of these sessions is surely over. */
  readonly until?: EpochMilliseconds;
  /** What the last good reading could not make out. */
  readonly problems: readonly string[];
  /** Consecutive failures since the last good reading, and the last of them. */
  readonly failures: number;
  readonly failure: SourceFailure | null;
  /** When the first of these failures was. */
  readonly failingSince?: EpochMilliseconds;
  /** Of how many of them it was itself asked; at the others it waited with another address of its host. */
  readonly tries?: number;
  /** Not before this instant, as the server asked (Retry-After); 0 where it did not. */
  readonly notBefore: EpochMilliseconds;
  readonly etag?: string;
  readonly lastModified?: string;
  /** How often the publisher wants to be asked, in milliseconds, where it says so. */
  readonly wish?: number;
  /** It is about one session, and nobody's trouble. */
  readonly isDetail?: boolean;
  /** Of how many pages the list was, where it was of more than one: a part of it that has not changed proves nothing. */
  readonly pages?: number;
}

/** What is known of a source: each of its requests, by key. */
export interface SourceState {
  /** Names the source for ever; that of a source that comes with Gavel is its kind. */
  readonly id: string;
  readonly kind: SourceKind;
  /** The proper name of the source. */
  readonly name: string;
  /** When all that was due had last been asked, answered or not; null before the first time. */
  readonly roundAt: EpochMilliseconds | null;
  /** What the source told itself to remember (see `Reading.memory`). */
  readonly memory?: string;
  readonly requests: Readonly<Record<string, RequestState>>;
}

/** The state of a source that was never read. */
export function unreadSource({ id, kind, name }: Pick<SourceState, 'id' | 'kind' | 'name'>): SourceState {
  return { id, kind, name, roundAt: null, requests: {} };
}

/** The state in which the request has the given state. */
export function withRequest(state: SourceState, key: string, request: RequestState): SourceState {
  return { ...state, requests: { ...state.requests, [key]: request } };
}

/** The state without any request but these, and those about one session that were asked at `since` or later. */
export function withRequestsOnly(
  state: SourceState,
  keys: ReadonlySet<string>,
  since: EpochMilliseconds,
): SourceState {
  const kept = Object.entries(state.requests).filter(
    ([key, { askedAt, isDetail }]) => keys.has(key) || (isDetail === true && askedAt >= since),
  );
  return { ...state, requests: Object.fromEntries(kept) };
}

/** When any of the source's addresses was last read well, or null. */
export function lastReadAt(state: SourceState): EpochMilliseconds | null {
  const times = Object.values(state.requests).flatMap(({ readAt }) => (readAt === null ? [] : [readAt]));
  return times.length === 0 ? null : Math.max(...times);
}

/** An address that fails, and from when the data is that stands in for it; null where there is none. */
export interface Trouble {
  readonly failure: SourceFailure;
  readonly readAt: EpochMilliseconds | null;
}

/** The latest failure among the addresses that are wanted freshest; that of a page a week ahead is nobody's trouble. */
export function troubleOf(state: SourceState): Trouble | null {
  const requests = Object.values(state.requests).filter(({ isDetail }) => !isDetail);
  const freshest = Math.max(HOUR, Math.min(...requests.map(({ interval }) => interval)));
  const failing = requests.flatMap(({ failure, readAt, interval }) =>
    failure !== null && interval <= freshest ? [{ failure, readAt }] : [],
  );
  return failing.sort((a, b) => b.failure.at - a.failure.at)[0] ?? null;
}
