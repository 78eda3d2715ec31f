import type { TestProject } from 'vitest/node';
import { thisMachine } from '../../scripts/browser/browser';
import { ensureBrowser } from '../../scripts/browser/ensure';
import { buildExtension } from '../../scripts/start/build';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the extension as it is released, for Chromium. */
    extensionDir: string;
    /** The folder of a rehearsal that begins at `REHEARSED_AT`. */
    rehearsalDir: string;
    /** The folder of the extension as it is released, for Firefox. */
    firefoxDir: string;
  }
}

/** The day before the South-South Day of 2021 was commemorated, in the evening of Nairobi. */
export const REHEARSED_AT = '2021-09-09T17:00:00Z';

/** Finds or installs the browsers, and builds what the browser tests load. Runs once, before the first of them. */
export async function setup(project: TestProject): Promise<void> {
  for (const kind of ['chromium', 'firefox'] as const) await ensureBrowser({ kind }, thisMachine());
  project.provide('extensionDir', await buildExtension('chromium', null));
  project.provide('rehearsalDir', await buildExtension('chromium', REHEARSED_AT));
  project.provide('firefoxDir', await buildExtension('firefox', null));
}
