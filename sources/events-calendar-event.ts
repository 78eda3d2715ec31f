import { safeParse } from 'valibot';
import { nameOfDocument } from '../domain/document-name';
import type { Session, SessionStatus } from '../domain/session';
import { toBoundedUid } from './bounded-uid';
import { type LinkReading, lineOf, readDescription, toLinks } from './description';
import { siteOf } from './events-calendar-address';
import { type CalendarEntry, EventSchema } from './events-calendar-format';
import { readEntryTimes } from './events-calendar-time';
import { quote } from './plain-text';
import { type EntryReading, firstMistake, leftOut } from './session-list';

/** What the calendar and its extensions write into the status; `publish` and all that is not here is confirmed. */
const STATUSES: ReadonlyMap<string, SessionStatus> = new Map([
  ['canceled', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['postponed', 'postponed'],
  ['tentative', 'tentative'],
  ['draft', 'tentative'],
  ['pending', 'tentative'],
]);

/** The session that an entry of the calendar at `url` announces. */
export function readEvent(entry: unknown, url: string): EntryReading {
  const parsed = safeParse(EventSchema, entry);
  if (!parsed.success)
    return leftOut(`An event in ${nameOfDocument(url)} is left out: ${firstMistake(parsed.issues)}.`);
  const event = parsed.output;
  const name = `${quote(event.title)} (${event.id})`;
  try {
    const { times, problems } = readEntryTimes(event);
    const { links, problems: refusals } = linksOf(event, url);
    const category = event.categories.find((each) => each.name !== '')?.name ?? '';
    const place = placeOf(event);
    const session: Session = {
      uid: toBoundedUid('events-calendar', `${siteOf(url)}/${event.id}`),
      title: event.title,
      role: 'other',
      ...times,
      status: STATUSES.get(event.status.toLowerCase()) ?? 'confirmed',
      access: 'open',
      observanceId: null,
      links,
      ...(category === '' ? {} : { category }),
      ...(place === '' ? {} : { place }),
      source: { kind: 'events-calendar', url },
    };
    return { sessions: [session], problems: [...problems, ...refusals].map((half) => `${name} ${half}.`) };
  } catch (error) {
    if (error instanceof RangeError) return leftOut(`${name} is left out: ${error.message}.`);
    throw error;
  }
}

/** The website that the organiser names, the links of the description, and the event's own page. */
function linksOf({ website, description, url: page }: CalendarEntry, url: string): LinkReading {
  const found = readDescription(description).links;
  return toLinks([{ href: website, words: '' }, ...found, { href: page, words: '' }], url);
}

function placeOf({ venue: [first] }: CalendarEntry): string {
  return first === undefined ? '' : lineOf([first.venue, first.city].filter(Boolean).join(', '));
}
