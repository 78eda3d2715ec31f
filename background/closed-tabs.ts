import { fromAlertId } from '../domain/alert';
import { openClock } from '../platform/clock';
import { recordAll } from '../platform/ledger';
import { readOpenedTabs } from '../platform/session-memory';
import { onTabClosed } from '../platform/tabs';

/** Notes that a tab was closed which Gavel had opened: the session does not open again, though it should move. Registers synchronously, as a worker must. */
export function listenToClosedTabs(): void {
  onTabClosed((tabId) => void noteClosed(tabId));
}

async function noteClosed(tabId: number): Promise<void> {
  const opened = Object.entries(await readOpenedTabs()).filter(([, tab]) => tab.tabId === tabId);
  const keys = opened.flatMap(([alertId]) => fromAlertId(alertId) ?? []);
  if (keys.length === 0) return;
  const { now } = await openClock();
  await recordAll(
    keys.map((key) => ({ key: { ...key, kind: 'closed' as const }, state: 'done' as const })),
    now(),
  );
}
