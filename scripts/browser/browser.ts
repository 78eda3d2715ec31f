import { chromium } from 'playwright-core';

/** The two families that Gavel is built for. Chrome, Edge and Brave are of the family of Chromium. */
export type BrowserKind = 'chromium' | 'firefox';

/** A browser that is on this machine and new enough. */
export interface InstalledBrowser {
  readonly kind: BrowserKind;
  readonly executablePath: string;
  /** As the browser says it, such as `Chromium 156.0.8078.79`; its file name where it cannot be asked. */
  readonly version: string;
}

/** Which browser a person asked for: a family, or the path of one. */
export type BrowserChoice =
  | { readonly kind: BrowserKind }
  | { readonly kind: BrowserKind; readonly executablePath: string };

/** What of a machine decides which browsers it has and how more are installed. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Null where the system has no such number (Windows). */
  readonly userId: number | null;
  /** Where `npx playwright-core install chromium` puts its Chromium; null where there is none for the platform. */
  readonly downloadedChromium: string | null;
}

/** The machine this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    userId: process.getuid?.() ?? null,
    downloadedChromium: downloadedChromium(),
  };
}

function downloadedChromium(): string | null {
  try {
    return chromium.executablePath();
  } catch {
    return null;
  }
}

/**
 * The choice that `text` names: `chromium`, `firefox`, or else the path of an executable, whose family
 * is told by its file name (`/opt/firefox-beta/firefox`, `C:\…\firefox.exe`).
 */
export function toBrowserChoice(text: string): BrowserChoice {
  if (text === 'chromium' || text === 'firefox') return { kind: text };
  const fileName = text.split(/[\\/]/).at(-1) ?? text;
  return { kind: /firefox/i.test(fileName) ? 'firefox' : 'chromium', executablePath: text };
}
