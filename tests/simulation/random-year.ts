import { DEFAULT_PREFERENCES, type Preferences } from '../../domain/preferences';
import type { Session } from '../../domain/session';
import { DAY, type EpochMilliseconds, HOUR, MINUTE, SECOND } from '../../domain/time';
import { instant, pick, plainSession, seededRandom } from '../builders';
import type { Part } from './machine';
import type { SimulatedPresence } from './simulated-browser';

export const FROM = instant('2027-01-01T00:00:00Z');
export const TO = FROM + 365 * DAY;

const ARMED = 500;
const UNARMED = 60;

/** What happens in the world, at an instant of the time as it is. */
export type WorldEvent = { readonly at: EpochMilliseconds } & (
  | { readonly kind: 'published'; readonly list: string; readonly sessions: readonly Session[] }
  | { readonly kind: 'edited'; readonly uid: string; readonly edit: Edit }
  | { readonly kind: 'armed'; readonly uids: readonly string[] }
  | { readonly kind: 'disarmed'; readonly uid: string }
  /** The first or second button of a notification. */
  | {
      readonly kind: 'pressed';
      readonly uid: string;
      readonly alert: 'lead' | 'start';
      readonly button: 0 | 1;
    }
  | { readonly kind: 'tab-closed'; readonly uid: string }
  | { readonly kind: 'presence'; readonly presence: SimulatedPresence }
  | { readonly kind: 'sound'; readonly isOn: boolean }
  | { readonly kind: 'slept'; readonly until: EpochMilliseconds }
  | { readonly kind: 'restarted'; readonly until: EpochMilliseconds }
  | { readonly kind: 'clock'; readonly offset: number }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'broken'; readonly parts: readonly Part[]; readonly until: EpochMilliseconds }
  | { readonly kind: 'mended'; readonly parts: readonly Part[] }
  | { readonly kind: 'windows-closed' }
);

export type Edit =
  | { readonly kind: 'moved'; readonly by: number }
  | { readonly kind: 'status'; readonly status: Session['status'] }
  | { readonly kind: 'link' }
  | { readonly kind: 'title' }
  | { readonly kind: 'vanished' }
  | { readonly kind: 'back' };

export interface RandomYear {
  readonly seed: number;
  readonly events: readonly WorldEvent[];
  /** How likely a worker dies during a wake. */
  readonly cruelty: number;
  readonly preferences: Preferences;
}

/** Sessions of this body are followed, whoever armed them. */
export const FOLLOWED_BODY = 'Security Council';

/** The year of the seed: the same each time. */
export function randomYear(seed: number): RandomYear {
  const random = seededRandom(seed);
  const events: WorldEvent[] = [];
  const starts: EpochMilliseconds[] = [];
  let end = 0;
  let [armed, unarmed] = [0, 0];
  for (let group = 0; armed < ARMED; group += 1) {
    const isBackToBack = end > 0 && random() < 0.15;
    const start = isBackToBack ? end : FROM + DAY + Math.floor(random() * 360 * 24 * 4) * 15 * MINUTE;
    const isArmed = unarmed >= UNARMED || random() < ARMED / (ARMED + UNARMED);
    const size = isArmed ? Math.min(ARMED - armed, randomSize(random)) : randomSize(random);
    const sessions = Array.from({ length: size }, (_, index) =>
      randomSession(random, `sim:${group}-${index}`, start),
    );
    const publishedAt = Math.max(FROM, start - Math.floor((0.2 + random() * 6) * DAY));
    events.push({ at: publishedAt, kind: 'published', list: `sim/${group}`, sessions });
    if (isArmed) events.push(...choicesFor(random, sessions, publishedAt, start));
    if (random() < 0.3) events.push(...absences(random, near(random, start)));
    for (const { uid } of sessions)
      if (random() < 0.22 * shareOf(sessions)) events.push(...editsOf(random, uid, publishedAt, start));
    starts.push(start);
    end = sessions[0]?.end ?? 0;
    if (isArmed) armed += size;
    else unarmed += size;
  }
  events.push(...disturbances(random, starts));
  return {
    seed,
    cruelty: random() < 0.3 ? 0 : random() * 0.6,
    preferences: randomPreferences(random),
    events: events.toSorted((a, b) => a.at - b.at),
  };
}

