import type { AddedSource } from '../domain/added-source';
import { eventsCalendar } from './events-calendar';
import { icalendar } from './icalendar';
import { indico } from './indico';
import { quote } from './plain-text';
import { sessionFeed } from './session-feed';
import type { Source, SourceFormat } from './source';
import { unJournal } from './un-journal';
import { unWebTv } from './un-web-tv';

/** The sources that come with Gavel. A new one is a file beside this one, and a line here. */
export const BUILT_IN_SOURCES: readonly Source[] = [unWebTv, unJournal];

/** The shapes that users add sources in by address, in the order in which a document is tried. A new one is a file, and a line here. */
export const SOURCE_FORMATS: readonly SourceFormat[] = [indico, eventsCalendar, icalendar, sessionFeed];

/**
 * The source that reads what the user added.
 *
 * @param token what the site wants of those whom it lets in.
 * @throws RangeError, in a sentence, for a kind that this version does not know, and for an address, zone or token that
 *   cannot be one.
 */
export function sourceOf(
  { id, kind, name, url, timeZone }: AddedSource,
  token?: string,
  formats: readonly SourceFormat[] = SOURCE_FORMATS,
): Source {
  const format = formats.find((known) => known.kind === kind);
  if (format === undefined) throw new RangeError(`No source of the kind ${quote(kind)} can be read.`);
  return format.create({ id, name, url, timeZone, token });
}
