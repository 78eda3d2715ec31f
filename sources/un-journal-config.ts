import { object, safeParse, string } from 'valibot';
import { toHttpsAddress } from '../domain/link';
import { DAY } from '../domain/time';
import { parseJson } from './json-document';
import { quote } from './plain-text';
import { DocumentError, type SourceRequest } from './source';

/** Where the Journal's own pages found its data in November 2026. */
export const JOURNAL_BASE = 'https://journal-api.un.org/api/';

/** Where the Journal's own pages look for the base address of its data. */
export const JOURNAL_CONFIG: SourceRequest = {
  key: 'un-journal/config',
  url: 'https://journal.un.org/assets/config.json',
  interval: DAY,
};

/**
 * The base address that was remembered, ending in a slash; `JOURNAL_BASE` where none was, or none that is permitted:
 * what was stored may have been tampered with, and `readJournalConfig` may have become stricter since.
 */
export function rememberedBase(memory: string | undefined): string {
  return (memory === undefined ? null : toBase(memory)) ?? JOURNAL_BASE;
}

const PERMITTED_ORIGINS: ReadonlySet<string> = new Set([
  'https://journal-api.un.org',
  'https://journal.un.org',
]);

const ConfigSchema = object({ baseUrl: string() });

/**
 * The base address of the Journal's data, ending in a slash, from the text of its config.json.
 *
 * @throws DocumentError for what is no such file, and for an address outside https://journal-api.un.org and
 *   https://journal.un.org: nothing is ever asked of another host on the word of a file.
 */
export function readJournalConfig(text: string): string {
  const parsed = safeParse(ConfigSchema, parseJson(text, JOURNAL_CONFIG.url));
  if (!parsed.success) throw new DocumentError(`${JOURNAL_CONFIG.url} names no baseUrl.`);
  const { baseUrl } = parsed.output;
  const base = toBase(baseUrl);
  if (base === null) {
    throw new DocumentError(
      `${JOURNAL_CONFIG.url} leads to ${quote(baseUrl.slice(0, 200).toWellFormed())}, which is not an address of the UN Journal; it is not used.`,
    );
  }
  return base;
}

/** Without query and fragment, which would swallow what is put behind it; null for an address that is not permitted. */
function toBase(text: string): string | null {
  const address = /^https:\/\//i.test(text.trim()) ? toHttpsAddress(text) : null;
  if (address === null) return null;
  const { origin, pathname } = new URL(address);
  return PERMITTED_ORIGINS.has(origin) ? `${origin}${pathname.replace(/\/?$/, '/')}` : null;
}