/** Most starts are of one session or a few; most sessions start in a crowd, as at ten and at three in New York. */
function randomSize(random: () => number): number {
  const luck = random();
  if (luck < 0.45) return 1;
  return luck < 0.8 ? 2 + Math.floor(random() * 3) : 15 + Math.floor(random() * 36);
}

/** Of a crowd as much happens to a few as of a handful to all. */
function shareOf({ length }: readonly unknown[]): number {
  return Math.min(1, 5 / length);
}

function randomPreferences(random: () => number): Preferences {
  return {
    ...DEFAULT_PREFERENCES,
    followedBodies: [FOLLOWED_BODY],
    followedLeads: pick(random, [[], [15]]),
    whenAudible: pick(random, ['background', 'foreground', 'notify']),
    holdsBackWhenAway: random() < 0.5,
    quietHours: random() < 0.5 ? { from: 22 * 60, to: 7 * 60 + 30 } : null,
  };
}

/** Who goes for a while, or listens to something else; the screen is locked or not. */
function absences(random: () => number, at: EpochMilliseconds): readonly WorldEvent[] {
  const until = at + Math.floor(random() ** 2 * 20 * MINUTE) + SECOND;
  if (random() < 0.4) {
    return [
      { at, kind: 'sound', isOn: true },
      { at: until, kind: 'sound', isOn: false },
    ];
  }
  return [
    { at, kind: 'presence', presence: pick(random, ['locked', 'locked', 'idle']) },
    { at: until, kind: 'presence', presence: 'active' },
  ];
}

function randomSession(random: () => number, uid: string, start: EpochMilliseconds): Session {
  const luck = random();
  const odd: Partial<Session> =
    luck < 0.03
      ? { start: null, end: null, date: new Date(start).toISOString().slice(0, 10), certainty: 'date-only' }
      : luck < 0.06
        ? { certainty: 'ambiguous' }
        : luck < 0.08
          ? { access: 'closed' }
          : luck < 0.11
            ? { status: 'cancelled' }
            : luck < 0.14
              ? { end: start - HOUR }
              : luck < 0.28
                ? { links: [] }
                : luck < 0.32
                  ? { links: [{ kind: 'live', href: `https://example.org/${uid}` }] }
                  : {};
  return plainSession({
    uid,
    title: `Session ${uid} of the year`,
    start,
    end: random() < 0.2 ? null : start + (30 + Math.floor(random() * 10) * 15) * MINUTE,
    links: [{ kind: 'live', href: watchPage(uid) }],
    source: { kind: 'sim', url: 'https://example.org/' },
    ...(random() < 0.2 ? { category: FOLLOWED_BODY } : {}),
    ...(random() < 0.2 ? { role: 'main' } : {}),
    ...odd,
  });
}

/** An address that may open by itself and tells whose it is. */
export function watchPage(uid: string): string {
  return `https://www.youtube.com/live/${uid.replace(':', '_')}`;
}

function choicesFor(
  random: () => number,
  sessions: readonly Session[],
  publishedAt: EpochMilliseconds,
  start: EpochMilliseconds,
): readonly WorldEvent[] {
  const uids = sessions.map(({ uid }) => uid);
  const between = (): number => publishedAt + 1 + Math.floor(random() * (start - publishedAt - 2));
  const armedAt = random() < 0.1 ? start - Math.floor(random() * 6 * MINUTE) - 1 : between();
  return [
    { at: armedAt, kind: 'armed', uids },
    ...uids.flatMap((uid): readonly WorldEvent[] => {
      const luck = random() / shareOf(uids);
      const at = Math.max(armedAt + 1, random() < 0.5 ? near(random, start) : between());
      if (luck < 0.05) return [{ at, kind: 'disarmed', uid }];
      const button = random() < 0.5 ? 0 : 1;
      if (luck < 0.15)
        return [
          { at: start - Math.floor(random() * 5 * MINUTE), kind: 'pressed', uid, alert: 'lead', button },
        ];
      if (luck < 0.25)
        return [
          { at: start + Math.floor(random() * 5 * MINUTE), kind: 'pressed', uid, alert: 'start', button },
        ];
      if (luck < 0.45) return [{ at: start + Math.floor(random() ** 2 * 2 * HOUR), kind: 'tab-closed', uid }];
      return luck < 0.47
        ? [
            { at, kind: 'disarmed', uid },
            { at: at + 30 * SECOND, kind: 'armed', uids: [uid] },
          ]
        : [];
    }),
  ];
}

