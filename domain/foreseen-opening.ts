import { toAlertId } from './alert';
import { CALM_BROWSER } from './browser-state';
import { isToOpen } from './following';
import { groupsBy } from './groups';
import type { Opening } from './opening';
import { openingsOf, type WantedOpening } from './openings';
import type { PlanInput } from './plan-input';
import type { ScheduleEntry } from './schedule';
import { MINUTE } from './time';

/** What becomes of a session at its start, as far as can be told beforehand. */
export interface ForeseenOpening {
  readonly opening: Opening;
  /** What opens in its place, or null. */
  readonly rival: ScheduleEntry | null;
}

/** What nobody knows beforehand. */
const NOTHING_IN_THE_WAY = {
  installedAt: 0,
  browser: CALM_BROWSER,
  goneLinks: new Set<string>(),
  absence: null,
};

type Input = Pick<
  PlanInput,
  'now' | 'entries' | 'preferences' | 'choices' | 'ledger' | 'deviceId' | 'homeTimeZone'
>;

/**
 * What the planner will say of each session to come that is armed or opens by itself, by uid, if nothing changes until
 * then, somebody is there and no other tab is heard.
 */
export function foreseenOpenings(input: Input): ReadonlyMap<string, ForeseenOpening> {
  const wanted = input.entries.flatMap((entry) => wantedOpening(entry, input));
  // Only what starts in one minute stands in each other's way.
  const minutes = groupsBy(wanted, ({ key }) => Math.floor(key.start / MINUTE));
  return new Map(minutes.flatMap((ofMinute) => foreseenInMinute(ofMinute, input)));
}

function wantedOpening(entry: ScheduleEntry, input: Input): readonly WantedOpening[] {
  const { preferences, choices, deviceId, now } = input;
  const { uid, session } = entry;
  const arm = choices.arms.get(uid);
  if (arm === undefined && !isToOpen(session, preferences, choices, deviceId)) return [];
  const start = session.start ?? arm?.start;
  if (start === undefined || start <= now) return [];
  return [{ key: { uid, start, kind: 'open', leadMinutes: 0 }, entry }];
}

function foreseenInMinute(
  wanted: readonly WantedOpening[],
  input: Input,
): readonly (readonly [uid: string, foreseen: ForeseenOpening])[] {
  const now = Math.max(...wanted.map(({ key }) => key.start));
  const openings = openingsOf(wanted, { ...input, now, ...NOTHING_IN_THE_WAY });
  const openingOf = ({ key }: WantedOpening): Opening | undefined => openings.get(toAlertId(key));
  const winner = wanted.find((each) => openingOf(each)?.effect === 'open');
  return wanted.flatMap((each) => {
    const opening = openingOf(each);
    if (opening === undefined) return [];
    const isBeaten = opening.effect === 'refuse' && opening.refusal === 'conflict';
    const rival = isBeaten && winner !== undefined ? winner.entry : null;
    return [[each.entry.uid, { opening, rival }] as const];
  });
}
