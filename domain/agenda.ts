import { type AgendaInput, type AgendaRow, agendaRow } from './agenda-row';
import { sureStartOf } from './certainty';
import { isFollowed, isReminded } from './following';
import { foreseenOpenings } from './foreseen-opening';
import { localDateAt } from './local-date';
import { overlapsOf } from './overlap';
import { phaseChanges } from './phase';
import type { ScheduleEntry } from './schedule';
import type { Session } from './session';
import { type EpochMilliseconds, type LocalDate, MINUTE, type TimeZoneId } from './time';

export interface AgendaDay {
  readonly date: LocalDate;
  readonly rows: readonly AgendaRow[];
}

/** The programme at one moment: each session is in one of the four places. */
export interface Agenda {
  /** The next session whose start is sure. It stands first and is not repeated among the days. */
  readonly next: AgendaRow | null;
  /** Live, or started with an unknown end; the earliest first. */
  readonly running: readonly AgendaRow[];
  /** What is to come, by the day in the home zone, the earliest first. */
  readonly days: readonly AgendaDay[];
  /** What is over, by the day in the home zone, the latest first. */
  readonly ended: readonly AgendaDay[];
}

/** The agenda at `now`: with the filter `observances` only what the user follows, reminded or armed; else every session. */
export function agendaAt(input: AgendaInput): Agenda {
  const listed = [...input.entries].filter((entry) => isListed(entry, input)).sort(byStart);
  const overlaps = overlapsOf(listed.map(({ session }) => session));
  const foreseen = foreseenOpenings(input);
  const rows = listed.map((entry) =>
    agendaRow(
      entry,
      { overlaps: overlaps.get(entry.uid) ?? [], foreseen: foreseen.get(entry.uid) ?? null },
      input,
    ),
  );
  const upcoming = rows.filter(({ phase }) => phase === 'upcoming');
  const next = upcoming.find(({ entry }) => sureStartOf(entry.session) !== null) ?? null;
  return {
    next,
    running: rows.filter(({ phase }) => phase === 'live' || phase === 'started'),
    days: toDays(
      upcoming.filter((row) => row !== next),
      input.homeTimeZone,
    ),
    ended: toPastDays(
      rows.filter(({ phase }) => phase === 'ended'),
      input.homeTimeZone,
    ),
  };
}

/** The agenda with no more than the first `limit` of its coming rows and none that is over: what is seen before anyone scrolls. */
export function beginningOf(agenda: Agenda, limit: number): Agenda {
  let left = limit;
  const days = agenda.days.flatMap(({ date, rows }) => {
    const first = rows.slice(0, left);
    left -= first.length;
    return first.length === 0 ? [] : [{ date, rows: first }];
  });
  return { ...agenda, days, ended: [] };
}

/** The zones that the organisers of what runs and of what is to come announce in, New York first, where most of it is. */
export function organiserZones(agenda: Agenda): readonly TimeZoneId[] {
  const zones = sessionsOf({ ...agenda, ended: [] }).map(({ timeZone }) => timeZone);
  return [...new Set(['America/New_York', ...zones])];
}

/** All sessions of the agenda, wherever they stand in it. */
export function sessionsOf({ next, running, days, ended }: Agenda): readonly Session[] {
  const rows = [next ?? [], running, [...days, ...ended].flatMap((day) => day.rows)].flat();
  return rows.map(({ entry }) => entry.session);
}

/** Sessions that were searched for, by the day in the home zone, the latest first: all that `input` has, whatever the filter. */
export function foundDays(input: AgendaInput): readonly AgendaDay[] {
  const rows = [...input.entries]
    .sort(byStart)
    .map((entry) => agendaRow(entry, { overlaps: [], foreseen: null }, input));
  return toPastDays(rows, input.homeTimeZone);
}

function isListed({ session }: ScheduleEntry, { preferences, choices }: AgendaInput): boolean {
  return (
    preferences.filter === 'all' ||
    isReminded(session, preferences, choices) ||
    isFollowed(session, preferences) ||
    choices.arms.has(session.uid)
  );
}

/** The day a session stands under: that of its start in the home zone, else the stated date. */
function dayOf({ session }: ScheduleEntry, homeTimeZone: TimeZoneId): LocalDate {
  return session.start === null ? (session.date ?? '') : localDateAt(session.start, homeTimeZone);
}

function toDays(rows: readonly AgendaRow[], homeTimeZone: TimeZoneId): readonly AgendaDay[] {
  const days = new Map<LocalDate, AgendaRow[]>();
  for (const row of rows) {
    const date = dayOf(row.entry, homeTimeZone);
    const day = days.get(date);
    if (day === undefined) days.set(date, [row]);
    else day.push(row);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, dayRows]) => ({ date, rows: dayRows }));
}

/** By day, the latest day first, and the latest row of a day first, given the earliest first. */
function toPastDays(rows: readonly AgendaRow[], homeTimeZone: TimeZoneId): readonly AgendaDay[] {
  return toDays(rows.toReversed(), homeTimeZone).toReversed();
}

function byStart(a: ScheduleEntry, b: ScheduleEntry): number {
  return (a.session.start ?? a.until) - (b.session.start ?? b.until) || (a.uid < b.uid ? -1 : 1);
}

/**
 * The last instant, `now` included, at which the agenda changed by time alone: a start, an end, a badge grown old, a full minute.
 * The agenda at that instant is the agenda at `now`, so it needs no second look in between.
 */
export function agendaMoment(entries: readonly ScheduleEntry[], now: EpochMilliseconds): EpochMilliseconds {
  const changes = entries.flatMap(phaseChanges);
  return Math.max(Math.floor(now / MINUTE) * MINUTE, ...changes.filter((instant) => instant <= now));
}
