import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda';
import type { Decision } from '../domain/decision';
import { type FormatOptions, formatClockTime, formatDateAndTime, formatDuration } from '../domain/format';
import { localDateAt } from '../domain/local-date';
import type { ScheduleEntry, SourceReport } from '../domain/schedule';
import { type EpochMilliseconds, MINUTE } from '../domain/time';
import { mayOpenByItself, watchLinkOf } from '../domain/watch';
import { useActions } from '../hooks/use-actions';
import { useSourceNames } from '../hooks/use-source-names';
import { type Display, useStrings } from '../hooks/use-strings';
import { toSentence } from './decision-text';
import { isolated } from './isolated';
import { SessionNews } from './SessionNews';

/** What a user must know of the session beyond its title and time: each note is a word or a short sentence. */
export function SessionNotes({ row }: { readonly row: AgendaRow }): JSX.Element {
  const display = useStrings();
  const { overlaps } = row;
  const nameOf = useSourceNames();
  return (
    <>
      <SessionNews row={row} />
      {statusNotes(row, nameOf, display).map((note) => (
        <span class="note" key={note}>
          {note}
        </span>
      ))}
      {overlaps.map(({ uid, start, minutes }) => (
        <span class="note clash" key={uid}>
          {display.text('overlaps', {
            time: formatClockTime(start, display.format),
            duration: formatDuration(minutes * MINUTE, display.language),
          })}
        </span>
      ))}
      {row.decision !== undefined && <DecisionNote decision={row.decision} />}
      {row.phase === 'upcoming' && (row.isArmed || row.willOpen) && <OpeningNote row={row} />}
    </>
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

/** The one line that an armed session ends with. */
function DecisionNote({ decision }: { readonly decision: Decision }): JSX.Element {
  const display = useStrings();
  return (
    <span class="note decision" data-last-decision>
      {toSentence(decision, display)}
    </span>
  );
}

/** What will happen at the start, where the pressed control does not say it already. */
function OpeningNote({ row }: { readonly row: AgendaRow }): JSX.Element | null {
  const { text, format } = useStrings();
  const { approveLink } = useActions();
  const { session } = row.entry;
  const link = watchLinkOf(session);
  if (!row.willOpen && !row.isArmedElsewhere) return <span class="note">{text('openingTurnedOff')}</span>;
  if (row.isArmedElsewhere) return <span class="note">{text('armedElsewhere')}</span>;
  if (link === null) return <span class="note">{text('noLinkYet')}</span>;
  if (!mayOpenByItself(link.href, row.approvedLink))
    return (
      <span class="note">
        {text('untrustedLink', { host: new URL(link.href).host })}{' '}
        <button type="button" class="inline" onClick={() => approveLink(row)}>
          {text('approve')}
        </button>
      </span>
    );
  if (link.isDayPage) return <span class="note">{text('opensDayPage')}</span>;
  if (row.isArmed || session.start === null) return null;
  return <span class="note">{text('opensAt', { time: formatClockTime(session.start, format) })}</span>;
}