/** Within three minutes, more often before than after. */
function near(random: () => number, start: EpochMilliseconds): EpochMilliseconds {
  return start + Math.floor((random() * 4 - 3) * MINUTE);
}

const SHIFTS = [1, 5, 15, 30, 120, 24 * 60, -1, -5, -15, -30, -120, -24 * 60].map(
  (minutes) => minutes * MINUTE,
);

function editsOf(
  random: () => number,
  uid: string,
  publishedAt: EpochMilliseconds,
  start: EpochMilliseconds,
): readonly WorldEvent[] {
  const at =
    random() < 0.5 ? near(random, start) : publishedAt + Math.floor(random() * (start - publishedAt));
  const soon = at + Math.floor(random() ** 3 * 2 * HOUR) + SECOND;
  const edit = (when: number, what: Edit): WorldEvent => ({ at: when, kind: 'edited', uid, edit: what });
  const luck = random();
  if (luck < 0.35) return [edit(at, { kind: 'moved', by: pick(random, SHIFTS) })];
  if (luck < 0.45) {
    const by = pick(random, SHIFTS);
    return [edit(at, { kind: 'moved', by }), edit(soon, { kind: 'moved', by: -by })];
  }
  if (luck < 0.6) return [edit(at, { kind: 'status', status: pick(random, ['cancelled', 'postponed']) })];
  if (luck < 0.7) {
    return [
      edit(at, { kind: 'status', status: 'cancelled' }),
      edit(soon, { kind: 'status', status: 'confirmed' }),
    ];
  }
  if (luck < 0.8) return [edit(at, { kind: 'link' })];
  if (luck < 0.9) return [edit(at, { kind: 'title' })];
  return [edit(at, { kind: 'vanished' }), ...(random() < 0.5 ? [edit(soon, { kind: 'back' })] : [])];
}

const ZONES = ['UTC', 'Asia/Kolkata', 'Pacific/Apia', 'America/New_York', 'Australia/Lord_Howe'];
const PARTS: readonly Part[] = ['database', 'local', 'session', 'sync', 'tabs', 'notifications', 'action'];

/** What happens to the computer, half of it when it is least convenient. */
function disturbances(random: () => number, starts: readonly EpochMilliseconds[]): readonly WorldEvent[] {
  const moment = (): EpochMilliseconds =>
    random() < 0.5 ? near(random, pick(random, starts)) : FROM + Math.floor(random() * (TO - FROM));
  const duration = (): number => {
    const luck = random();
    if (luck < 0.6) return Math.floor(random() * 5 * MINUTE);
    return luck < 0.97 ? Math.floor(random() * 12 * HOUR) : Math.floor(random() * 8 * DAY);
  };
  const each = (
    count: number,
    make: (at: EpochMilliseconds) => readonly WorldEvent[],
  ): readonly WorldEvent[] => Array.from({ length: count }, () => make(moment())).flat();
  return [
    ...each(starts.length / 2, (at) => [{ at, kind: 'slept', until: at + duration() }]),
    ...each(starts.length / 4, (at) => [{ at, kind: 'restarted', until: at + duration() }]),
    ...each(8, (at) => {
      const offset = Math.floor((random() * 2 - 1) * pick(random, [2 * MINUTE, HOUR, 2 * DAY]));
      return [
        { at, kind: 'clock', offset },
        { at: at + Math.floor(random() * HOUR), kind: 'clock', offset: 0 },
      ];
    }),
    ...each(6, (at) => [{ at, kind: 'zone', zone: pick(random, ZONES) }]),
    ...each(starts.length / 5, (at) => {
      const parts = random() < 0.8 ? [pick(random, PARTS)] : [pick(random, PARTS), pick(random, PARTS)];
      return [{ at, kind: 'broken', parts, until: at + Math.floor(random() ** 2 * HOUR) }];
    }),
    ...each(5, (at) => [{ at, kind: 'windows-closed' }]),
  ];
}
