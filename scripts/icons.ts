import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { thisMachine } from './browser/browser';
import { ensureBrowser } from './browser/ensure';
import { runCommand } from './failure';
import { PROJECT_ROOT } from './project-root';

const FOLDER = path.join(PROJECT_ROOT, 'public', 'icon');

/** In CSS pixels, both ways: toolbar, toolbar of dense screens, extensions page, notification, store. */
const SIZES = [16, 32, 48, 96, 128];

/** `tsx scripts/icons.ts`: draws `public/icon/icon.svg` as the PNG files that the manifest names. Run it after a change of the drawing. */
await runCommand(async () => {
  const drawing = await readFile(path.join(FOLDER, 'icon.svg'), 'utf8');
  const { executablePath } = await ensureBrowser({ kind: 'chromium' }, thisMachine());
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
      await writeFile(path.join(FOLDER, `${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  } finally {
    await browser.close();
  }
});
