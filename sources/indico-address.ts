import { toHttpsAddress } from '../domain/link';

/** A category (or several, as `12-15`) or an event of an Indico, which may live anywhere and below any path. */
export interface IndicoAddress {
  /** Without a slash at its end: `https://indico.un.org`. */
  readonly base: string;
  readonly kind: 'category' | 'event';
  readonly id: string;
  /** Atom where the address is that of a category's feed. */
  readonly form: 'json' | 'atom';
}

const PATH =
  /^((?:\/[\w.~-]+){0,3}?)\/(category|export\/categ|event|export\/event)\/(a?\d{1,12}(?:-\d{1,12}){0,20})(?:\.json|\/(.*))?$/;

/**
 * What an address of an Indico names, or null for any other address: `https://HOST/category/12/`, `/event/34/` and
 * all below them, `/export/categ/12.json`, `/export/event/34.json`, `/category/12/events.atom`. Not the iCalendar
 * files, which are read as such.
 */
export function parseIndicoAddress(text: string): IndicoAddress | null {
  const address = toHttpsAddress(text);
  if (address === null) return null;
  const { origin, pathname } = new URL(address);
  const [, prefix = '', place = '', id = '', rest = ''] = PATH.exec(pathname) ?? [];
  const kind = place.includes('categ') ? 'category' : 'event';
  const isWrong = id === '' || rest.endsWith('.ics') || (kind === 'event' && id.includes('-'));
  if (isWrong) return null;
  const form = kind === 'category' && rest === 'events.atom' ? 'atom' : 'json';
  return { base: `${origin}${prefix}`, kind, id, form };
}

/** The address of the document: a category from today to half a year ahead, or one event. */
export function exportUrlOf({ base, kind, id, form }: IndicoAddress, mayBePrivate: boolean): string {
  if (form === 'atom') return `${base}/category/${id}/events.atom`;
  if (kind === 'event') return `${base}/export/event/${id}.json`;
  const publicity = mayBePrivate ? '' : '&onlypublic=yes';
  // A plus sign that is not escaped is a space.
  return `${base}/export/categ/${id}.json?from=today&to=%2B180d&order=start${publicity}`;
}

/** Whether the address is the category that holds all others: it exports nothing. */
export function isFrontPage({ kind, id }: IndicoAddress): boolean {
  return kind === 'category' && id === '0';
}

/** The address of all that the Indico says of one event, its sessions and contributions included. */
export function detailsUrlOf({ base }: Pick<IndicoAddress, 'base'>, eventId: string): string {
  return `${base}/export/event/${encodeURIComponent(eventId)}.json?detail=sessions`;
}

/** Whether an address is one of `detailsUrlOf`. */
export function isDetailsUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).searchParams.get('detail') === 'sessions';
}
