import type { JSX } from 'preact';
import type { AgendaDay } from '../domain/agenda';
import { useStrings } from '../hooks/use-strings';
import { Icon } from './Icon';
import { isolated } from './isolated';
import { Sight } from './NoSessions';
import { SessionDays } from './SessionDays';

/** What was found of past sessions so far. */
export interface Found {
  readonly days: readonly AgendaDay[];
  readonly isSearching: boolean;
  /** Whether older sessions were not looked at yet. */
  readonly hasMore: boolean;
}

interface Props {
  /** What is over of the programme, the latest day first. */
  readonly ended: readonly AgendaDay[];
  /** What is typed. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Null while nothing is searched for. */
  readonly found: Found | null;
  readonly onMore: () => void;
}

/** What is over: the latest sessions, or those that the words are found in. */
export function ArchiveTab({ ended, query, onQuery, found, onMore }: Props): JSX.Element {
  const { text } = useStrings();
  return (
    <>
      <search class="search">
        <Icon name="search" />
        <input
          type="search"
          aria-label={text('searchPast')}
          placeholder={text('searchPast')}
          value={query}
          maxLength={100}
          onInput={({ currentTarget: { value } }) => onQuery(value)}
        />
      </search>
      {found === null ? (
        <SessionDays days={ended} empty={<Sight kind="empty" words={text('emptyRecordings')} />} />
      ) : (
        <FoundSessions found={found} query={query} onMore={onMore} />
      )}
    </>
  );
}

function FoundSessions({
  found: { days, isSearching, hasMore },
  query,
  onMore,
}: Pick<Props, 'query' | 'onMore'> & { readonly found: Found }): JSX.Element {
  const { text } = useStrings();
  const isInVain = days.length === 0 && !isSearching && !hasMore;
  return (
    <div data-part="found" aria-busy={isSearching}>
      {isInVain ? (
        <Sight kind="empty" words={text('searchNoMatch', { query: isolated(query) })} />
      ) : (
        <SessionDays days={days} empty={null} />
      )}
      <p class="search-state" role="status">
        {isSearching && text('searching')}
      </p>
      {hasMore && !isSearching && (
        <p class="search-state">
          <button type="button" class="button" data-action="more" onClick={onMore}>
            {text('showMore')}
          </button>
        </p>
      )}
    </div>
  );
}
