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

/** What is remembered of the base must still be permitted: `readJournalConfig` may have become stricter since. */
export function rememberedBase(memory: string | undefined): string {
  return memory !== undefined && isPermitted(memory) ? memory : JOURNAL_BASE;
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
  const isHttps = /^https:\/\//i.test(baseUrl.trim());
  const address = isHttps ? toHttpsAddress(baseUrl) : null;
  const { origin, pathname } = new URL(address ?? 'https://invalid/');
  if (!isPermitted(origin)) {
    throw new DocumentError(
      `${JOURNAL_CONFIG.url} leads to ${quote(baseUrl.slice(0, 200).toWellFormed())}, which is not an address of the UN Journal; it is not used.`,
    );
  }
  return `${origin}${pathname.replace(/\/?$/, '/')}`;
}

function isPermitted(address: string): boolean {
  return URL.canParse(address) && PERMITTED_ORIGINS.has(new URL(address).origin);
}
