import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { thisMachine } from '../../scripts/browser/browser';
import { launchChromium } from '../../scripts/browser/chromium';
import { ensureBrowser } from '../../scripts/browser/ensure';
import { launchFirefox } from '../../scripts/browser/firefox';

const MANIFEST = {
  manifest_version: 3,
  name: 'The smallest extension',
  version: '1.0',
  background: { service_worker: 'worker.js', scripts: ['worker.js'] },
  browser_specific_settings: { gecko: { id: 'smallest@gavel.invalid' } },
};

let folder: string;
let extensionDir: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gavel-launch-'));
  extensionDir = path.join(folder, 'extension');
  await mkdir(extensionDir);
  await mkdir(path.join(folder, 'temporary'));
  vi.stubEnv('TMPDIR', path.join(folder, 'temporary'));
  await writeFile(path.join(extensionDir, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(path.join(extensionDir, 'worker.js'), '');
  await writeFile(path.join(extensionDir, 'page.html'), '<!doctype html><title>The smallest page</title>');
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** A Chromium that ignores `--load-extension`, as branded Chrome does. */
async function addRefusingChromium(): Promise<string> {
  const { executablePath } = await ensureBrowser({ kind: 'chromium' }, thisMachine());
  const file = path.join(folder, 'refusing-chromium');
  const dropSwitch = 'case $arg in --load-extension=*) ;; *) set -- "$@" "$arg" ;; esac';
  await writeFile(file, `#!/bin/sh\nfor arg do shift; ${dropSwitch}; done\nexec '${executablePath}' "$@"\n`);
  await chmod(file, 0o755);
  return file;
}

/** Throw-away profiles lie in the folder for temporary files, here one of this test's own. */
function temporaryFiles(): Promise<readonly string[]> {
  return readdir(path.join(folder, 'temporary'));
}

test('Chromium loads the extension, in the language and zone that are asked for, and leaves no profile', async () => {
  const chromium = await launchChromium({
    extensionDir,
    headless: true,
    locale: 'ar',
    timeZone: 'Africa/Nairobi',
  });
  expect(await temporaryFiles()).not.toEqual([]);
  const page = await chromium.context.newPage();
  await page.goto(`chrome-extension://${chromium.extensionId}/page.html`);
  expect(await page.title()).toBe('The smallest page');
  expect(await page.evaluate(() => navigator.language)).toBe('ar');
  const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(await page.evaluate(zone)).toBe('Africa/Nairobi');
  expect(await chromium.worker.evaluate(zone)).toBe('Africa/Nairobi');
  await chromium.close();
  await expect.poll(temporaryFiles).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'a Chromium that ignores --load-extension loads the extension all the same',
  async () => {
    const executablePath = await addRefusingChromium();
    const chromium = await launchChromium({ extensionDir, headless: true, executablePath });
    const page = await chromium.context.newPage();
    await page.goto(`chrome-extension://${chromium.extensionId}/page.html`);
    expect(await page.title()).toBe('The smallest page');
    await chromium.close();
  },
);

test('Firefox loads the extension, in the language and zone that are asked for, and leaves no profile', async () => {
  const firefox = await launchFirefox({
    extensionDir,
    headless: true,
    locale: 'ar',
    timeZone: 'Africa/Nairobi',
  });
  expect(await temporaryFiles()).not.toEqual([]);
  const page = await firefox.browser.newPage();
  firefox.showExtensionPage(page, 'page.html');
  await expect.poll(() => page.title().catch(() => ''), { timeout: 10_000 }).toBe('The smallest page');
  expect(await page.evaluate(() => navigator.language)).toBe('ar');
  const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(await page.evaluate(zone)).toBe('Africa/Nairobi');
  await firefox.close();
  await expect.poll(temporaryFiles).toEqual([]);
});
