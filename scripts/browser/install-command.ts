import { aptPackages, hasRealPackage } from './apt';
import type { BrowserKind, Machine } from './browser';
import { findCommand } from './find';

/** Package managers whose packages hold the browser itself, and what a person types. */
const MANAGERS: readonly {
  readonly command: string;
  readonly install: Readonly<Record<BrowserKind, string>>;
}[] = [
  {
    command: 'dnf',
    install: { chromium: 'sudo dnf install chromium', firefox: 'sudo dnf install firefox' },
  },
  {
    command: 'pacman',
    install: { chromium: 'sudo pacman -S chromium', firefox: 'sudo pacman -S firefox' },
  },
  {
    command: 'zypper',
    install: { chromium: 'sudo zypper install chromium', firefox: 'sudo zypper install MozillaFirefox' },
  },
  {
    command: 'brew',
    install: { chromium: 'brew install --cask google-chrome', firefox: 'brew install --cask firefox' },
  },
  {
    command: 'winget.exe',
    install: { chromium: 'winget install Google.Chrome', firefox: 'winget install Mozilla.Firefox' },
  },
];

/** For a machine with none of these managers: a download that needs no rights. */
const DOWNLOADS: Readonly<Record<BrowserKind, string>> = {
  chromium: 'npx playwright-core install --with-deps chromium',
  firefox: 'npx @puppeteer/browsers install firefox@stable',
};

/** The command with which a person installs a browser of the family on this machine. */
export async function installCommand(kind: BrowserKind, machine: Machine): Promise<string> {
  const [aptBrowser = ''] = aptPackages(kind);
  if (await hasRealPackage(aptBrowser, machine)) return `sudo apt-get install ${aptPackages(kind).join(' ')}`;
  for (const { command, install } of MANAGERS)
    if ((await findCommand(command, machine)) !== null) return install[kind];
  return DOWNLOADS[kind];
}
