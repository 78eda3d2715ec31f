import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { launchChromium, type RunningChromium } from '../../scripts/browser/chromium';
import { launchFirefox, type RunningFirefox } from '../../scripts/browser/firefox';
import { startDisplay, type VirtualDisplay } from './display';
import { towards } from './gavel';
import { type LocalInternet, startLocalInternet } from './server/local-internet';
import { type HttpsProxy, startProxy, throughProxy } from './server/proxy';
import { calendarFile } from './server/publishers';

const HOST = 'calendar.example.org';
const FEED = `https://${HOST}/feed.ics`;
const TITLE = 'Workshop of the calendar';

/** A calendar at a host that nobody has granted yet, among hosts that are empty. */
async function publish(): Promise<LocalInternet> {
  const internet = await startLocalInternet();
  const start = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 3_600_000);
  internet.serve(HOST, () => ({ body: calendarFile('The calendar', [{ id: 'a@x', title: TITLE, start }]) }));
  return internet;
}

const askedOf = ({ asked }: LocalInternet): readonly string[] =>
  asked.filter((url) => new URL(url).host === HOST);

/** What pages of the extension see. */
declare const chrome: {
  readonly permissions: {
    contains(permissions: { readonly origins: readonly string[] }): Promise<boolean>;
    remove(permissions: { readonly origins: readonly string[] }): Promise<boolean>;
  };
};

const ORIGINS = { origins: [`https://${HOST}/*`] };

describe.skipIf(process.platform !== 'linux')('the permission for an address, in Chromium', () => {
  let internet: LocalInternet;
  let display: VirtualDisplay;
  let chromium: RunningChromium;
  let options: Page;

  beforeAll(async () => {
    internet = await publish();
    display = await startDisplay();
    vi.stubEnv('DISPLAY', display.name);
    chromium = await launchChromium({
      extensionDir: inject('extensionDir'),
      headless: false,
      args: [...towards(internet.port), '--no-sandbox'],
    });
    options = await chromium.context.newPage();
    await options.goto(`chrome-extension://${chromium.extensionId}/options.html`);
    await options.locator('[data-source=un-web-tv]').waitFor();
  });

  afterAll(async () => {
    await chromium?.close();
    display?.close();
    await internet?.close();
    vi.unstubAllEnvs();
  });

  const isGranted = () => options.evaluate((origins) => chrome.permissions.contains(origins), ORIGINS);
  const row = () => options.locator('[data-source]', { hasText: HOST });

  async function look(): Promise<void> {
    await options.getByLabel('Add a source by its address').fill(FEED);
    await options.getByRole('button', { name: 'Look' }).click();
    // The prompt takes a moment to appear.
    await options.waitForTimeout(2_000);
  }

  it('is asked for by the click, and nothing is read where the user says no', async () => {
    await look();
    expect(askedOf(internet)).toEqual([]);
    await display.press('Escape');
    await options.getByText('Without the permission Gavel cannot read').waitFor();
    expect(askedOf(internet)).toEqual([]);
    expect(await options.getByLabel('Add a source by its address').inputValue()).toBe(FEED);
  });

  it('is granted by the user, who then sees what is there', async () => {
    await look();
    await display.press('Tab', 'Return');
    await options.locator('form.preview').getByText(TITLE).waitFor();
    expect(await isGranted()).toBe(true);
  });

  it('is given back where the source is not added', async () => {
    await options.locator('form.preview').getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(isGranted).toBe(false);
  });

  it('stays with a source that is added', async () => {
    // Chromium does not ask a second time for what was granted once.
    await look();
    await options.locator('form.preview').getByRole('button', { name: 'Add' }).click();
    await row()
      .getByText(/^read .*(?:second|minute|now)/)
      .waitFor();
    expect(await isGranted()).toBe(true);
  });

  it('that is taken away later turns the source off with a sentence, and it is asked no more', async () => {
    const asked = askedOf(internet).length;
    await options.evaluate((origins) => chrome.permissions.remove(origins), ORIGINS);
    await row().getByText('could not be read').waitFor();
    await row()
      .getByRole('button', { name: /^Allow/ })
      .waitFor();
    await options.waitForTimeout(3_000);
    expect(askedOf(internet)).toHaveLength(asked);
  });
});

describe('the permission for an address, in Firefox', () => {
  let internet: LocalInternet;
  let proxy: HttpsProxy;
  let firefox: RunningFirefox;
  let options: Awaited<ReturnType<RunningFirefox['browser']['newPage']>>;

  beforeAll(async () => {
    internet = await publish();
    proxy = await startProxy(internet.port);
    firefox = await launchFirefox({
      extensionDir: inject('firefoxDir'),
      headless: true,
      acceptInsecureCerts: true,
      preferences: { ...throughProxy(proxy), 'extensions.webextOptionalPermissionPrompts': false },
    });
    options = await firefox.browser.newPage();
    await options.setViewport({ width: 800, height: 900 });
    firefox.showExtensionPage(options, 'options.html');
    await vi.waitUntil(() => isShown('[data-source=un-web-tv]'), { timeout: 30_000, interval: 200 });
  });

  afterAll(async () => {
    await firefox?.close();
    proxy?.close();
    await internet?.close();
  });

  const isShown = (selector: string) =>
    options.evaluate((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false);
  const isGranted = () => options.evaluate((origins) => chrome.permissions.contains(origins), ORIGINS);
  const wordsOf = (selector: string) =>
    options.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);

  /** A click of the mouse, which is what Firefox takes for the user's own. */
  async function press(selector: string): Promise<void> {
    const button = await options.waitForSelector(selector);
    await button?.scrollIntoView();
    await button?.click();
  }

  it('is asked for by the click, and the user sees what is there', async () => {
    expect(await isGranted()).toBe(false);
    await (await options.waitForSelector('.add-source input'))?.type(FEED);
    await press('.add-source button[type=submit]');
    await expect.poll(() => wordsOf('form.preview'), { timeout: 20_000 }).toContain(TITLE);
    expect(await isGranted()).toBe(true);
  });

  it('stays with a source that is added, which is read', async () => {
    await press('form.preview button[type=submit]');
    await expect
      .poll(() => wordsOf('#sources .sources'), { timeout: 30_000 })
      .toMatch(/The calendar[\s\S]*read .*(?:second|minute|now)/);
    expect(askedOf(internet).length).toBeGreaterThan(1);
  });

  it('that is taken away later turns the source off with a sentence', async () => {
    await options.evaluate((origins) => chrome.permissions.remove(origins), ORIGINS);
    await expect
      .poll(() => wordsOf('#sources .sources'), { timeout: 20_000 })
      .toMatch(/The calendar could not be read/);
  });
});
