import type { Session } from '../../domain/session';
import { DAY, type EpochMilliseconds, HOUR, MINUTE, SECOND } from '../../domain/time';
import { instant, pick, plainSession, seededRandom } from '../builders';
import type { Part } from './machine';

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
  | { readonly kind: 'declined'; readonly uid: string }
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
}

/** The year of the seed: the same each time. */
export function randomYear(seed: number): RandomYear {
  const random = seededRandom(seed);
  const events: WorldEvent[] = [];
  const starts: EpochMilliseconds[] = [];
  let end = 0;
  for (let count = 0, group = 0; count < ARMED + UNARMED; group += 1) {
    const isBackToBack = end > 0 && random() < 0.15;
    const start = isBackToBack ? end : FROM + DAY + Math.floor(random() * 360 * 24 * 4) * 15 * MINUTE;
    const size =
      random() < 0.4 ? 1 : random() < 0.5 ? 2 + Math.floor(random() * 3) : 5 + Math.floor(random() * 10);
    const isArmed = random() < ARMED / (ARMED + UNARMED);
    const sessions = Array.from({ length: size }, (_, index) =>
      randomSession(random, `sim:${group}-${index}`, start),
    );
    const publishedAt = Math.max(FROM, start - Math.floor((0.2 + random() * 6) * DAY));
    events.push({ at: publishedAt, kind: 'published', list: `sim/${group}`, sessions });
    if (isArmed) events.push(...choicesFor(random, sessions, publishedAt, start));
    for (const { uid } of sessions)
      if (random() < 0.22) events.push(...editsOf(random, uid, publishedAt, start));
    starts.push(start);
    end = sessions[0]?.end ?? 0;
    count += size;
  }
  events.push(...disturbances(random, starts));
  return {
    seed,
    cruelty: random() < 0.3 ? 0 : random() * 0.6,
    events: events.toSorted((a, b) => a.at - b.at),
  };
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
      const luck = random();
      const at = Math.max(armedAt + 1, random() < 0.5 ? near(random, start) : between());
      if (luck < 0.05) return [{ at, kind: 'disarmed', uid }];
      if (luck < 0.1) return [{ at: start - Math.floor(random() * 5 * MINUTE), kind: 'declined', uid }];
      return luck < 0.12
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
    ...each(60, (at) => [{ at, kind: 'slept', until: at + duration() }]),
    ...each(30, (at) => [{ at, kind: 'restarted', until: at + duration() }]),
    ...each(8, (at) => {
      const offset = Math.floor((random() * 2 - 1) * pick(random, [2 * MINUTE, HOUR, 2 * DAY]));
      return [
        { at, kind: 'clock', offset },
        { at: at + Math.floor(random() * HOUR), kind: 'clock', offset: 0 },
      ];
    }),
    ...each(6, (at) => [{ at, kind: 'zone', zone: pick(random, ZONES) }]),
    ...each(25, (at) => {
      const parts = random() < 0.8 ? [pick(random, PARTS)] : [pick(random, PARTS), pick(random, PARTS)];
      return [{ at, kind: 'broken', parts, until: at + Math.floor(random() ** 2 * HOUR) }];
    }),
    ...each(5, (at) => [{ at, kind: 'windows-closed' }]),
  ];
}
