import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { Failure } from '../failure';
import { thisMachine } from './browser';
import { ensureBrowser } from './ensure';

export interface ChromiumOptions {
  /** The built extension, such as `.output/chrome-mv3`. */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** A profile to keep; without one, a fresh one that is removed at the end. */
  readonly profileDir?: string;
  /** Further switches of the browser. */
  readonly args?: readonly string[];
  /** Language of pages, worker and the browser's own words. */
  readonly locale?: string;
  readonly timeZone?: string;
  /** Without it, the Chromium that is found or installed. */
  readonly executablePath?: string;
}

export interface RunningChromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The background worker as it was started first; a worker that was stopped comes back as another. */
  readonly worker: Worker;
  /** Ends the browser and removes a profile that was not given. */
  close(): Promise<void>;
}

/** A Chromium that accepts `--load-extension` has the worker up in a few hundredths of a second. */
const WORKER_APPEARS = 4_000;
const WORKER_LOADS = 20_000;

/**
 * The switches with which a Chromium that is started by hand loads the extension as `launchChromium` does;
 * for a test that must have no debugger attached.
 */
export function chromiumArguments(
  options: Pick<ChromiumOptions, 'extensionDir' | 'headless' | 'args' | 'locale'>,
): string[] {
  const { extensionDir, headless, args = [], locale } = options;
  return [
    `--load-extension=${extensionDir}`,
    // Opens the CDP domain `Extensions`, on the pipe alone.
    '--enable-unsafe-extension-debugging',
    ...(headless ? ['--headless=new'] : []),
    ...(locale === undefined ? [] : [`--lang=${locale}`]),
    ...args,
  ];
}

/**
 * Starts Chromium or Chrome with the extension loaded and its worker running. Where there is no Chromium and
 * none can be installed, or the browser refuses the extension: a `Failure`.
 */
export async function launchChromium(options: ChromiumOptions): Promise<RunningChromium> {
  const { headless, locale, timeZone, profileDir = '' } = options;
  const executablePath =
    options.executablePath ?? (await ensureBrowser({ kind: 'chromium' }, thisMachine())).executablePath;
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath,
    // Playwright's own headless switch is the old mode in some versions, and that has no extensions.
    headless: false,
    args: chromiumArguments(options),
    ignoreDefaultArgs: ['--disable-extensions'],
    // In a container the sandbox mostly cannot start. Before a person's eyes it stays, except for root, who cannot have it.
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    viewport: headless ? { width: 1280, height: 720 } : null,
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { timezoneId: timeZone }),
  });
  try {
    const worker = await loadedWorker(context, options.extensionDir);
    return { context, worker, extensionId: new URL(worker.url()).host, close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Branded Chrome 137 and later ignores `--load-extension`; that it did is seen by the worker that does not come. */
async function loadedWorker(context: BrowserContext, extensionDir: string): Promise<Worker> {
  const worker = (await nextWorker(context, WORKER_APPEARS)) ?? (await loadUnpacked(context, extensionDir));
  if (worker === null) throw new Failure(`The browser did not load the extension in ${extensionDir}.`);
  return worker;
}

async function loadUnpacked(context: BrowserContext, extensionDir: string): Promise<Worker | null> {
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked', { path: extensionDir });
  return nextWorker(context, WORKER_LOADS);
}

async function nextWorker(context: BrowserContext, timeout: number): Promise<Worker | null> {
  const [worker] = context.serviceWorkers();
  return worker ?? context.waitForEvent('serviceworker', { timeout }).catch(() => null);
}
