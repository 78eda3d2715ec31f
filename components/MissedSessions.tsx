import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatDateAndTime } from '../domain/format';
import { type MissedStart, phaseOfMissed } from '../domain/missed';
import { isNotLiveYet } from '../domain/phase';
import { addressToOpen, pageOf, recordingOf, watchLinkOf } from '../domain/watch';
import { useActions } from '../hooks/use-actions';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { toSentence } from './decision-text';
import { ExternalLink } from './ExternalLink';
import { Notice } from './Notice';

type MissedPhase = NonNullable<ReturnType<typeof phaseOfMissed>>;

interface Props {
  /** The latest start first. */
  readonly missed: readonly MissedStart[];
  /** Whether the list is shown at first, or its number alone. */
  readonly isOpenAtFirst: boolean;
}

/** What started while the user was away: a line that opens a list, until it is dismissed. Nothing where nothing was missed. */
export function MissedSessions({ missed, isOpenAtFirst }: Props): JSX.Element | null {
  const { text, language } = useStrings();
  const { dismissMissed } = useActions();
  const now = useNow();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const id = useId();
  const shown = missed.flatMap((start) => {
    const phase = phaseOfMissed(start, now);
    return phase === null ? [] : [{ start, phase }];
  });
  if (shown.length === 0) return null;
  const seenAt = Math.max(...missed.map(({ decision }) => decision.at));
  return (
    <section class="missed" aria-labelledby={id}>
      <Notice about="missed">
        <span id={id}>
          {text('missedTitle', { count: new Intl.NumberFormat(language).format(shown.length) })}
        </span>
        <button
          type="button"
          class="button"
          data-action="show-missed"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {text(isOpen ? 'missedHide' : 'missedShow')}
        </button>
        <button
          type="button"
          class="button"
          data-action="dismiss-missed"
          onClick={() => dismissMissed(seenAt)}
        >
          {text('missedDismiss')}
        </button>
      </Notice>
      {isOpen && (
        <ul id={`${id}-list`}>
          {shown.map(({ start, phase }) => (
            <MissedSession
              key={`${start.decision.start} ${start.decision.uid}`}
              missed={start}
              phase={phase}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** One that was missed: when, what, why, and what is left of it. */
function MissedSession({
  missed,
  phase,
}: {
  readonly missed: MissedStart;
  readonly phase: MissedPhase;
}): JSX.Element {
  const display = useStrings();
  const { text, format, language } = display;
  const { decision, entry, ownLink } = missed;
  const page = entry === null ? null : pageOf(entry.session, ownLink);
  const title = entry?.session.title ?? decision.title;
  return (
    <li class={`row ${phase}`} data-missed={phase} data-uid={entry?.uid ?? decision.uid}>
      <div>
        <div class="title">
          {page === null ? (
            <bdi>{title}</bdi>
          ) : (
            <ExternalLink href={addressToOpen(page, language, ownLink)}>{title}</ExternalLink>
          )}
        </div>
        <div class="meta">
          <bdi>{formatDateAndTime(decision.start, format)}</bdi>
          {phase === 'live' && <b class="countdown live">{text('live')}</b>}
          {phase === 'started' && <MayStillRun entry={entry} />}
          <span class="note">{toSentence(decision, display)}</span>
        </div>
      </div>
      <div class="aside">
        <MissedLink missed={missed} phase={phase} />
      </div>
    </li>
  );
}

/** What is known of a session whose end is not: that it has not begun on screen, or no more than its start. */
function MayStillRun({ entry }: Pick<MissedStart, 'entry'>): JSX.Element {
  const { text } = useStrings();
  const now = useNow();
  const isBefore = entry !== null && isNotLiveYet(entry, now);
  return <span class="note clash">{text(isBefore ? 'notLiveYet' : 'mayStillRun')}</span>;
}

/** Where to watch what still runs; the recording of what is over. */
function MissedLink({
  missed: { entry, ownLink },
  phase,
}: {
  readonly missed: MissedStart;
  readonly phase: MissedPhase;
}): JSX.Element | null {
  const { text, language } = useStrings();
  if (entry === null) return null;
  const isOver = phase === 'ended';
  const link = isOver ? recordingOf(entry.session) : watchLinkOf(entry.session, ownLink)?.href;
  if (link === null || link === undefined) return null;
  const href = addressToOpen(link, language, ownLink);
  return (
    <a
      class="button"
      href={href}
      target="_blank"
      rel="noreferrer"
      data-action={isOver ? 'recording' : 'watch'}
    >
      {text(isOver ? 'recording' : 'watch')}
    </a>
  );
}
