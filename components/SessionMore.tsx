import type { ComponentChildren, JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import type { Link } from '../domain/link';
import type { ScheduleEntry } from '../domain/schedule';
import type { LanguageTag } from '../domain/time';
import { addressToOpen } from '../domain/watch';
import { useLookingForMore } from '../hooks/use-looking-for-more';
import { useStrings } from '../hooks/use-strings';
import { OwnLinkField } from './OwnLinkField';
import { SessionLeads } from './SessionLeads';
import { SessionLinks } from './SessionLinks';
import { SessionParts } from './SessionParts';
import { SessionZones } from './SessionZones';
import { SourceLines } from './SourceLines';

/** What is known of the session beyond its row. Asks for more as it is opened, where none was read yet. */
export function SessionMore({ row, id }: { readonly row: AgendaRow; readonly id: string }): JSX.Element {
  const { text, language } = useStrings();
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
          <SourceLines entry={entry} />
        </Fact>
      </dl>
      <SessionZones session={session} />
      <SessionLinks links={linksOf(entry, language)} />
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

/** The links of the list and those of the page about the session, each address once. */
function linksOf({ session, details }: ScheduleEntry, language: LanguageTag): readonly Link[] {
  const links = [...session.links, ...(details?.links ?? [])];
  return [...new Map(links.map((link) => [addressToOpen(link.href, language), link])).values()];
}
