import { addDays, startOfDay } from '../../domain/local-date';
import { parseEventsCalendar } from '../../sources/events-calendar';
import { parseIcalendar } from '../../sources/icalendar';
import { parseIndico } from '../../sources/indico';
import { parseSessionFeed } from '../../sources/session-feed';
import type { Reading, ReadingContext, SourceDocument } from '../../sources/source';
import { unJournal } from '../../sources/un-journal';
import { JOURNAL_BASE } from '../../sources/un-journal-config';
import { unWebTv } from '../../sources/un-web-tv';
import type { Kind, ReadCommand } from './options';

/** How documents of one kind are read. */
interface Reader {
  /** Where they are from when nobody says. */
  readonly url: string;
  readonly parse: (document: SourceDocument, context: ReadingContext, command: ReadCommand) => Reading;
}

const SOMEWHERE = 'https://www.un.org/';

/** Every kind that `read` knows. */
export const READERS: Readonly<Record<Kind, Reader>> = {
  'un-web-tv': { parse: unWebTv.parse, url: 'https://webtv.un.org/en/schedule' },
  'un-journal': { parse: unJournal.parse, url: JOURNAL_BASE },
  indico: { parse: parseIndico, url: 'https://indico.un.org/' },
  'events-calendar': { parse: parseEventsCalendar, url: SOMEWHERE },
  icalendar: {
    parse: (document, context, command) => parseIcalendar(document, context, toCalendarOptions(command)),
    url: SOMEWHERE,
  },
  'session-feed': { parse: parseSessionFeed, url: SOMEWHERE },
};

/** The window lasts from the first moment of its first day to the last of its last one. */
function toCalendarOptions({ zone, window }: ReadCommand): Parameters<typeof parseIcalendar>[2] {
  return {
    ...(zone === null ? {} : { timeZone: zone }),
    ...(window === null
      ? {}
      : { window: { from: startOfDay(window.from, 'UTC'), to: startOfDay(addDays(window.to, 1), 'UTC') } }),
  };
}
