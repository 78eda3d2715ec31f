import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { launchChromium, type RunningChromium } from '../../scripts/browser/chromium';
import { launchFirefox, type RunningFirefox } from '../../scripts/browser/firefox';
import { startDisplay, type VirtualDisplay } from './display';
import { towards } from './gavel';
import { type LocalInternet, startLocalInternet } from './server/local-internet';

const TABS = { permissions: ['tabs'] };

/** What pages of the extension see. */
declare const chrome: {
  readonly permissions: {
    contains(permissions: { readonly permissions: readonly string[] }): Promise<boolean>;
    remove(permissions: { readonly permissions: readonly string[] }): Promise<boolean>;
  };
  readonly storage: {
    readonly sync: {
      get(key: string): Promise<{ readonly preferences?: { readonly looksInAllTabs?: boolean } }>;
    };
  };
};

/** Runs in the page. */
async function isWanted(): Promise<boolean | undefined> {
  return (await chrome.storage.sync.get('preferences')).preferences?.looksInAllTabs;
}

describe.skipIf(process.platform !== 'linux')('looking for a stream in all tabs, in Chromium', () => {
  let internet: LocalInternet;
  let display: VirtualDisplay;
  let chromium: RunningChromium;
  let options: Page;

  beforeAll(async () => {
    internet = await startLocalInternet();
    display = await startDisplay();
    vi.stubEnv('DISPLAY', display.name);
    chromium = await launchChromium({
      extensionDir: inject('extensionDir'),
      headless: false,
      locale: 'en-GB',
      args: [...towards(internet.port), '--no-sandbox'],
    });
    options = await chromium.context.newPage();
    await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
    await options.locator('#opening').waitFor();
  });

  afterAll(async () => {
    await chromium?.close();
    display?.close();
    await internet?.close();
    vi.unstubAllEnvs();
  });

  const choice = () => options.getByRole('checkbox', { name: /^Find a stream that I have opened/ });
  const isGranted = () => options.evaluate((tabs) => chrome.permissions.contains(tabs), TABS);
  const refusal = () => options.getByText('Without the permission it stays off.');

  /** Asks, and answers the prompt, which takes a moment to appear. */
  async function chooseAndPress(...keys: readonly string[]): Promise<void> {
    await choice().click();
    await options.waitForTimeout(2_000);
    await display.press(...keys);
  }

  it('stays off where the user refuses the permission, however often', async () => {
    expect(await isGranted()).toBe(false);
    for (let time = 0; time < 2; time += 1) {
      await chooseAndPress('Escape');
      await refusal().waitFor();
      expect(await choice().isChecked()).toBe(false);
      expect(await options.evaluate(isWanted)).not.toBe(true);
    }
  });

  it('is on where the user grants it', async () => {
    await chooseAndPress('Tab', 'Return');
    await expect.poll(() => options.evaluate(isWanted)).toBe(true);
    await expect.poll(() => choice().isChecked()).toBe(true);
    expect(await isGranted()).toBe(true);
    expect(await refusal().count()).toBe(0);
  });

  it('is shown off once the permission is taken away', async () => {
    await options.evaluate((tabs) => chrome.permissions.remove(tabs), TABS);
    await expect.poll(() => choice().isChecked()).toBe(false);
  });

  it('gives the permission back when it is turned off', async () => {
    // Chromium does not ask a second time for what was granted once.
    await choice().click();
    await expect.poll(isGranted).toBe(true);
    await expect.poll(() => choice().isChecked()).toBe(true);
    await choice().click();
    await expect.poll(isGranted).toBe(false);
    expect(await options.evaluate(isWanted)).toBe(false);
    await expect.poll(() => choice().isChecked()).toBe(false);
  });
});

describe('looking for a stream in all tabs, in Firefox', () => {
  let firefox: RunningFirefox;
  let options: Awaited<ReturnType<RunningFirefox['browser']['newPage']>>;

  beforeAll(async () => {
    firefox = await launchFirefox({
      extensionDir: inject('firefoxDir'),
      headless: true,
      preferences: { 'extensions.webextOptionalPermissionPrompts': false },
    });
    options = await firefox.browser.newPage();
    await options.setViewport({ width: 800, height: 900 });
    firefox.showExtensionPage(options, 'options.html');
    await vi.waitUntil(() => isShown('#all-tabs'), { timeout: 30_000, interval: 200 });
  });

  afterAll(async () => {
    await firefox?.close();
  });

  const isShown = (selector: string) =>
    options.evaluate((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false);
  const isGranted = () => options.evaluate((tabs) => chrome.permissions.contains(tabs), TABS);
  const isChecked = () =>
    options.evaluate(() => document.querySelector<HTMLInputElement>('#all-tabs')?.checked === true);

  /** A click of the mouse, which is what Firefox takes for the user's own. */
  async function choose(): Promise<void> {
    const box = await options.waitForSelector('#all-tabs');
    await box?.scrollIntoView();
    await box?.click();
  }

  it('asks for the permission in the click, and gives it back', async () => {
    expect(await isGranted()).toBe(false);
    await choose();
    await expect.poll(isGranted, { timeout: 10_000 }).toBe(true);
    await expect.poll(() => options.evaluate(isWanted)).toBe(true);
    await expect.poll(isChecked).toBe(true);
    await choose();
    await expect.poll(isGranted, { timeout: 10_000 }).toBe(false);
    await expect.poll(isChecked).toBe(false);
    expect(await options.evaluate(isWanted)).toBe(false);
  });

  it('is shown off once the permission is taken away', async () => {
    await choose();
    await expect.poll(isGranted, { timeout: 10_000 }).toBe(true);
    await expect.poll(isChecked).toBe(true);
    await options.evaluate((tabs) => chrome.permissions.remove(tabs), TABS);
    await expect.poll(isChecked, { timeout: 10_000 }).toBe(false);
  });
});
