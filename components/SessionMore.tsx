import type { ComponentChildren, JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import type { Link } from '../domain/link';
import type { ScheduleEntry } from '../domain/schedule';
import { sourcePageOf } from '../domain/source-page';
import { useLookingForMore } from '../hooks/use-looking-for-more';
import { useSourceNames } from '../hooks/use-source-names';
import { useStrings } from '../hooks/use-strings';
import { ExternalLink } from './ExternalLink';
import { OwnLinkField } from './OwnLinkField';
import { SessionLeads } from './SessionLeads';
import { SessionLinks } from './SessionLinks';
import { SessionParts } from './SessionParts';
import { SessionZones } from './SessionZones';

/** What is known of the session beyond its row. Asks for more as it is opened, where none was read yet. */
export function SessionMore({ row, id }: { readonly row: AgendaRow; readonly id: string }): JSX.Element {
  const { text } = useStrings();
  const { entry } = row;
  const { details, session } = entry;
  const place = details?.place ?? session.place;
  const isLooking = useLookingForMore(entry);
  return (
    <div class="more" id={id} data-part="details">
      {details?.summary !== undefined && (
        <p class="summary" dir="auto">
          {details.summary}
        </p>
      )}
      <dl>
        {place !== undefined && <Fact name={text('detailsPlace')}>{<bdi>{place}</bdi>}</Fact>}
        {session.statedTime !== undefined && !isMachineTime(session.statedTime) && (
          <Fact name={text('detailsStatedTime')}>{<bdi>{session.statedTime}</bdi>}</Fact>
        )}
        <Fact name={text('detailsSources')}>
          <SourceLinks entry={entry} />
        </Fact>
      </dl>
      <SessionZones session={session} />
      <SessionLinks links={linksOf(entry)} />
      {details?.parts !== undefined && details.parts.length > 0 && <SessionParts parts={details.parts} />}
      <SessionLeads row={row} />
      <OwnLinkField row={row} />
      <p class="looking" role="status">
        {isLooking && text('lookingForMore')}
      </p>
    </div>
  );
}

/** UN Web TV's own text is not for people: it calls a clock of UTC that of New York. */
function isMachineTime(statedTime: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T/.test(statedTime);
}

function Fact({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Each source by its name, which leads to its page. */
function SourceLinks({ entry }: { readonly entry: ScheduleEntry }): JSX.Element {
  const nameOf = useSourceNames();
  const pages = new Map(entry.reports.map((report) => [nameOf(report), sourcePageOf(report.session)]));
  return (
    <ul class="sources">
      {[...pages].map(([name, page]) => (
        <li key={name}>
          {page === null ? <bdi>{name}</bdi> : <ExternalLink href={page}>{name}</ExternalLink>}
        </li>
      ))}
    </ul>
  );
}

/** The links of the list and those of the page about the session, each address once. */
function linksOf({ session, details }: ScheduleEntry): readonly Link[] {
  const links = [...session.links, ...(details?.links ?? [])];
  return [...new Map(links.map((link) => [link.href, link])).values()];
}
