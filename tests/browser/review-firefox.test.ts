import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { DAY } from '../../domain/time';
import { launchFirefox, type RunningFirefox } from '../../scripts/browser/firefox';
import { type LocalInternet, startLocalInternet } from './server/local-internet';
import { type HttpsProxy, startProxy, throughProxy } from './server/proxy';

const HOST = 'days.example.org';
const URL_OF_PAGE = `https://${HOST}/day`;
const ORIGINS = { origins: [`https://${HOST}/*`] };

/** "27 November 2026", some days ahead by the computer's own clock. */
function dayIn(days: number): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'America/New_York' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(Date.now() + days * DAY);
}

const pageOf = (days: number): string =>
  `<!doctype html><h1>Day of examples</h1><p>${dayIn(days)}, 3–5 p.m. (NY time)</p>`;

/** What pages of the extension see. */
declare const chrome: {
  readonly permissions: { contains(permissions: { readonly origins: readonly string[] }): Promise<boolean> };
  readonly storage: {
    readonly session: { set(items: object): Promise<void> };
    readonly local: {
      get(key: string): Promise<{ readonly readPages?: readonly { readonly id: string }[] }>;
    };
  };
};

describe('the review page in Firefox', () => {
  let internet: LocalInternet;
  let proxy: HttpsProxy;
  let firefox: RunningFirefox;
  let page: Awaited<ReturnType<RunningFirefox['browser']['newPage']>>;

  beforeAll(async () => {
    internet = await startLocalInternet();
    proxy = await startProxy(internet.port);
    firefox = await launchFirefox({
      extensionDir: inject('firefoxDir'),
      headless: true,
      acceptInsecureCerts: true,
      preferences: { ...throughProxy(proxy), 'extensions.webextOptionalPermissionPrompts': false },
    });
    page = await firefox.browser.newPage();
    await page.setViewport({ width: 800, height: 900 });
  });

  afterAll(async () => {
    await firefox?.close();
    proxy?.close();
    await internet?.close();
  });

  async function show(address: string, selector: string): Promise<void> {
    firefox.showExtensionPage(page, address);
    const isShown = () =>
      page.evaluate((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false);
    await vi.waitUntil(isShown, { timeout: 30_000, interval: 200 });
  }

  const wordsOf = (selector: string) =>
    page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);

  /** A click of the mouse, which is what Firefox takes for the user's own. */
  async function press(selector: string): Promise<void> {
    const button = await page.waitForSelector(selector);
    await button?.scrollIntoView();
    await button?.click();
  }

  it('takes a captured page to an armed session by two clicks', async () => {
    await show('review.html', 'textarea');
    const captured = { text: pageOf(3), format: 'html', url: URL_OF_PAGE, title: '', capturedAt: 0 };
    const capturedPages = [{ id: 'it', isCut: false, ...captured }];
    await page.evaluate((item) => chrome.storage.session.set(item), { capturedPages });
    await show('review.html?captured=it', '[data-row=found]');
    expect(await wordsOf('[data-part=stated] mark')).toBe(`${dayIn(3)}, 3–5 p.m. (NY time)`);
    await press('[data-action=add-all]');
    await press('[data-action=open]');
    await page.waitForSelector('[data-action=open][aria-pressed=true]');
  });

  it('reads the page again with a permission that it gives back', async () => {
    internet.serve(HOST, () => ({ body: pageOf(4) }));
    const id = await page.evaluate(
      async () => (await chrome.storage.local.get('readPages')).readPages?.[0]?.id,
    );
    await show(`review.html?again=${id}`, '[data-action=read-again]');
    await press('[data-action=read-again]');
    await expect.poll(() => wordsOf('[data-standing]'), { timeout: 20_000 }).toBe('Changed');
    expect(internet.asked).toContain(URL_OF_PAGE);
    const isGranted = () => page.evaluate((origins) => chrome.permissions.contains(origins), ORIGINS);
    await expect.poll(isGranted).toBe(false);
  });
});
