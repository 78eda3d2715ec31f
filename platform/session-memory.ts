import { array, integer, number, object, picklist, pipe, record, safeParse, string } from 'valibot';
import { browser } from 'wxt/browser';
import { ALERT_KINDS, type LedgerEntry } from '../domain/alert';

/** What is remembered until the browser ends, in `storage.session` (see the table in `platform/storage`). */

const OpenedTabs = record(string(), object({ tabId: pipe(number(), integer()) }));
type OpenedTabs = Readonly<Record<string, { readonly tabId: number }>>;

/** Which tab was opened for which alert, since the browser started. */
export async function readOpenedTabs(): Promise<OpenedTabs> {
  const { openedTabs } = await browser.storage.session.get('openedTabs');
  const parsed = safeParse(OpenedTabs, openedTabs);
  return parsed.success ? parsed.output : {};
}

/** Remembers the tab that was opened for an alert. */
export async function writeOpenedTab(alertId: string, tabId: number): Promise<void> {
  await browser.storage.session.set({ openedTabs: { ...(await readOpenedTabs()), [alertId]: { tabId } } });
}

const LedgerLines = array(
  object({
    id: string(),
    uid: string(),
    start: number(),
    kind: picklist(ALERT_KINDS),
    leadMinutes: number(),
    state: picklist(['intended', 'done', 'failed']),
    at: number(),
  }),
);

const MOST_LEDGER_LINES = 1000;

/** The ledger lines that the database did not take since the browser started. */
export async function readLedgerCopy(): Promise<readonly LedgerEntry[]> {
  const { ledgerCopy } = await browser.storage.session.get('ledgerCopy');
  const parsed = safeParse(LedgerLines, ledgerCopy);
  return parsed.success ? parsed.output : [];
}

/** Remembers a ledger line that the database did not take. */
export async function writeLedgerCopy(entry: LedgerEntry): Promise<void> {
  const others = (await readLedgerCopy()).filter(({ id }) => id !== entry.id);
  await browser.storage.session.set({ ledgerCopy: [...others, entry].slice(-MOST_LEDGER_LINES) });
}
