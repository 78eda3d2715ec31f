import type { JSX } from 'preact';
import { formatDuration } from '../domain/format';
import type { SourceState } from '../domain/source-state';
import { MINUTE } from '../domain/time';
import { useStrings } from '../hooks/use-strings';
import { Notice } from './Notice';
import { OfflineNotice, SourceNotices } from './SourceNotices';

interface Props {
  /** What is known of each source. */
  readonly sources: readonly SourceState[];
  /** How far the computer's clock is ahead of the servers', in milliseconds; null while it is not known to be wrong. */
  readonly clockSkew: number | null;
  /** Whether the browser has no network at all. */
  readonly isOffline?: boolean;
  /** What is wrong with the storage, a sentence each. */
  readonly storage?: readonly string[];
}

/** What the user must know before trusting the list: a storage that fails, no network, sources that fail and how old their data is, a wrong clock. */
export function Notices({ sources, clockSkew, isOffline = false, storage = [] }: Props): JSX.Element {
  return (
    <>
      {storage.map((sentence) => (
        <Notice key={sentence} about="storage">
          <span>{sentence}</span>
        </Notice>
      ))}
      {isOffline && <OfflineNotice sources={sources} />}
      <SourceNotices sources={sources} isOffline={isOffline} />
      {clockSkew !== null && <ClockNotice skew={clockSkew} />}
    </>
  );
}

function ClockNotice({ skew }: { readonly skew: number }): JSX.Element {
  const { text, language } = useStrings();
  const duration = formatDuration(Math.round(Math.abs(skew) / MINUTE) * MINUTE, language);
  return (
    <Notice about="clock">
      <span>{text(skew < 0 ? 'clockSlow' : 'clockFast', { duration })}</span>
    </Notice>
  );
}
