import type { Arm, Choices } from './arm';
import { type ScheduleEntry, toScheduleEntry } from './schedule';
import type { Session } from './session';

/** Armed sessions that the schedule does not hold: it was lost, or the arm came from another computer before the schedule did. */
export function entriesOfArms(choices: Choices, known: ReadonlySet<string>): readonly ScheduleEntry[] {
  return [...choices.arms.values()]
    .filter((arm) => !known.has(arm.uid))
    .map((arm) => toScheduleEntry(toSession(arm), 'arm', arm.armedAt));
}

/** The session as far as its arm remembers it. */
function toSession({ uid, title, start, link }: Arm): Session {
  return {
    uid,
    title,
    role: 'other',
    start,
    end: null,
    timeZone: 'America/New_York',
    status: 'confirmed',
    certainty: 'exact',
    access: 'open',
    observanceId: null,
    // It was to be opened at the start, whatever the address alone would tell.
    links: link === null ? [] : [{ kind: 'live', href: link }],
    source: { kind: 'un-web-tv', url: 'https://webtv.un.org/en/schedule' },
  };
}
