import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import { type FormatOptions, formatClockTime, formatDateAndTime, formatDuration } from '../domain/format';
import { localDateAt } from '../domain/local-date';
import type { ScheduleEntry, SourceReport } from '../domain/schedule';
import { type EpochMilliseconds, MINUTE } from '../domain/time';
import { useNow } from '../hooks/use-now';
import { useSourceNames } from '../hooks/use-source-names';
import { type Display, useStrings } from '../hooks/use-strings';
import { DecisionNote } from './DecisionNote';
import { isolated } from './isolated';
import { OpeningNote } from './OpeningNote';
import { RegistrationNote } from './RegistrationNote';
import { SessionNews } from './SessionNews';
import { zoneDoubtText } from './zone-note-text';

/** What a user must know of the session beyond its title and time: each note is a word or a short sentence. */
export function SessionNotes({ row }: { readonly row: AgendaRow }): JSX.Element {
  const display = useStrings();
  const {
    overlaps,
    entry: { session },
  } = row;
  const nameOf = useSourceNames();
  return (
    <>
      <SessionNews row={row} />
      {statusNotes(row, nameOf, display).map((note) => (
        <span class="note" key={note}>
          {note}
        </span>
      ))}
      {row.isLiveEarly && session.start !== null && <EarlyNote start={session.start} />}
      {overlaps.map(({ uid, start, minutes }) => (
        <span class="note clash" key={uid}>
          {display.text('overlaps', {
            time: formatClockTime(start, display.format),
            duration: formatDuration(minutes * MINUTE, display.language),
          })}
        </span>
      ))}
      <DecisionNote row={row} />
      <RegistrationNote row={row} />
      <OpeningNote row={row} />
    </>
  );
}

/** That it is live before its start; the day is told where that is not today. */
function EarlyNote({ start }: { readonly start: EpochMilliseconds }): JSX.Element {
  const { text, format } = useStrings();
  const isToday = localDateAt(start, format.timeZone) === localDateAt(useNow(), format.timeZone);
  const time = isToday ? formatClockTime(start, format) : formatDateAndTime(start, format);
  return (
    <span class="note" data-note="early">
      {text('liveEarly', { time })}
    </span>
  );
}

type NameOfSource = (report: SourceReport) => string;

/** What the schedule says of the session that is out of the ordinary. */
function statusNotes(row: AgendaRow, nameOf: NameOfSource, display: Display): readonly string[] {
  const { session, unlistedSince } = row.entry;
  const { text, format } = display;
  const time = (instant: number): string => formatClockTime(instant, format);
  const isToldAlready = row.news.some(({ kind }) => kind === session.status);
  const notes = [
    session.status === 'cancelled' && !isToldAlready && text('cancelled'),
    session.status === 'postponed' && !isToldAlready && text('postponed'),
    session.status === 'tentative' && text('tentative'),
    session.access === 'closed' && text('closed'),
    row.phase === 'started' &&
      session.start !== null &&
      session.end === null &&
      (row.isNotLiveYet ? text('notLiveYet') : text('endNotKnown', { time: time(session.start) })),
    session.certainty === 'follows-previous' && text('followsPrevious'),
    session.certainty === 'contradictory' && contradictionText(row.entry, nameOf, display),
    session.certainty === 'ambiguous' &&
      session.alternativeStart !== undefined &&
      text('orAt', { time: time(session.alternativeStart) }),
    zoneDoubtText(session, display),
    unlistedSince !== undefined && text('unlisted'),
  ];
  return notes.filter((note): note is string => typeof note === 'string');
}

/** Both readings of the start, and by which source each is, as far as that is known. */
function contradictionText(
  { session: { start, alternativeStart }, reports }: ScheduleEntry,
  nameOf: NameOfSource,
  { text, format }: Display,
): string {
  if (start === null || alternativeStart === undefined) return text('contradictory');
  const times = contradictoryTimes(start, alternativeStart, format);
  const sourceOf = (instant: EpochMilliseconds) => reports.find(({ session }) => session.start === instant);
  const one = sourceOf(start);
  const another = sourceOf(alternativeStart);
  if (one === undefined || another === undefined) return text('contradictoryTimes', times);
  return text('contradictorySources', {
    ...times,
    source: isolated(nameOf(one)),
    othersource: isolated(nameOf(another)),
  });
}

function contradictoryTimes(
  start: EpochMilliseconds,
  alternativeStart: EpochMilliseconds,
  format: FormatOptions,
): { readonly time: string; readonly other: string } {
  const day = (instant: EpochMilliseconds) => localDateAt(instant, format.timeZone);
  const at = day(start) === day(alternativeStart) ? formatClockTime : formatDateAndTime;
  return { time: at(start, format), other: at(alternativeStart, format) };
}
