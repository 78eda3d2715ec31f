import { record, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';
import { type AddedSource, AddedSourceSchema, MOST_ADDED_SOURCES } from '../domain/added-source';
import { readSynced, removeSynced, writeSynced } from './synced';

const VERSION = 1;
export const SOURCE = 'source:';

/** There is no room for another source. */
export class TooManySourcesError extends Error {
  override readonly name = 'TooManySourcesError';
}

/** The sources that the user added, the oldest first; an item that cannot be read is passed over and left alone. */
export async function readAddedSources(): Promise<readonly AddedSource[]> {
  const items = Object.entries(await readSynced()).filter(([key]) => key.startsWith(SOURCE));
  const sources = items.flatMap(([, value]) => {
    const parsed = safeParse(AddedSourceSchema, value);
    return parsed.success ? [parsed.output] : [];
  });
  return sources.toSorted((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
}

/**
 * Keeps sources that the user adds, in one call.
 *
 * @throws TooManySourcesError beyond 50 in all; the browser's error when it takes them nowhere.
 */
export async function writeAddedSources(added: readonly AddedSource[]): Promise<void> {
  const ids = new Set([...(await readAddedSources()), ...added].map(({ id }) => id));
  if (ids.size > MOST_ADDED_SOURCES) {
    throw new TooManySourcesError(`${MOST_ADDED_SOURCES} sources are added already.`);
  }
  await writeSynced(
    Object.fromEntries(added.map((source) => [SOURCE + source.id, { version: VERSION, ...source }])),
  );
}

/** Forgets a source that was added, and its token. */
export async function removeAddedSource(id: string): Promise<void> {
  await removeSynced([SOURCE + id]);
  await writeToken(id, null);
}

const Tokens = record(string(), string());

/** The tokens by source: what a site wants of those whom it lets in. They never leave this computer but to that site. */
export async function readTokens(): Promise<Readonly<Record<string, string>>> {
  const { tokens } = await browser.storage.local.get('tokens');
  const parsed = safeParse(Tokens, tokens);
  return parsed.success ? parsed.output : {};
}

/** Keeps the token of a source; null forgets it. */
export async function writeToken(id: string, token: string | null): Promise<void> {
  const { [id]: _old, ...others } = await readTokens();
  await browser.storage.local.set({ tokens: token === null ? others : { ...others, [id]: token } });
}
