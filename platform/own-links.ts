import { record, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';
import { AddressSchema } from '../domain/arm';

/**
 * The addresses that the user was given for single sessions, after registering. They can be personal: they stay in
 * `storage.local` of this computer, out of exports and diagnostics.
 */

/** The oldest make room. */
const MOST_OWN_LINKS = 200;

const OwnLinks = record(string(), AddressSchema);

/** The user's own addresses, by the uid of the session. */
export async function readOwnLinks(): Promise<ReadonlyMap<string, string>> {
  const { ownLinks } = await browser.storage.local.get('ownLinks');
  const parsed = safeParse(OwnLinks, ownLinks);
  return new Map(parsed.success ? Object.entries(parsed.output) : []);
}

/**
 * Remembers the user's own address for the session, which must be an https address; null forgets it, under all names
 * of the session.
 *
 * @throws the browser's error when the storage does not take it.
 */
export function writeOwnLink(uids: readonly string[], href: string | null): Promise<void> {
  return navigator.locks.request('gavel-own-links', async () => {
    const [uid] = uids;
    const others = [...(await readOwnLinks())].filter(([other]) => !uids.includes(other));
    const links = uid === undefined || href === null ? others : [...others, [uid, href] as const];
    await browser.storage.local.set({ ownLinks: Object.fromEntries(links.slice(-MOST_OWN_LINKS)) });
  });
}
