import type { Page, Worker } from 'playwright-core';
import { inject } from 'vitest';
import { type ChromiumOptions, launchChromium, type RunningChromium } from '../../scripts/browser/chromium';

/** Gavel in a real Chromium, all hosts of the internet being the local server. */
export interface Gavel extends RunningChromium {
  /** Opens the popup in a tab, and waits until it shows its list. */
  openPopup(): Promise<Page>;
}

interface Options extends Pick<ChromiumOptions, 'locale' | 'timeZone' | 'profileDir'> {
  readonly port: number;
  readonly extensionDir?: string;
}

/** The switches that lead every address to the local server. */
export function towards(port: number): readonly string[] {
  return ['--ignore-certificate-errors', `--host-resolver-rules=MAP *:443 127.0.0.1:${port}`];
}

/** Starts Chromium with a fresh profile and Gavel in it. */
export async function startGavel({ port, extensionDir, ...options }: Options): Promise<Gavel> {
  const running = await launchChromium({
    extensionDir: extensionDir ?? inject('extensionDir'),
    headless: true,
    args: towards(port),
    ...options,
  });
  return { ...running, openPopup: () => openPopup(running) };
}

async function openPopup({ context, extensionId }: RunningChromium): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 384, height: 600 });
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  await page.locator('main[data-state=ready]').waitFor();
  return page;
}

/** Waits until the first sync was answered or failed. */
export async function untilSynced(popup: Page): Promise<void> {
  await popup.locator('main[data-synced=yes]').waitFor({ timeout: 60_000 });
}

/** The ids of the notifications that are on the screen. */
export function notificationIds(worker: Worker): Promise<readonly string[]> {
  return worker.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const { chrome } = globalThis as unknown as {
          chrome: { notifications: { getAll(done: (all: object) => void): void } };
        };
        chrome.notifications.getAll((all) => resolve(Object.keys(all)));
      }),
  );
}
