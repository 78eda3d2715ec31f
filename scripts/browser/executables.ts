import { homedir } from 'node:os';
import path from 'node:path';
import type { BrowserKind, Machine } from './browser';

const LINUX_COMMANDS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox', 'firefox-esr'],
};

const MAC_APPS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS_PROGRAMS: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** Where a browser of the family may lie on the machine, best first; none of the paths need exist. */
export function executableCandidates(kind: BrowserKind, machine: Machine): readonly string[] {
  const system = systemCandidates(kind, machine);
  return kind === 'firefox' || machine.downloadedChromium === null
    ? system
    : [...system, machine.downloadedChromium];
}

function systemCandidates(kind: BrowserKind, machine: Machine): readonly string[] {
  switch (machine.platform) {
    case 'darwin':
      return MAC_APPS[kind].flatMap((app) => [`/Applications/${app}`, `${homedir()}/Applications/${app}`]);
    case 'win32':
      return WINDOWS_PROGRAMS[kind].flatMap((program) =>
        windowsFolders(machine).map((folder) => path.win32.join(folder, program)),
      );
    default:
      return LINUX_COMMANDS[kind].flatMap((command) => commandCandidates(command, machine));
  }
}

function windowsFolders({ env }: Machine): readonly string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return folders.filter((folder): folder is string => folder !== undefined && folder !== '');
}

/** The paths at which a shell of the machine would look for `command`, in its order. */
export function commandCandidates(command: string, { env }: Machine): readonly string[] {
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, command));
}
