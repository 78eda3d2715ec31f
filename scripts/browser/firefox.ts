import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { object, parse, string } from 'valibot';
import { thisMachine } from './browser';
import { ensureBrowser } from './ensure';

export interface FirefoxOptions {
  /** The built extension, such as `.output/firefox-mv3`. */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** A profile to keep; without one, a fresh one that is removed at the end. */
  readonly profileDir?: string;
  readonly args?: readonly string[];
  /** Preferences as in `about:config`. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  /** The language that pages are told; the browser's own words follow only where its language pack is installed. */
  readonly locale?: string;
  readonly timeZone?: string;
  /** Takes any certificate, for a server of tests. */
  readonly acceptInsecureCerts?: boolean;
  /** Without it, the Firefox that is found or installed. */
  readonly executablePath?: string;
}

export interface RunningFirefox {
  readonly browser: Browser;
  /** Host of the extension's pages: `moz-extension://HOST/popup.html`. */
  readonly extensionHost: string;
  /**
   * Leads a page to one of the extension's own pages. The navigation is never reported as complete, so this
   * returns at once: ask the page a moment later.
   */
  showExtensionPage(page: Page, fileName: string): void;
  /** Ends the browser and removes a profile that was not given. */
  close(): Promise<void>;
}

/**
 * Starts Firefox with the extension installed for this run, over WebDriver BiDi. Where there is no Firefox
 * and none can be installed: a `Failure`.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<RunningFirefox> {
  const { extensionDir, headless, profileDir, args = [] } = options;
  const addonId = await readAddonId(extensionDir);
  const extensionHost = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath:
      options.executablePath ?? (await ensureBrowser({ kind: 'firefox' }, thisMachine())).executablePath,
    headless,
    acceptInsecureCerts: options.acceptInsecureCerts ?? false,
    ...(profileDir === undefined ? {} : { userDataDir: profileDir }),
    // Without it WebDriver BiDi may not enter pages of extensions.
    args: ['--remote-allow-system-access', ...args],
    env: options.timeZone === undefined ? process.env : { ...process.env, TZ: options.timeZone },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: extensionHost }),
      ...(options.locale === undefined
        ? {}
        : { 'intl.accept_languages': options.locale, 'intl.locale.requested': options.locale }),
      ...options.preferences,
    },
    ...(headless ? {} : { defaultViewport: null }),
    // Its own handlers leave the profile behind: they do not wait for the browser that still writes to it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const unwatch = endOnSignal(() => browser.close());
  browser.on('disconnected', unwatch);
  try {
    await browser.installExtension(extensionDir);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return {
    browser,
    extensionHost,
    showExtensionPage: (page, fileName) =>
      void page.goto(`moz-extension://${extensionHost}/${fileName}`).catch(() => {}),
    close: () => browser.close(),
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls `end`, and then ends the process, at a signal to stop; returns what takes that back. */
function endOnSignal(end: () => Promise<void>): () => void {
  const stop = (): void => void end().finally(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}

const ManifestSchema = object({ browser_specific_settings: object({ gecko: object({ id: string() }) }) });

async function readAddonId(extensionDir: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(path.join(extensionDir, 'manifest.json'), 'utf8'));
  return parse(ManifestSchema, manifest).browser_specific_settings.gecko.id;
}
