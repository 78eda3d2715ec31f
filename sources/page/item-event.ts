import { isEventType, type MarkedEvent, type MarkedLink } from './marked-event';
import type { PageItem } from './page-item';

const DEEPEST = 20;

/** The sessions that a page marks up by microdata (schema.org `Event` and its kinds) or hCalendar, those within others too. */
export function eventsInItems(items: readonly PageItem[], depth = 0): readonly MarkedEvent[] {
  if (depth > DEEPEST) return [];
  return items.flatMap((item) => {
    const isEvent = item.type === 'vevent' || item.type.split(/\s+/, 5).some(isEventType);
    const parts = [...item.properties].flatMap(([name, values]) =>
      name === 'superEvent' ? [] : values.filter((value) => typeof value !== 'string'),
    );
    const own = isEvent && textOf(item, 'startDate', 'dtstart') !== '' ? [toEvent(item)] : [];
    return [...own, ...eventsInItems(parts, depth + 1)];
  });
}

function toEvent(item: PageItem): MarkedEvent {
  return {
    name: textOf(item, 'name', 'summary'),
    start: textOf(item, 'startDate', 'dtstart'),
    end: textOf(item, 'endDate', 'dtend'),
    status: textOf(item, 'eventStatus', 'status'),
    place: valuesOf(item, 'location').map(placeText).filter(Boolean).join(', '),
    links: [
      ...valuesOf(item, 'location').flatMap((place) =>
        typeof place !== 'string' && place.type.endsWith('VirtualLocation')
          ? linksOf(place, 'Join online')
          : [],
      ),
      ...linksOf(item, ''),
    ],
  };
}

function placeText(place: string | PageItem): string {
  if (typeof place === 'string') return place;
  if (place.type.endsWith('VirtualLocation')) return '';
  const address = valuesOf(place, 'address').map((part) =>
    typeof part === 'string'
      ? part
      : [textOf(part, 'streetAddress'), textOf(part, 'addressLocality'), textOf(part, 'addressCountry')]
          .filter(Boolean)
          .join(', '),
  );
  return [textOf(place, 'name'), ...address].filter(Boolean).join(', ');
}

function linksOf(item: PageItem, words: string): readonly MarkedLink[] {
  return valuesOf(item, 'url').flatMap((href) =>
    typeof href === 'string' && href !== '' ? [{ href, words }] : [],
  );
}

function valuesOf(item: PageItem, name: string): readonly (string | PageItem)[] {
  return item.properties.get(name) ?? [];
}

function textOf(item: PageItem, ...names: readonly string[]): string {
  const texts = names.flatMap((name) => valuesOf(item, name).filter((value) => typeof value === 'string'));
  return texts[0] ?? '';
}
