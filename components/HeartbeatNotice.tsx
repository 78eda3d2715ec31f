import type { JSX } from 'preact';
import { formatClockTime, formatDateAndTime } from '../domain/format';
import type { Heartbeat } from '../domain/heartbeat';
import { localDateAt } from '../domain/local-date';
import type { EpochMilliseconds } from '../domain/time';
import { useActions } from '../hooks/use-actions';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { Notice } from './Notice';

/** That the background is dead, since when, and how to start it again; nothing where it lives. */
export function HeartbeatNotice({ heartbeat }: { readonly heartbeat: Heartbeat }): JSX.Element | null {
  const { text } = useStrings();
  const { reload } = useActions();
  const since = useSince(heartbeat.kind === 'dead' ? heartbeat.since : null);
  if (heartbeat.kind !== 'dead') return null;
  return (
    <Notice about="heartbeat">
      <span>{since === null ? text('backgroundDead') : text('backgroundDeadSince', { time: since })}</span>
      <button type="button" class="button" onClick={reload}>
        {text('reload')}
      </button>
    </Notice>
  );
}

/** With its day where that is not today. */
function useSince(instant: EpochMilliseconds | null): string | null {
  const { format, homeTimeZone } = useStrings();
  const today = localDateAt(useNow(), homeTimeZone);
  if (instant === null) return null;
  const isToday = localDateAt(instant, homeTimeZone) === today;
  return isToday ? formatClockTime(instant, format) : formatDateAndTime(instant, format);
}
