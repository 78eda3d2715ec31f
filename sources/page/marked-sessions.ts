import { classifyLink, type Link, toHttpsAddress } from '../../domain/link';
import { placeIn } from '../../domain/phrase/place';
import type { SessionStatus } from '../../domain/session';
import type { TimeZoneId } from '../../domain/time';
import { textOfHtml } from '../description';
import { toPlainText } from '../plain-text';
import type { FoundSession } from './found-session';
import type { MarkedEvent, MarkedLink } from './marked-event';
import { readMarkedTimes } from './marked-time';
import { namedEventIn, roleIn } from './page-role';

/** What marked events are read with beside themselves. */
export interface MarkContext {
  readonly title: string;
  readonly url: string;
  readonly base: string | undefined;
  readonly placeOfPage: () => TimeZoneId | null;
}

const MOST_LINKS = 20;
const LONGEST_PLACE = 200;

/** The sessions that a page marks up. An event whose day cannot be read is none. */
export function sessionsInMarkup(
  events: readonly MarkedEvent[],
  { title, url, base, placeOfPage }: MarkContext,
): readonly FoundSession[] {
  return events.flatMap((event) => {
    const place = toPlainText(textOfHtml(event.place), LONGEST_PLACE);
    const zone = placeIn(place, true)?.timeZone ?? placeOfPage();
    const times = readMarkedTimes(event.start, event.end, zone);
    if (times === null) return [];
    const lacksZone = times.start === null && times.hasClock;
    const { hasClock: _, ...when } = times;
    const said = textOfHtml(event.name);
    const named = namedEventIn(said);
    const name = named?.name ?? said;
    const words = toPlainText([event.start, event.end].filter(Boolean).join(' – '), 120);
    const session: FoundSession['session'] = {
      title: name || title || words,
      role: named?.role ?? roleIn(said) ?? roleIn(title) ?? 'other',
      ...when,
      status: statusOf(event.status),
      access: 'open',
      statedTime: words,
      observanceId: null,
      links: linksOf(event.links, base),
      ...(place === '' ? {} : { place }),
      source: { kind: 'page', url },
    };
    return [
      {
        session,
        context: { before: '', words, after: '' },
        hasOwnTitle: name !== '',
        isInProse: false,
        lacksZone,
      },
    ];
  });
}

function statusOf(status: string): SessionStatus {
  if (/cancell?ed$/i.test(status)) return 'cancelled';
  if (/postponed$/i.test(status)) return 'postponed';
  return /tentative$/i.test(status) ? 'tentative' : 'confirmed';
}

function linksOf(found: readonly MarkedLink[], base: string | undefined): readonly Link[] {
  const links = new Map<string, Link>();
  for (const { href, words } of found) {
    const address = toHttpsAddress(href.toWellFormed(), base);
    if (address === null || links.has(address) || links.size === MOST_LINKS) continue;
    links.set(address, { kind: classifyLink(address, words), href: address });
  }
  return [...links.values()];
}
