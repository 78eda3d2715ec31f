import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import { sureStartOf } from '../domain/certainty';
import { formatCountdown } from '../domain/countdown';
import { formatDuration } from '../domain/format';
import { MINUTE } from '../domain/time';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';

/** How long until the session, or since when it is live; empty where that would be a guess. */
export function RowCountdown({ row }: { readonly row: AgendaRow }): JSX.Element {
  const { text, language, homeTimeZone } = useStrings();
  const now = useNow();
  const { session } = row.entry;
  const start = sureStartOf(session);
  if (row.phase === 'live') {
    const since = session.start === null ? 0 : Math.floor((now - session.start) / MINUTE) * MINUTE;
    return (
      <span class="countdown live" data-part="countdown">
        <span class="dot" aria-hidden="true" />
        {text('live')} {since > 0 && formatDuration(since, language)}
      </span>
    );
  }
  return (
    <span class="countdown" data-part="countdown">
      {row.phase === 'upcoming' &&
        start !== null &&
        formatCountdown(start, now, { locale: language, timeZone: homeTimeZone })}
    </span>
  );
}
