import type { AgendaRow } from '../../domain/agenda-row';
import { openingIdOf } from '../../domain/alert';
import { writeOpenedTab } from '../../platform/session-memory';
import { openInNewTab, showTab } from '../../platform/tabs';

/**
 * Opens the address in a new tab and remembers it as that of the session.
 * @throws the browser's error when it refuses.
 */
export async function watch({ entry }: AgendaRow, href: string): Promise<void> {
  const { start } = entry.session;
  // The popup ends as the tab comes to the front, and with it whatever it had still to do.
  const tabId = await openInNewTab(href, { isInBackground: true });
  if (tabId === null) return;
  if (start !== null)
    await writeOpenedTab(openingIdOf({ uid: entry.uid, start }), tabId).catch(() => undefined);
  await showTab(tabId);
}
