import type { AlertPlace, SystemName } from '../../domain/alert-place';
import type { Display } from '../../hooks/use-strings';

/** Each system by its own name; null where none is known. */
const SYSTEM_NAMES: Readonly<Record<SystemName, string | null>> = {
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  chromeos: 'ChromeOS',
  other: null,
};

const SYSTEM_STEPS = {
  windows: ['hiddenWindowsAllowed', 'hiddenWindowsFocus', 'hiddenWindowsPast'],
  macos: ['hiddenMacAllowed', 'hiddenMacFocus', 'hiddenMacPast'],
  linux: ['hiddenGnome', 'hiddenPlasma', 'hiddenLinuxService', 'hiddenLinuxFullScreen'],
  chromeos: ['hiddenChromeOsFocus', 'hiddenChromeOsAllowed', 'hiddenPast'],
  other: ['hiddenAllowed', 'hiddenFocus', 'hiddenPast'],
} as const;

/** The heading of the steps: "On Windows, this may hide it:". */
export function hiddenAlertTitle({ system }: AlertPlace, { text }: Display): string {
  const name = SYSTEM_NAMES[system];
  return name === null ? text('hiddenTitle') : text('hiddenTitleOn', { system: name });
}

/** What to look at where an alert was not seen: the questions for this system, then those for this browser. */
export function hiddenAlertSteps({ system, browser }: AlertPlace, { text }: Display): readonly string[] {
  const steps = SYSTEM_STEPS[system].map((step) => text(step));
  if (browser === 'firefox') return [...steps, text('hiddenFirefoxPause')];
  return system === 'macos' ? [...steps, text('hiddenMacHelper')] : steps;
}
