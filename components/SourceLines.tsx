import type { JSX } from 'preact';
import { trustedStartOf } from '../domain/certainty';
import { formatRelativeDays, zoneCity } from '../domain/format';
import { daysBetween, localDateAt } from '../domain/local-date';
import type { ScheduleEntry, SourceReport } from '../domain/schedule';
import { sourcePageOf } from '../domain/source-page';
import type { EpochMilliseconds } from '../domain/time';
import { addressToOpen } from '../domain/watch';
import { useNow } from '../hooks/use-now';
import { useSourceNames } from '../hooks/use-source-names';
import { type Display, useStrings } from '../hooks/use-strings';
import { ExternalLink } from './ExternalLink';
import { ageText } from './trouble-text';
import { timeThere } from './zone-note-text';

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

/** The source by its name, which leads to its page; the start that it states, on the clocks of the organiser, unless it is in doubt; and when it was last seen saying so. */
function SourceLine({ report }: { readonly report: SourceReport }): JSX.Element {
  const display = useStrings();
  const now = useNow();
  const name = useSourceNames()(report);
  const { session, readAt } = report;
  const page = sourcePageOf(session);
  const start = trustedStartOf(session) ?? null;
  return (
    <li data-part="source-line">
      {page === null ? (
        <bdi>{name}</bdi>
      ) : (
        <ExternalLink href={addressToOpen(page, display.language)}>{name}</ExternalLink>
      )}
      {start !== null && (
        <>
          {' · '}
          <bdi>
            {timeThere(start, null, session.timeZone, display)} {zoneCity(session.timeZone, display.language)}
          </bdi>
        </>
      )}
      {' · '}
      <bdi>{display.text('sourceRead', { age: readAge(readAt, now, display) })}</bdi>
    </li>
  );
}

/** In hours until the end of the next day, then in days. */
function readAge(
  readAt: EpochMilliseconds,
  now: EpochMilliseconds,
  { language, homeTimeZone }: Display,
): string {
  const days = daysBetween(localDateAt(readAt, homeTimeZone), localDateAt(now, homeTimeZone));
  return days > 1 ? formatRelativeDays(-days, language) : ageText(readAt, now, language, 'short');
}
