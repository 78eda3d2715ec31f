import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AgendaRow } from '../../domain/agenda-row';
import type { Session } from '../../domain/session';
import { isAddable, type ReviewRow } from '../../hooks/review-row';
import type { Reviewing } from '../../hooks/reviewing';
import { useStrings } from '../../hooks/use-strings';
import type { ZoneChoice } from '../TimeZonePicker';
import { EditForm } from './EditForm';
import { KeptControls } from './KeptControls';
import { ReadingChoice } from './ReadingChoice';
import { SessionFacts } from './SessionFacts';
import { ChangeList, StandingPill } from './StandingNote';
import { StatedWords } from './StatedWords';

interface Props {
  readonly row: ReviewRow;
  /** As the programme has it; undefined where it is not kept, or not read yet. */
  readonly agendaRow: AgendaRow | undefined;
  readonly isAgain: boolean;
  readonly pageUrl: string;
  readonly zones: ZoneChoice;
  readonly reviewing: Reviewing;
  /** After a change of what opens. */
  readonly onEdited: (row: ReviewRow, session: Session, opens: string | null) => void;
}

/** One session that was found: its words, what they were read as, and what can be done with it. */
export function SessionReview(props: Props): JSX.Element {
  const { row, agendaRow, isAgain, pageUrl, zones, reviewing, onEdited } = props;
  const { text } = useStrings();
  const [isEditing, setEditing] = useState(false);
  const editButton = useFocusAfter(isEditing);
  const { session, uid, standing } = row;
  const edit = (edited: Session, opens: string | null): void => {
    setEditing(false);
    onEdited(row, edited, opens);
  };
  return (
    <li class="found" data-row="found" data-uid={uid} data-state={standing}>
      <div class="heading">
        <RowTick row={row} onTick={(isTicked) => reviewing.tick(uid, isTicked)} />
        <h3 class="title" data-part="title">
          <bdi>{session.title}</bdi>
        </h3>
        <StandingPill row={row} isAgain={isAgain} />
      </div>
      <div class="facts-of-session">
        {row.context !== null && <StatedWords context={row.context} />}
        <SessionFacts row={row} />
        <ChangeList row={row} />
        <ReadingChoice row={row} onChoose={(start) => void reviewing.chooseReading(uid, start)} />
        {isEditing ? (
          <EditForm
            row={row}
            listed={agendaRow?.entry.session ?? session}
            pageUrl={pageUrl}
            zones={zones}
            onSave={edit}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <div class="row-actions">
            {agendaRow !== undefined && row.kept !== null && (
              <KeptControls row={row} agendaRow={agendaRow} pageUrl={pageUrl} />
            )}
            <button
              ref={editButton}
              type="button"
              class="button"
              data-action="edit"
              aria-label={text('editSession', { title: session.title })}
              onClick={() => setEditing(true)}
            >
              {text('edit')}
            </button>
            {row.kept !== null && standing !== 'gone' && (
              <button
                type="button"
                class="button"
                data-action="remove"
                aria-label={text('removeSession', { title: session.title })}
                onClick={() => void reviewing.remove(uid)}
              >
                {text('remove')}
              </button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

/** For the button that opened a form: it has the focus again once the form is closed. */
function useFocusAfter(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}

/** The box that adds, or of what is gone keeps; none where the session is in the list as it stands. */
function RowTick({
  row,
  onTick,
}: {
  readonly row: ReviewRow;
  readonly onTick: (isTicked: boolean) => void;
}): JSX.Element | null {
  const { text } = useStrings();
  const { standing, isTicked, session } = row;
  if (standing === 'as-before' || standing === 'added') return null;
  const label = text(standing === 'gone' ? 'keepSession' : 'addSession', { title: session.title });
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={isTicked}
      disabled={!isAddable(row)}
      onChange={(event) => onTick(event.currentTarget.checked)}
    />
  );
}
