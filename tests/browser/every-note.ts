import type { Decision } from '../../domain/decision';
import { type ScheduleEntry, toScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { type SourceState, unreadSource, withRequest } from '../../domain/source-state';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { armOf, plainSession, session } from '../builders';

/** A schedule in which the popup has each kind of thing to say that it can. */

const NOW = Date.now();
/** The next full hour but one. */
const SOON = Math.ceil(NOW / HOUR) * HOUR + HOUR;

/** 10 a.m. in New York, on a day on which it has no EST. */
const NEXT_SUMMER = Date.UTC(new Date(NOW).getUTCFullYear() + 1, 6, 1, 14);

let slot = SOON + HOUR;

/** Two hours after the one before, for an hour: it overlaps with none. */
function entryNamed(title: string, overrides: Partial<Session> = {}): ScheduleEntry {
  slot += 2 * HOUR;
  const times = { start: slot, end: slot + HOUR };
  const about = plainSession({ uid: `un-web-tv:${title}`, title, ...times, ...overrides });
  return toScheduleEntry(about, 'un-web-tv/elsewhere', NOW);
}

function startOf({ session: { start } }: ScheduleEntry): number {
  return start ?? NOW;
}

function timesOf({ session: { start, end } }: ScheduleEntry): Pick<Session, 'start' | 'end'> {
  return { start, end };
}

const next = toScheduleEntry(
  session({
    uid: 'un-web-tv:next',
    title: 'High-level Panel Discussion on a more inclusive, resilient and sustainable future',
    role: 'main',
    start: SOON,
    end: SOON + 2 * HOUR,
    place: 'Trusteeship Council Chamber',
    statedTime: '10 a.m.–12 noon',
  }),
  'un-web-tv/elsewhere',
  NOW,
);

const NEXT_WITH_DETAILS: ScheduleEntry = {
  ...next,
  details: {
    summary: 'Member States discuss what they have learnt from each other.',
    place: 'Trusteeship Council Chamber',
    links: [
      { kind: 'register', href: 'https://indico.un.org/event/1/registrations/2' },
      { kind: 'info', href: 'https://unsouthsouth.org/south-south-cooperation-day/' },
    ],
    parts: [
      { title: 'Opening', start: SOON, end: SOON + HOUR / 2 },
      { title: 'Panel', start: SOON + HOUR / 2, end: null },
    ],
  },
};

const live = entryNamed('Running since half an hour', { start: NOW - 30 * MINUTE, end: NOW + 2 * HOUR });
const missedLive = entryNamed('Running unseen', { start: NOW - 40 * MINUTE, end: NOW + HOUR });
const untrusted = entryNamed('Streamed elsewhere', {
  links: [{ kind: 'live', href: 'https://live.unido.example.org/stage' }],
});
const first = entryNamed('At one minute', { role: 'main' });
const second = entryNamed('At the same minute', { ...timesOf(first) });
const elsewhere = entryNamed('Armed on another computer');
const overlapped = entryNamed('Overlapped');
const moved = entryNamed('Moved');
const over = entryNamed('Over since yesterday', {
  start: NOW - DAY,
  end: NOW - DAY + HOUR,
  links: [{ kind: 'recording', href: 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr' }],
});

export const EVERY_ENTRY: readonly ScheduleEntry[] = [
  NEXT_WITH_DETAILS,
  { ...live, liveSeenAt: NOW - 10 * MINUTE },
  missedLive,
  first,
  second,
  untrusted,
  elsewhere,
  over,
  overlapped,
  entryNamed('Side event that overlaps', {
    role: 'side',
    place: 'Room 4',
    start: startOf(overlapped) + 30 * MINUTE,
    end: startOf(overlapped) + 2 * HOUR,
  }),
  entryNamed('Called off', { status: 'cancelled' }),
  entryNamed('Put off', { status: 'postponed' }),
  entryNamed('Not yet sure', { status: 'tentative', end: null }),
  entryNamed('Behind closed doors', { access: 'closed', links: [] }),
  entryNamed('At one time or another', { certainty: 'ambiguous', alternativeStart: SOON + 50 * HOUR }),
  entryNamed('Contradicted', { certainty: 'contradictory', alternativeStart: SOON + 52 * HOUR }),
  entryNamed('Corrected', {
    certainty: 'zone-corrected',
    statedTime: '10 a.m. EST',
    start: NEXT_SUMMER,
    end: NEXT_SUMMER + HOUR,
    alternativeStart: NEXT_SUMMER + HOUR,
  }),
  entryNamed('Placed', { certainty: 'zone-from-venue' }),
  entryNamed('After the one before', { certainty: 'follows-previous' }),
  entryNamed('By registration', {
    links: [{ kind: 'register', href: 'https://indico.un.org/event/1/registrations/2' }],
  }),
  { ...entryNamed('Dropped by its source'), unlistedSince: NOW - HOUR },
  {
    ...moved,
    changes: [{ kind: 'moved', at: NOW - HOUR, from: startOf(moved) - HOUR, to: startOf(moved) }],
  },
  {
    ...entryNamed('Under a new name'),
    changes: [{ kind: 'retitled', at: NOW - HOUR, from: 'Under another name', to: 'Under a new name' }],
  },
  { ...entryNamed('Announced just now'), changes: [{ kind: 'new', at: NOW - HOUR }] },
];

function armed(entry: ScheduleEntry, deviceId: string): object {
  return { ...armOf(entry.session, { deviceId, armedAt: NOW - HOUR }), version: 1 };
}

/** What is stored of the sessions that shall open by themselves, for the computer. */
export function everyArm(deviceId: string): Readonly<Record<string, object>> {
  const arms = [
    [next, deviceId],
    [first, deviceId],
    [second, deviceId],
    [untrusted, deviceId],
    [missedLive, deviceId],
    [elsewhere, 'another-computer'],
  ] as const;
  return Object.fromEntries(arms.map(([entry, device]) => [`arm:${entry.uid}`, armed(entry, device)]));
}

function decision(entry: ScheduleEntry, verdict: Decision['verdict'], at = NOW - MINUTE): Decision {
  return { at, uid: entry.uid, title: entry.session.title, start: startOf(entry), verdict };
}

export const EVERY_DECISION: readonly Decision[] = [
  decision(over, { kind: 'missed' }),
  decision(missedLive, { kind: 'not-opened', refusal: 'not-running', lateBy: 19 * MINUTE }),
  decision(live, { kind: 'announced', lateBy: 6 * MINUTE, absence: 'asleep' }),
  decision(over, { kind: 'failed', sentence: 'Tabs cannot be edited right now.' }, NOW - DAY),
];

/** Sources that could not be read, more than the popup has lines for. */
export const FAILING_SOURCES: readonly SourceState[] = (['status', 'no-permission', 'timeout'] as const).map(
  (reason, index) =>
    withRequest(
      unreadSource({ id: `calendar-${index}`, kind: 'icalendar', name: `Calendar of examples ${index}` }),
      'all',
      {
        askedAt: NOW,
        interval: HOUR,
        jitter: 1,
        readAt: NOW - 3 * HOUR,
        count: 3,
        problems: [],
        failures: 1,
        failure: { reason, sentence: 'It did not work.', at: NOW },
        notBefore: 0,
      },
    ),
);
