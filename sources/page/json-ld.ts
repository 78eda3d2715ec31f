import type { LocalDate } from '../../domain/time';
import { isBroadcastType, isEventType, type MarkedEvent, type MarkedLink } from './marked-event';
import { toDay } from './marked-time';

const DEEPEST = 24;
const MOST_NODES = 50_000;
const MOST_EVENTS = 500;
const LONGEST_TEXT = 5000;

type Node = Readonly<Record<string, unknown>>;

/** What the scripts of JSON-LD of a page say; null for one that is no JSON. */
export function parseJsonLd(scripts: readonly string[]): readonly unknown[] {
  return scripts.map(parse);
}

/** The day on which the page was published, as the first thing says that it describes; null where none does. */
export function dayInJsonLd(values: readonly unknown[]): LocalDate | null {
  const things = values.flatMap(listOf).filter(isNode);
  const described = things.flatMap((thing) => [thing, ...listOf(thing['@graph']).filter(isNode)]);
  for (const { datePublished } of described) {
    const day = toDay(firstText(datePublished));
    if (day !== null) return day;
  }
  return null;
}

/** The sessions in the JSON-LD of a page (schema.org `Event` and its kinds), also in `@graph` and `subEvent`. */
export function eventsInJsonLd(values: readonly unknown[]): readonly MarkedEvent[] {
  const events: MarkedEvent[] = [];
  let nodes = 0;
  const visit = (value: unknown, depth: number, links: readonly MarkedLink[]) => {
    if (depth > DEEPEST || ++nodes > MOST_NODES || events.length === MOST_EVENTS) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth + 1, links);
    if (!isNode(value)) return;
    const types = textsOf(value['@type']);
    const isBroadcast = types.some(isBroadcastType);
    if (isBroadcast && isNode(value.broadcastOfEvent)) {
      visit(value.broadcastOfEvent, depth + 1, addressesOf(value.url, 'Watch live'));
      return;
    }
    if (types.some(isEventType) && value.startDate !== undefined)
      events.push(toEvent(value, links, isBroadcast));
    for (const [key, part] of Object.entries(value)) {
      // What an event belongs to is described on its own page; its place and people hold no sessions.
      if (!NOT_VISITED.has(key) && typeof part === 'object') visit(part, depth + 1, []);
    }
  };
  for (const value of values) visit(value, 0, []);
  return events;
}

const NOT_VISITED = new Set([
  'superEvent',
  'location',
  'offers',
  'organizer',
  'performer',
  'previousStartDate',
  'review',
]);

function toEvent(node: Node, links: readonly MarkedLink[], isBroadcast: boolean): MarkedEvent {
  const places = listOf(node.location);
  return {
    name: firstText(node.name),
    start: firstText(node.startDate),
    end: firstText(node.endDate),
    status: firstText(node.eventStatus),
    place: places.map(placeText).filter(Boolean).join(', ').slice(0, LONGEST_TEXT),
    links: [
      ...links,
      ...places.flatMap((place) =>
        isNode(place) && isVirtual(place) ? addressesOf(place.url, 'Join online') : [],
      ),
      ...addressesOf(node.recordedIn, 'Recording'),
      ...listOf(node.offers).flatMap((offer) => (isNode(offer) ? addressesOf(offer.url, 'Register') : [])),
      ...addressesOf(node.url, isBroadcast ? 'Watch live' : ''),
    ],
  };
}

function isVirtual(place: Node): boolean {
  return textsOf(place['@type']).some((type) => type.endsWith('VirtualLocation'));
}

function placeText(place: unknown): string {
  if (typeof place === 'string') return place.slice(0, LONGEST_TEXT);
  if (!isNode(place) || isVirtual(place)) return '';
  const { address } = place;
  const parts = isNode(address)
    ? [address.streetAddress, address.addressLocality, address.addressRegion, address.addressCountry]
    : [address];
  return [place.name, ...parts].map(firstText).filter(Boolean).join(', ');
}

/** The addresses of a value: texts, or things that have one. */
function addressesOf(value: unknown, words: string): readonly MarkedLink[] {
  return listOf(value)
    .slice(0, 10)
    .flatMap((item) => {
      const href = isNode(item)
        ? firstText(item.url ?? item.contentUrl ?? item.embedUrl ?? item['@id'])
        : firstText(item);
      return href === '' ? [] : [{ href, words }];
    });
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 50) : [value];
}

function textsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((item) => (typeof item === 'string' ? item : []));
}

/** The text, of several the first, of things their name. */
function firstText(value: unknown): string {
  const [first] = listOf(value);
  if (typeof first === 'string') return first.slice(0, LONGEST_TEXT);
  if (!isNode(first)) return '';
  const inner = first['@value'] ?? first.name;
  return typeof inner === 'string' ? inner.slice(0, LONGEST_TEXT) : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ''));
  } catch (error) {
    // RangeError: engines whose parser is recursive overflow their stack on deep nesting.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
