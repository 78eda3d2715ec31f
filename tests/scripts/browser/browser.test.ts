import { expect, test } from 'vitest';
import { type BrowserChoice, toBrowserChoice } from '../../../scripts/browser/browser';

test.each<[string, BrowserChoice]>([
  ['chromium', { kind: 'chromium' }],
  ['firefox', { kind: 'firefox' }],
  ['/usr/bin/google-chrome', { kind: 'chromium', executablePath: '/usr/bin/google-chrome' }],
  ['./firefox-esr', { kind: 'firefox', executablePath: './firefox-esr' }],
  ['/home/firefox/chrome', { kind: 'chromium', executablePath: '/home/firefox/chrome' }],
  [
    'C:\\Mozilla Firefox\\firefox.exe',
    { kind: 'firefox', executablePath: 'C:\\Mozilla Firefox\\firefox.exe' },
  ],
])('%s', (text, choice) => {
  expect(toBrowserChoice(text)).toEqual(choice);
});
