import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import type { Session } from '../domain/session';
import { addressToOpen, pageOf, recordingOf } from '../domain/watch';
import { useActions } from '../hooks/use-actions';
import { useStrings } from '../hooks/use-strings';
import { ExternalLink } from './ExternalLink';
import { Icon } from './Icon';
import { RowCountdown } from './RowCountdown';
import { SessionControls } from './SessionControls';
import { ExpanderButton, useExpander } from './SessionExpander';
import { SessionMore } from './SessionMore';
import { SessionNotes } from './SessionNotes';
import { SessionTime } from './SessionTime';

/** One session of a list: when, what, how long until, and what can be done about it. */
export function SessionRow({ row }: { readonly row: AgendaRow }): JSX.Element {
  const { language } = useStrings();
  const { session, uid } = row.entry;
  const page = pageOf(session, row.ownLink);
  const expander = useExpander();
  return (
    <li class={`row ${row.phase}`} data-row="session" data-uid={uid}>
      <SessionTime session={session} />
      <div>
        <div class="title" data-part="title">
          {page === null ? (
            <bdi>{session.title}</bdi>
          ) : (
            <ExternalLink href={addressToOpen(page, language, row.ownLink)}>{session.title}</ExternalLink>
          )}
        </div>
        <div class="meta">
          <RolePill row={row} />
          {session.category !== undefined && <BodyToggle body={session.category} />}
          <SessionPlace session={session} />
          <SessionNotes row={row} />
          <ExpanderButton expander={expander} entry={row.entry} />
        </div>
      </div>
      <div class="aside">
        <RowCountdown row={row} />
        <RowActions row={row} />
      </div>
      {expander.isOpen && <SessionMore row={row} id={expander.id} />}
    </li>
  );
}

/** The room, where one is known. */
export function SessionPlace({ session: { place } }: { readonly session: Session }): JSX.Element | null {
  if (place === undefined) return null;
  return (
    <span class="note" data-part="place">
      <bdi>{place}</bdi>
    </span>
  );
}

export function RolePill({ row }: { readonly row: AgendaRow }): JSX.Element | null {
  const { text } = useStrings();
  const { role } = row.entry.session;
  if (role === 'other') return null;
  return <span class={`pill ${role}`}>{text(role === 'main' ? 'roleMain' : 'roleSide')}</span>;
}

/** The body that holds the session; a press follows it, or no longer. */
export function BodyToggle({ body }: { readonly body: string }): JSX.Element {
  const { text } = useStrings();
  const { toggleBody, followedBodies } = useActions();
  const isFollowed = followedBodies.includes(body);
  const label = text(isFollowed ? 'unfollowBody' : 'followBody', { body });
  return (
    <button
      type="button"
      class="body"
      aria-pressed={isFollowed}
      aria-label={label}
      title={label}
      onClick={() => toggleBody(body)}
    >
      <Icon name="star" />
      <bdi>{body}</bdi>
    </button>
  );
}

/** Upcoming: remind and open; running: watch, and before the planned start both; over: the recording. */
function RowActions({ row }: { readonly row: AgendaRow }): JSX.Element {
  if (row.phase === 'upcoming') return <SessionControls row={row} />;
  return (
    <>
      <WatchButton row={row} />
      {row.isLiveEarly && <SessionControls row={row} />}
    </>
  );
}

/** To watch what runs, or the recording of what is over. */
function WatchButton({ row }: { readonly row: AgendaRow }): JSX.Element | null {
  const { text, language } = useStrings();
  const { watch } = useActions();
  const { session } = row.entry;
  const isOver = row.phase === 'ended';
  const link = isOver ? recordingOf(session) : row.watchLink?.href;
  if (link === null || link === undefined) return null;
  const href = addressToOpen(link, language, row.ownLink);
  return (
    <a
      class="button"
      href={href}
      target="_blank"
      rel="noreferrer"
      data-action={isOver ? 'recording' : 'watch'}
      onClick={(event) => {
        if (isOver) return;
        event.preventDefault();
        watch(row, href);
      }}
    >
      {text(isOver ? 'recording' : 'watch')}
    </a>
  );
}
