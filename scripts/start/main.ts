import { thisMachine } from '../browser/browser';
import { ensureBrowser } from '../browser/ensure';
import { runCommand } from '../failure';
import { buildExtension } from './build';
import { hasDisplay } from './display';
import { showList } from './list';
import { parseStartOptions } from './options';
import { openPopup } from './popup-page';
import { rehearse } from './rehearsal';

/** `npm start`: builds the extension and shows it in a browser of its own, on real time or at a rehearsed one. */
await runCommand(async () => {
  const options = parseStartOptions(process.argv.slice(2));
  const machine = thisMachine();
  const headless = options.headless || !hasDisplay(machine);

  const browser = await ensureBrowser(options.browser, machine);
  const extensionDir = await buildExtension(browser.kind, options.rehearsalAt);
  const popup = await openPopup(browser, { extensionDir, headless });
  try {
    console.log(`Gavel runs in ${browser.version}, with a profile that is thrown away at the end.`);
    if (options.rehearsalAt !== null) await rehearse(popup, options.rehearsalAt, headless);
    else if (headless) await showList(popup);
    if (headless) return;
    console.log('Close the browser to end.');
    await popup.closed;
  } finally {
    await popup.close();
  }
});
