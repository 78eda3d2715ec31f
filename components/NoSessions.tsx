import type { JSX } from 'preact';
import type { Preferences } from '../domain/preferences';
import { lastReadAt, type SourceState, troubleOf } from '../domain/source-state';
import { useActions } from '../hooks/use-actions';
import { useStrings } from '../hooks/use-strings';
import { Icon, type IconName } from './Icon';

/** Where no session is listed: still loading, no connection, a source that failed, or simply none. Each is another sight. */
export function NoSessions({
  sources,
  filter,
}: {
  readonly sources: readonly SourceState[];
  readonly filter: Preferences['filter'];
}): JSX.Element {
  const { text } = useStrings();
  const { setFilter } = useActions();
  const unread = sources.filter((source) => lastReadAt(source) === null);
  const trouble = unread.map(troubleOf).find((found) => found !== null);
  const loading = unread.find((source) => troubleOf(source) === null);
  if (trouble) {
    const { reason } = trouble.failure;
    const isOffline = reason === 'offline' || reason === 'network';
    return (
      <Sight
        kind={isOffline ? 'offline' : 'failed'}
        words={text(isOffline ? 'emptyOffline' : 'emptyFailed')}
      />
    );
  }
  if (loading !== undefined) return <Sight kind="loading" words={text('loading', { name: loading.name })} />;
  if (filter === 'all') return <Sight kind="empty" words={text('emptyAll')} />;
  return (
    <Sight kind="empty" words={text('emptyObservances')}>
      <button type="button" class="button" onClick={() => setFilter('all')}>
        {text('showAll')}
      </button>
    </Sight>
  );
}

const ICONS = {
  offline: 'offline',
  failed: 'warning',
  empty: 'calendar',
} as const satisfies Readonly<Record<Exclude<SightProps['kind'], 'loading'>, IconName>>;

interface SightProps {
  readonly kind: 'loading' | 'offline' | 'failed' | 'empty';
  readonly words: string;
  readonly children?: JSX.Element;
}

/** One sentence in the place of a list. */
export function Sight({ kind, words, children }: SightProps): JSX.Element {
  return (
    <div class={`sight ${kind}`} role="status" data-sight={kind}>
      {kind === 'loading' ? (
        <span class="spinner" aria-hidden="true" />
      ) : (
        <Icon name={ICONS[kind]} size={24} />
      )}
      <p>{words}</p>
      {children}
    </div>
  );
}
