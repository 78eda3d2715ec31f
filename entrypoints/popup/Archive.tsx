import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ArchiveTab } from '../../components/ArchiveTab';
import { type AgendaDay, foundDays } from '../../domain/agenda';
import { useArchiveSearch } from '../../hooks/use-archive-search';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import type { PopupData } from './data';

/** What is over, and the search through all of it. */
export function Archive({
  ended,
  data,
}: {
  readonly ended: readonly AgendaDay[];
  readonly data: PopupData;
}): JSX.Element {
  const { homeTimeZone } = useStrings();
  const now = useNow();
  const [query, setQuery] = useState('');
  const { search, showMore } = useArchiveSearch(query, now);
  const entries = search?.found;
  const days = useMemo(
    () => (entries === undefined ? [] : foundDays({ ...data, entries, now, homeTimeZone })),
    // What is over does not change with the seconds.
    [data, entries, homeTimeZone],
  );
  return (
    <ArchiveTab
      ended={ended}
      query={query}
      onQuery={setQuery}
      found={search && { days, isSearching: search.isSearching, hasMore: search.hasMore }}
      onMore={showMore}
    />
  );
}
