import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure';
import type { PopupPage } from './popup-page';
import { type OpenTab, type RehearsalReading, readingWhere, readRehearsal } from './rehearsal-reading';

const LONGEST_OPENING = 90_000;
/** How long what follows the tab may take: its address, the notification, the line that says what was done. */
const LONGEST_SETTLING = 5_000;
const BETWEEN_LOOKS = 250;
const BETWEEN_LINES = 5_000;

/** Prints the countdown of the armed session, about every 5 s and each of its last seconds, until it starts or a tab opens. */
export async function printCountdown(popup: PopupPage, tabsBefore: readonly OpenTab[]): Promise<void> {
  let lastLine = '';
  let lastLineAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    const reading = await readRehearsal(popup);
    if (reading.armed === null || newTab(reading, tabsBefore) !== null) return;
    const { countdown } = reading.armed;
    const isDue = performance.now() - lastLineAt >= BETWEEN_LINES || isInLastSeconds(countdown);
    if (isDue && countdown !== lastLine) {
      console.log(`  ${countdown.replaceAll(/\s+/g, ' ')}`);
      lastLine = countdown;
      lastLineAt = performance.now();
    }
    await sleep(BETWEEN_LOOKS);
  }
}

/** What followed the start: the tab and, where the browser still shows it, the notification. No tab after 90 s is a `Failure`. */
export async function waitForOpening(
  popup: PopupPage,
  tabsBefore: readonly OpenTab[],
): Promise<{ readonly address: string; readonly reading: RehearsalReading }> {
  const opened = await readingWhere(
    popup,
    (reading) => newTab(reading, tabsBefore) !== null,
    LONGEST_OPENING,
  );
  if (newTab(opened, tabsBefore) === null)
    throw new Failure(`The livestream did not open within ${LONGEST_OPENING / 1000} seconds of the start.`);
  const reading = await readingWhere(
    popup,
    // The extension's own line comes last, after the tab and the notification.
    (later) => hasAddress(newTab(later, tabsBefore)) && later.lastDecision !== null,
    LONGEST_SETTLING,
  );
  return { address: newTab(reading, tabsBefore)?.url ?? '', reading };
}

function newTab({ tabs }: RehearsalReading, before: readonly OpenTab[]): OpenTab | null {
  return tabs.find(({ id }) => !before.some((tab) => tab.id === id)) ?? null;
}

function hasAddress(tab: OpenTab | null): boolean {
  return tab?.url.startsWith('https:') ?? false;
}

/** Whether a clock such as `00:00:05` stands at five seconds or less. */
function isInLastSeconds(countdown: string): boolean {
  const digits = countdown.replaceAll(/\D/g, '');
  return digits !== '' && Number(digits) <= 5;
}
