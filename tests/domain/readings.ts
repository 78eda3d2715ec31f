import { type FoldedReading, foldReading, type StoredReading } from '../../domain/fold-reading';
import type { ScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { HOUR } from '../../domain/time';
import { instant, session } from '../builders';

/** The Third Committee's 13th plenary meeting of 12 October 2026, 10 a.m. to 1 p.m. in New York. */
export const MEETING = instant('2026-10-12T14:00:00Z');
export const READ = instant('2026-10-11T12:00:00Z');

const ASSET = 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr';

/** As UN Web TV announces it: the video, no end, no room. */
export function webTvMeeting(overrides: Partial<Session> = {}): Session {
  return session({
    uid: 'un-web-tv:1_p8hht1gr',
    title: 'Third Committee, 13th plenary meeting - General Assembly, 81st session',
    start: MEETING,
    end: null,
    observanceId: null,
    category: 'General Assembly',
    links: [{ kind: 'live', href: ASSET }],
    source: { kind: 'un-web-tv', url: 'https://webtv.un.org/en/schedule/2026-10-12' },
    ...overrides,
  });
}

/** As the UN Journal announces it: the end, the room, and the video unless said otherwise. */
export function journalMeeting(overrides: Partial<Session> = {}): Session {
  return session({
    uid: 'un-journal:366e5e23-0110-43cd-b264-a98ea69a9938',
    title: 'Third Committee, 13th plenary meeting - 81st session',
    start: MEETING,
    end: MEETING + 3 * HOUR,
    observanceId: null,
    category: 'Third Committee',
    place: 'Conference Room 1',
    links: [{ kind: 'live', href: ASSET }],
    source: { kind: 'un-journal', url: 'https://journal-api.un.org/api/officialsnew/2026-10-12' },
    ...overrides,
  });
}

const LISTS: Readonly<Record<string, string>> = {
  'un-web-tv': 'un-web-tv/2026-10-12',
  'un-journal': 'un-journal/new-york/2026-10-12',
};

/** A reading of the source's list that names these sessions; at `READ`, and not the first, unless said otherwise. */
export function readingOf(
  sourceId: string,
  sessions: readonly Session[],
  overrides: Partial<StoredReading> = {},
): StoredReading {
  const readAt = overrides.readAt ?? READ;
  const requestKey = LISTS[sourceId] ?? `${sourceId}/list`;
  return {
    sourceId,
    requestKey,
    sessions,
    details: {},
    readAt,
    listSince: readAt,
    isFirst: false,
    ...overrides,
  };
}

/** The schedule after the readings, one after the other. */
export function scheduleAfter(...readings: readonly StoredReading[]): readonly ScheduleEntry[] {
  return readings.reduce<readonly ScheduleEntry[]>(
    (entries, reading) => applied(entries, foldReading(entries, reading)),
    [],
  );
}

/** The entries, with what a reading did to them. */
export function applied(
  entries: readonly ScheduleEntry[],
  { changed, removed }: FoldedReading,
): readonly ScheduleEntry[] {
  const gone = new Set([...removed, ...changed.map(({ uid }) => uid)]);
  return [...entries.filter(({ uid }) => !gone.has(uid)), ...changed];
}
