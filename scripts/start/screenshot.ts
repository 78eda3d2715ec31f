import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from '../project-root';
import type { PopupPage } from './popup-page';

const FOLDER = path.join(PROJECT_ROOT, '.output', 'start');

/** Writes what the popup looks like to `.output/start/NAME.png` and says so. */
export async function saveScreenshot(popup: PopupPage, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name}.png`);
  await writeFile(file, await popup.screenshot());
  console.log(`Screenshot: ${path.relative(process.cwd(), file)}`);
}
