import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import { type FormatOptions, formatClockTime, formatDateAndTime } from '../domain/format';
import { localDateAt } from '../domain/local-date';
import type { SessionChange } from '../domain/session-change';
import type { EpochMilliseconds } from '../domain/time';
import { useNow } from '../hooks/use-now';
import { type Display, useStrings } from '../hooks/use-strings';
import { isolated } from './isolated';
import { ageText } from './trouble-text';

/** What has changed of the session lately, a short sentence each; that it is new, as a small mark. */
export function SessionNews({ row }: { readonly row: AgendaRow }): JSX.Element {
  const display = useStrings();
  const now = useNow();
  return (
    <>
      {row.news.map((change) => (
        <span
          class={change.kind === 'new' ? 'pill news' : 'note news'}
          data-news={change.kind}
          key={change.kind}
        >
          {newsText(change, now, display)}
        </span>
      ))}
    </>
  );
}

function newsText(change: SessionChange, now: EpochMilliseconds, display: Display): string {
  const { text, language } = display;
  const age = ageText(change.at, now, language);
  switch (change.kind) {
    case 'new':
      return text('newsNew');
    case 'moved':
      return movedText(change.from, change.to, display);
    case 'retitled':
      return text('newsRetitled', { title: isolated(change.from) });
    case 'cancelled':
      return text('newsCancelled', { age });
    case 'postponed':
      return text('newsPostponed', { age });
    case 'restored':
      return text('newsRestored');
    case 'link-appeared':
      return text('newsLink');
    case 'recording-appeared':
      return text('newsRecording');
  }
}

/** The days are told where they are not one and the same. */
function movedText(
  from: EpochMilliseconds | null,
  to: EpochMilliseconds | null,
  { text, format }: Display,
): string {
  if (to === null)
    return text('newsMovedUnknown', { from: from === null ? '' : formatDateAndTime(from, format) });
  if (from === null) return text('newsTimed', { to: formatClockTime(to, format) });
  const at = isOneDay(from, to, format) ? formatClockTime : formatDateAndTime;
  return text('newsMoved', { from: at(from, format), to: at(to, format) });
}

function isOneDay(one: EpochMilliseconds, other: EpochMilliseconds, { timeZone }: FormatOptions): boolean {
  return localDateAt(one, timeZone) === localDateAt(other, timeZone);
}
