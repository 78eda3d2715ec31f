import type { JSX } from 'preact';
import { formatClockTime, formatDateAndTime } from '../domain/format';
import { localDateAt } from '../domain/local-date';
import {
  type FailureReason,
  lastReadAt,
  type SourceState,
  type Trouble,
  troubleOf,
} from '../domain/source-state';
import { useActions } from '../hooks/use-actions';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { Notice } from './Notice';
import { troubleText } from './trouble-text';

/** More lines than these would push the list away. */
const MOST_LINES = 2;

/** What is said once of all sources where the browser has no network. */
const FOR_LACK_OF_NETWORK: ReadonlySet<FailureReason> = new Set(['offline', 'network', 'timeout']);

/** The sources that fail, and how old the data is that stands in for them: two lines at most, the rest as a count that leads to the settings. */
export function SourceNotices({
  sources,
  isOffline,
}: {
  readonly sources: readonly SourceState[];
  readonly isOffline: boolean;
}): JSX.Element {
  const failing = sources.flatMap((source) => {
    const trouble = troubleOf(source);
    if (trouble === null || (isOffline && FOR_LACK_OF_NETWORK.has(trouble.failure.reason))) return [];
    return [{ source, trouble }];
  });
  // What the user can mend comes first.
  const sorted = failing.toSorted((a, b) => urgencyOf(b.trouble) - urgencyOf(a.trouble));
  const shown = sorted.length > MOST_LINES ? sorted.slice(0, MOST_LINES - 1) : sorted;
  return (
    <>
      {shown.map(({ source, trouble }) => (
        <SourceNotice key={source.id} name={source.name} trouble={trouble} />
      ))}
      {shown.length < sorted.length && <MoreTroubles count={sorted.length - shown.length} />}
    </>
  );
}

function urgencyOf({ failure }: Trouble): number {
  return failure.reason === 'no-permission' ? 1 : 0;
}

function SourceNotice({ name, trouble }: { readonly name: string; readonly trouble: Trouble }): JSX.Element {
  const display = useStrings();
  const { allowHosts } = useActions();
  const now = useNow();
  const { failure } = trouble;
  return (
    <Notice about={failure.reason} title={failure.sentence}>
      <span>{troubleText(name, trouble, now, display)}</span>
      {failure.reason === 'no-permission' && (
        <button type="button" class="button" onClick={allowHosts}>
          {display.text('allow')}
        </button>
      )}
    </Notice>
  );
}

function MoreTroubles({ count }: { readonly count: number }): JSX.Element {
  const { text, language } = useStrings();
  const { openOptions } = useActions();
  return (
    <Notice about="more">
      <button type="button" class="inline" onClick={openOptions}>
        {text('moreTroubles', { count: new Intl.NumberFormat(language).format(count) })}
      </button>
    </Notice>
  );
}

/** That there is no network, and from when the data is that is shown. */
export function OfflineNotice({ sources }: { readonly sources: readonly SourceState[] }): JSX.Element {
  const { text, format, homeTimeZone } = useStrings();
  const now = useNow();
  const times = sources.map(lastReadAt).filter((time) => time !== null);
  const readAt = times.length === 0 ? null : Math.max(...times);
  const isToday = readAt !== null && localDateAt(readAt, homeTimeZone) === localDateAt(now, homeTimeZone);
  const at = isToday ? formatClockTime : formatDateAndTime;
  return (
    <Notice about="no-network">
      <span>
        {readAt === null ? text('offlineNever') : text('offlineSince', { time: at(readAt, format) })}
      </span>
    </Notice>
  );
}
