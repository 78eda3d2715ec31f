import { Failure } from '../failure';
import { installWithApt } from './apt';
import type { BrowserChoice, BrowserKind, InstalledBrowser, Machine } from './browser';
import { findBrowser } from './find';
import { installCommand } from './install-command';

const NAMES: Readonly<Record<BrowserKind, string>> = { chromium: 'Chromium or Chrome', firefox: 'Firefox' };

/**
 * The browser that was asked for, installed first where the machine has none and allows it. Without a choice:
 * the first that is there, Chromium before Firefox. Where there is none and none can be installed: a
 * `Failure` with the command that installs it.
 */
export async function ensureBrowser(
  choice: BrowserChoice | null,
  machine: Machine,
): Promise<InstalledBrowser> {
  const choices: readonly BrowserChoice[] =
    choice === null ? [{ kind: 'chromium' }, { kind: 'firefox' }] : [choice];
  for (const wanted of choices) {
    const found = await findBrowser(wanted, machine);
    if (found !== null) return found;
  }
  return installBrowser(choice?.kind ?? 'chromium', machine);
}

async function installBrowser(kind: BrowserKind, machine: Machine): Promise<InstalledBrowser> {
  const installed = (await installWithApt(kind, machine)) ? await findBrowser({ kind }, machine) : null;
  if (installed !== null) return installed;
  throw new Failure(
    `${NAMES[kind]} is missing and could not be installed; install it with: ${await installCommand(kind, machine)}`,
  );
}
