import { beforeEach, describe, expect, it } from 'vitest';
import { hiddenAlertSteps, hiddenAlertTitle } from '../../components/options/hidden-alert-text';
import type { AlertPlace, SystemName } from '../../domain/alert-place';
import type { Display } from '../../hooks/use-strings';
import { loadStrings } from '../../platform/i18n';
import { START } from '../builders';
import { startComputer } from '../fakes/computer';

beforeEach(() => {
  startComputer(START);
});

async function displayIn(language: string): Promise<Display> {
  const format = { locale: language, timeZone: 'UTC', hourCycle: '24' } as const;
  return { ...(await loadStrings(language)), homeTimeZone: 'UTC', otherTimeZones: [], format };
}

function place(system: SystemName, browser: AlertPlace['browser'] = 'chromium'): AlertPlace {
  return { system, browser, areTurnedOff: false };
}

/** What somebody would look for on each system. */
const WORDS: readonly (readonly [SystemName, RegExp])[] = [
  ['windows', /Windows.*Do not disturb.*Focus assist.*Windows \+ N/s],
  ['macos', /macOS.*System Settings.*Focus.*Notification Centre/s],
  ['linux', /Linux.*GNOME.*Do Not Disturb.*KDE Plasma/s],
  ['chromeos', /ChromeOS.*Do not disturb/s],
  ['other', /This may hide it.*do not disturb.*past notifications/s],
];

describe('what may hide an alert', () => {
  it.each(WORDS)('is told for %s, in its own words', async (system, words) => {
    const display = await displayIn('en-GB');
    const told = [hiddenAlertTitle(place(system), display), ...hiddenAlertSteps(place(system), display)].join(
      '\n',
    );
    expect(told).toMatch(words);
  });

  it('is put as questions: Gavel does not know', async () => {
    const display = await displayIn('en-GB');
    for (const [system] of WORDS)
      for (const browser of ['chromium', 'firefox'] as const)
        for (const step of hiddenAlertSteps(place(system, browser), display)) expect(step).toContain('?');
  });

  it('names what Firefox can pause, to who uses it', async () => {
    const display = await displayIn('en-GB');
    const told = (browser: AlertPlace['browser']) =>
      hiddenAlertSteps(place('windows', browser), display).join('\n');
    expect(told('firefox')).toContain('Pause notifications until Firefox restarts');
    expect(told('chromium')).not.toContain('Firefox');
  });
});
