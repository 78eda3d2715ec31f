import type { JSX } from 'preact';
import { formatList } from '../domain/format-list';
import type { ScheduleEntry } from '../domain/schedule';
import { useSourceNames } from '../hooks/use-source-names';
import { useStrings } from '../hooks/use-strings';

/** The sources that the facts of the session are from, as one phrase. */
export function SessionOrigin({ entry }: { readonly entry: ScheduleEntry }): JSX.Element | null {
  const { language } = useStrings();
  const nameOf = useSourceNames();
  const names = [...new Set(entry.reports.map(nameOf))];
  if (names.length === 0) return null;
  return (
    <span class="note origin" data-part="origin">
      <bdi>{formatList(names, language)}</bdi>
    </span>
  );
}
