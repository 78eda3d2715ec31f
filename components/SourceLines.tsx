import type { JSX } from 'preact';
import type { ScheduleEntry, SourceReport } from '../domain/schedule';
import { sourcePageOf } from '../domain/source-page';
import { addressToOpen } from '../domain/watch';
import { useNow } from '../hooks/use-now';
import { useSourceNames } from '../hooks/use-source-names';
import { useStrings } from '../hooks/use-strings';
import { ExternalLink } from './ExternalLink';
import { proofTexts } from './source-text';

/** A line for each source of the session: "UN Web TV · 09:00 New York · read 2 hr ago". */
export function SourceLines({ entry }: { readonly entry: ScheduleEntry }): JSX.Element {
  return (
    <ul class="sources">
      {entry.reports.map((report) => (
        <SourceLine key={report.sourceId} report={report} />
      ))}
    </ul>
  );
}

/** The source by its name, which leads to its page; what it says of the start; and when it was last seen saying so. */
function SourceLine({ report }: { readonly report: SourceReport }): JSX.Element {
  const display = useStrings();
  const now = useNow();
  const name = useSourceNames()(report);
  const { session, readAt } = report;
  const page = sourcePageOf(session);
  return (
    <li data-part="source-line">
      {page === null ? (
        <bdi>{name}</bdi>
      ) : (
        <ExternalLink href={addressToOpen(page, display.language)}>{name}</ExternalLink>
      )}
      <Proof texts={proofTexts(session, readAt, now, display)} />
    </li>
  );
}

/** What proves a time, behind the name of the source. */
export function Proof({ texts }: { readonly texts: readonly string[] }): JSX.Element {
  return (
    <>
      {texts.map((text) => (
        <span key={text}>
          {' · '}
          <bdi>{text}</bdi>
        </span>
      ))}
    </>
  );
}
