import { Parser } from 'htmlparser2';
import { nameOfDocument } from '../domain/document-name';
import { isLocalDate } from '../domain/local-date';
import type { EpochMilliseconds } from '../domain/time';
import { lineOf, readDescription, textOfHtml, toLinks } from './description';
import { parseIndicoAddress } from './indico-address';
import { indicoUid } from './indico-event';
import { quote } from './plain-text';
import { type EntryReading, leftOut } from './session-list';
import { DocumentError } from './source';

/** An entry of a feed, its texts as they stand. */
export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly titleType: string;
  readonly link: string;
  readonly updated: string;
  readonly summary: string;
}

type Field = 'id' | 'title' | 'updated' | 'summary';

/** Beyond it the parser no longer works in linear time; a feed nests some five deep, more with XHTML in it. */
const DEEPEST = 256;

/** In UTF-16 code units; as much as is ever read of one reply. */
const LONGEST_DOCUMENT = 5 * 1024 * 1024;

const LONGEST_FIELD = 10_000;

const EMPTY: AtomEntry = { id: '', title: '', titleType: '', link: '', updated: '', summary: '' };

/**
 * The entries of an Atom feed (RFC 4287).
 *
 * @throws DocumentError for anything else, and for a feed that was cut off, is nested too deep or too long.
 */
export function parseAtom(text: string, url: string): readonly AtomEntry[] {
  if (text.length > LONGEST_DOCUMENT)
    throw new DocumentError(`${nameOfDocument(url)} is longer than ${LONGEST_DOCUMENT} characters.`);
  const entries: AtomEntry[] = [];
  const path: string[] = [];
  let isWhole = false;
  let entry = { ...EMPTY };
  const fieldAt = (): Field | null => {
    const [feed, item, name] = path;
    const isField = name === 'id' || name === 'title' || name === 'updated' || name === 'summary';
    return feed === 'feed' && item === 'entry' && isField ? name : null;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (path.length >= DEEPEST)
          throw new DocumentError(`${nameOfDocument(url)} is nested more than ${DEEPEST} deep.`);
        path.push(localName(name));
        const at = path.join('/');
        if (at === 'feed/entry') entry = { ...EMPTY };
        else if (at === 'feed/entry/title') entry.titleType = attributes.type ?? '';
        else if (at === 'feed/entry/link' && (attributes.rel ?? 'alternate') === 'alternate')
          entry.link ||= attributes.href ?? '';
      },
      ontext(data) {
        const field = fieldAt();
        if (field !== null && entry[field].length < LONGEST_FIELD) entry[field] += data;
      },
      onclosetag(_name, isImplied) {
        const at = path.join('/');
        if (at === 'feed/entry' && !isImplied) entries.push(entry);
        if (at === 'feed' && !isImplied) isWhole = true;
        path.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if (!isWhole) throw new DocumentError(`${nameOfDocument(url)} is not a whole Atom feed.`);
  return entries;
}

/**
 * The session of an entry in an Indico's feed: `<updated>` is not when it was changed but when the event starts. The
 * feed tells no end, no place and no zone but UTC.
 */
export function readAtomEntry(entry: AtomEntry, url: string): EntryReading {
  const title = entry.titleType === 'html' ? textOfHtml(entry.title) : lineOf(entry.title);
  if (title === '') return leftOut(`An event in ${nameOfDocument(url)} has no title and is left out.`);
  const id = eventIdOf(entry.link) ?? eventIdOf(entry.id);
  if (id === null) return leftOut(`${quote(title)} leads to no event of an Indico and is left out.`);
  const name = `${quote(title)} (${id})`;
  const start = parseRfc3339(entry.updated.trim());
  if (start === null)
    return leftOut(`${name} is left out: its start ${quote(entry.updated.toWellFormed())} is no time.`);
  const found = [...readDescription(entry.summary).links, { href: entry.link || entry.id, words: '' }];
  const { links, problems } = toLinks(found, url);
  return {
    sessions: [
      {
        uid: indicoUid(id, url),
        title,
        role: 'other',
        start,
        end: null,
        timeZone: 'UTC',
        status: 'confirmed',
        certainty: 'exact',
        access: 'open',
        statedTime: entry.updated.trim(),
        observanceId: null,
        links,
        source: { kind: 'indico', url },
      },
    ],
    problems: problems.map((half) => `${name} ${half}.`),
  };
}

function eventIdOf(address: string): string | null {
  const event = parseIndicoAddress(address);
  return event?.kind === 'event' ? event.id : null;
}

/** RFC 3339, 5.6, with its offset; null for anything else, 30 February and second 60 included. */
function parseRfc3339(text: string): EpochMilliseconds | null {
  const [, date = ''] =
    /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.exec(
      text,
    ) ?? [];
  return isLocalDate(date) ? Math.floor(Date.parse(text) / 1000) * 1000 : null;
}

/** The name without the prefix that some writers put before every one. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
