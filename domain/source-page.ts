import { toHttpsAddress } from './link';
import { localDateAt } from './local-date';
import type { Session } from './session';

/** Where the UN Journal keeps its data, which no person can read. */
const JOURNAL_DATA_HOST = 'journal-api.un.org';

/**
 * The page on which a person finds what the source says of the session: the address it was read from, and for the UN
 * Journal its page of that day; null where that is no https address.
 */
export function sourcePageOf({ source, start, date, timeZone }: Session): string | null {
  const address = toHttpsAddress(source.url);
  if (address === null || new URL(address).hostname !== JOURNAL_DATA_HOST) return address;
  const day = start === null ? date : localDateAt(start, timeZone);
  const station = timeZone === 'Europe/Zurich' ? 'geneva' : 'new-york';
  return day === undefined ? 'https://journal.un.org/' : `https://journal.un.org/en/${station}/all/${day}`;
}
