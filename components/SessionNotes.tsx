import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda';
import type { Decision } from '../domain/decision';
import { formatClockTime, formatDuration } from '../domain/format';
import { MINUTE } from '../domain/time';
import { mayOpenByItself, watchLinkOf } from '../domain/watch';
import { useActions } from '../hooks/use-actions';
import { type Display, useStrings } from '../hooks/use-strings';
import { toSentence } from './decision-text';

/** What a user must know of the session beyond its title and time: each note is a word or a short sentence. */
export function SessionNotes({ row }: { readonly row: AgendaRow }): JSX.Element {
  const display = useStrings();
  const { overlaps } = row;
  return (
    <>
      {statusNotes(row, display).map((note) => (
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

/** What the schedule says of the session that is out of the ordinary. */
function statusNotes(row: AgendaRow, { text, format }: Display): readonly string[] {
  const { session, unlistedSince } = row.entry;
  const time = (instant: number): string => formatClockTime(instant, format);
  const notes = [
    session.status === 'cancelled' && text('cancelled'),
    session.status === 'postponed' && text('postponed'),
    session.status === 'tentative' && text('tentative'),
    session.access === 'closed' && text('closed'),
    row.phase === 'started' &&
      session.start !== null &&
      session.end === null &&
      (row.isNotLiveYet ? text('notLiveYet') : text('endNotKnown', { time: time(session.start) })),
    session.certainty === 'follows-previous' && text('followsPrevious'),
    session.certainty === 'contradictory' && text('contradictory'),
    session.certainty === 'ambiguous' &&
      session.alternativeStart !== undefined &&
      text('orAt', { time: time(session.alternativeStart) }),
    unlistedSince !== undefined && text('unlisted'),
  ];
  return notes.filter((note): note is string => typeof note === 'string');
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
