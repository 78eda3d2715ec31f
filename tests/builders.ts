import { type AlertKey, type LedgerEntry, toAlertId } from '../domain/alert';
import type { Arm, Choices } from '../domain/arm';
import { DEFAULT_PREFERENCES, type Preferences } from '../domain/preferences';
import { type ScheduleEntry, toScheduleEntry } from '../domain/schedule';
import type { Session } from '../domain/session';
import { DAY, type EpochMilliseconds, HOUR } from '../domain/time';

/** Builders of the domain's records: each is whole and plain, and a test names what matters to it. */

/** The instant of an RFC 3339 text. Throws where it is none: a test with a typing error must not pass. */
export function instant(text: string): EpochMilliseconds {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an instant: ${text}`);
  return milliseconds;
}

/** 10 a.m. in New York, 18:00 in Nairobi, a Tuesday. */
export const START = instant('2026-11-24T15:00:00Z');

/** A followed observance in the preferences that a new user has. */
export const OBSERVANCE = 'south-south-cooperation-day';

const ASSET = 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr';

export const WEB_TV_LINK = { kind: 'live', href: ASSET } as const;

/** A session of a followed observance from `START` for two hours, streamed by UN Web TV. */
export function session(overrides: Partial<Session> = {}): Session {
  return {
    uid: 'un-web-tv:1_p8hht1gr',
    title: 'High-level dialogue on cooperation',
    role: 'other',
    start: START,
    end: START + 2 * HOUR,
    timeZone: 'America/New_York',
    status: 'confirmed',
    certainty: 'exact',
    access: 'open',
    observanceId: OBSERVANCE,
    links: [WEB_TV_LINK],
    source: { kind: 'un-web-tv', url: 'https://webtv.un.org/en/schedule/2026-11-24' },
    ...overrides,
  };
}

/** A session that nobody follows: of no observance, and of a body that is not followed. */
export function plainSession(overrides: Partial<Session> = {}): Session {
  return session({ observanceId: null, category: 'Trusteeship Council', ...overrides });
}

/** What the schedule keeps of the session: read a day before `START`, unless said otherwise. */
export function entryOf(
  about: Session,
  seen: Partial<Pick<ScheduleEntry, 'readAt' | 'liveSeenAt' | 'unlistedSince'>> = {},
): ScheduleEntry {
  return { ...toScheduleEntry(about, 'un-web-tv/2026-11-24', START - DAY), ...seen };
}

/** The user's word, two hours before the start, that `DEVICE` shall open the session. */
export function armOf({ uid, title, start, links }: Session, overrides: Partial<Arm> = {}): Arm {
  const startsAt = start ?? START;
  return {
    uid,
    deviceId: DEVICE,
    start: startsAt,
    title,
    link: links[0]?.href ?? null,
    armedAt: startsAt - 2 * HOUR,
    ...overrides,
  };
}

export const DEVICE = 'the-desk';
export const OTHER_DEVICE = 'the-laptop';

export function preferencesWith(overrides: Partial<Preferences> = {}): Preferences {
  return { ...DEFAULT_PREFERENCES, ...overrides };
}

export function choicesOf({
  arms = [],
  reminders = {},
  leads = {},
  ownLinks = {},
}: {
  readonly arms?: readonly Arm[];
  readonly reminders?: Readonly<Record<string, boolean>>;
  readonly leads?: Readonly<Record<string, readonly number[]>>;
  readonly ownLinks?: Readonly<Record<string, string>>;
} = {}): Choices {
  return {
    arms: new Map(arms.map((arm) => [arm.uid, arm])),
    reminders: new Map(Object.entries(reminders)),
    leads: new Map(Object.entries(leads)),
    ownLinks: new Map(Object.entries(ownLinks)),
  };
}

/** A ledger in which these alerts stand, done at their start unless said otherwise. */
export function ledgerOf(
  ...entries: readonly (AlertKey & Partial<Pick<LedgerEntry, 'state' | 'at' | 'outcome'>>)[]
): ReadonlyMap<string, LedgerEntry> {
  return new Map(
    entries.map((entry) => {
      const id = toAlertId(entry);
      return [id, { id, state: 'done', at: entry.start, ...entry }];
    }),
  );
}

/** Numbers in [0, 1) that are the same at every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the choices. Throws where there is none. */
export function pick<Choice>(random: () => number, choices: readonly Choice[]): Choice {
  const first = Math.floor(random() * choices.length);
  for (const choice of choices.slice(first)) return choice;
  throw new RangeError('Nothing to pick from');
}
