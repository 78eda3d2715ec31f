import { Failure, runCommand } from '../failure';
import { thisMachine, toBrowserChoice } from './browser';
import { ensureBrowser } from './ensure';

/** `tsx scripts/browser/install.ts chromium firefox`: prints where each browser is, installing what is missing. */
await runCommand(async () => {
  const names = process.argv.slice(2);
  if (names.length === 0) throw new Failure('Name the browsers to install: chromium, firefox, or both.');
  for (const name of names) {
    const browser = await ensureBrowser(toBrowserChoice(name), thisMachine());
    console.log(`${browser.version}: ${browser.executablePath}`);
  }
});
