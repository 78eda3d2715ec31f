import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { formatClockTime, formatDateAndTime, formatDay } from '../../domain/format';
import { localDateAt } from '../../domain/local-date';
import type { Session } from '../../domain/session';
import type { Draft } from '../../hooks/adding-source';
import type { Preview } from '../../hooks/source-preview';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { isolated } from '../isolated';
import { TimeZonePicker, type ZoneChoice } from '../TimeZonePicker';
import { ProblemList } from './ProblemList';

interface Props {
  readonly draft: Draft;
  readonly preview: Preview;
  readonly isAdding: boolean;
  readonly zones: ZoneChoice;
  readonly onEdit: (change: Partial<Pick<Draft, 'name' | 'timeZone'>>) => void;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

/** What a source would bring, before it is added: its kind, its name to be edited, and its first sessions. */
export function SourcePreview(props: Props): JSX.Element {
  const { draft, preview, isAdding, zones, onEdit, onAdd, onCancel } = props;
  const { text, language } = useStrings();
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  const { found } = draft;
  return (
    <form
      class="preview"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd();
      }}
    >
      <h3 id={`${id}-title`}>
        {text('previewTitle', { kind: isolated(found.format.name), host: isolated(new URL(found.url).host) })}
      </h3>
      <div class="field">
        <label for={`${id}-name`}>{text('sourceName')}</label>
        <input
          id={`${id}-name`}
          ref={name}
          type="text"
          dir="auto"
          required
          maxLength={120}
          value={draft.name}
          onInput={(event) => onEdit({ name: event.currentTarget.value })}
        />
      </div>
      {found.hasFloatingTimes && (
        <TimeZonePicker
          id={`${id}-zone`}
          label={text('sourceZone')}
          hint={text('sourceZoneHint')}
          nullLabel={text('zoneNone')}
          zones={zones}
          value={draft.timeZone}
          onChange={(timeZone) => onEdit({ timeZone })}
        />
      )}
      <p>
        {text(preview.hasMore ? 'sourceSessionsSoFar' : 'sourceSessions', {
          count: preview.count.toLocaleString(language),
        })}
      </p>
      {preview.sessions.length > 0 && (
        <ol class="previewed">
          {preview.sessions.map((session) => (
            <PreviewedSession key={session.uid} session={session} />
          ))}
        </ol>
      )}
      <ProblemList summary={text('sourceProblems')} problems={preview.problems} />
      <div class="toolbar">
        <button type="submit" class="button primary" disabled={isAdding || preview.source === null}>
          {text('add')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}

/** Day and time in the home zone, what is not sure about them, and the title. */
function PreviewedSession({ session }: { readonly session: Session }): JSX.Element {
  const { text, format, language, homeTimeZone } = useStrings();
  const today = localDateAt(useNow(), homeTimeZone);
  const { start, date, title, certainty, alternativeStart, status, access } = session;
  const notes = [
    start === null && (certainty === 'follows-previous' ? text('followsPrevious') : text('timeUnknown')),
    alternativeStart !== undefined && text('orAt', { time: formatClockTime(alternativeStart, format) }),
    certainty === 'contradictory' && text('contradictory'),
    status !== 'confirmed' && text(status),
    access === 'closed' && text('closed'),
  ].filter((note) => typeof note === 'string');
  return (
    <li>
      <span class="when">
        {start !== null && (
          <time dateTime={new Date(start).toISOString()}>{formatDateAndTime(start, format)}</time>
        )}
        {start === null && date !== undefined && (
          <time dateTime={date}>{formatDay(date, { locale: language, today })}</time>
        )}
      </span>
      <span>
        <bdi>{title}</bdi>
        {notes.map((note) => (
          <span class="quiet" key={note}>
            {' '}
            {note}
          </span>
        ))}
      </span>
    </li>
  );
}
