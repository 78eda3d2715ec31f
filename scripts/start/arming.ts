import { Failure } from '../failure';
import type { PopupPage } from './popup-page';
import { type ArmedSession, readingWhere } from './rehearsal-reading';
import { comesTrue } from './wait';

const LONGEST_CLICK = 10_000;

/** Clicks "open at start" of the first session that offers it and returns what was armed; a `Failure` where none does. */
export async function armFirstSession(popup: PopupPage): Promise<ArmedSession> {
  const clickOpen = () =>
    popup.evaluate(() => {
      const button = document.querySelector<HTMLElement>('[data-row=session] button[data-action=open]');
      button?.click();
      return button !== null;
    });
  if (!(await comesTrue(clickOpen, LONGEST_CLICK)))
    throw new Failure(
      'No session of the bundled programme starts after that instant: there is nothing to arm.',
    );
  const { armed } = await readingWhere(popup, (reading) => reading.armed !== null, LONGEST_CLICK);
  if (armed === null) throw new Failure('"Open at start" was clicked, but the session did not become armed.');
  return armed;
}
