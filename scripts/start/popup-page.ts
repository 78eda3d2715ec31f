import type { InstalledBrowser } from '../browser/browser';
import { launchChromium } from '../browser/chromium';
import { launchFirefox } from '../browser/firefox';

/** The popup in a tab of a running browser, whichever it is. */
export interface PopupPage {
  /** Runs a function in the page. It must stand on its own: nothing of this process is there. */
  evaluate<Result>(read: () => Promise<Result> | Result): Promise<Result>;
  /** What it looks like, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Settles when the person has closed the last window. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface PopupOptions {
  readonly extensionDir: string;
  readonly headless: boolean;
}

/** The size at which a browser shows the popup at most. */
const POPUP_SIZE = { width: 384, height: 600 };

/** Starts the browser with a throw-away profile and the extension, and opens the popup in its tab. */
export async function openPopup(browser: InstalledBrowser, options: PopupOptions): Promise<PopupPage> {
  return browser.kind === 'firefox'
    ? openFirefoxPopup(browser.executablePath, options)
    : openChromiumPopup(browser.executablePath, options);
}

async function openChromiumPopup(executablePath: string, options: PopupOptions): Promise<PopupPage> {
  const { context, extensionId, close } = await launchChromium({ ...options, executablePath });
  const page = context.pages()[0] ?? (await context.newPage());
  const closed = new Promise<void>((resolve) => {
    context.on('close', () => resolve());
    // On macOS a browser outlives its last window.
    context.on('page', (opened) => opened.on('close', endWithLastPage));
    page.on('close', endWithLastPage);
  });
  function endWithLastPage(): void {
    // A signal to stop may have been quicker.
    if (context.pages().length === 0) close().catch(() => {});
  }
  if (options.headless) await page.setViewportSize(POPUP_SIZE);
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  return {
    closed,
    close,
    evaluate: (read) => page.evaluate(read),
    screenshot: () => page.screenshot(),
  };
}

async function openFirefoxPopup(executablePath: string, options: PopupOptions): Promise<PopupPage> {
  const { browser, close, showExtensionPage } = await launchFirefox({ ...options, executablePath });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const closed = new Promise<void>((resolve) => {
    browser.on('disconnected', () => resolve());
  });
  if (options.headless) await page.setViewport(POPUP_SIZE);
  showExtensionPage(page, 'popup.html');
  return {
    closed,
    close,
    evaluate: (read) => page.evaluate(read),
    screenshot: () => page.screenshot(),
  };
}
