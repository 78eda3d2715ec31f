import { toHttpsAddress } from '../domain/link';
import { type EpochMilliseconds, MINUTE } from '../domain/time';
import { watchLinkOf } from '../domain/watch';
import { readChoices } from '../platform/choices';
import { IS_REHEARSAL } from '../platform/clock';
import { findEntry } from '../platform/database';
import { fetchText, HttpError } from '../platform/http';
import { hasHostPermission } from '../platform/permissions';
import { isTimeFor, writeGoneLink } from '../platform/session-memory';

/** An address that is about to open by itself is looked at so long before, once. */
const BEFORE = 10 * MINUTE;

/** So many at the most, for politeness. */
const MOST_CHECKS = 3;

/** What a server says of a page that is not there, or no longer. */
const GONE: ReadonlySet<number> = new Set([404, 410]);

/** Looks whether the pages are still there that will open by themselves soon, on hosts that Gavel may read; what has gone is remembered until the browser ends. */
export async function checkLinks(now: EpochMilliseconds): Promise<void> {
  if (IS_REHEARSAL || navigator.onLine === false) return;
  const { arms } = await readChoices();
  const soon = [...arms.values()].filter(({ start }) => start > now && start - now <= BEFORE);
  for (const { uid } of soon.slice(0, MOST_CHECKS)) {
    const entry = await findEntry(uid).catch(() => undefined);
    const href = toHttpsAddress((entry && watchLinkOf(entry.session)?.href) ?? '');
    if (href === null || !(await hasHostPermission(href))) continue;
    if (await isTimeFor(`link ${href}`, 2 * BEFORE, now)) await writeGoneLink(href, await isGone(href));
  }
}

/** Whether the server says that the page is not there. What does not answer may be there all the same. */
async function isGone(href: string): Promise<boolean> {
  try {
    await fetchText({ url: href });
    return false;
  } catch (error) {
    return error instanceof HttpError && GONE.has(error.reply?.status ?? 0);
  }
}
