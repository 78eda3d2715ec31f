import { parseArgs } from 'node:util';
import { type BrowserChoice, toBrowserChoice } from '../browser/browser';
import { Failure } from '../failure';
import { parseInstant } from '../instant';

export interface StartOptions {
  /** Null takes the browser that is there. */
  readonly browser: BrowserChoice | null;
  /** The instant at which the rehearsal begins, in ISO 8601 in UTC; null is a start on real time. */
  readonly rehearsalAt: string | null;
  /** Without a window even where there is a display. */
  readonly headless: boolean;
}

/** What the words after `npm start --` ask for; throws a `Failure` that says what is not understood. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const { browser, at, headless } = parseWords(args);
  return {
    browser: browser === undefined ? null : toBrowserChoice(browser),
    rehearsalAt: at === undefined ? null : parseInstant(at),
    headless: headless ?? false,
  };
}

function parseWords(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        browser: { type: 'string' },
        at: { type: 'string' },
        headless: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : error;
    throw new Failure(`${reason}; known are --browser chromium|firefox|PATH, --at INSTANT and --headless.`);
  }
}
